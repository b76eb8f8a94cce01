package sendcheck.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sendcheck.applicant.Profile;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;

/** The applicant's identifiers that a draft carries, in the subject and in own words, signature included. */
record ApplicantIds(List<Found> found, boolean ownIdAnywhere, boolean ownCasIdAnywhere) {
    record Found(LabelledId id, Place place) {}

    static ApplicantIds of(Draft draft, Profile profile) {
        List<Found> found = new ArrayList<>();
        boolean own = false;
        boolean ownCas = false;
        String ownDigits = digits(profile.erasId());
        String ownCasDigits = digits(profile.casId());
        for (Passage passage : List.of(draft.subject(), draft.ownWords())) {
            LabelledId.in(passage).forEach(id -> found.add(new Found(id, passage.place(id.span()))));
            own |= ownDigits.length() >= 6 && carries(passage.plain(), ownDigits);
            ownCas |= ownCasDigits.length() >= 5 && carries(passage.plain(), ownCasDigits);
        }
        return new ApplicantIds(found, own, ownCas);
    }

    static String digits(String id) {
        return id.replaceAll("[^0-9]", "");
    }

    /** Whether the digits stand in the text as one number, spaces and hyphens aside. */
    private static boolean carries(String text, String digits) {
        return Pattern.compile("(?<![0-9])" + String.join("(?: ?[-.\u2013] ?| )?", digits.split("")) + "(?![0-9])")
                .matcher(text)
                .find();
    }
}

package sendcheck.identifier;

import java.util.ArrayList;
import java.util.List;
import sendcheck.applicant.Profile;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;

/** The applicant's identifiers that a draft carries, in the subject and in own words, signature included. */
record ApplicantIds(List<Found> found, boolean ownIdAnywhere) {
    record Found(LabelledId id, Place place) {}

    static ApplicantIds of(Draft draft, Profile profile) {
        List<Found> found = new ArrayList<>();
        boolean own = false;
        String ownDigits = digits(profile.erasId());
        for (Passage passage : List.of(draft.subject(), draft.ownWords())) {
            LabelledId.in(passage).forEach(id -> found.add(new Found(id, passage.place(id.span()))));
            own |= ownDigits.length() >= 6 && carries(passage.plain(), ownDigits);
        }
        return new ApplicantIds(found, own);
    }

    static String digits(String id) {
        return id.replaceAll("[^0-9]", "");
    }

    /** Whether the digits stand in the text as one number, spaces and hyphens aside. */
    private static boolean carries(String text, String digits) {
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == digits.charAt(next)) {
                next++;
                if (next == digits.length()) {
                    boolean ends = i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1));
                    if (ends) {
                        return true;
                    }
                    next = 0;
                }
            } else if (next > 0 && c != ' ' && c != '-') {
                next = c == digits.charAt(0) ? 1 : 0;
            }
        }
        return false;
    }
}

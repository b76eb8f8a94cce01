package sendcheck.letter;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Attachment;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.rule.Edit;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** A file that nobody asked for (rulebook, "attachment"). */
public record AttachedFile(RuleCard card) implements Rule {
    /** Parts that mail clients add by themselves: signatures and keys, contact cards, calendar answers. */
    private static final Set<String> MACHINE_TYPES = Set.of(
            "application/pgp-signature",
            "application/pgp-keys",
            "application/pgp-encrypted",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pkcs7-mime",
            "application/x-pkcs7-mime",
            "application/pkix-cert",
            "text/vcard",
            "text/x-vcard",
            "text/directory",
            "text/calendar",
            "application/ics");

    private static final Set<String> MACHINE_ENDINGS =
            Set.of("p7s", "p7m", "p7c", "asc", "sig", "gpg", "pgp", "vcf", "ics");

    /** Says that the program wanted the file. */
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b(?:(?:as|per|upon|following|at|by|on|with) (?:\\w+ ){0,3}request(?:ed|s)?\\b"
                    + "|(?:as|that|which|what|files?|documents?|forms?|copy|copies|cv|resume|transcripts?|letters?|statement|materials?|paperwork|photo|visa|certificates?) (?:you|your office|your coordinator|the program|your program|the office) (?:(?:had|have|has|just|also|kindly) ){0,2}(?:ask|request|want|need|mention|requir)\\w*"
                    + "|(?:you|your office|your coordinator|the coordinator|dr\\.? \\w+|m[sr]s?\\.? \\w+) (?:(?:had|have|has|just|also|kindly) ){0,2}(?:asked|requested|wanted|needed|required)\\b"
                    + "|\\brequested (?:\\w+ ){0,3}(?:documents?|files?|forms?|cv|copy|copies|transcripts?|letters?|information|materials?|paperwork|photo|statement|certificates?)"
                    + "|\\b(?:thank you|thanks) for asking|\\b(?:message|e-?mail|office|coordinator|letter|note|program|she|he|they) (?:had |has |have |also |kindly )?(?:asked|asks|requested|requests) (?:me )?(?:for|to|that)"
                    + "|\\b(?:was|were|been) (?:asked|requested|told|invited) (?:to|for)"
                    + "|\\b(?:your|the program's|the office's|the coordinator's) (?:kind |recent )?request\\b"
                    + "|\\b(?:forms?|documents?|files?|paperwork|questionnaires?|agreements?|consents?|sheets?) (?:that |which )?(?:you|your office|your coordinator) (?:have |had )?(?:sent|attached|mailed|provided|gave|e-?mailed|shared)"
                    + "|\\byou (?:were|are|was) (?:missing|lacking|waiting for)|\\byou (?:wrote|said|told|mentioned|noted|noticed)[^.!?\\n]{0,60}\\b(?:missing|lacking|incomplete|needed|required)\\b"
                    + "|\\bmentioned in your (?:e-?mail|message|note|reply|letter)|\\b(?:since|because) you(?:r office)? (?:need|require|want|lack)"
                    + "|you'?d (?:asked|requested))");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (situation.correspondence().isReplyToProgram()
                && ASKED_FOR.matcher(draft.letter().plain()).find()) {
            return Ruling.silent();
        }
        List<Place> places = new ArrayList<>();
        List<Edit> removals = new ArrayList<>();
        List<Attachment> files = draft.message().attachments();
        for (int i = 0; i < files.size(); i++) {
            if (isFile(files.get(i))) {
                Place place = Place.whole(Field.ATTACHMENTS, i, files.get(i).name());
                places.add(place);
                removals.add(Edit.replace(place, ""));
            }
        }
        if (places.isEmpty()) {
            return Ruling.silent();
        }
        String key = places.size() == 1 ? RuleCard.DEFAULT : "several";
        Map<String, String> values = Map.of("name", places.get(0).quote(), "count", String.valueOf(places.size()));
        Fix fix = new Fix(places.size() == 1 ? "Remove the file" : "Remove the files", removals);
        return Ruling.of(card.finding(Severity.CAUTION, key, values, places).with(List.of(fix)));
    }

    private static boolean isFile(Attachment attachment) {
        String type = attachment.type().toLowerCase(Locale.ROOT);
        String name = attachment.name().toLowerCase(Locale.ROOT);
        boolean picture = type.startsWith("image/") || type.isEmpty();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean machine = MACHINE_TYPES.contains(type.replaceFirst(";.*", "").strip())
                || (name.contains(".") && MACHINE_ENDINGS.contains(ending));
        return !machine && !(attachment.inline() && picture);
    }
}

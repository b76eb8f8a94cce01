package sendcheck.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sender's display name, recognised in the ways in which people sign: whole, first name alone, with initials, with degrees, turned round. */
final class WritersName {
    private static final Set<String> BESIDE_NAMES = Set.of(
            "dr",
            "mr",
            "mrs",
            "ms",
            "mx",
            "md",
            "do",
            "mbbs",
            "mbchb",
            "phd",
            "mph",
            "mba",
            "ms4",
            "msiv",
            "ms3",
            "jr",
            "sr",
            "ii",
            "iii",
            "iv",
            "candidate",
            "be",
            "mbbch",
            "mbb",
            "bs",
            "bch",
            "msc",
            "mhs",
            "ma",
            "he",
            "him",
            "his",
            "she",
            "her",
            "hers",
            "they",
            "them",
            "theirs",
            "student",
            "medical",
            "applicant");

    private final String whole;
    private final List<String> tokens;

    WritersName(String displayName) {
        this.whole = Folding.plain(displayName).strip();
        this.tokens = tokens(Folding.plain(displayName)).stream()
                .filter(token -> !BESIDE_NAMES.contains(token))
                .toList();
    }

    /** Whether a line, without capitals and accents, is the name and nothing else but titles, degrees and details. */
    boolean is(String line) {
        if (whole.length() > 2 && (line.startsWith(whole + ",") || line.startsWith(whole + " ("))) {
            return !SignatureLine.isSpoken(line);
        }
        if (line.length() > 80) {
            return false;
        }
        boolean named = false;
        for (String token : tokens(line)) {
            boolean part = tokens.contains(token);
            boolean initial = token.length() == 1;
            if (!part && !initial && !BESIDE_NAMES.contains(token)) {
                return false;
            }
            named |= part && token.length() > 1;
        }
        return named;
    }

    /** Whether words begin with the name, or with the first word of it. */
    boolean opens(String words) {
        List<String> first = tokens(words.length() > 60 ? words.substring(0, 60) : words);
        return !first.isEmpty() && first.get(0).length() > 1 && tokens.contains(first.get(0));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String token : text.replace(".", "").split("[^\\p{L}\\p{M}\\d'-]+")) {
            String bare = token.replaceAll("^[-']+|[-']+$", "");
            if (!bare.isEmpty()) {
                tokens.add(bare);
            }
        }
        return tokens;
    }
}

package sendcheck.recipient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Passage;

/** Names of the people whom a draft may greet: those that it goes to and those that the list shows for the program. */
final class NamesHere {
    private static final Set<String> NO_NAMES = Set.of(
            "dr",
            "md",
            "do",
            "phd",
            "mr",
            "ms",
            "mrs",
            "prof",
            "professor",
            "program",
            "director",
            "residency",
            "coordinator",
            "office",
            "mph");

    private final Set<String> all = new HashSet<>();
    private final Set<String> lastNames = new HashSet<>();

    /** "Dr. Maria Alvarez", "Alvarez, Maria". */
    void addPerson(String name) {
        List<String> words = words(name);
        all.addAll(words);
        boolean lastFirst = name.matches("[^,]+,\\s*\\p{L}[^,]*")
                && !words(name.replaceAll(".*,", "")).isEmpty();
        int firstName = lastFirst ? words.size() - 1 : 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.size() == 1 || i != firstName) {
                lastNames.add(words.get(i));
            }
        }
        // "van der Berg" is also written Vanderberg.
        for (int i = 1; i < words.size() - 1; i++) {
            lastNames.add(String.join("", words.subList(i, words.size())));
        }
        String bare = Passage.ofText(name.replaceAll(",.*", "")).plain().replaceAll("['-]", "");
        lastNames.addAll(words(bare.substring(bare.lastIndexOf(' ') + 1)));
    }

    /** "malvarez", "maria.alvarez". */
    void addAddress(Mailbox mailbox) {
        List<String> words = words(mailbox.local());
        all.addAll(words);
        if (!words.isEmpty()) {
            lastNames.add(words.get(words.size() - 1));
        }
    }

    /** Whether a name may mean one of these people. With a first name alone one may call anybody; beside a last name the last name must fit. */
    boolean fits(GreetedName name) {
        List<String> words = new ArrayList<>(name.words());
        words.add(String.join("", name.words()).replaceAll("['-]", ""));
        words.addAll(words(String.join(" ", name.words())));
        boolean single = name.words().size() == 1;
        return words.stream().anyMatch(word -> fits(word, single ? all : lastNames) || fits(word, lastNames))
                || name.words().stream().allMatch(word -> fits(word, all));
    }

    /** Whether a name is here letter by letter. */
    boolean has(String word) {
        return all.contains(word) || lastNames.stream().anyMatch(other -> other.endsWith(word));
    }

    /** A name fits when it is the same, when one begins with the other (Chris, Christopher), or when it stands inside an address (malvarez). */
    private static boolean fits(String word, Set<String> here) {
        for (String other : here) {
            boolean same = other.equals(word)
                    || (word.length() >= 3 && other.length() >= 3 && (other.startsWith(word) || word.startsWith(other)))
                    || (word.length() >= 4 && other.contains(word))
                    || (word.length() >= 2 && other.length() == word.length() + 1 && other.endsWith(word))
                    || (other.length() >= 5 && word.contains(other))
                    || (word.length() >= 5 && Math.abs(word.length() - other.length()) <= 1 && isSlip(word, other))
                    || Nicknames.same(word, other);
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether one letter was added, dropped or changed, or two stand in the other order: a misspelling, not another person. */
    private static boolean isSlip(String left, String right) {
        int start = 0;
        while (start < Math.min(left.length(), right.length()) && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        String a = left.substring(start);
        String b = right.substring(start);
        if (a.length() == b.length()) {
            boolean swapped = a.length() >= 2
                    && a.charAt(0) == b.charAt(1)
                    && a.charAt(1) == b.charAt(0)
                    && a.substring(2).equals(b.substring(2));
            return swapped || a.isEmpty() || a.substring(1).equals(b.substring(1));
        }
        return a.length() > b.length()
                ? a.substring(1).equals(b)
                : b.substring(1).equals(a);
    }

    /** The words of a name, without titles and degrees, in lower case and without accents. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Passage.ofText(text).plain().split("[^\\p{L}]+")) {
            if (word.length() > 1 && !NO_NAMES.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}

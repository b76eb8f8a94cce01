package sendcheck.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sendcheck.applicant.Profile;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Message;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * The writer's own name, which may be an institution's as well: "Isaac Feinberg, AAMC ID 15243392", "Mercy Adeyemi".
 *
 * @param words its words, folded
 */
record WriterNamed(Set<String> words) {
    WriterNamed {
        words = Set.copyOf(words);
    }

    static WriterNamed in(Message message, Profile profile) {
        Set<String> words = new HashSet<>(NameWords.ofName(profile.name()));
        words.addAll(NameWords.ofName(message.from().map(Mailbox::name).orElse("")));
        return new WriterNamed(words);
    }

    /** Whether the words there are the writer's name, with another part of it right before or behind. */
    boolean isAt(Passage passage, Span span) {
        List<String> here = NameWords.ofName(passage.plain(span));
        if (!words.containsAll(here)) {
            return false;
        }
        String text = passage.plain();
        List<String> before = NameWords.ofName(text.substring(Math.max(0, span.start() - 30), span.start()));
        List<String> after = NameWords.ofName(text.substring(span.end(), Math.min(text.length(), span.end() + 30)));
        return (!before.isEmpty() && isOther(before.get(before.size() - 1), here))
                || (!after.isEmpty() && isOther(after.get(0), here));
    }

    private boolean isOther(String word, List<String> here) {
        return words.contains(word) && !here.contains(word);
    }
}

package sendcheck.specialty;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.program.Program;
import sendcheck.yaml.Yaml;

/** Finds specialties and tracks in a text, longest form first, whole words only. Immutable. */
public final class Specialties {
    /** "fmres", "im-residency", "obgyn_program". */
    private static final Pattern BOX = Pattern.compile(
            "^([a-z]+?)[._-]?(?:res|residency|residencies|resident|residents|program|prog|coord|coordinator|gme|interviews?|recruitment)$");

    public static final String PRELIMINARY = "preliminary";
    public static final String CATEGORICAL = "categorical";

    /**
     * A specialty or track that a text names.
     *
     * @param specialty id, empty where only a track is named
     * @param track id, empty where none is named
     */
    public record Mention(Optional<String> specialty, Optional<String> track, Span span) {}

    private record Form(Optional<String> specialty, Optional<String> track, boolean capitals) {}

    private record Word(String text, Span span) {}

    private final Map<List<String>, Form> forms = new HashMap<>();
    private final Map<String, String> withTrack = new HashMap<>();
    private final Map<String, String> boxes = new HashMap<>();
    private int longest = 1;

    private Specialties() {}

    public static Specialties load() {
        Specialties specialties = new Specialties();
        Yaml file = Yaml.resource("sendcheck/data/specialties.yaml");
        for (Yaml item : file.items("specialties")) {
            Optional<String> id = Optional.of(item.text("id"));
            item.texts("forms").forEach(form -> specialties.put(form, new Form(id, Optional.empty(), false)));
            item.texts("box").forEach(word -> specialties.boxes.put(word, item.text("id")));
            item.texts("short").forEach(form -> specialties.put(form, new Form(id, Optional.empty(), true)));
        }
        for (Yaml item : file.items("tracks")) {
            item.texts("forms")
                    .forEach(form ->
                            specialties.put(form, new Form(Optional.empty(), Optional.of(item.text("id")), false)));
        }
        file.get("with-track").entries().forEach((word, id) -> specialties.withTrack.put(word, id.text()));
        return specialties;
    }

    private void put(String form, Form what) {
        List<String> words =
                words(form.toLowerCase(Locale.ROOT)).stream().map(Word::text).toList();
        Form complete = what;
        for (String word : words) {
            if (what.specialty().isPresent() && (word.equals("preliminary") || word.equals("prelim"))) {
                complete = new Form(what.specialty(), Optional.of(PRELIMINARY), what.capitals());
            } else if (what.specialty().isPresent() && word.equals("categorical")) {
                complete = new Form(what.specialty(), Optional.of(CATEGORICAL), what.capitals());
            }
        }
        forms.put(words, complete);
        longest = Math.max(longest, words.size());
    }

    private static List<Word> words(String plain) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length()
                    && (Character.isLetterOrDigit(plain.charAt(i))
                            || (plain.charAt(i) == '&' && i > 0 && Character.isLetter(plain.charAt(i - 1)))
                            || plain.charAt(i) == '\'');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(plain.substring(start, i), new Span(start, i)));
                start = -1;
            }
        }
        return words;
    }

    /** Mentions from left to right; a track beside its specialty is one mention with it. */
    public List<Mention> in(Passage passage) {
        List<Word> words = words(passage.plain());
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int taken = 0;
            for (int n = Math.min(longest, words.size() - i); n > 0 && taken == 0; n--) {
                List<String> key =
                        words.subList(i, i + n).stream().map(Word::text).toList();
                Form form = forms.get(key);
                Span span = new Span(
                        words.get(i).span().start(), words.get(i + n - 1).span().end());
                if (form != null
                        && (!form.capitals() || isCapitals(passage, span))
                        && !passage.plain(span).contains("\n")) {
                    found.add(new Mention(form.specialty(), form.track(), span));
                    taken = n;
                }
            }
            if (taken == 0 && withTrack.containsKey(words.get(i).text()) && isBesideTrack(passage, found, words, i)) {
                found.add(new Mention(
                        Optional.of(withTrack.getOrDefault(words.get(i).text(), "")),
                        Optional.empty(),
                        words.get(i).span()));
            }
            i += Math.max(1, taken);
        }
        return joined(found, passage);
    }

    private static boolean isBesideTrack(Passage passage, List<Mention> found, List<Word> words, int i) {
        boolean after = !found.isEmpty()
                && found.get(found.size() - 1).track().isPresent()
                && found.get(found.size() - 1).specialty().isEmpty()
                && words.get(i).span().start()
                                - found.get(found.size() - 1).span().end()
                        <= 2;
        boolean before = i + 1 < words.size()
                && Set.of("prelim", "preliminary", "categorical")
                        .contains(words.get(i + 1).text())
                && words.get(i + 1).span().start() - words.get(i).span().end() <= 3;
        return after || (before && passage.length() > 0);
    }

    /** "I'm" is no IM, "3 PM" no PM&R, "FM radio" no FM: a short form stands in capitals and not behind a number or apostrophe. */
    private static boolean isCapitals(Passage passage, Span span) {
        String written = passage.text(span);
        boolean capitals = written.equals(written.toUpperCase(Locale.ROOT));
        String before = passage.plain().substring(Math.max(0, span.start() - 3), span.start());
        String after = passage.plain().substring(span.end(), Math.min(passage.length(), span.end() + 7));
        return capitals && !before.matches(".*\\d ?$") && !after.startsWith(" radio");
    }

    private static List<Mention> joined(List<Mention> found, Passage passage) {
        List<Mention> joined = new ArrayList<>();
        for (Mention mention : found) {
            Mention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && isClose(passage, last.span(), mention.span())
                    && last.specialty().isPresent() != mention.specialty().isPresent()
                    && (last.track().isEmpty() || mention.track().isEmpty())) {
                joined.set(
                        joined.size() - 1,
                        new Mention(
                                last.specialty().or(mention::specialty),
                                last.track().or(mention::track),
                                new Span(last.span().start(), mention.span().end())));
            } else {
                joined.add(mention);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean isClose(Passage passage, Span left, Span right) {
        String between = passage.plain().substring(left.end(), right.start());
        return between.matches("[ ,(/\u2013\u2014-]{1,4}");
    }

    /** What a program is: its specialty and its track, as far as its entry tells. */
    public Mention of(Program program) {
        Passage named = Passage.ofText(program.specialty());
        List<Mention> mentions = in(named);
        Optional<String> specialty = mentions.stream()
                .flatMap(mention -> mention.specialty().stream())
                .findFirst();
        if (specialty.isEmpty()) {
            String bare = program.specialty().toLowerCase(Locale.ROOT).strip();
            specialty = withTrack.entrySet().stream()
                    .filter(entry -> bare.equals(entry.getKey())
                            || bare.startsWith(entry.getKey() + " ")
                            || bare.startsWith(entry.getKey() + "-"))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        Optional<String> track =
                mentions.stream().flatMap(mention -> mention.track().stream()).findFirst();
        if (track.isEmpty()) {
            track = in(Passage.ofText(program.track())).stream()
                    .flatMap(mention -> mention.track().stream())
                    .findFirst();
        }
        return new Mention(specialty, track.or(() -> trackOf(program)), new Span(0, 0));
    }

    /**
     * By the list's other words ("primary-care" and "advanced" are no preliminary years), else by the NRMP code, whose letter behind seven digits is
     * the type: C categorical, M primary, A advanced, R physician, P preliminary (NRMP, "Program codes and types").
     */
    private static Optional<String> trackOf(Program program) {
        if (!program.track().isBlank()) {
            return Optional.of(CATEGORICAL);
        }
        String code = program.nrmpCode().strip().toUpperCase(Locale.ROOT);
        return switch (code.length() > 7 ? code.charAt(7) : ' ') {
            case 'P' -> Optional.of(PRELIMINARY);
            case 'C', 'M', 'A', 'R' -> Optional.of(CATEGORICAL);
            default -> Optional.empty();
        };
    }

    /** Whether a mention names this program's specialty, and its track as far as it names one. */
    public boolean means(Mention mention, Program program) {
        Mention own = of(program);
        boolean specialty = mention.specialty().isEmpty() || mention.specialty().equals(own.specialty());
        boolean track = mention.track().isEmpty()
                || mention.track().get().equals(own.track().orElse(CATEGORICAL));
        return specialty && track;
    }

    /** Whether a mailbox names, in its address or display name, another specialty than the program's. */
    public boolean saysAnother(Mailbox mailbox, Program program) {
        Optional<String> own = of(program).specialty();
        Set<String> said = new HashSet<>();
        in(Passage.ofText(mailbox.name() + " " + mailbox.local().replaceAll("[._-]", " ")))
                .forEach(mention -> mention.specialty().ifPresent(said::add));
        Matcher box = BOX.matcher(mailbox.local());
        if (box.find()) {
            Optional.ofNullable(boxes.get(box.group(1))).ifPresent(said::add);
        }
        return own.isPresent() && !said.isEmpty() && Collections.disjoint(said, family(own.get()));
    }

    /** Specialties that a program may also be called by: combined programs hold their parts. */
    static Set<String> family(String specialty) {
        Set<String> family = new HashSet<>(Set.of(specialty));
        if (specialty.equals("triple-board")) {
            family.addAll(Set.of("pediatrics", "psychiatry"));
        }
        if (specialty.equals("psychiatry-medicine")) {
            family.addAll(Set.of("psychiatry"));
        }
        return family;
    }
}

package sendcheck.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.program.Program;

/** The forms in which people write the name of a listed program. */
final class NameForms {
    /** What kind of house it is; what is left without them is what people say. */
    static final Set<String> KINDS = Set.of(
            "hospital",
            "medical",
            "center",
            "health",
            "system",
            "clinic",
            "regional",
            "university",
            "college",
            "school",
            "of",
            "medicine",
            "memorial",
            "institute",
            "foundation",
            "network",
            "and",
            "general",
            "community",
            "services",
            "partners",
            "group",
            "campus",
            "consortium",
            "education",
            "graduate",
            "at",
            "the",
            "for",
            "sciences",
            "science",
            "care",
            "physicians",
            "family",
            "internal",
            "department");

    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]{2,60})\\)");

    private NameForms() {}

    /** Every form that means this program: none of them is ever wrong in a letter to it. */
    static Set<List<String>> all(Program program) {
        Set<List<String>> forms = new LinkedHashSet<>(naming(program));
        for (String name : List.of(program.name(), program.institution())) {
            for (String part : parts(name)) {
                add(forms, NameWords.ofName(part));
                core(NameWords.ofName(part)).ifPresent(core -> add(forms, core));
            }
            initials(name).ifPresent(initials -> add(forms, List.of(initials)));
        }
        for (String alias : program.aliases()) {
            core(NameWords.ofName(alias)).ifPresent(core -> add(forms, core));
            initials(alias).ifPresent(initials -> add(forms, List.of(initials)));
        }
        add(forms, NameWords.ofName(program.city()));
        return forms;
    }

    /** Forms that name this program and no other so surely that they are wrong in a letter to another. */
    static Set<List<String>> naming(Program program) {
        Set<List<String>> forms = new LinkedHashSet<>();
        for (String name : List.of(program.name(), program.institution())) {
            String bare = PARENTHESES.matcher(name).replaceAll(" ");
            add(forms, NameWords.ofName(name));
            add(forms, NameWords.ofName(bare));
            core(NameWords.ofName(bare)).ifPresent(core -> add(forms, core));
        }
        program.aliases().forEach(alias -> add(forms, NameWords.ofName(alias)));
        return forms;
    }

    private static void add(Set<List<String>> forms, List<String> words) {
        if (!words.isEmpty() && !KINDS.containsAll(words)) {
            forms.add(List.copyOf(words));
        }
    }

    /** Campus, affiliates and partners: what stands in parentheses and between slashes. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PARENTHESES.matcher(name);
        while (matcher.find()) {
            parts.add(matcher.group(1));
        }
        String[] sides = PARENTHESES.matcher(name).replaceAll(" ").split("\\s*[/\u2013\u2014]\\s*|\\s-\\s|\\bat\\b");
        if (sides.length > 1) {
            parts.addAll(List.of(sides));
        }
        return parts;
    }

    /** "River Valley" of "River Valley Medical Center"; nothing of "University of Iowa", where the kind is part of the name. */
    static java.util.Optional<List<String>> core(List<String> words) {
        int end = words.size();
        while (end > 0 && KINDS.contains(words.get(end - 1))) {
            end--;
        }
        boolean begins = !words.isEmpty() && KINDS.contains(words.get(0));
        boolean cut = end < words.size();
        if (!cut || end == 0 || begins) {
            return java.util.Optional.empty();
        }
        List<String> core = words.subList(0, end);
        boolean tooShort = core.size() == 1 && core.get(0).length() < 4;
        return tooShort ? java.util.Optional.empty() : java.util.Optional.of(List.copyOf(core));
    }

    private static java.util.Optional<String> initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : PARENTHESES.matcher(name).replaceAll(" ").split("[\\s/-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("Program")) {
                initials.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return initials.length() >= 2 ? java.util.Optional.of(initials.toString()) : java.util.Optional.empty();
    }
}

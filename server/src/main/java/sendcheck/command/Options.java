package sendcheck.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.store.DataDirectory;

/** What stands after a command. */
record Options(List<String> operands, Map<String, String> values, Set<String> flags) {

    /**
     * @param valued options that take a value, as {@code --port 8025} or {@code --port=8025}
     * @param operands how many there must be
     * @throws WrongUse if something else stands there
     */
    static Options parse(List<String> arguments, List<String> valued, List<String> flags, int operands) {
        List<String> left = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        Set<String> set = new HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 0 ? argument.substring(0, equals) : argument;
            if (valued.contains(name)) {
                if (equals > 0) {
                    values.put(name, argument.substring(equals + 1));
                } else if (i + 1 < arguments.size()) {
                    values.put(name, arguments.get(++i));
                } else {
                    throw new WrongUse(name + " needs a value");
                }
            } else if (flags.contains(argument)) {
                set.add(argument);
            } else if (argument.startsWith("-") && argument.length() > 1) {
                throw new WrongUse("there is no option " + name + " here; try: sendcheck help");
            } else {
                left.add(argument);
            }
        }
        if (left.size() != operands) {
            throw new WrongUse(
                    operands == 0
                            ? "'" + left.get(0) + "' is too much here; try: sendcheck help"
                            : "give one file; try: sendcheck help");
        }
        return new Options(List.copyOf(left), Map.copyOf(values), Set.copyOf(set));
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    DataDirectory data() {
        return value("--data").map(folder -> Options.directory(folder)).orElseGet(DataDirectory::usual);
    }

    private static DataDirectory directory(String folder) {
        try {
            return DataDirectory.at(Path.of(folder));
        } catch (InvalidPathException e) {
            throw new WrongUse("'" + folder + "' can be no directory");
        }
    }
}

package sendcheck.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sendcheck.service.Version;
import sendcheck.store.UnusableData;

/** The command line: {@code sendcheck serve}, {@code check}, {@code backup}, {@code restore}, {@code help}. */
public final class Main {
    /** Exit status for what could not be done. */
    static final int FAILED = 3;

    static final String HELP = """
            Sendcheck looks at an email to a residency program before it leaves.

              sendcheck serve [--port N] [--data DIR]
                  Runs the service on this machine (127.0.0.1). Port 8025 unless N is given; 0 takes any free one.
                  DIR holds its data and token: $XDG_DATA_HOME/sendcheck, else ~/.local/share/sendcheck.

              sendcheck check FILE.eml [--programs FILE] [--json] [--data DIR]
                  Checks a saved message; - reads it from standard input. Asks the service if one is running, with
                  your own list; else judges by itself, with the programs in FILE (CSV or JSON), or an example list.
                  Exit status: 0 clear, 1 caution, 2 hold, 3 the message could not be checked.

              sendcheck backup FILE [--data DIR]
              sendcheck restore FILE [--data DIR]
                  Writes all that is stored into a new FILE; puts it back into a directory that holds none. Stop the
                  service before.

              sendcheck help
              sendcheck version
            """;

    private Main() {}

    public static void main(String[] arguments) {
        // A terminal's own charset may lack the dashes and quotes that findings have; UTF-8 is what terminals speak
        // today.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** @return the exit status; whatever goes wrong is one line on {@code err} */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        int status;
        try {
            status = run(List.of(arguments), out, err);
        } catch (WrongUse | UnusableData e) {
            err.println("sendcheck: " + e.getMessage());
            status = FAILED;
        } catch (OutOfMemoryError e) {
            err.println("sendcheck: there was not enough memory for this");
            status = FAILED;
        } catch (Throwable e) {
            // No stack trace, and not the exception's own words, which may quote the message. 1 and 2 are verdicts.
            err.println("sendcheck: this failed (" + e.getClass().getSimpleName() + ")");
            status = FAILED;
        }
        out.flush();
        return status;
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "help" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (command) {
            case "serve", "check", "backup", "restore" ->
                wantsHelp(rest) ? help(out) : carryOut(command, rest, out, err);
            case "help", "--help", "-h" -> help(out);
            case "version", "--version" -> {
                out.println("sendcheck " + Version.SERVICE);
                yield 0;
            }
            default -> throw new WrongUse("there is no command '" + command + "'; try: sendcheck help");
        };
    }

    private static boolean wantsHelp(List<String> arguments) {
        return arguments.contains("--help") || arguments.contains("-h");
    }

    private static int help(PrintStream out) {
        out.print(HELP);
        return 0;
    }

    private static int carryOut(String command, List<String> rest, PrintStream out, PrintStream err) {
        return switch (command) {
            case "serve" -> ServeCommand.run(Options.parse(rest, List.of("--port", "--data"), List.of(), 0), out);
            case "backup" -> BackupCommand.backup(Options.parse(rest, List.of("--data"), List.of(), 1), out);
            case "restore" -> BackupCommand.restore(Options.parse(rest, List.of("--data"), List.of(), 1), out);
            default ->
                CheckCommand.run(Options.parse(rest, List.of("--programs", "--data"), List.of("--json"), 1), out, err);
        };
    }
}

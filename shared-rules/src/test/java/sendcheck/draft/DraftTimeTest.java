package sendcheck.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading takes time in proportion to the text. The ceiling is many times what a body of a million characters takes on a slow machine;
 * what grows with the square of the length takes hours.
 */
class DraftTimeTest {
    private static final int LENGTH = 1_000_000;
    private static final Duration CEILING = Duration.ofSeconds(8);

    static Stream<String> pieces() {
        return Stream.of(
                "x",
                "a word ",
                "\n",
                " \n",
                ">\n",
                "> On 3/16/27 9:02, A wrote:\n",
                "On On On ",
                "On\n",
                "On 3/16/27 09:02, A <a@b.example> wrote:\n>x\n",
                "wrote:\n",
                "From: A\n",
                "From: A\nTo: B\n",
                "-----",
                "----- a\n",
                "1",
                "1. ",
                "1.\n",
                ". ",
                "...",
                "Dr. ",
                "a.b",
                "A.B",
                "Dear ",
                "Dear,\n",
                "Best,\n",
                "Best, ",
                "Thank you.\n",
                "Jordan Lee\n",
                "Jordan Lee ",
                "--\n",
                "P.S.\n",
                "this message is confidential\n",
                "=20",
                "=E2=80=99=\n",
                "e\u0301",
                "\u0301",
                "\u200b",
                "\uD83D\uDE00",
                "\uD83D",
                "\r",
                "@",
                "a@b.example:\n",
                "\u2022 ",
                "*",
                "_ ",
                "( ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    @Timeout(300)
    void aMillionCharactersAreReadInLinearTime(String piece) {
        String body = piece.repeat(LENGTH / piece.length());
        long begun = processorNanos();

        Draft draft = DraftReaderTest.read(body);

        assertThat(draft.wordCount()).isNotNegative();
        assertThat(Duration.ofNanos(processorNanos() - begun)).isLessThan(CEILING);
    }

    /** Unlike the clock it does not count what others do on the machine. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

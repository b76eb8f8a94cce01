package sendcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.account.Applicant;
import sendcheck.applicant.Profile;
import sendcheck.contact.ContactLog;
import sendcheck.json.Json;
import sendcheck.program.ProgramList;
import sendcheck.rule.Assessment;

/** Any body of up to 1 MiB is answered within 2 s (contract), whatever it consists of. */
class LegibleTest {
    private static final Judgement JUDGEMENT = Judgement.ofRulebook();
    private static final Applicant APPLICANT =
            new Applicant(Profile.unknown(), new ProgramList(List.of()), ContactLog.of(List.of()));
    private static final int MIB = 1024 * 1024;

    private static Assessment assess(String type, String content) {
        Json json = Json.of(java.util.Map.of(
                "to",
                List.of("im-residency@rivervalley.example"),
                "subject",
                "Internal Medicine",
                "body",
                java.util.Map.of("type", type, "content", content)));
        return JUDGEMENT.assess(DraftBody.read(json), APPLICANT, Instant.parse("2026-11-25T15:00:00Z"));
    }

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 5; i++) {
            assess("text/plain", "Dear Program Director,\n\n" + "I applied to your residency program. ".repeat(500));
        }
    }

    static Stream<Arguments> bodies() {
        String letter = "I applied to your internal medicine residency program, Dr. Lee, and would call you. ";
        return Stream.of(
                        "> ",
                        "\n",
                        " ",
                        "a",
                        "a ",
                        "A. ",
                        letter,
                        letter + "\n",
                        "> " + letter + "\n",
                        "On Mon, Jan 1, 2026 at 9:00 AM X <x@y.example> wrote:\n",
                        "From: a\nSent: b\nTo: c\nSubject: d\n",
                        "[Name] ",
                        "(((",
                        "14093386 ",
                        "\"",
                        ", ",
                        "St. Mary's Hospital of ",
                        "-- \n",
                        "https://x.example/",
                        "Best regards,\nJordan\n")
                .map(unit -> Arguments.of("<" + unit.strip() + ">", unit.repeat(MIB / unit.length())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aLongTextIsAnsweredInTime(String unit, String content) {
        within(unit, () -> assess("text/plain", "Dear Program Director,\n\n" + content));
    }

    @Test
    void longHtmlIsAnsweredInTime() {
        for (String unit :
                List.of("<p>I applied to your program.</p>", "<div>", "<blockquote>a ", "&nbsp;", "<br>", "<b>a</b>")) {
            within(unit, () -> assess("text/html", unit.repeat(MIB / unit.length())));
        }
    }

    private static void within(String unit, Runnable check) {
        // The thread's own time: other work on the machine does not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        check.run();
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
        assertThat(took).as(unit).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatWasCutOffIsSaid() {
        Assessment assessment = assess(
                "text/plain",
                "Dear Program Director,\n\nI applied to your residency program.\n" + "More words. ".repeat(20_000));
        assertThat(assessment.inScope()).isTrue();
        assertThat(assessment.complete()).isFalse();
        assertThat(assessment.skips()).anyMatch(skip -> skip.reason().contains("only its beginning"));
        assertThat(assess("text/plain", "Dear Program Director,\n\nI applied to your residency program.")
                        .complete())
                .isTrue();
    }
}

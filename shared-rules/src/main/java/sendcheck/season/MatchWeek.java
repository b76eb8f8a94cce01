package sendcheck.season;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * NRMP's Match Week: the week of March's third Friday (Match Day). Communication is restricted from Monday 10:00, up to but not including
 * Thursday 21:00, New York time.
 *
 * <p>Source: NRMP's SOAP schedules 2022–2026 and the Match Participation Agreement's section on SOAP communication (shared domain facts, "timeline").
 */
public record MatchWeek(LocalDate monday) {
    public static final ZoneId CLOCK = ZoneId.of("America/New_York");
    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);

    public static MatchWeek ofYear(int year) {
        LocalDate matchDay = LocalDate.of(year, Month.MARCH, 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY))
                .plusWeeks(2);
        return new MatchWeek(matchDay.minusDays(4));
    }

    /** The Match Week around a moment: from its Monday 10:00 to the end of Match Day, a Friday (NRMP announces 2026's as March 16 to 20). */
    public static Optional<MatchWeek> at(Instant moment) {
        MatchWeek week = ofYear(moment.atZone(CLOCK).getYear());
        Instant end = week.monday.plusDays(5).atStartOfDay(CLOCK).toInstant();
        boolean inside = !moment.isBefore(week.windowOpens()) && moment.isBefore(end);
        return inside ? Optional.of(week) : Optional.empty();
    }

    /** Monday 10:00. */
    public Instant windowOpens() {
        return monday.atTime(OPENS).atZone(CLOCK).toInstant();
    }

    /** Thursday 21:00, when the window ends. */
    public Instant windowCloses() {
        return monday.plusDays(3).atTime(CLOSES).atZone(CLOCK).toInstant();
    }

    /** Whether a moment lies inside NRMP's communication window of any year. */
    public static boolean isWindow(Instant moment) {
        MatchWeek week = ofYear(moment.atZone(CLOCK).getYear());
        return !moment.isBefore(week.windowOpens()) && moment.isBefore(week.windowCloses());
    }
}

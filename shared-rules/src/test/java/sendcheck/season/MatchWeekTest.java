package sendcheck.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2021,2021-03-15",
        "2022,2022-03-14",
        "2023,2023-03-13",
        "2024,2024-03-11",
        "2025,2025-03-17",
        "2026,2026-03-16",
        "2027,2027-03-15",
        "2028,2028-03-13",
        "2029,2029-03-12"
    })
    void beginsOnNrmpsMondays(int year, LocalDate monday) {
        assertThat(MatchWeek.ofYear(year).monday()).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-15T09:59:59-04:00,false,false",
        "2027-03-15T10:00:00-04:00,true,true",
        "2027-03-15T14:00:00Z,true,true",
        "2027-03-18T20:59:59-04:00,true,true",
        "2027-03-18T21:00:00-04:00,false,true",
        "2027-03-19T12:00:00-04:00,false,true",
        "2027-03-20T00:00:00-04:00,false,false",
        "2027-03-17T03:00:00+05:30,true,true",
        "2028-03-14T12:00:00-04:00,true,true",
        "2027-11-17T12:00:00-05:00,false,false",
    })
    void knowsItsWindow(OffsetDateTime moment, boolean window, boolean week) {
        assertThat(MatchWeek.isWindow(moment.toInstant())).isEqualTo(window);
        assertThat(MatchWeek.at(moment.toInstant()).isPresent()).isEqualTo(week);
    }
}

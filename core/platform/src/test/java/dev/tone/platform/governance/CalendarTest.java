package dev.tone.platform.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.Freeze;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final Freeze NIGHTS = new Freeze(
            "Nights",
            "Europe/Berlin",
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
            "18:00",
            "08:00");
    private static final Freeze HOLIDAYS =
            new Freeze("Holidays", "Europe/Berlin", List.of(), "2026-12-23T18:00", "2027-01-04T08:00");

    @ParameterizedTest
    @CsvSource({
        // Monday the 9th of March 2026; Berlin is one hour ahead of UTC in winter.
        "2026-03-09T16:59:59Z,",
        "2026-03-09T17:00:00Z, 2026-03-10T07:00:00Z",
        "2026-03-10T06:59:59Z, 2026-03-10T07:00:00Z",
        "2026-03-10T07:00:00Z,",
        "2026-03-11T03:00:00Z, 2026-03-11T07:00:00Z",
        "2026-03-12T03:00:00Z,",
        // The night in which summer begins is an hour shorter, the days after it begin an hour earlier.
        "2026-03-30T16:30:00Z, 2026-03-31T06:00:00Z",
        "2026-12-30T12:00:00Z, 2027-01-04T07:00:00Z"
    })
    void aFreezeHoldsInItsTimeZone(Instant now, Instant until) {
        assertThat(Calendar.frozen(List.of(NIGHTS, HOLIDAYS), now).map(Calendar.Frozen::until))
                .isEqualTo(java.util.Optional.ofNullable(until));
    }

    @Test
    void aFreezeOfTheWholeDayLastsUntilTheNext() {
        Freeze weekend =
                new Freeze("Weekend", "Asia/Seoul", List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "00:00", "00:00");

        assertThat(Calendar.frozen(List.of(weekend), Instant.parse("2026-03-14T03:00:00Z"))
                        .map(Calendar.Frozen::until))
                .contains(Instant.parse("2026-03-15T15:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 18:00, 25:00, true",
        "Europe/Atlantis, 18:00, 08:00, true",
        "UTC, 2026-12-23T18:00, 2027-01-04T08:00, true",
        "UTC, 18:00, 08:00, false",
        "UTC, 2026-12-23T18:00, 2026-12-23T18:00, false"
    })
    void whatIsNoTimeIsRefused(String zone, String from, String until, boolean weekly) {
        Freeze freeze = new Freeze("F", zone, weekly ? List.of(DayOfWeek.MONDAY) : List.of(), from, until);

        assertThatThrownBy(() -> Calendar.check(List.of(freeze)))
                .isInstanceOf(FaultException.class)
                .extracting(thrown -> ((FaultException) thrown).fault().code())
                .isEqualTo("freeze/invalid");
    }
}

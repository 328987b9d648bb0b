package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class PastConverterTest {
    private final PastConverter past =
            new PastConverter(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneId.of("Asia/Seoul")));

    @Test
    void a_time_is_so_long_ago_or_of_today_or_by_the_calendar() {
        assertThat(past.convert("90m")).isEqualTo("2026-03-01T10:30:00Z");
        assertThat(past.convert("20:59:58.250")).isEqualTo("2026-03-01T11:59:58.250Z");
        assertThat(past.convert("2026-02-28T18:00")).isEqualTo("2026-02-28T09:00:00Z");
        assertThat(past.convert("2026-02-28T18:00:00.5Z")).isEqualTo("2026-02-28T18:00:00.500Z");
    }

    @Test
    void what_is_no_time_is_said_so() {
        for (String none : new String[] {"soon", "25:00", "2026-02-30T10:00", "-5m"}) {
            assertThatThrownBy(() -> past.convert(none))
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessageContaining(none);
        }
    }
}

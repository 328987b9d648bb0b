package dev.tone.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment of a log as people type it: so long ago, a time of today as the lines show it, or by the calendar.
final class PastConverter implements ITypeConverter<Instant> {
    private final Clock clock;

    /// For picocli, which makes it by itself.
    PastConverter() {
        this(Clock.systemDefaultZone());
    }

    PastConverter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant convert(String text) {
        Duration ago = MomentConverter.duration(text);
        if (ago != null) {
            return clock.instant().minus(ago);
        }
        try {
            if (text.indexOf('-') < 0) {
                ZoneId zone = clock.getZone();
                return LocalDate.now(clock)
                        .atTime(LocalTime.parse(text))
                        .atZone(zone)
                        .toInstant();
            }
            return MomentConverter.byCalendar(text, clock.getZone());
        } catch (DateTimeException e) {
            throw new TypeConversionException("“" + text + "” is no time like 10m, 2h, 14:30:05 or 2026-03-01T18:00");
        }
    }
}

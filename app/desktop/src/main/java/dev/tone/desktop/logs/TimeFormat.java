package dev.tone.desktop.logs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// How the time column shows.
enum TimeFormat {
    ABSOLUTE,
    /// Since the log's first line.
    RELATIVE,
    HIDDEN;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    /// Nothing for a line whose time is not known.
    String format(Instant time, Instant start, ZoneId zone) {
        if (time.equals(Instant.EPOCH)) {
            return "";
        }
        return switch (this) {
            case ABSOLUTE -> CLOCK.format(time.atZone(zone));
            case RELATIVE -> relative(Duration.between(start, time));
            case HIDDEN -> "";
        };
    }

    private static String relative(Duration since) {
        long millis = Math.max(0, since.toMillis());
        return "+%d:%02d.%03d".formatted(millis / 60_000, millis / 1_000 % 60, millis % 1_000);
    }

    TimeFormat next() {
        return values()[(ordinal() + 1) % values().length];
    }
}

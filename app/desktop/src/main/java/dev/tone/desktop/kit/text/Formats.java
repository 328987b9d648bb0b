package dev.tone.desktop.kit.text;

import dev.tone.desktop.i18n.Texts;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/// Sizes, durations and times in the words of one language. Sizes use binary multiples with the units that people see
/// elsewhere (1 KB is 1024 bytes).
public final class Formats {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final double STEP = 1024;
    /// Milliseconds; below, tenths of a second say nothing.
    private static final long SHORT = 100;

    /// Before AM and PM; our faces have no such space.
    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Texts texts;
    private final Clock clock;
    private final DateTimeFormatter absolute;

    public Formats(Texts texts, Clock clock, ZoneId zone) {
        this.texts = texts;
        this.clock = clock;
        this.absolute = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(zone);
    }

    public Instant now() {
        return clock.instant();
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(value);
    }

    public String bytes(long bytes) {
        double value = Math.abs(bytes);
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(unit == 0 || value >= 100 ? 0 : 1);
        return (bytes < 0 ? "−" : "") + format.format(value) + " " + UNITS[unit];
    }

    /// With a sign, for differences.
    public String bytesDelta(long bytes) {
        return bytes > 0 ? "+" + bytes(bytes) : bytes(bytes);
    }

    public String speed(double bytesPerSecond) {
        return texts.get("format.per-second", bytes(Math.round(bytesPerSecond)));
    }

    /// Two units at most: `34 ms`, `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (duration.toMillis() < SHORT) {
            return texts.get("format.milliseconds", duration.toMillis());
        }
        if (seconds < 10) {
            NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
            format.setMinimumFractionDigits(1);
            format.setMaximumFractionDigits(1);
            return texts.get("format.seconds", format.format(duration.toMillis() / 1000.0));
        }
        if (seconds < 60) {
            return texts.get("format.seconds", seconds);
        }
        if (seconds < 3600) {
            return texts.get("format.minutes", seconds / 60, seconds % 60);
        }
        if (duration.toDays() < 2) {
            return texts.get("format.hours", seconds / 3600, seconds % 3600 / 60);
        }
        return texts.get("format.days", duration.toDays(), duration.toHoursPart());
    }

    public String durationBetween(@Nullable Instant start, @Nullable Instant end) {
        if (start == null) {
            return "–";
        }
        Duration span = Duration.between(start, end == null ? now() : end);
        return duration(span.isNegative() ? Duration.ZERO : span);
    }

    public String relative(Instant time) {
        Duration ago = Duration.between(time, now());
        if (ago.isNegative() || ago.toSeconds() < 10) {
            return texts.get("format.just-now");
        }
        if (ago.toMinutes() < 1) {
            return texts.get("format.seconds-ago", ago.toSeconds());
        }
        if (ago.toHours() < 1) {
            return texts.get("format.minutes-ago", ago.toMinutes());
        }
        if (ago.toDays() < 1) {
            return texts.get("format.hours-ago", ago.toHours());
        }
        if (ago.toDays() < 30) {
            return texts.get("format.days-ago", ago.toDays());
        }
        return absolute(time);
    }

    public String absolute(Instant time) {
        return absolute.format(time).replace(NARROW_SPACE, NO_BREAK_SPACE);
    }

    /// The first characters of a digest, as people compare them.
    public static String shortDigest(String digest) {
        return digest.length() > 12 ? digest.substring(0, 12) : digest;
    }
}

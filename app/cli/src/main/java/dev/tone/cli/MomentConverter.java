package dev.tone.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as people type it: from now on, or by this machine's calendar.
final class MomentConverter implements ITypeConverter<Instant> {
    private static final Pattern DISTANCE = Pattern.compile("(\\d{1,6})([mhd])");

    @Override
    public Instant convert(String text) {
        Duration by = duration(text);
        if (by != null) {
            return Clock.systemUTC().instant().plus(by);
        }
        try {
            return byCalendar(text, ZoneId.systemDefault());
        } catch (DateTimeException e) {
            throw new TypeConversionException("“" + text + "” is no time like 2026-03-01T18:00, 30m, 2h or 3d");
        }
    }

    /// @return null for what is none
    static @Nullable Duration duration(String text) {
        Matcher matcher = DISTANCE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /// @throws DateTimeException if it is no date with a time
    static Instant byCalendar(String text, ZoneId zone) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}

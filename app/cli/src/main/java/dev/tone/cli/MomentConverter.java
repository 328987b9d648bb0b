package dev.tone.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as people type it: from now on, or by this machine's calendar.
final class MomentConverter implements ITypeConverter<Instant> {
    private static final Pattern FROM_NOW = Pattern.compile("(\\d{1,6})([mhd])");

    @Override
    public Instant convert(String text) {
        Matcher matcher = FROM_NOW.matcher(text);
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(1));
            Duration by = switch (matcher.group(2)) {
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
            return Clock.systemUTC().instant().plus(by);
        }
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("“" + text + "” is no time like 2026-03-01T18:00, 30m, 2h or 3d");
        }
    }
}

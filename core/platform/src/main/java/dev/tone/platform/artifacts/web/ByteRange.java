package dev.tone.platform.artifacts.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One range of bytes (RFC 9110, section 14).
///
/// @param from first byte
/// @param to behind the last byte; not behind `from` when the range cannot be satisfied
record ByteRange(long from, long to) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// @return empty when the whole is meant: no header, several ranges, or a text that is no range
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            long suffix = Long.parseLong(last);
            return Optional.of(new ByteRange(Math.max(0, size - suffix), suffix == 0 ? 0 : size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return !last.isEmpty() && to <= from && from < size ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    boolean isSatisfiable(long size) {
        return from < size && from < to;
    }

    long length() {
        return to - from;
    }
}

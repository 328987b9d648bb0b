package dev.tone.platform.deployments.sites;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// @param to behind the last byte
record ByteRange(long from, long to) {
    static final ByteRange WHOLE = new ByteRange(0, Long.MAX_VALUE);
    static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /// Several ranges and what cannot be read are answered with the whole, as RFC 9110 allows.
    static ByteRange parse(String header, long size) {
        Matcher one = ONE.matcher(header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return WHOLE;
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(one.group(2)));
            return last == 0 ? UNSATISFIABLE : new ByteRange(size - last, size);
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(one.group(2)) + 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return WHOLE;
        }
        return from >= size ? UNSATISFIABLE : new ByteRange(from, to);
    }
}

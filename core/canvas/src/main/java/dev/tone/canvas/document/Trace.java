package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of a pen, as points in shares of the box around it, each coordinate in steps of 1/65535: resizing the box
/// resizes the line. Immutable. On the wire one text: the steps from point to point in variable length, about four
/// characters a point.
public final class Trace {
    public static final Trace NONE = new Trace(new char[0]);

    private static final int STEPS = 0xffff;

    /// x, y, x, y …
    private final char[] shares;

    private Trace(char[] shares) {
        this.shares = shares;
    }

    /// The way through these places of the world.
    ///
    /// @param bounds the box around them, see [Rect#around(Iterable)]
    public static Trace through(List<Point> points, Rect bounds) {
        char[] shares = new char[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            shares[2 * i] = share(points.get(i).x() - bounds.x(), bounds.width());
            shares[2 * i + 1] = share(points.get(i).y() - bounds.y(), bounds.height());
        }
        return new Trace(shares);
    }

    private static char share(double offset, double extent) {
        return extent == 0 ? 0 : (char) Math.clamp(Math.round(offset / extent * STEPS), 0, STEPS);
    }

    public int size() {
        return shares.length / 2;
    }

    /// Where a point lies when the way fills this box.
    public Point point(int index, Rect bounds) {
        return bounds.at(shares[2 * index] / (double) STEPS, shares[2 * index + 1] / (double) STEPS);
    }

    /// All points as x, y, x, y …
    public float[] points(Rect bounds) {
        float[] points = new float[shares.length];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = (float) (bounds.x() + bounds.width() * shares[i] / STEPS);
            points[i + 1] = (float) (bounds.y() + bounds.height() * shares[i + 1] / STEPS);
        }
        return points;
    }

    String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(shares.length * 2);
        for (int i = 0; i < shares.length; i++) {
            int step = shares[i] - (i < 2 ? 0 : shares[i - 2]);
            int rest = step << 1 ^ step >> 31;
            for (; rest > 0x7f; rest >>>= 7) {
                bytes.write(rest & 0x7f | 0x80);
            }
            bytes.write(rest);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// The way in a text, or null when it holds none.
    static @Nullable Trace decoded(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
        char[] shares = new char[bytes.length];
        int count = 0;
        int rest = 0;
        int shift = 0;
        for (byte next : bytes) {
            rest |= (next & 0x7f) << shift;
            shift += 7;
            if (next >= 0) {
                int value = (rest >>> 1 ^ -(rest & 1)) + (count < 2 ? 0 : shares[count - 2]);
                if (value < 0 || value > STEPS) {
                    return null;
                }
                shares[count++] = (char) value;
                rest = 0;
                shift = 0;
            } else if (shift > 14) {
                return null;
            }
        }
        return shift != 0 || count % 2 != 0 ? null : new Trace(Arrays.copyOf(shares, count));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trace trace && Arrays.equals(shares, trace.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return "Trace[" + size() + " points]";
    }
}

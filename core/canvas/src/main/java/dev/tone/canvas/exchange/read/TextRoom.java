package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Rect;

/// How much room a text is going to take, roughly: readers know no typefaces, and those of the other program are
/// others.
final class TextRoom {
    static final double LEADING = 1.38;
    private static final double SMALLEST = 8;
    private static final int MOST_LINES = 2_000;

    private TextRoom() {}

    /// Of its longest line.
    static double width(String text, double size) {
        return text.lines().mapToDouble(line -> ems(line) * size).max().orElse(0);
    }

    private static double ems(String line) {
        return line.codePoints().mapToDouble(TextRoom::em).sum();
    }

    private static double em(int c) {
        if (c >= 0x1100) {
            return c >= 0x1f000 ? 1.25 : 1;
        }
        if ("il.,:;|'!Ijtf()[] ".indexOf(c) >= 0) {
            return 0.34;
        }
        return "mwMW@%".indexOf(c) >= 0 ? 0.92 : Character.isUpperCase(c) ? 0.7 : 0.59;
    }

    /// The size in which the longest word goes into that room; never larger than the given one.
    static double fitting(String text, double size, double room) {
        double widest = 0;
        for (String word : text.split("\\s+")) {
            widest = Math.max(widest, word.length() > 40 ? 0 : ems(word) * size);
        }
        return widest <= room ? size : Math.max(Math.min(size, SMALLEST), Math.floor(size * room / widest * 2) / 2);
    }

    /// A shape at the origin that has room for a text.
    ///
    /// @param wide of the text with its margins
    /// @param least how high the shape is at least
    static Rect around(String text, ShapeKind kind, double size, double wide, double least) {
        double factor = switch (kind) {
            case RECTANGLE -> 1;
            case ELLIPSE -> 1.4;
            case DIAMOND -> 2;
        };
        double high = (lines(text, size, wide - 2 * size) + 1.5) * size * LEADING;
        return new Rect(0, 0, wide * factor, Math.max(least, high * factor));
    }

    /// How many lines it takes when they break at that width.
    static int lines(String text, double size, double room) {
        int lines = text.lines()
                .mapToInt(line -> (int) Math.clamp(Math.ceil(ems(line) * size / Math.max(room, size)), 1, MOST_LINES))
                .limit(MOST_LINES)
                .sum();
        return Math.clamp(lines, 1, MOST_LINES);
    }
}

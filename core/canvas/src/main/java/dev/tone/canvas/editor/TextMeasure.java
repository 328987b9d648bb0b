package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Size;

/// How large a text is when it is painted.
@FunctionalInterface
public interface TextMeasure {
    /// In world units.
    ///
    /// @param room how wide a line can be before it breaks
    Size measure(String text, double fontSize, double room);

    /// Lines end only where the text says so.
    default Size measure(String text, double fontSize) {
        return measure(text, fontSize, Double.POSITIVE_INFINITY);
    }

    /// A guess from the number of characters, for where no font is at hand. Wide scripts count double.
    TextMeasure ESTIMATE = (text, fontSize, room) -> {
        double widest = 0;
        double lines = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            double width = fontSize
                    * line.codePoints()
                            .mapToDouble(point -> point >= 0x1100 ? 1.0 : 0.56)
                            .sum();
            lines += Math.max(1, Math.ceil(width / Math.max(room, fontSize)));
            widest = Math.max(widest, Math.min(width, room));
        }
        return new Size(Math.ceil(widest), Math.ceil(Math.max(1, lines) * fontSize * 1.4));
    };
}

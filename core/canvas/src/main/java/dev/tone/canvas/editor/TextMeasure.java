package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Size;

/// How large a text is when it is painted.
@FunctionalInterface
public interface TextMeasure {
    /// In world units; lines end only where the text says so.
    Size measure(String text, double fontSize);

    /// A guess from the number of characters, for where no font is at hand. Wide scripts count double.
    TextMeasure ESTIMATE = (text, fontSize) -> {
        double widest = 0;
        int lines = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            lines++;
            double width = line.codePoints()
                    .mapToDouble(point -> point >= 0x1100 ? 1.0 : 0.56)
                    .sum();
            widest = Math.max(widest, width);
        }
        return new Size(Math.ceil(widest * fontSize), Math.ceil(Math.max(1, lines) * fontSize * 1.4));
    };
}

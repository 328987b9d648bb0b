package dev.tone.canvas.paint;

import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Size;

/// How large a text becomes when this package paints it. One thread at a time, and not the painter's font book.
public final class PaintedText implements TextMeasure {
    private final Typesetter typesetter;

    public PaintedText(FontBook fonts) {
        typesetter = new Typesetter(fonts);
    }

    @Override
    public Size measure(String text, double fontSize, double room) {
        float width = (float) Math.min(room, Float.MAX_VALUE);
        TextBlock block = typesetter.set(text, Face.TEXT, (float) fontSize, width, Integer.MAX_VALUE, Align.LEFT);
        return new Size(Math.ceil(block.width) + 1, Math.ceil(block.height()));
    }
}

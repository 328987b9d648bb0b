package dev.tone.canvas.paint;

/// A text that is broken into lines and placed, in world units. Glyphs lie relative to an anchor: the left edge, or the
/// middle when the text is centred; lines are counted from 0.
final class TextBlock {
    static final TextBlock EMPTY = new TextBlock(new byte[0], new int[0], new float[0], new short[0], 0, 0, 1, 1);

    final byte[] fonts;
    final int[] glyphs;
    final float[] xs;
    final short[] rows;
    final int lines;
    final float width;
    final float size;
    final float lineHeight;

    TextBlock(
            byte[] fonts,
            int[] glyphs,
            float[] xs,
            short[] rows,
            int lines,
            float width,
            float size,
            float lineHeight) {
        this.fonts = fonts;
        this.glyphs = glyphs;
        this.xs = xs;
        this.rows = rows;
        this.lines = lines;
        this.width = width;
        this.size = size;
        this.lineHeight = lineHeight;
    }

    float height() {
        return lines * lineHeight;
    }

    /// The baseline of a line below the block's top, so that capitals stand in the middle of their line.
    float baseline(int row) {
        return row * lineHeight + (lineHeight + FontBook.CAP_HEIGHT * size) / 2;
    }
}

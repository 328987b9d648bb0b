package dev.tone.canvas.paint;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.stream.IntStream;

/// One line of set text in a picture of outlines, its glyphs from left to right. Not kept longer than the call that it
/// is passed to.
public final class GlyphLine {
    private final FontBook fonts;
    private final TextBlock block;
    private final int[] order;
    private final double x;
    private final double baseline;

    /// @param from the first glyph of the line in the block; `to` is one past its last
    GlyphLine(FontBook fonts, TextBlock block, int from, int to, double x, double y) {
        this.fonts = fonts;
        this.block = block;
        this.x = x;
        baseline = y + block.baseline(block.rows[from]);
        order = IntStream.range(from, to)
                .boxed()
                .sorted((a, b) -> Float.compare(block.xs[a], block.xs[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public int count() {
        return order.length;
    }

    public double size() {
        return block.size;
    }

    /// In world units.
    public double baseline() {
        return baseline;
    }

    /// The left edge of a glyph, in world units.
    public double x(int at) {
        return x + block.xs[order[at]];
    }

    /// Which of the fonts, by its number.
    public int font(int at) {
        return block.fonts[order[at]] & 255;
    }

    /// Its number in its font.
    public int glyph(int at) {
        return block.glyphs[order[at]];
    }

    public String fontName(int at) {
        return fonts.name(font(at));
    }

    /// In parts of the size.
    public double advance(int at) {
        return fonts.advance(font(at), glyph(at));
    }

    /// What it says; empty for what is only a part of a letter, or unknown.
    public String said(int at) {
        return fonts.said(font(at), glyph(at));
    }

    /// The outline of a glyph of the given size, its origin at zero, y downwards.
    public Shape outline(int at, double size) {
        return fonts.outline(font(at), glyph(at), size, new AffineTransform());
    }

    /// All of it, where it stands.
    public Shape outline() {
        Path2D outline = new Path2D.Double();
        for (int i = 0; i < order.length; i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(x(i), baseline);
            outline.append(fonts.outline(font(i), glyph(i), block.size, place), false);
        }
        return outline;
    }
}

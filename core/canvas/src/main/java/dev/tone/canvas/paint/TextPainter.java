package dev.tone.canvas.paint;

/// Puts set text on the surface: masks for ordinary sizes, outlines for very large ones, nothing below two pixels.
final class TextPainter {
    private static final double SMALLEST = 2.2;

    private final Easel easel;

    TextPainter(Easel easel) {
        this.easel = easel;
    }

    /// @param x device x of the text's anchor (left edge or middle)
    /// @param top device y of the block's top
    void draw(TextBlock block, double x, double top, int argb) {
        double size = block.size * easel.lens.zoom;
        double zoom = easel.lens.zoom;
        Surface on = easel.on;
        if (size < SMALLEST || block.glyphs.length == 0 || top > on.bottom || top + block.height() * zoom < on.top) {
            return;
        }
        if (size > GlyphCache.LARGEST) {
            outlines(block, x, top, argb, size);
        } else {
            masks(block, x, top, Blend.premultiply(argb), size);
        }
    }

    private void masks(TextBlock block, double x, double top, int source, double size) {
        double zoom = easel.lens.zoom;
        boolean moving = easel.lens.moving;
        int quarter = moving ? (int) Math.rint(size) * 4 : (int) Math.rint(size * 4);
        int step = moving ? 2 : 1;
        Surface on = easel.on;
        int row = -1;
        int y = 0;
        boolean hidden = false;
        for (int i = 0; i < block.glyphs.length; i++) {
            if (block.rows[i] != row) {
                row = block.rows[i];
                y = Lens.round(top + block.baseline(row) * zoom);
                hidden = y + size < on.top || y - size * 1.4 > on.bottom;
            }
            double gx = x + block.xs[i] * zoom;
            if (!hidden && gx < on.right + size && gx > on.left - size * 3) {
                int quarters = (int) Math.floor(gx * GlyphCache.PHASES / step + 0.5) * step;
                glyph(block, i, quarters, y, quarter, source);
            }
        }
    }

    private void glyph(TextBlock block, int i, int quarters, int y, int quarter, int source) {
        GlyphCache glyphs = easel.glyphs;
        glyphs.findGlyph(block.fonts[i] & 255, block.glyphs[i], quarter, quarters & (GlyphCache.PHASES - 1));
        if (glyphs.width > 0) {
            int x = Math.floorDiv(quarters, GlyphCache.PHASES);
            easel.on.mask(glyphs.mask, glyphs.width, glyphs.height, x + glyphs.left, y + glyphs.top, source);
        }
    }

    private void outlines(TextBlock block, double x, double top, int argb, double size) {
        double zoom = easel.lens.zoom;
        for (int i = 0; i < block.glyphs.length; i++) {
            double gx = x + block.xs[i] * zoom;
            double y = Lens.round(top + block.baseline(block.rows[i]) * zoom);
            if (!easel.on.misses(gx - size, y - size * 1.5, gx + size * 2, y + size)) {
                easel.path.begin();
                easel.book.trace(easel.path, block.fonts[i] & 255, block.glyphs[i], size, gx, y);
                easel.path.fill(easel.on, argb);
            }
        }
    }

    /// Text far away: a bar per line.
    void bars(double x, double top, double width, int lines, double lineHeight, int argb) {
        double zoom = easel.lens.zoom;
        int high = (int) Math.max(1, Math.rint(lineHeight * zoom * 0.42));
        int color = Blend.fade(argb, 110);
        for (int i = 0; i < lines; i++) {
            int y = Lens.round(top + (i + 0.5) * lineHeight * zoom - high / 2.0);
            int left = Lens.round(x);
            easel.on.fill(left, y, left + (int) Math.max(1, Math.rint(width * zoom)), y + high, color);
        }
    }

    void icon(ServiceIcon icon, double x, double y, double size, int argb) {
        GlyphCache glyphs = easel.glyphs;
        int left = Lens.round(x);
        int top = Lens.round(y);
        if (size < 3 || easel.on.misses(left - 2, top - 2, left + size + 2, top + size + 2)) {
            return;
        }
        if (size > GlyphCache.LARGEST * 2) {
            easel.path.begin();
            icon.drawing().trace(easel.path, left, top, size);
            easel.path.fill(easel.on, argb);
            return;
        }
        int quarter = (int) Math.rint(easel.lens.moving ? Math.rint(size) * 4 : size * 4);
        glyphs.findIcon(icon, quarter);
        easel.on.mask(
                glyphs.mask,
                glyphs.width,
                glyphs.height,
                left + glyphs.left,
                top + glyphs.top,
                Blend.premultiply(argb));
    }
}

package dev.tone.canvas.paint;

/// What all painters of one frame share: pixels, lens, theme, and the machinery that is reused from frame to frame.
final class Easel {
    final Surface on = new Surface();
    final PathFill path = new PathFill();
    final Dasher dasher = new Dasher(path);
    final Typesetter typesetter;
    final GlyphCache glyphs;
    final FontBook book;

    CanvasTheme theme = CanvasTheme.light();
    Lens lens = new Lens();
    /// The opacity of the element being painted, 0…255.
    int alpha = 255;
    /// Whether the element's own text is left out, because it is being written in a control above it.
    boolean silent;

    Easel(FontBook book) {
        this.book = book;
        typesetter = new Typesetter(book);
        glyphs = new GlyphCache(book);
    }

    int faded(int argb) {
        return Blend.fade(argb, alpha);
    }

    /// The whole device pixels of an outline of that width in world units.
    int strokePixels(double worldWidth) {
        int least = (int) Math.max(1, Math.rint(theme.hairline() * lens.scale));
        return Math.max(least, (int) Math.floor(worldWidth * lens.zoom + 0.01));
    }

    int hairline() {
        return (int) Math.max(1, Math.rint(lens.scale));
    }
}

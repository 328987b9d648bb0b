package dev.tone.canvas.paint;

import java.util.Arrays;

/// Breaks text into lines and places its glyphs. Simple scripts (Latin, Greek, Cyrillic, Hangul, Han, kana …)
/// are placed from kept widths and kerning pairs; others are shaped by the JDK's layout engine, word by word.
/// Reused; one thread.
final class Typesetter {
    private static final float LEADING = 1.38f;
    private static final int ELLIPSIS = 0x2026;

    private final FontBook book;
    private final WordShaper shaper;
    private final LineOrder order = new LineOrder();

    // The line being filled, then the block being built; both grow and are reused.
    private byte[] fonts = new byte[64];
    private int[] glyphs = new int[64];
    private float[] xs = new float[64];
    private short[] rows = new short[64];
    private int used;
    private int lineStart;
    private int row;
    private float lineWidth;
    private float pendingSpace;
    private float widest;

    private Face face = Face.TEXT;
    private float size;
    private float room;
    private int maxRows;
    private boolean centred;
    private boolean full;

    Typesetter(FontBook book) {
        this.book = book;
        this.shaper = new WordShaper(book);
    }

    /// @param width where lines break, in world units; infinite for as long as the text's own lines are
    /// @param maxLines what does not fit is cut and ends in "…"
    TextBlock set(String text, Face with, float fontSize, float width, int maxLines, boolean centre) {
        begin(with, fontSize, width, maxLines, centre);
        int at = 0;
        int length = text.length();
        while (at < length && !full) {
            char c = text.charAt(at);
            if (c == '\n') {
                endLine();
                at++;
            } else if (c == ' ' || c == '\t') {
                pendingSpace += size * book.advance(book.fontOf(face, ' '), spaceGlyph()) * (c == '\t' ? 4 : 1);
                at++;
            } else {
                int end = wordEnd(text, at);
                shaper.shape(text, at, end, face);
                addWord();
                at = end;
            }
        }
        if (!full) {
            endLine();
        }
        return new TextBlock(
                Arrays.copyOf(fonts, used),
                Arrays.copyOf(glyphs, used),
                Arrays.copyOf(xs, used),
                Arrays.copyOf(rows, used),
                Math.max(1, row),
                widest,
                size,
                size * LEADING);
    }

    private void begin(Face with, float fontSize, float width, int maxLines, boolean centre) {
        face = with;
        size = fontSize;
        room = Math.max(width, fontSize);
        maxRows = maxLines;
        centred = centre;
        used = lineStart = row = 0;
        order.begin();
        lineWidth = pendingSpace = widest = 0;
        full = false;
    }

    private int spaceGlyph() {
        return book.glyphOf(book.fontOf(face, ' '), ' ');
    }

    /// A word ends at a space, and at every ideograph or kana, between which lines may break.
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == ' ' || c == '\t' || c == '\n') {
                return at;
            }
            if (Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30ff) {
                return at == from ? at + Character.charCount(c) : at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private void addWord() {
        float wide = shaper.width * size;
        if (lineWidth > 0 && lineWidth + pendingSpace + wide > room) {
            if (row + 1 >= maxRows) {
                place(0, shaper.count, lineWidth + pendingSpace);
                cut();
                return;
            }
            endLine();
        }
        if (wide <= room) {
            place(0, shaper.count, lineWidth + pendingSpace);
        } else {
            addLongWord();
        }
    }

    private void addLongWord() {
        int from = 0;
        for (int i = 1; i <= shaper.count && !full; i++) {
            boolean over = i < shaper.count && (shaper.xs[i + 1] - shaper.xs[from]) * size > room;
            if (over || i == shaper.count) {
                place(from, i, lineWidth + pendingSpace);
                from = i;
                if (over && row + 1 >= maxRows) {
                    cut();
                } else if (over) {
                    endLine();
                }
            }
        }
    }

    private void place(int from, int to, float x) {
        reserve(to - from);
        order.word(used, (shaper.xs[to] - shaper.xs[from]) * size, pendingSpace, shaper.level);
        for (int i = from; i < to; i++) {
            fonts[used] = shaper.fonts[i];
            glyphs[used] = shaper.glyphs[i];
            xs[used] = x + (shaper.xs[i] - shaper.xs[from]) * size;
            rows[used] = (short) row;
            used++;
        }
        lineWidth = x + (shaper.xs[to] - shaper.xs[from]) * size;
        pendingSpace = 0;
    }

    private void reserve(int more) {
        if (used + more + 1 > glyphs.length) {
            int length = Math.max(glyphs.length * 2, used + more + 1);
            fonts = Arrays.copyOf(fonts, length);
            glyphs = Arrays.copyOf(glyphs, length);
            xs = Arrays.copyOf(xs, length);
            rows = Arrays.copyOf(rows, length);
        }
    }

    private void endLine() {
        order.arrange(xs, used);
        order.begin();
        if (centred) {
            for (int i = lineStart; i < used; i++) {
                xs[i] -= lineWidth / 2;
            }
        }
        widest = Math.max(widest, lineWidth);
        lineStart = used;
        lineWidth = pendingSpace = 0;
        row++;
        full = row >= maxRows;
    }

    /// Takes glyphs back until "…" fits after them.
    private void cut() {
        int font = book.fontOf(face, ELLIPSIS);
        int glyph = book.glyphOf(font, ELLIPSIS);
        float wide = book.advance(font, glyph) * size;
        while (used > lineStart && endOf(used - 1) + wide > room) {
            used--;
        }
        float x = used > lineStart ? endOf(used - 1) : 0;
        reserve(1);
        fonts[used] = (byte) font;
        glyphs[used] = glyph;
        xs[used] = x;
        rows[used] = (short) row;
        used++;
        lineWidth = x + wide;
        endLine();
        full = true;
    }

    private float endOf(int at) {
        return xs[at] + book.advance(fonts[at] & 255, glyphs[at]) * size;
    }
}

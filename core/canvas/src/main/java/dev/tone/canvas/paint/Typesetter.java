package dev.tone.canvas.paint;

import java.util.Arrays;

/// Breaks text into lines and places its glyphs. Simple scripts (Latin, Greek, Cyrillic, Hangul, Han, kana …)
/// are placed from kept widths and kerning pairs; others are shaped by the JDK's layout engine, word by word.
/// Reused; one thread.
final class Typesetter {
    static final float LEADING = 1.38f;
    private static final int ELLIPSIS = 0x2026;

    private final FontBook book;
    private final WordShaper shaper;
    private final Directions directions = new Directions();
    private final LineOrder order = new LineOrder();
    private final RowEnds rowEnds = new RowEnds();
    private final UnspacedWords unspaced = new UnspacedWords();

    // The line being filled, then the block being built; both grow and are reused.
    private byte[] fonts = new byte[64];
    private int[] glyphs = new int[64];
    private float[] xs = new float[64];
    private float[] ends = new float[64];
    private short[] rows = new short[64];
    private int used;
    private int lineStart;
    private int row;
    private float lineWidth;
    private float pendingSpace;
    private int spaceLevel;
    private float widest;

    private Face face = Face.TEXT;
    private float size;
    private float room;
    private int maxRows;
    private boolean full;
    private boolean broken;

    Typesetter(FontBook book) {
        this.book = book;
        this.shaper = new WordShaper(book);
    }

    /// @param width where lines break, in world units; infinite for as long as the text's own lines are
    /// @param maxLines what does not fit is cut and ends in "…"
    TextBlock set(String text, Face with, float fontSize, float width, int maxLines, Align align) {
        // Rows that are put elsewhere at the end are numbered by shorts.
        begin(with, fontSize, width, align == Align.LEFT ? maxLines : Math.min(maxLines, Short.MAX_VALUE));
        int length = text.length();
        for (int at = 0; at <= length && !full; at++) {
            int end = at;
            while (end < length && !Codes.endsParagraph(text.charAt(end))) {
                end++;
            }
            paragraph(text, at, end);
            at = end;
        }
        rowEnds.align(align, width < Float.MAX_VALUE ? room : widest, xs, rows, used);
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

    private void begin(Face with, float fontSize, float width, int maxLines) {
        face = with;
        size = fontSize;
        room = Math.max(width, fontSize);
        maxRows = maxLines;
        used = lineStart = row = 0;
        order.begin();
        rowEnds.begin();
        lineWidth = pendingSpace = widest = 0;
        full = broken = false;
    }

    /// Whether a word of the text that was set last is broken, or something of it is cut.
    boolean isBroken() {
        return broken;
    }

    private void paragraph(String text, int from, int to) {
        directions.begin(text, from, to);
        int at = from;
        while (at < to && !full) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                spaceLevel = directions.level(at);
                pendingSpace += size * book.advance(book.fontOf(face, ' '), spaceGlyph()) * (c == '\t' ? 4 : 1);
                at++;
            } else if (Codes.isBreak(c)) {
                at++;
            } else {
                int end = wordEnd(text, at, to);
                shaper.shape(text, at, end, face, directions);
                addWord();
                at = end;
            }
        }
        if (!full) {
            endLine();
        }
    }

    private int spaceGlyph() {
        return book.glyphOf(book.fontOf(face, ' '), ' ');
    }

    /// A word ends at a space, at every ideograph or kana, between which lines may break, and where a Thai one does.
    private int wordEnd(String text, int from, int limit) {
        int at = UnspacedWords.isThai(text.charAt(from)) ? unspaced.end(text, from, limit) : from;
        if (at > from && at < limit && UnspacedWords.isThai(text.charAt(at))) {
            return at;
        }
        while (at < limit) {
            int c = text.codePointAt(at);
            if (c == ' ' || c == '\t' || Codes.isBreak(c)) {
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
                placeWord();
                cut();
                return;
            }
            endLine();
        }
        if (wide <= room) {
            placeWord();
        } else {
            for (int part = 0; part < shaper.partCount && !full; part++) {
                placeBroken(part);
            }
        }
    }

    private void placeWord() {
        for (int part = 0; part < shaper.partCount; part++) {
            place(part, shaper.parts[part], shaper.parts[part + 1]);
        }
    }

    /// A part of a word that is longer than a line.
    private void placeBroken(int part) {
        int last = shaper.parts[part + 1];
        int from = shaper.parts[part];
        for (int i = from + 1; i <= last && !full; i++) {
            // What has no width stands on the letter before it.
            boolean over = i < last
                    && shaper.rights[i] > shaper.lefts[i]
                    && lineWidth + pendingSpace + width(part, from, i + 1) * size > room;
            if (over || i == last) {
                place(part, from, i);
                from = i;
                broken |= over;
                if (over && row + 1 >= maxRows) {
                    cut();
                } else if (over) {
                    endLine();
                }
            }
        }
    }

    private boolean isBackwards(int part) {
        return (shaper.levels[part] & 1) == 1;
    }

    private float width(int part, int from, int to) {
        return isBackwards(part)
                ? shaper.rights[from] - shaper.lefts[to - 1]
                : shaper.rights[to - 1] - shaper.lefts[from];
    }

    private void place(int part, int from, int to) {
        if (from == to) {
            return;
        }
        if (pendingSpace > 0) {
            order.add(used, lineWidth, pendingSpace, spaceLevel);
        }
        float x = lineWidth + pendingSpace;
        float origin = isBackwards(part) ? shaper.lefts[to - 1] : shaper.lefts[from];
        reserve(to - from);
        boolean whole = from == shaper.parts[part] && to == shaper.parts[part + 1];
        float wide = (whole ? shaper.widths[part] : width(part, from, to)) * size;
        order.add(used, x, wide, shaper.levels[part]);
        for (int i = from; i < to; i++) {
            fonts[used] = shaper.fonts[i];
            glyphs[used] = shaper.glyphs[i];
            xs[used] = x + (shaper.lefts[i] - origin) * size;
            ends[used] = x + width(part, from, i + 1) * size;
            rows[used] = (short) row;
            used++;
        }
        lineWidth = x + wide;
        pendingSpace = 0;
    }

    private void reserve(int more) {
        if (used + more + 1 > glyphs.length) {
            int length = Math.max(glyphs.length * 2, used + more + 1);
            fonts = Arrays.copyOf(fonts, length);
            glyphs = Arrays.copyOf(glyphs, length);
            xs = Arrays.copyOf(xs, length);
            ends = Arrays.copyOf(ends, length);
            rows = Arrays.copyOf(rows, length);
        }
    }

    private void endLine() {
        order.arrange(xs, ends, used);
        order.begin();
        rowEnds.add(lineWidth, (directions.base() & 1) == 1);
        widest = Math.max(widest, lineWidth);
        lineStart = used;
        lineWidth = pendingSpace = 0;
        row++;
        full = row >= maxRows;
    }

    /// Takes glyphs back until "…" fits after them.
    private void cut() {
        broken = true;
        shaper.single(face, ELLIPSIS, directions.base());
        float wide = shaper.width * size;
        while (used > lineStart && ends[used - 1] + wide > room) {
            used--;
        }
        order.cut(used);
        lineWidth = used > lineStart ? ends[used - 1] : 0;
        pendingSpace = 0;
        place(0, 0, shaper.count);
        endLine();
        full = true;
    }
}

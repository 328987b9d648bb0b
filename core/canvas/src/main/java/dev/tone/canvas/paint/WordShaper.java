package dev.tone.canvas.paint;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.util.Arrays;

/// Turns one word into glyphs with their places, in units of the font size. Glyphs are in the order in which they are
/// read; a word that is read in both directions has several parts. Reused; one thread.
final class WordShaper {
    private static final String BRACKETS = "()[]{}<>«»";

    private final FontBook book;

    byte[] fonts = new byte[32];
    int[] glyphs = new int[32];
    /// From the left edge of the part.
    float[] lefts = new float[32];
    float[] rights = new float[32];
    int count;

    /// The first glyph of each part, and one more for the end.
    int[] parts = new int[5];
    float[] widths = new float[4];
    byte[] levels = new byte[4];
    int partCount;
    float width;

    WordShaper(FontBook book) {
        this.book = book;
    }

    void shape(String text, int from, int to, Face face, Directions directions) {
        count = 0;
        width = 0;
        partCount = 0;
        for (int at = from; at < to; ) {
            int limit = directions.limit(at, to);
            int level = directions.level(at);
            begin(level);
            // Also brackets are mirrored in a part that is read from the right.
            float wide = (level & 1) == 0 && isSimple(text, at, limit)
                    ? place(text, at, limit, face)
                    : layOut(text.substring(at, limit).toCharArray(), face, (level & 1) == 1);
            end(wide);
            at = limit;
        }
    }

    /// A glyph alone, not of any text.
    void single(Face face, int codePoint, int level) {
        count = 0;
        width = 0;
        partCount = 0;
        begin(level);
        end(place(Character.toString(codePoint), 0, Character.charCount(codePoint), face));
    }

    private void begin(int level) {
        if (partCount == levels.length) {
            parts = Arrays.copyOf(parts, partCount * 2 + 1);
            widths = Arrays.copyOf(widths, partCount * 2);
            levels = Arrays.copyOf(levels, partCount * 2);
        }
        parts[partCount] = count;
        levels[partCount] = (byte) level;
    }

    private void end(float wide) {
        widths[partCount++] = wide;
        parts[partCount] = count;
        width += wide;
    }

    /// Latin needs no look at the tables of complex scripts.
    private static boolean isSimple(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x300) {
                return !text.substring(i, to).codePoints().anyMatch(Codes::isPartOfEmoji) && !isComplex(text, from, to);
            }
        }
        return true;
    }

    private static boolean isComplex(String text, int from, int to) {
        char[] chars = text.substring(from, to).toCharArray();
        return Font.textRequiresLayout(chars, 0, chars.length);
    }

    private float place(String text, int from, int to, Face face) {
        float x = 0;
        int lastFont = -1;
        int last = 0;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Codes.isInvisible(c)) {
                continue;
            }
            int font = book.fontOf(face, c);
            int glyph = book.glyphOf(font, c);
            if (font == lastFont && c < 0x2000) {
                x += book.kern(font, last, c);
            }
            float after = x + book.advance(font, glyph);
            add(font, glyph, x, after);
            x = after;
            lastFont = font;
            last = c;
        }
        return x;
    }

    private float layOut(char[] part, Face face, boolean rightToLeft) {
        int first = count;
        float x = 0;
        for (int at = 0; at < part.length; ) {
            int font = book.fontOf(face, visible(part, at));
            int limit = limit(part, at, font, face);
            x = font == FontBook.MISSING
                    ? place(new String(part), at, limit, x)
                    : layOutRun(part, at, limit, font, rightToLeft, x);
            at = limit;
        }
        if (rightToLeft) {
            mirror(first, x);
        }
        return x;
    }

    /// What is read first stands furthest right.
    private void mirror(int first, float width) {
        for (int i = first; i < count; i++) {
            float left = lefts[i];
            lefts[i] = width - rights[i];
            rights[i] = width - left;
        }
    }

    /// The first character that decides about the font.
    private static int visible(char[] part, int from) {
        for (int at = from; at < part.length; ) {
            int c = Character.codePointAt(part, at);
            if (!Codes.isInvisible(c)) {
                return c;
            }
            at += Character.charCount(c);
        }
        return Character.codePointAt(part, from);
    }

    private int limit(char[] part, int from, int font, Face face) {
        int at = from;
        boolean seen = false;
        while (at < part.length) {
            int c = Character.codePointAt(part, at);
            boolean clings = Codes.clings(c) && (Codes.isInvisible(c) || book.has(font, c));
            if (seen && !clings && book.fontOf(face, c) != font) {
                return at;
            }
            seen |= !Codes.isInvisible(c);
            at += Character.charCount(c);
        }
        return at;
    }

    private float place(String text, int from, int to, float start) {
        float x = start;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Codes.isInvisible(c)) {
                float after = x + book.advance(FontBook.MISSING, c);
                add(FontBook.MISSING, c, x, after);
                x = after;
            }
        }
        return x;
    }

    /// Adds glyphs in reading order, as if all ran from left to right; the other way round they are mirrored later.
    private float layOutRun(char[] part, int from, int to, int font, boolean rightToLeft, float start) {
        Font with = book.font(font);
        GlyphVector laid = with.layoutGlyphVector(
                book.context(), part, from, to, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        float unit = with.getSize2D();
        int many = laid.getNumGlyphs();
        float x = start;
        for (int n = 0; n < many; n++) {
            int i = rightToLeft ? many - 1 - n : n;
            float wide = (float) (laid.getGlyphPosition(i + 1).getX()
                            - laid.getGlyphPosition(i).getX())
                    / unit;
            // What was taken into another glyph has a sign of its own; some fonts give joiners a width.
            boolean seen = laid.getGlyphCode(i) < 0xfffe
                    && !Codes.isInvisible(Character.codePointAt(part, from + laid.getGlyphCharIndex(i)));
            if (seen) {
                say(font, laid, i, part, from, to);
                add(font, laid.getGlyphCode(i), x, x + wide);
                x += wide;
            }
        }
        return x;
    }

    /// What a glyph is the sign of: its own character, or all that was taken into it.
    private void say(int font, GlyphVector laid, int at, char[] part, int from, int to) {
        int first = laid.getGlyphCharIndex(at);
        int next = to - from;
        int alike = 0;
        for (int i = 0; i < laid.getNumGlyphs(); i++) {
            int other = laid.getGlyphCharIndex(i);
            if (other > first) {
                next = Math.min(next, other);
            }
            alike += other == first && laid.getGlyphCode(i) < 0xfffe ? 1 : 0;
        }
        String text = new String(part, from + first, next - first);
        if (Character.isMirrored(text.codePointAt(0))) {
            // A mirrored bracket is the sign of the other one.
            BRACKETS.codePoints().forEach(c -> book.glyphOf(font, c));
        } else if (alike == 1) {
            book.say(font, laid.getGlyphCode(at), text);
        } else {
            text.codePoints().forEach(c -> book.glyphOf(font, c));
        }
    }

    private void add(int font, int glyph, float left, float right) {
        if (count == glyphs.length) {
            fonts = Arrays.copyOf(fonts, count * 2);
            glyphs = Arrays.copyOf(glyphs, count * 2);
            lefts = Arrays.copyOf(lefts, count * 2);
            rights = Arrays.copyOf(rights, count * 2);
        }
        fonts[count] = (byte) font;
        glyphs[count] = glyph;
        lefts[count] = left;
        rights[count] = right;
        count++;
    }
}

package dev.tone.canvas.paint;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.Arrays;

/// Turns one word into glyphs with their places, in units of the font size. Reused; one thread.
final class WordShaper {
    private final FontBook book;

    byte[] fonts = new byte[32];
    int[] glyphs = new int[32];
    /// One more than there are glyphs: the last is where the word ends.
    float[] xs = new float[33];
    int count;
    float width;
    /// Odd when the word is read from right to left.
    int level;

    WordShaper(FontBook book) {
        this.book = book;
    }

    void shape(String text, int from, int to, Face face) {
        count = 0;
        width = 0;
        level = 0;
        if (isSimple(text, from, to)) {
            place(text, from, to, face);
        } else {
            layOut(text.substring(from, to).toCharArray(), face);
        }
        xs[count] = width;
    }

    /// Latin needs no look at the tables of complex scripts.
    private static boolean isSimple(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x300) {
                char[] chars = text.substring(from, to).toCharArray();
                return !Font.textRequiresLayout(chars, 0, chars.length);
            }
        }
        return true;
    }

    private void place(String text, int from, int to, Face face) {
        int lastFont = -1;
        int last = 0;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int font = book.fontOf(face, c);
            int glyph = book.glyphOf(font, c);
            if (font == lastFont && c < 0x2000) {
                width += book.kern(font, last, c);
            }
            add(font, glyph, width);
            width += book.advance(font, glyph);
            lastFont = font;
            last = c;
        }
    }

    private void layOut(char[] word, Face face) {
        Bidi runs = new Bidi(word, 0, null, 0, word.length, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        level = runs.getBaseLevel();
        byte[] levels = new byte[runs.getRunCount()];
        Integer[] order = new Integer[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) runs.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        for (int run : order) {
            layOutRun(word, runs.getRunStart(run), runs.getRunLimit(run), (runs.getRunLevel(run) & 1) == 1, face);
        }
    }

    private void layOutRun(char[] word, int from, int to, boolean rightToLeft, Face face) {
        int font = book.fontOf(face, Character.codePointAt(word, from, to));
        Font with = book.font(font);
        GlyphVector laid = with.layoutGlyphVector(
                book.context(), word, from, to, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        float unit = with.getSize2D();
        int many = laid.getNumGlyphs();
        for (int i = 0; i < many; i++) {
            add(
                    font,
                    laid.getGlyphCode(i),
                    width + (float) laid.getGlyphPosition(i).getX() / unit);
        }
        width += (float) laid.getGlyphPosition(many).getX() / unit;
    }

    private void add(int font, int glyph, float x) {
        if (count == glyphs.length) {
            fonts = Arrays.copyOf(fonts, count * 2);
            glyphs = Arrays.copyOf(glyphs, count * 2);
            xs = Arrays.copyOf(xs, count * 2 + 1);
        }
        fonts[count] = (byte) font;
        glyphs[count] = glyph;
        xs[count] = x;
        count++;
    }
}

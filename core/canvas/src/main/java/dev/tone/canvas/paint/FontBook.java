package dev.tone.canvas.paint;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Which font has which character, how wide it is, and what it looks like. Every answer is asked of the fonts once and
/// kept. One thread at a time.
///
/// Fonts are numbered over all faces; a glyph is (font, code). Widths are in units of the font size.
public final class FontBook {
    static final float CAP_HEIGHT = 0.727f;
    /// The number of the font that has a sign for each character that no other font has.
    static final int MISSING = 254;
    private static final float UNIT = 100;
    private static final Map<TextAttribute, Object> KERNED = Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final FontSource source;
    private final IntConsumer missing;
    private final List<Font> fonts = new ArrayList<>();
    private final int[][] faces = new int[Face.values().length][];
    private final int[][] others = new int[Face.values().length][];
    private final LongIntMap codes = new LongIntMap();
    private final LongIntMap advances = new LongIntMap();
    private final LongIntMap kerns = new LongIntMap();
    private final LongIntMap outlineAt = new LongIntMap();
    private final Map<Long, String> said = new HashMap<>();
    private final List<Shape> outlines = new ArrayList<>();

    public FontBook(FontSource source) {
        this(source, _ -> {});
    }

    /// @param missing hears of each character that no font has, once
    public FontBook(FontSource source, IntConsumer missing) {
        this.source = source;
        this.missing = missing;
    }

    private int[] chain(Face face) {
        int[] chain = faces[face.ordinal()];
        if (chain == null) {
            chain = number(source.fonts(face));
            faces[face.ordinal()] = chain;
        }
        return chain;
    }

    private int[] others(Face face) {
        int[] chain = others[face.ordinal()];
        if (chain == null) {
            chain = number(source.others(face));
            others[face.ordinal()] = chain;
        }
        return chain;
    }

    private int[] number(List<Font> found) {
        int[] chain = new int[found.size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = fonts.size();
            fonts.add(found.get(i).deriveFont(KERNED).deriveFont(UNIT));
        }
        return chain;
    }

    Font font(int font) {
        return fonts.get(font);
    }

    FontRenderContext context() {
        return EXACT;
    }

    /// The first font of the face that has the character; [#MISSING] when none has.
    int fontOf(Face face, int codePoint) {
        long key = ((long) face.ordinal() << 32) | codePoint;
        int known = codes.get(key, -1);
        if (known >= 0) {
            return known;
        }
        int font = fontWith(codePoint, chain(face));
        if (font < 0) {
            int[] others = others(face);
            font = fontWith(codePoint, others);
            if (font < 0) {
                font = MISSING;
                missing.accept(codePoint);
            }
        }
        codes.put(key, font);
        return font;
    }

    private int fontWith(int codePoint, int[] chain) {
        for (int candidate : chain) {
            if (fonts.get(candidate).canDisplay(codePoint)) {
                return candidate;
            }
        }
        return -1;
    }

    boolean has(int font, int codePoint) {
        return font == MISSING || fonts.get(font).canDisplay(codePoint);
    }

    int glyphOf(int font, int codePoint) {
        if (font == MISSING) {
            return codePoint;
        }
        long key = 1L << 60 | (long) font << 32 | codePoint;
        int known = codes.get(key, Integer.MIN_VALUE);
        if (known == Integer.MIN_VALUE) {
            known = fonts.get(font)
                    .createGlyphVector(EXACT, Character.toString(codePoint))
                    .getGlyphCode(0);
            codes.put(key, known);
            say(font, known, Character.toString(codePoint));
        }
        return known;
    }

    /// Keeps what a glyph says, when it is not known yet.
    void say(int font, int glyph, String text) {
        said.putIfAbsent((long) font << 32 | glyph, text);
    }

    /// What a glyph says that has been set; empty when it says nothing by itself.
    String said(int font, int glyph) {
        return font == MISSING ? Character.toString(glyph) : said.getOrDefault((long) font << 32 | glyph, "");
    }

    String name(int font) {
        return font == MISSING ? "Missing" : fonts.get(font).getPSName();
    }

    float advance(int font, int glyph) {
        if (font == MISSING) {
            return CodeBox.width(glyph);
        }
        long key = (long) font << 32 | (glyph & 0xffffffffL);
        int known = advances.get(key, Integer.MIN_VALUE);
        if (known == Integer.MIN_VALUE) {
            GlyphVector one = fonts.get(font).createGlyphVector(EXACT, new int[] {glyph});
            known = Float.floatToRawIntBits((float) one.getGlyphPosition(1).getX() / UNIT);
            advances.put(key, known);
        }
        return Float.intBitsToFloat(known);
    }

    /// How much closer (negative) or wider the second character stands to the first than their widths say.
    float kern(int font, int first, int second) {
        if (font == MISSING) {
            return 0;
        }
        long key = (long) font << 42 | (long) first << 21 | second;
        int known = kerns.get(key, Integer.MIN_VALUE);
        if (known == Integer.MIN_VALUE) {
            known = Float.floatToRawIntBits(askKern(fonts.get(font), first, second));
            kerns.put(key, known);
        }
        return Float.intBitsToFloat(known);
    }

    private static float askKern(Font font, int first, int second) {
        char[] pair = (Character.toString(first) + Character.toString(second)).toCharArray();
        GlyphVector kerned = font.layoutGlyphVector(EXACT, pair, 0, pair.length, Font.LAYOUT_LEFT_TO_RIGHT);
        GlyphVector plain = font.createGlyphVector(EXACT, pair);
        if (kerned.getNumGlyphs() != 2 || plain.getNumGlyphs() != 2) {
            return 0;
        }
        return (float) (kerned.getGlyphPosition(2).getX()
                        - plain.getGlyphPosition(2).getX())
                / UNIT;
    }

    private Shape outline(int font, int glyph) {
        long key = (long) font << 32 | (glyph & 0xffffffffL);
        int known = outlineAt.get(key, -1);
        if (known < 0) {
            known = outlines.size();
            outlines.add(
                    font == MISSING
                            ? CodeBox.outline(glyph, fonts.get(fontOf(Face.MONO, '0')))
                            : fonts.get(font)
                                    .createGlyphVector(EXACT, new int[] {glyph})
                                    .getOutline());
            outlineAt.put(key, known);
        }
        return outlines.get(known);
    }

    /// A glyph's outline in the given size.
    Shape outline(int font, int glyph, double size, AffineTransform place) {
        AffineTransform sized = new AffineTransform(place);
        sized.scale(size / UNIT, size / UNIT);
        return sized.createTransformedShape(outline(font, glyph));
    }

    /// Adds a glyph's outline to a path, its origin at (x, y).
    void trace(PathFill path, int font, int glyph, double size, double x, double y) {
        PathIterator outline = outline(font, glyph).getPathIterator(null);
        double zoom = size / UNIT;
        double[] at = new double[6];
        for (; !outline.isDone(); outline.next()) {
            int verb = outline.currentSegment(at);
            for (int i = 0; i < 6; i += 2) {
                at[i] = at[i] * zoom + x;
                at[i + 1] = at[i + 1] * zoom + y;
            }
            switch (verb) {
                case PathIterator.SEG_MOVETO -> path.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> path.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> path.quadTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> path.close();
            }
        }
        path.close();
    }
}

package dev.tone.canvas.paint;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/// The sign of a character that no font has: a box with its number in two lines, so that it can be looked up.
final class CodeBox {
    private static final float UNIT = 100;
    private static final double LINE = 4;
    private static final double TOP = -84;
    private static final double HIGH = 98;
    private static final double CELL = 26;
    private static final float DIGITS = 44;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private CodeBox() {}

    private static int columns(int codePoint) {
        return codePoint > 0xffff ? 3 : 2;
    }

    /// In units of the font size.
    static float width(int codePoint) {
        return (float) (columns(codePoint) * CELL + 22) / UNIT;
    }

    /// @param digits of one width, in any size
    static Shape outline(int codePoint, Font digits) {
        int columns = columns(codePoint);
        double wide = columns * CELL + 12;
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.append(new Rectangle2D.Double(5, TOP, wide, LINE), false);
        path.append(new Rectangle2D.Double(5, TOP + HIGH - LINE, wide, LINE), false);
        path.append(new Rectangle2D.Double(5, TOP, LINE, HIGH), false);
        path.append(new Rectangle2D.Double(5 + wide - LINE, TOP, LINE, HIGH), false);
        String code = String.format(Locale.ROOT, "%0" + columns * 2 + "X", codePoint);
        Font sized = digits.deriveFont(DIGITS);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < columns; column++) {
                Shape digit = sized.createGlyphVector(
                                EXACT, code.substring(row * columns + column, row * columns + column + 1))
                        .getOutline();
                double x = 11 + column * CELL;
                double y = TOP + (row + 1) * (HIGH - LINE) / 2 - 5;
                path.append(AffineTransform.getTranslateInstance(x, y).createTransformedShape(digit), false);
            }
        }
        return path;
    }
}

package dev.tone.canvas.exchange;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes outlines as a font program in the Compact Font Format (Adobe Technical Note 5176), keyed by number, as PDF
/// embeds it. Of the glyphs that a document uses; the first one says that something is missing.
final class CompactFont {
    /// Of the em.
    static final int UNITS = 1_000;

    private static final int ADOBE = 391;
    private static final int IDENTITY = 392;
    private static final int CHARSET = 15;
    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int ROS = 30;
    private static final int CID_COUNT = 34;
    private static final int FD_ARRAY = 36;
    private static final int FD_SELECT = 37;
    private static final byte[] PRIVATE_DICT = {(byte) 139, 20, (byte) 139, 21};

    private final String name;
    private final List<byte[]> glyphs = new ArrayList<>();

    CompactFont(String name) {
        this.name = name;
        glyphs.add(new byte[] {(byte) 139, 14});
    }

    /// @param outline of the size [#UNITS], y downwards
    /// @return the glyph's number
    int add(Shape outline, int width) {
        glyphs.add(charString(outline, width));
        return glyphs.size() - 1;
    }

    byte[] bytes() {
        byte[] charStrings = index(glyphs);
        byte[] charset = {2, 0, 1, (byte) (glyphs.size() - 2 >> 8), (byte) (glyphs.size() - 2)};
        byte[] select = {3, 0, 1, 0, 0, 0, (byte) (glyphs.size() >> 8), (byte) glyphs.size()};
        byte[] head = {1, 0, 4, 4};
        byte[] names = index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        byte[] strings = index(
                List.of("Adobe".getBytes(StandardCharsets.US_ASCII), "Identity".getBytes(StandardCharsets.US_ASCII)));
        int before = head.length + names.length + index(List.of(top(0, 0, 0, 0))).length + strings.length + 2;
        int selectAt = before + charset.length;
        int charStringsAt = selectAt + select.length;
        int fontsAt = charStringsAt + charStrings.length;
        byte[] fonts = index(List.of(fontDict(0)));
        int privateAt = fontsAt + fonts.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(names);
        out.writeBytes(index(List.of(top(before, selectAt, charStringsAt, fontsAt))));
        out.writeBytes(strings);
        out.writeBytes(new byte[2]); // no subroutines
        out.writeBytes(charset);
        out.writeBytes(select);
        out.writeBytes(charStrings);
        out.writeBytes(index(List.of(fontDict(privateAt))));
        out.writeBytes(PRIVATE_DICT);
        return out.toByteArray();
    }

    private byte[] top(int charset, int select, int charStrings, int fonts) {
        ByteArrayOutputStream dict = new ByteArrayOutputStream();
        offset(dict, ADOBE);
        offset(dict, IDENTITY);
        offset(dict, 0);
        operator(dict, 12, ROS);
        offset(dict, glyphs.size());
        operator(dict, 12, CID_COUNT);
        offset(dict, charset);
        operator(dict, CHARSET);
        offset(dict, select);
        operator(dict, 12, FD_SELECT);
        offset(dict, charStrings);
        operator(dict, CHAR_STRINGS);
        offset(dict, fonts);
        operator(dict, 12, FD_ARRAY);
        return dict.toByteArray();
    }

    private static byte[] fontDict(int privateAt) {
        ByteArrayOutputStream dict = new ByteArrayOutputStream();
        offset(dict, PRIVATE_DICT.length);
        offset(dict, privateAt);
        operator(dict, PRIVATE);
        return dict.toByteArray();
    }

    /// A number of a dictionary in five bytes, so that its size does not depend on its value.
    private static void offset(ByteArrayOutputStream out, int value) {
        operator(out, 29, value >> 24, value >> 16, value >> 8, value);
    }

    private static void operator(ByteArrayOutputStream out, int... bytes) {
        for (int each : bytes) {
            out.write(each);
        }
    }

    private static byte[] index(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        operator(out, entries.size() >> 8, entries.size(), 4);
        int at = 1;
        operator(out, 0, 0, 0, at);
        for (byte[] entry : entries) {
            at += entry.length;
            operator(out, at >> 24, at >> 16, at >> 8, at);
        }
        entries.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] charString(Shape outline, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, width);
        Pen pen = new Pen(out);
        double[] at = new double[6];
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> pen.draw(21, at[0], at[1]);
                case PathIterator.SEG_LINETO -> pen.draw(5, at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    pen.draw(
                            8,
                            pen.exactX + (at[0] - pen.exactX) * 2 / 3,
                            pen.exactY + (at[1] - pen.exactY) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> pen.draw(8, at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> {}
            }
        }
        out.write(14);
        return out.toByteArray();
    }

    /// Numbers are relative to where the one before stood, in whole units.
    private static final class Pen {
        private final ByteArrayOutputStream out;
        private int x;
        private int y;
        private double exactX;
        private double exactY;

        Pen(ByteArrayOutputStream out) {
            this.out = out;
        }

        void draw(int operator, double... points) {
            for (int i = 0; i < points.length; i += 2) {
                int nextX = (int) Math.rint(points[i]);
                int nextY = (int) Math.rint(-points[i + 1]);
                number(out, nextX - x);
                number(out, nextY - y);
                x = nextX;
                y = nextY;
            }
            exactX = points[points.length - 2];
            exactY = points[points.length - 1];
            out.write(operator);
        }
    }

    private static void number(ByteArrayOutputStream out, int value) {
        if (value >= -107 && value <= 107) {
            out.write(value + 139);
        } else if (value >= 108 && value <= 1131) {
            operator(out, (value - 108 >> 8) + 247, value - 108);
        } else if (value <= -108 && value >= -1131) {
            operator(out, (-value - 108 >> 8) + 251, -value - 108);
        } else {
            operator(out, 28, value >> 8, value);
        }
    }
}

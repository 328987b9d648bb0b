package dev.tone.desktop.logs;

/// Widths of characters in cells of a monospaced grid, after Unicode Standard Annex 11: East Asian wide and full-width
/// characters and emoji take two, combining marks none.
final class Cells {
    private Cells() {}

    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0x303e
                || c >= 0x3041 && c <= 0xa4cf
                || c >= 0xa960 && c <= 0xa97f
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000 && c <= 0x3fffd;
    }

    static int width(String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; ) {
            int codePoint = text.codePointAt(i);
            width += of(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    static int width(String text) {
        return width(text, 0, text.length());
    }

    /// @return index of the character that covers the cell, or whose middle is nearest to it; the length behind the end
    static int indexAt(String text, double cell) {
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int width = of(codePoint);
            if (cell < at + width / 2.0) {
                return i;
            }
            at += width;
            i += Character.charCount(codePoint);
        }
        return text.length();
    }
}

package dev.tone.desktop.logs;

/// A color that a program asked for.
sealed interface AnsiColor {
    /// One of the sixteen named colors; the theme decides how it looks. 0–7 normal, 8–15 bright.
    record Named(int index) implements AnsiColor {}

    /// 24-bit color, `0xRRGGBB`.
    record Rgb(int rgb) implements AnsiColor {}

    /// xterm's palette of 256: sixteen named, a 6 × 6 × 6 cube, 24 grays.
    static AnsiColor indexed(int index) {
        if (index < 16) {
            return new Named(index);
        }
        if (index < 232) {
            int cube = index - 16;
            return new Rgb(level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6));
        }
        int gray = 8 + 10 * (index - 232);
        return new Rgb(gray << 16 | gray << 8 | gray);
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }
}

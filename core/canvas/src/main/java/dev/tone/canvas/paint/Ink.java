package dev.tone.canvas.paint;

/// Hues as a scene keeps them: places in the theme's palette, in the order of the document's hues.
public final class Ink {
    /// Paper and plain lines.
    public static final int NEUTRAL = 0;

    public static final int GRAY = 1;
    public static final int VIOLET = 2;
    public static final int BLUE = 3;
    public static final int AZURE = 4;
    public static final int TEAL = 5;
    public static final int GREEN = 6;
    public static final int AMBER = 7;
    public static final int ORANGE = 8;
    public static final int RED = 9;
    public static final int PINK = 10;

    static final int COUNT = 11;

    private Ink() {}

    /// White or near-black, whichever reads better on that colour.
    static int readableOn(int argb) {
        double light = 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
        // Where the contrast to both is the same.
        return light > 0.19 ? 0xff0f172a : 0xffffffff;
    }

    private static double linear(int channel) {
        return Math.pow((channel & 255) / 255.0, 2.2);
    }
}

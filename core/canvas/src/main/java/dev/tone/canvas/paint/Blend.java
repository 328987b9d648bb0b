package dev.tone.canvas.paint;

/// Arithmetic on premultiplied ARGB pixels, two channels at a time, rounded exactly: opaque stays opaque.
final class Blend {
    private static final int EVEN = 0x00ff00ff;
    private static final int HALF = 0x00800080;

    private Blend() {}

    /// A straight colour as a premultiplied one.
    static int premultiply(int argb) {
        int alpha = argb >>> 24;
        return alpha == 255 ? argb : scale(argb | 0xff000000, alpha);
    }

    /// All four channels times `by`/255.
    static int scale(int argb, int by) {
        int even = (argb & EVEN) * by + HALF;
        int odd = ((argb >>> 8) & EVEN) * by + HALF;
        even = ((even + ((even >>> 8) & EVEN)) >>> 8) & EVEN;
        odd = (odd + ((odd >>> 8) & EVEN)) & ~EVEN;
        return even | odd;
    }

    /// `source` (premultiplied) over `below` (premultiplied).
    static int over(int source, int below) {
        return source + scale(below, 255 - (source >>> 24));
    }

    /// A straight colour with its alpha times `by`/255.
    static int fade(int argb, int by) {
        if (by >= 255) {
            return argb;
        }
        return (argb & 0xffffff) | (((argb >>> 24) * by + 127) / 255 << 24);
    }

    /// A straight colour between two opaque ones; `share` of 0…255 is how much of `to`.
    static int mix(int from, int to, int share) {
        return over(premultiply((to & 0xffffff) | (share << 24)), from | 0xff000000);
    }
}

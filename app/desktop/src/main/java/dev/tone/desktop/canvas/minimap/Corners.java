package dev.tone.desktop.canvas.minimap;

/// Rounds a picture's corners in the picture itself: a rounded clip would cost about a millisecond in every frame of a
/// pan below it.
final class Corners {
    private Corners() {}

    /// @param pixels premultiplied ARGB
    /// @param radius in pixels
    static void round(int[] pixels, int width, int height, double radius) {
        int side = Math.min((int) Math.ceil(radius), Math.min(width, height) / 2);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double outside = Math.hypot(radius - x - 0.5, radius - y - 0.5) - radius + 0.5;
                int share = (int) Math.round(255 * (1 - Math.clamp(outside, 0, 1)));
                fade(pixels, y * width + x, share);
                fade(pixels, y * width + width - 1 - x, share);
                fade(pixels, (height - 1 - y) * width + x, share);
                fade(pixels, (height - 1 - y) * width + width - 1 - x, share);
            }
        }
    }

    private static void fade(int[] pixels, int at, int share) {
        int argb = pixels[at];
        pixels[at] = part(argb >>> 24, share) << 24
                | part(argb >> 16 & 255, share) << 16
                | part(argb >> 8 & 255, share) << 8
                | part(argb & 255, share);
    }

    private static int part(int channel, int share) {
        return (channel * share + 127) / 255;
    }
}

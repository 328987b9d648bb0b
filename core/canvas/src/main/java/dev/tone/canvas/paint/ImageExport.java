package dev.tone.canvas.paint;

/// A canvas, or a part of it, as a PNG: exports and thumbnails. Painted and compressed in strips, so that large
/// pictures need little memory.
public final class ImageExport {
    /// More pixels than this in one direction are refused by asking for a smaller scale.
    public static final int LARGEST_SIDE = 20_000;

    private static final int STRIP = 256;

    private final Painter painter;

    public ImageExport(FontBook fonts) {
        painter = new Painter(fonts);
    }

    /// A part of the world with `zoom` pixels per world unit.
    ///
    /// @throws IllegalArgumentException when the picture would be empty or larger than [#LARGEST_SIDE]
    public byte[] png(
            CanvasScene scene, CanvasTheme theme, double x, double y, double width, double height, double zoom) {
        int wide = side(width * zoom);
        int high = side(height * zoom);
        return encode(scene, theme, new Lens().look(x, y, zoom, 1), wide, high);
    }

    private static int side(double pixels) {
        if (!(pixels >= 0.5 && pixels <= LARGEST_SIDE)) {
            throw new IllegalArgumentException("A picture has 1 to " + LARGEST_SIDE + " pixels a side: " + pixels);
        }
        return (int) Math.ceil(pixels);
    }

    private byte[] encode(CanvasScene scene, CanvasTheme theme, Lens lens, int width, int height) {
        int[] px = new int[width * Math.min(STRIP, height)];
        return Png.write(width, height, STRIP, (y, rows) -> {
            painter.paintPlain(px, width, width, rows, lens, scene, theme);
            lens.shift(0, -STRIP);
            return px;
        });
    }
}

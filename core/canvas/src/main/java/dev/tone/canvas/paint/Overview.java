package dev.tone.canvas.paint;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import org.jspecify.annotations.Nullable;

/// A drawing as a whole, as large as it fits into a small picture: where its parts lie in there and back.
///
/// @param left what the picture's left edge shows of the world
/// @param top what the picture's top edge shows of the world
/// @param zoom logical pixels of the picture per world unit
public record Overview(double left, double top, double zoom) {
    /// A few elements are not blown up to fill the picture.
    private static final double LARGEST = 0.25;
    private static final double PADDING = 6;

    /// @param content null for an empty drawing
    /// @param seen what the window shows, which is always within the picture
    /// @param width of the picture in logical pixels
    public static Overview of(@Nullable Rect content, Rect seen, double width, double height) {
        Rect world = content == null ? seen : content.union(seen);
        double zoom = Math.min(
                LARGEST,
                Math.min(
                        (width - 2 * PADDING) / Math.max(1, world.width()),
                        (height - 2 * PADDING) / Math.max(1, world.height())));
        Point middle = world.center();
        return new Overview(middle.x() - width / 2 / zoom, middle.y() - height / 2 / zoom, zoom);
    }

    /// Where a part of the world lies in the picture, in logical pixels.
    public Rect toPicture(Rect world) {
        return new Rect(
                (world.x() - left) * zoom, (world.y() - top) * zoom, world.width() * zoom, world.height() * zoom);
    }

    public Point toWorld(double x, double y) {
        return new Point(left + x / zoom, top + y / zoom);
    }

    public Lens look(Lens lens, double deviceScale) {
        return lens.look(left, top, zoom, deviceScale);
    }
}

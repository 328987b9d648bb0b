package dev.tone.canvas.ops;

import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;

/// The part of a picture that is shown, as a place in the world: the picture itself stays where it lies.
public final class CropImage {
    private CropImage() {}

    /// Where all of the picture would lie, were it shown.
    public static Rect whole(ImageElement image) {
        Rect crop = image.crop();
        Rect box = image.bounds();
        double width = box.width() / Math.max(1e-4, crop.width());
        double height = box.height() / Math.max(1e-4, crop.height());
        return new Rect(box.x() - crop.x() * width, box.y() - crop.y() * height, width, height);
    }

    /// Shows what of the picture lies in the part.
    ///
    /// @param whole where all of the picture lies, the image not being turned
    /// @param part lies in the whole
    public static ImageElement to(ImageElement image, Rect whole, Rect part) {
        Rect crop = new Rect(
                share(part.x() - whole.x(), whole.width()),
                share(part.y() - whole.y(), whole.height()),
                share(part.width(), whole.width()),
                share(part.height(), whole.height()));
        // The middle of a turned box is where it is seen, not where it would be if it were upright.
        Point middle = Rotation.about(image.bounds().center(), image.rotation()).turn(part.center());
        Rect box = part.movedBy(middle.x() - part.centerX(), middle.y() - part.centerY());
        return image.withBounds(box).withCrop(crop);
    }

    private static double share(double length, double whole) {
        return whole <= 0 ? 0 : Math.clamp(Math.rint(length / whole * 1e6) / 1e6, 0, 1);
    }

    public static ImageElement reset(ImageElement image) {
        Rect whole = whole(image);
        return to(image, whole, whole);
    }

    /// The largest part of the picture with that ratio of width to height, in its middle.
    public static ImageElement toRatio(ImageElement image, double ratio) {
        Rect whole = whole(image);
        double width = Math.min(whole.width(), whole.height() * ratio);
        double height = width / ratio;
        return to(image, whole, new Rect(whole.centerX() - width / 2, whole.centerY() - height / 2, width, height));
    }
}

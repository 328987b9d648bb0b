package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;

/// A picture.
///
/// @param source the picture itself as a `data:` URL (PNG or JPEG) of at most [Limits#IMAGE] characters, so that a
///     drawing stands on its own wherever it goes; anything else is shown as a placeholder and never fetched
/// @param crop the part of the picture that fills the box, in shares of its width and height
/// @param name what the picture shows, for those who cannot see it, and to be found by
public record ImageElement(Head head, Rect bounds, String source, Rect crop, String name) implements BoxElement {
    public static final String TYPE = "image";
    /// The whole picture.
    public static final Rect WHOLE = new Rect(0, 0, 1, 1);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public ImageElement withLabel(String next) {
        return new ImageElement(head, bounds, source, crop, next);
    }

    @Override
    public ImageElement withHead(Head next) {
        return new ImageElement(next, bounds, source, crop, name);
    }

    @Override
    public ImageElement withBounds(Rect next) {
        return new ImageElement(head, next, source, crop, name);
    }

    public ImageElement withCrop(Rect next) {
        return new ImageElement(head, bounds, source, next, name);
    }
}

package dev.tone.canvas.paint;

/// From the world to device pixels. The origin is whole pixels, so that moving the camera moves every pixel alike.
public final class Lens {
    /// Where the world's origin lies in the picture.
    int ox;

    int oy;
    /// Device pixels per world unit.
    double zoom = 1;
    /// Device pixels per logical pixel.
    double scale = 1;
    /// While the camera moves, text keeps to whole sizes, which are ready sooner.
    boolean moving;

    /// @param worldX what the picture's left edge shows
    /// @param worldY what the picture's top edge shows
    /// @param zoomLogical logical pixels per world unit
    /// @param deviceScale device pixels per logical pixel, e.g. 1.25
    public Lens look(double worldX, double worldY, double zoomLogical, double deviceScale) {
        zoom = zoomLogical * deviceScale;
        scale = deviceScale;
        ox = (int) Math.rint(Math.max(-1e9, Math.min(1e9, -worldX * zoom)));
        oy = (int) Math.rint(Math.max(-1e9, Math.min(1e9, -worldY * zoom)));
        return this;
    }

    /// A part of the plane by its place in device pixels.
    ///
    /// @param left what the picture's left edge shows, in device pixels from the world's origin
    /// @param zoomDevice device pixels per world unit
    public Lens at(int left, int top, double zoomDevice, double deviceScale) {
        zoom = zoomDevice;
        scale = deviceScale;
        ox = -left;
        oy = -top;
        return this;
    }

    /// What the picture's left edge shows, in device pixels from the world's origin.
    public int left() {
        return -ox;
    }

    public int top() {
        return -oy;
    }

    /// Device pixels per world unit.
    public double zoom() {
        return zoom;
    }

    Lens copy(Lens other) {
        ox = other.ox;
        oy = other.oy;
        zoom = other.zoom;
        scale = other.scale;
        moving = other.moving;
        return this;
    }

    public Lens moving(boolean now) {
        moving = now;
        return this;
    }

    /// The same view with the picture's origin elsewhere: for painting a part of a picture by itself.
    public Lens shift(int dx, int dy) {
        ox += dx;
        oy += dy;
        return this;
    }

    /// To the nearest pixel; halves go up wherever the origin is, where `Math.rint` would go to the even one.
    static int round(double device) {
        return (int) Math.floor(device + 0.5);
    }

    int x(double world) {
        return round(world * zoom) + ox;
    }

    int y(double world) {
        return round(world * zoom) + oy;
    }

    double worldX(double device) {
        return (device - ox) / zoom;
    }

    double worldY(double device) {
        return (device - oy) / zoom;
    }

    double logicalZoom() {
        return zoom / scale;
    }
}

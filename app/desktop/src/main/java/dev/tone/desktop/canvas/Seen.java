package dev.tone.desktop.canvas;

import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;

/// What a window shows of a drawing.
record Seen(Rect area, double zoom) {
    static Seen of(Camera camera, Size size) {
        return new Seen(camera.visible(size), camera.zoom());
    }

    /// All of that in a window of another size, as large as there or smaller.
    Camera in(Size size) {
        return Camera.fitting(area, size, 0, zoom);
    }
}

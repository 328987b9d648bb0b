package dev.tone.desktop.canvas.view;

import javafx.scene.Node;

/// Brings the painted drawing to the screen. Belongs to the JavaFX thread.
interface Presenter {
    /// What the window shows.
    Node node();

    /// Makes room for a picture of that many device pixels, shown at `1 / scale` of its size so that one of its pixels
    /// is one of the screen's. What was there before is gone.
    void resize(int width, int height, double scale);

    /// Shows the frame, of which it has painted what it has not painted yet.
    void present(Frame frame, Artist artist);

    /// Where the picture's top left corner is, in device pixels from the world's origin.
    ///
    /// @param zoom device pixels per world unit
    /// @param moving whether the next frame will be one of another zoom anyway
    /// @param changed whether something else is different than the place
    record Frame(int left, int top, double zoom, boolean moving, boolean changed) {}

    /// Paints any part of the plane.
    @FunctionalInterface
    interface Artist {
        /// @param pixels premultiplied ARGB, `width` a row, for `width * height` of the plane's pixels at that zoom
        /// @param left of the part, in device pixels from the world's origin
        void paint(int[] pixels, int left, int top, int width, int height, double zoom, boolean moving);
    }
}

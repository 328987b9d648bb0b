package dev.tone.desktop.canvas.view;

import javafx.scene.Node;

/// Brings painted pixels to the screen. Belongs to the JavaFX thread.
interface Presenter {
    /// What the window shows.
    Node node();

    /// Makes room for a picture of that many device pixels, shown at `1 / scale` of its size so that one of its pixels
    /// is
    /// one of the screen's. What was there before is gone.
    void resize(int width, int height, double scale);

    int width();

    int height();

    /// The pixels to paint next, premultiplied ARGB, `width` a row. They hold an earlier frame.
    int[] pixels();

    /// Shows what was painted.
    void present();
}

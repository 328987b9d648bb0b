package dev.tone.desktop.canvas;

/// What actions can ask of the page around the drawing.
interface CanvasPanels {
    enum Panel {
        LAYERS,
        OUTLINE,
        INSPECTOR
    }

    void show(Panel panel);

    /// Folds the side away or brings it back.
    void toggle();

    void pickService();

    void focusCanvas();
}

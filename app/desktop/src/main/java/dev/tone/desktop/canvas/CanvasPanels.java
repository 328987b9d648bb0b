package dev.tone.desktop.canvas;

/// What actions can ask of the page around the drawing.
interface CanvasPanels {
    enum Panel {
        LAYERS,
        OUTLINE,
        INSPECTOR,
        CHECKS,
        BLUEPRINT
    }

    void show(Panel panel);

    /// Folds the side away or brings it back.
    void toggle();

    void pickService();

    void focusCanvas();

    /// Puts what is selected into the clipboard.
    void copy();

    /// Adds what the clipboard holds where the pointer is, or in the middle.
    void paste();

    /// Adds what the clipboard holds at the place that it was copied from.
    void pasteInPlace();

    /// Opens the field that finds elements.
    void find();

    /// Asks how many copies to make and how far apart.
    void askForArray();
}

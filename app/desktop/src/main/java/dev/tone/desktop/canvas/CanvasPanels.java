package dev.tone.desktop.canvas;

/// What actions can ask of the page around the drawing.
interface CanvasPanels {
    enum Panel {
        LAYERS,
        OUTLINE,
        INSPECTOR,
        CHECKS,
        BLUEPRINT,
        COMMENTS,
        HISTORY
    }

    void show(Panel panel);

    /// Folds the side away or brings it back.
    void toggle();

    void pickService();

    void focusCanvas();

    /// Opens the field that finds elements.
    void find();

    /// Asks how many copies to make and how far apart.
    void askForArray();

    /// Leaves nothing but the drawing in the window, or brings the rest back.
    void zen();

    /// Shows the drawing to others, step by step.
    void present();
}

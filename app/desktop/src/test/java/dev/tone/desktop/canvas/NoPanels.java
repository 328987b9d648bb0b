package dev.tone.desktop.canvas;

/// For what asks the page of a drawing for its panels and is not shown them.
final class NoPanels implements CanvasPanels {
    @Override
    public void show(Panel panel) {}

    @Override
    public void toggle() {}

    @Override
    public void pickService() {}

    @Override
    public void focusCanvas() {}

    @Override
    public void find() {}

    @Override
    public void askForArray() {}

    @Override
    public void zen() {}

    @Override
    public void present() {}
}

package dev.tone.desktop.shell;

/// For what takes a window and is not asked to move it.
public final class NoWindow implements ShellActions.Window {
    @Override
    public void openPalette() {}

    @Override
    public void openShortcutSheet() {}

    @Override
    public void changeKeys() {}

    @Override
    public void find() {}

    @Override
    public void focusNextRegion(boolean forward) {}

    @Override
    public void toggleFullScreen() {}

    @Override
    public void toggleTheme() {}

    @Override
    public void changeSize(int steps) {}

    @Override
    public void close() {}

    @Override
    public void quit() {}
}

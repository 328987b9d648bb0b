package dev.tone.desktop.canvas.view;

import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.desktop.theme.Appearance;

/// The canvas's colours for the window's appearance.
public final class CanvasThemes {
    private CanvasThemes() {}

    public static CanvasTheme of(Appearance appearance) {
        return switch (appearance) {
            case LIGHT -> CanvasTheme.light();
            case DARK -> CanvasTheme.dark();
            case CONTRAST_LIGHT -> CanvasTheme.contrastLight();
            case CONTRAST_DARK -> CanvasTheme.contrastDark();
        };
    }
}

package dev.tone.desktop.boot;

import dev.tone.desktop.theme.Appearance;
import javafx.scene.layout.Region;

/// The way to the window's first look for who shows it and does not start the app.
public final class FirstLooks {
    private FirstLooks() {}

    public static Region of(Appearance appearance) {
        return new FirstLook(appearance);
    }
}

package dev.tone.desktop.settings;

import dev.tone.desktop.kit.store.SettingsStore;
import java.util.Locale;

/// How large the interface is. The toolkit reads it once, when it starts: so is every line sharp at every size, menus
/// and drawing alike.
public enum UiScale {
    SYSTEM(100),
    P75(75),
    P90(90),
    P100(100),
    P110(110),
    P125(125),
    P150(150),
    P175(175),
    P200(200);

    public static final String KEY = "window.scale";

    private final int percent;

    UiScale(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /// The next larger or smaller one; the system's counts as 100 %.
    public UiScale step(int by) {
        UiScale from = this == SYSTEM ? P100 : this;
        return values()[Math.clamp(from.ordinal() + (long) by, P75.ordinal(), P200.ordinal())];
    }

    /// Tells the toolkit, which must not have started yet. macOS scales by its screens alone.
    public static void apply(SettingsStore settings) {
        UiScale wanted = settings.getEnum(KEY, SYSTEM);
        if (wanted == SYSTEM) {
            return;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            System.setProperty("glass.win.uiScale", wanted.percent + "%");
        } else if (system.startsWith("linux")) {
            System.setProperty("glass.gtk.uiScale", wanted.percent + "%");
        }
    }
}

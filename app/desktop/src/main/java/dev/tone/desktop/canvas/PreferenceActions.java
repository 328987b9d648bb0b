package dev.tone.desktop.canvas;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.store.SettingsStore;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// Switches how one draws; each is kept in the settings.
final class PreferenceActions {
    private final SettingsStore store;

    private PreferenceActions(SettingsStore store) {
        this.store = store;
    }

    static List<Action> of(SettingsStore store) {
        return new PreferenceActions(store).all();
    }

    private List<Action> all() {
        return List.of(
                toggle("grid", CanvasPreferences.GRID, false).icon(Feather.GRID).keys("Mod+'"),
                toggle("snap", CanvasPreferences.SNAPPING, true).keys("Alt+S"),
                toggle("rulers", CanvasPreferences.RULERS, false).keys("Shift+R"),
                toggle("marquee-containing", CanvasPreferences.CONTAINING, false),
                toggle("wheel-zooms", CanvasPreferences.WHEEL_ZOOMS, false));
    }

    private Action toggle(String id, String key, boolean usual) {
        return Action.of("canvas." + id, Category.CANVAS, () -> CanvasPreferences.toggle(store, key, usual))
                .in(Scope.CANVAS);
    }
}

package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Viewport;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.model.observe.Pin;
import java.util.List;

/// How a person likes to draw: the same in every drawing, kept in the settings, in force at once.
public final class CanvasPreferences {
    public static final String WHEEL_ZOOMS = "canvas.wheel-zooms";
    public static final String CONTAINING = "canvas.marquee-containing";
    public static final String REACH = "canvas.reach";
    public static final String GRID_STEP = "canvas.grid-step";
    public static final String GRID = "canvas.grid";
    public static final String SNAPPING = "canvas.snapping";
    public static final String RULERS = "canvas.rulers";

    /// Pixels; the smallest is the usual one.
    public static final List<Integer> REACHES = List.of((int) Viewport.REACH, 12, 16, 24);

    /// World units.
    public static final List<Integer> GRID_STEPS = List.of(4, 8, 10, 16, 20, 32, 40, 64);

    public static final int USUAL_GRID_STEP = 16;

    private CanvasPreferences() {}

    /// Makes the editor follow the settings.
    static Pin follow(SettingsStore store, Editor editor) {
        apply(store, editor);
        return store.listen(key -> {
            if (key.startsWith("canvas.")) {
                apply(store, editor);
            }
        });
    }

    private static void apply(SettingsStore store, Editor editor) {
        editor.input().wheelZooms().set(store.getFlag(WHEEL_ZOOMS, false));
        editor.selection().containing().set(store.getFlag(CONTAINING, false));
        editor.viewport().reach().set(Math.clamp(store.getNumber(REACH, Viewport.REACH), Viewport.REACH, 48));
        int step = (int) Math.clamp(store.getNumber(GRID_STEP, USUAL_GRID_STEP), 1, 1_000);
        editor.brush().grid().set(store.getFlag(GRID, false) ? step : 1);
        editor.brush().snapping().set(store.getFlag(SNAPPING, true));
    }

    static void toggle(SettingsStore store, String key, boolean usual) {
        store.put(key, !store.getFlag(key, usual));
    }
}

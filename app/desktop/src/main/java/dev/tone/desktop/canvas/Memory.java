package dev.tone.desktop.canvas;

import dev.tone.canvas.geometry.Camera;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a drawing was looked at and what was selected, for the next time that it is opened.
final class Memory {
    private static final int MOST_SELECTED = 500;
    private static final String PANEL = "canvas.panel";
    private static final String PANEL_OPEN = "canvas.panel-open";

    private final String prefix;
    private final SettingsStore settings;
    private final @Nullable Seen first;

    Memory(CanvasId canvas, SettingsStore settings) {
        this("canvas." + canvas + ".", settings, null);
    }

    private Memory(String prefix, SettingsStore settings, @Nullable Seen first) {
        this.prefix = prefix;
        this.settings = settings;
        this.first = first;
    }

    /// Of a window that shows only this drawing: it looks where it wants, whatever the first window looks at.
    ///
    /// @param first what the first window shows of it
    static Memory ofWindow(CanvasId canvas, SettingsStore settings, @Nullable Seen first) {
        return new Memory(windowPrefix(canvas), settings, first);
    }

    /// The next window of this drawing begins anew.
    static void forgetWindow(CanvasId canvas, SettingsStore settings) {
        String prefix = windowPrefix(canvas);
        settings.startingWith(prefix).keySet().forEach(key -> settings.remove(prefix + key));
    }

    private static String windowPrefix(CanvasId canvas) {
        return "canvas." + canvas + ".window.";
    }

    /// Where to look as long as no place is remembered; null for at all of it.
    @Nullable
    Seen first() {
        return first;
    }

    @Nullable
    Camera camera() {
        String text = settings.find(prefix + "camera");
        if (text == null) {
            return null;
        }
        try {
            String[] parts = text.split(" ");
            return new Camera(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    void keep(Camera camera) {
        settings.put(prefix + "camera", camera.x() + " " + camera.y() + " " + camera.zoom());
    }

    List<ElementId> selection() {
        String text = settings.find(prefix + "selection");
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(ElementId::new).toList();
    }

    void keep(Set<ElementId> selection) {
        settings.put(
                prefix + "selection",
                selection.stream().limit(MOST_SELECTED).map(ElementId::value).collect(Collectors.joining(" ")));
    }

    boolean isPanelOpen() {
        return settings.getFlag(PANEL_OPEN, true);
    }

    CanvasPanels.Panel panel() {
        return settings.getEnum(PANEL, CanvasPanels.Panel.INSPECTOR);
    }

    void keepPanel(boolean open, CanvasPanels.Panel panel) {
        settings.put(PANEL_OPEN, Boolean.toString(open));
        settings.put(PANEL, panel.name());
    }
}

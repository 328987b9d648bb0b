package dev.tone.desktop.canvas.tabs;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.actions.Scope;
import dev.tone.model.id.CanvasId;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the canvas in front, and with canvases at all.
public final class TabActions {
    private final TabsViewModel tabs;
    private final Consumer<CanvasId> window;

    /// @param window shows a canvas in a window of its own
    public TabActions(TabsViewModel tabs, Consumer<CanvasId> window) {
        this.tabs = tabs;
        this.window = window;
    }

    public List<Action> all() {
        String control = Keys.isMac() ? "Ctrl+" : "Mod+";
        return List.of(
                action("new", tabs::create).icon(Feather.PLUS).keys("Mod+N"),
                ofActive("rename", tabs::beginRename).icon(Feather.EDIT_2),
                ofActive("duplicate", tabs::duplicate).icon(Feather.COPY),
                ofActive("window", window).icon(Feather.EXTERNAL_LINK).keys("Mod+Alt+N"),
                ofActive("close", tabs::close).icon(Feather.X).keys("Mod+W"),
                action("reopen", tabs::reopen).keys("Mod+Shift+T"),
                ofActive("delete", tabs::delete).icon(Feather.TRASH_2),
                action("next", () -> tabs.step(1)).keys(control + "Tab"),
                action("previous", () -> tabs.step(-1)).keys(control + "Shift+Tab"),
                action("move-left", () -> tabs.moveActive(-1)).keys(control + "Shift+PAGE_UP"),
                action("move-right", () -> tabs.moveActive(1)).keys(control + "Shift+PAGE_DOWN"));
    }

    private Action ofActive(String id, Consumer<CanvasId> act) {
        return action(id, () -> {
            CanvasId active = tabs.activeProperty().get();
            if (active != null) {
                act.accept(active);
            }
        });
    }

    private static Action action(String id, Runnable run) {
        return Action.of("canvas.tab." + id, Category.FILE, run).in(Scope.CANVAS);
    }
}

package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// What a right click offers: for what is pointed at, or for the drawing's ground. Names and keys are those of the
/// palette, because the items are the same actions.
final class CanvasMenu {
    private static final List<String> ORDER = List.of("to-front", "forward", "backward", "to-back");
    private static final List<String> ARRANGE = List.of(
            "align-left",
            "align-center",
            "align-right",
            "align-top",
            "align-middle",
            "align-bottom",
            "distribute-across",
            "distribute-down",
            "match-width",
            "match-height",
            "match-size",
            "rotate-right",
            "rotate-left",
            "flip-across",
            "flip-down",
            "array");
    private static final List<String> SELECT = List.of("select-all", "select-alike", "select-connected");
    private static final List<String> STYLE = List.of("copy-style", "paste-style");
    private static final List<List<String>> ON_GROUND = List.of(
            List.of("paste", "paste-in-place", "paste-plain", "insert-image", "select-all", "unlock-all"),
            List.of("reroute", "guide-upright", "guide-level"),
            List.of("zoom-fit", "zoom-100", "grid", "snap", "rulers", "zen", "present"));

    private final Editor editor;
    private final ActionRegistry registry;
    private final Ui ui;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(Editor editor, ActionRegistry registry, Ui ui) {
        this.editor = editor;
        this.registry = registry;
        this.ui = ui;
        menu.setId("canvas-menu");
    }

    void install(Node canvas) {
        canvas.setOnContextMenuRequested((ContextMenuEvent event) -> {
            if (editor.toolbox().state().isGesture()) {
                return;
            }
            boolean onSomething =
                    event.isKeyboardTrigger() ? !editor.selection().isEmpty() : point(event.getX(), event.getY());
            menu.getItems().clear();
            if (onSomething) {
                onElement();
            } else {
                sections(ON_GROUND);
            }
            Rect selected = editor.selection().bounds();
            Point2D at = event.isKeyboardTrigger() && selected != null
                    ? beside(selected, canvas)
                    : new Point2D(event.getScreenX(), event.getScreenY());
            menu.show(canvas, at.getX(), at.getY());
            event.consume();
        });
    }

    /// For a list of what is drawn: what is selected is what it is for.
    void installBeside(Node list) {
        list.setOnContextMenuRequested((ContextMenuEvent event) -> {
            menu.hide();
            if (!editor.selection().isEmpty()) {
                menu.getItems().clear();
                onElement();
                menu.show(list, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    /// Where a menu that was asked for by a key belongs: at the corner of what it is for, as far as that is seen.
    private Point2D beside(Rect selected, Node canvas) {
        Rect bounds = editor.viewport().camera().get().toScreen(selected);
        Bounds seen = canvas.getLayoutBounds();
        return canvas.localToScreen(
                Math.clamp(bounds.right(), seen.getMinX(), seen.getMaxX()),
                Math.clamp(bounds.y(), seen.getMinY(), seen.getMaxY()));
    }

    /// Pointing with the other button selects what is not selected yet.
    private boolean point(double x, double y) {
        Point world = editor.viewport().toWorld(new Point(x, y));
        SceneItem under = editor.hits().at(world, editor.viewport().near(), SceneItem::isReachable);
        if (under == null) {
            return false;
        }
        ElementId unit = editor.selection().unit(under.id());
        if (!editor.selection().contains(unit)) {
            editor.selection().only(unit);
        }
        return true;
    }

    private void onElement() {
        sections(MenuSections.of(editor.selection().ids().stream()
                .map(editor.document()::element)
                .filter(Objects::nonNull)
                .toList()));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(submenu("order", ORDER));
        menu.getItems().add(submenu("arrange", ARRANGE));
        menu.getItems().add(submenu("select", SELECT));
        menu.getItems().add(submenu("style", STYLE));
    }

    private void sections(List<List<String>> sections) {
        for (List<String> section : sections) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items(section));
        }
    }

    private Menu submenu(String id, List<String> actions) {
        Menu submenu = new Menu(ui.text("canvas.menu." + id));
        submenu.setId("menu-" + id);
        submenu.getItems().addAll(items(actions));
        return submenu;
    }

    private List<MenuItem> items(List<String> ids) {
        List<Action> actions =
                ids.stream().map(id -> registry.get("canvas." + id)).toList();
        return ActionMenus.items(actions, registry, ui.texts());
    }
}

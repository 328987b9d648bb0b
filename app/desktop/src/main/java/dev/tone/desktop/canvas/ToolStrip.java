package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip above the drawing: tools, undo and redo, zoom, panels. Beside the drawing and not over it, because
/// whatever lies over it would be painted again with each of its frames.
final class ToolStrip extends HBox implements Pin {
    /// Narrower than this, what wheel and keys do as well makes room.
    private static final double ROOMY = 880;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Lifetime lifetime = new Lifetime();
    private final Map<CanvasTool, ToggleButton> tools = new EnumMap<>(CanvasTool.class);
    private final ActionRegistry registry;
    private final Ui ui;

    ToolStrip(Editor editor, CanvasActions actions, ActionRegistry registry, Ui ui) {
        this.registry = registry;
        this.ui = ui;
        getStyleClass().add("tool-strip");
        setId("canvas-tools");
        setAlignment(Pos.CENTER_LEFT);
        for (CanvasTool tool : CanvasTool.values()) {
            if (tool.isInFront()) {
                getChildren().add(toolButton(tool, actions));
            }
            if (tool == CanvasTool.HAND || tool == CanvasTool.SERVICE) {
                getChildren().add(new Separator(Orientation.VERTICAL));
            }
        }
        MenuButton more = moreTools(editor);
        ToggleButton keep = keepButton(editor);
        getChildren().addAll(more, keep);
        Button undo = button("canvas.undo");
        Button redo = button("canvas.redo");
        lifetime.add(editor.history().steps().watch(steps -> {
            undo.setDisable(steps.undoable() == 0);
            redo.setDisable(steps.redoable() == 0);
        }));
        Button zoom = zoomButton();
        lifetime.add(editor.viewport().camera().watch(camera -> zoom.setText(Math.round(camera.zoom() * 100) + " %")));
        getChildren()
                .addAll(new Separator(Orientation.VERTICAL), undo, redo, button("canvas.describe"), Nodes.spacer());
        Button closer = button("canvas.zoom-in");
        Button farther = button("canvas.zoom-out");
        getChildren()
                .addAll(
                        farther,
                        zoom,
                        closer,
                        button("canvas.zoom-fit"),
                        new Separator(Orientation.VERTICAL),
                        button("canvas.grid"),
                        button("canvas.layers"),
                        button("canvas.inspector"));
        // Else the strip would widen the window's content beyond the window.
        setMinWidth(0);
        widthProperty().subscribe(width -> {
            Nodes.toggle(farther, width.doubleValue() >= ROOMY);
            Nodes.toggle(closer, width.doubleValue() >= ROOMY);
        });
        lifetime.add(editor.toolbox()
                .tool()
                .watch(id -> tools.forEach(
                        (tool, button) -> button.setSelected(tool.id().equals(id)))));
    }

    private ToggleButton toolButton(CanvasTool tool, CanvasActions actions) {
        ToggleButton button = new ToggleButton();
        String id = "canvas.tool." + tool.id();
        FontIcon icon = Icons.of(tool.icon());
        icon.setRotate(tool.turn());
        button.setGraphic(icon);
        button.setId(id.replace('.', '-'));
        button.getStyleClass().addAll("icon-button", "tool-button");
        button.setFocusTraversable(false);
        String title = ui.text("action." + id);
        button.setAccessibleText(title);
        Tips.set(button, withKeys(id, title));
        button.setOnAction(_ -> {
            // A click on the tool in hand must not take the mark away.
            button.setSelected(true);
            actions.choose(tool);
        });
        tools.put(tool, button);
        return button;
    }

    /// The tools without a button of their own. While one of them is in hand, the button shows it.
    private MenuButton moreTools(Editor editor) {
        MenuButton more = new MenuButton();
        more.setId("canvas-more-tools");
        more.getStyleClass().addAll("icon-button", "tool-button", "more-tools");
        more.setFocusTraversable(false);
        more.setAccessibleText(ui.text("canvas.more-tools"));
        Tips.set(more, ui.text("canvas.more-tools"));
        List<CanvasTool> hidden = Arrays.stream(CanvasTool.values())
                .filter(tool -> !tool.isInFront())
                .toList();
        more.setOnShowing(_ -> more.getItems()
                .setAll(ActionMenus.items(
                        hidden.stream()
                                .map(tool -> registry.get("canvas.tool." + tool.id()))
                                .toList(),
                        registry,
                        ui.texts())));
        lifetime.add(editor.toolbox().tool().watch(id -> {
            CanvasTool inHand = hidden.stream()
                    .filter(tool -> tool.id().equals(id))
                    .findFirst()
                    .orElse(null);
            more.setGraphic(Icons.of(inHand == null ? Feather.MORE_HORIZONTAL : inHand.icon()));
            more.pseudoClassStateChanged(SELECTED, inHand != null);
        }));
        return more;
    }

    private ToggleButton keepButton(Editor editor) {
        Action action = registry.get("canvas.keep-tool");
        String title = ui.text(action.titleKey());
        ToggleButton keep = new ToggleButton();
        keep.setId("canvas-keep-tool");
        keep.setGraphic(Icons.of(Feather.LOCK));
        keep.getStyleClass().addAll("icon-button", "tool-button");
        keep.setFocusTraversable(false);
        keep.setAccessibleText(title);
        Tips.set(keep, withKeys(action.id(), title));
        keep.setOnAction(_ -> action.trigger());
        lifetime.add(editor.toolbox().kept().watch(keep::setSelected));
        return keep;
    }

    /// Says how large the drawing is seen, and leads back to its own size.
    private Button zoomButton() {
        Action action = registry.get("canvas.zoom-100");
        String title = ui.text(action.titleKey());
        Button zoom = Nodes.button("canvas-zoom", "", action::trigger);
        zoom.getStyleClass().addAll("icon-button", "tabular", "zoom-label");
        zoom.setAccessibleText(title);
        Tips.set(zoom, withKeys(action.id(), title));
        return zoom;
    }

    private Button button(String id) {
        Action action = registry.get(id);
        Button button = Nodes.iconButton(
                id.replace('.', '-'),
                withKeys(id, ui.text(action.titleKey())),
                java.util.Objects.requireNonNull(action.icon()),
                action::trigger);
        button.setAccessibleText(ui.text(action.titleKey()));
        return button;
    }

    private String withKeys(String id, String title) {
        var keys = registry.keysOf(registry.get(id));
        return keys.isEmpty() ? title : title + "  " + keys.getFirst().display(Keys.isMac());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

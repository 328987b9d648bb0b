package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.ops.RotateElements;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Buttons above the fields for what can be done with the place of what is selected. Only what does something now can
/// be pressed.
public final class ArrangeBar extends VBox implements Pin {
    /// Of more elements nobody turns all.
    private static final int MOST = 1_000;

    private static final List<String> LINING_UP = List.of(
            "align-left",
            "align-center",
            "align-right",
            "align-top",
            "align-middle",
            "align-bottom",
            "distribute-across",
            "distribute-down");
    private static final List<String> SHAPING = List.of(
            "match-width", "match-height", "flip-across", "flip-down", "group", "ungroup", "to-front", "to-back");

    private static final List<String> TURNING = List.of("rotate-left", "rotate-right", "crop", "crop-reset");

    private final Lifetime lifetime = new Lifetime();
    private final Editor editor;
    private final ActionRegistry registry;
    private final Ui ui;
    private final FlowPane turning;
    private final List<Button> forPictures = new ArrayList<>();
    private final List<Button> forTwo = new ArrayList<>();
    private final List<Button> forThree = new ArrayList<>();
    private final List<Button> forGroups = new ArrayList<>();

    /// @param registry knows the canvas's actions at this moment
    public ArrangeBar(Editor editor, ActionRegistry registry, Ui ui) {
        this.editor = editor;
        this.registry = registry;
        this.ui = ui;
        setId("arrange-bar");
        getStyleClass().add("arrange-bar");
        turning = row(TURNING);
        getChildren().addAll(row(LINING_UP), row(SHAPING), turning);
        lifetime.add(editor.selection().observable().watch(this::show));
    }

    private FlowPane row(List<String> ids) {
        FlowPane row = new FlowPane(2, 2);
        for (String id : ids) {
            Button button = button(registry.get("canvas." + id));
            row.getChildren().add(button);
            if (id.startsWith("distribute")) {
                forThree.add(button);
            } else if (id.equals("ungroup")) {
                forGroups.add(button);
            } else if (id.startsWith("crop")) {
                forPictures.add(button);
            } else if (!id.startsWith("rotate") && !id.startsWith("flip") && !id.startsWith("to-")) {
                forTwo.add(button);
            }
        }
        return row;
    }

    private Button button(Action action) {
        String title = ui.text(action.titleKey());
        List<Keys> keys = registry.keysOf(action);
        String tip = keys.isEmpty() ? title : title + "  " + keys.getFirst().display(Keys.isMac());
        Button button = Nodes.iconButton(
                "arrange-" + action.id().substring("canvas.".length()),
                tip,
                Objects.requireNonNull(action.icon()),
                action::trigger);
        button.setAccessibleText(title);
        if (action.id().endsWith("match-width") || action.id().endsWith("flip-down")) {
            button.getGraphic().setRotate(90);
        }
        return button;
    }

    private void show(Set<ElementId> selected) {
        boolean any = !selected.isEmpty();
        setVisible(any);
        setManaged(any);
        forTwo.forEach(button -> button.setDisable(selected.size() < 2));
        forThree.forEach(button -> button.setDisable(selected.size() < 3));
        List<Element> all = selected.size() > MOST ? List.of() : elements(selected);
        Nodes.toggle(turning, all.stream().anyMatch(RotateElements::isTurnable));
        boolean pictures = all.stream().allMatch(ImageElement.class::isInstance);
        forPictures.forEach(button -> Nodes.toggle(button, pictures));
        boolean groups = selected.stream().anyMatch(this::isGroup);
        forGroups.forEach(button -> button.setDisable(!groups));
    }

    private List<Element> elements(Set<ElementId> ids) {
        return ids.stream()
                .map(editor.document()::element)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isGroup(@Nullable ElementId id) {
        return id != null && editor.document().element(id) instanceof GroupElement;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

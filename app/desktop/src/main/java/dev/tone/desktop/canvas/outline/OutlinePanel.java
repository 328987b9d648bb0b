package dev.tone.desktop.canvas.outline;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.outline.Outline;
import dev.tone.canvas.outline.OutlineNode;
import dev.tone.canvas.state.LiveStates;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The outline: made anew when the drawing changes while it is looked at. Choosing a row selects the element and
/// brings it into view; selecting on the drawing chooses the row.
public final class OutlinePanel extends BorderPane implements Pin {
    private final Editor editor;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final TreeView<OutlineNode> tree = new TreeView<>();
    private final Map<String, TreeItem<OutlineNode>> items = new HashMap<>();
    private LiveStates states = LiveStates.NONE;
    private boolean stale = true;
    private boolean following;

    public OutlinePanel(Editor editor, Ui ui) {
        this.editor = editor;
        this.ui = ui;
        setId("outline");
        HBox head = new HBox(Nodes.label(ui.text("outline.title"), "panel-title"));
        head.getStyleClass().add("panel-head");
        tree.setId("outline-tree");
        tree.setAccessibleText(ui.text("outline.title"));
        tree.getStyleClass().addAll("outline-tree", Focus.INITIAL);
        tree.setShowRoot(false);
        tree.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        tree.setCellFactory(_ -> new Cell());
        tree.getSelectionModel().selectedItemProperty().subscribe((_, item) -> chosen(item));
        setTop(head);
        setCenter(tree);
        lifetime.add(editor.scene().listen(_ -> changed()));
        lifetime.add(editor.selection().observable().watch(this::follow));
        visibleProperty().subscribe(visible -> {
            if (visible && stale) {
                rebuild();
            }
        });
    }

    public void showStates(LiveStates next) {
        states = next;
        changed();
    }

    private void changed() {
        stale = true;
        if (isVisible()) {
            requestLayout();
        }
    }

    /// Many changes within one pulse make one tree.
    @Override
    protected void layoutChildren() {
        if (stale && isVisible()) {
            rebuild();
        }
        super.layoutChildren();
    }

    private void rebuild() {
        stale = false;
        items.clear();
        TreeItem<OutlineNode> root = new TreeItem<>();
        for (OutlineNode layer : Outline.of(editor.scene(), states, Set.of())) {
            root.getChildren().add(item(layer));
        }
        following = true;
        tree.setRoot(root);
        following = false;
        follow(editor.selection().ids());
    }

    private TreeItem<OutlineNode> item(OutlineNode node) {
        TreeItem<OutlineNode> item = new TreeItem<>(node);
        item.setExpanded(true);
        items.put(node.id(), item);
        node.children().forEach(child -> item.getChildren().add(item(child)));
        return item;
    }

    private void chosen(@Nullable TreeItem<OutlineNode> item) {
        if (following || item == null || item.getValue().bounds() == null) {
            return;
        }
        editor.selection().set(List.of(new ElementId(item.getValue().id())));
        editor.viewport().reveal(item.getValue().bounds());
    }

    private void follow(Set<ElementId> selected) {
        following = true;
        TreeItem<OutlineNode> item =
                selected.size() == 1 ? items.get(selected.iterator().next().value()) : null;
        if (item == null) {
            tree.getSelectionModel().clearSelection();
        } else {
            tree.getSelectionModel().select(item);
        }
        following = false;
    }

    private final class Cell extends TreeCell<OutlineNode> {
        @Override
        protected void updateItem(@Nullable OutlineNode node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setText(null);
                setId(null);
                return;
            }
            setId("outline-" + node.id());
            setText(node.name().isBlank() ? word(node.type()) : node.name());
            setAccessibleText(spoken(node));
        }

        private String word(String type) {
            return said(type, "outline.type.", "service.");
        }

        /// What is in none of the texts is a name.
        private String said(String code, String... groups) {
            return Stream.of(groups)
                    .map(group -> group + code)
                    .filter(ui.texts()::has)
                    .findFirst()
                    .map(ui.texts()::get)
                    .orElse(code);
        }

        /// All of it in one line, as a screen reader says it, in the window's language.
        private String spoken(OutlineNode node) {
            Stream<String> name = node.name().isBlank() ? Stream.of() : Stream.of(node.name());
            Stream<String> state = node.state().isEmpty() ? Stream.of() : Stream.of(said(node.state(), "live."));
            Stream<String> facts = node.facts().stream().map(fact -> said(fact, "outline.fact."));
            return Stream.of(name, Stream.of(word(node.type())), state, facts)
                    .flatMap(words -> words)
                    .collect(Collectors.joining(", "));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

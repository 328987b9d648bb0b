package dev.tone.desktop.canvas.outline;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.outline.Outline;
import dev.tone.canvas.outline.OutlineNode;
import dev.tone.canvas.state.LiveStates;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The outline: made anew when the drawing changes while it is looked at. Choosing rows selects the elements and
/// brings the last one into view; selecting on the drawing chooses the rows. Enter and F2 write, Delete removes.
public final class OutlinePanel extends BorderPane implements Pin {
    /// Nobody reads more of them at once.
    private static final int MOST_ROWS = 200;

    private final Editor editor;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final TreeView<OutlineNode> tree = new TreeView<>();
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
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(_ -> new Cell());
        tree.getSelectionModel().getSelectedIndices().addListener((InvalidationListener) _ -> chosen());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
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
        node.children().forEach(child -> item.getChildren().add(item(child)));
        return item;
    }

    /// Not of layers, which hold what is on them.
    private void chosen() {
        if (following) {
            return;
        }
        List<OutlineNode> chosen = tree.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .filter(node -> node.bounds() != null)
                .toList();
        if (!chosen.isEmpty()) {
            following = true;
            editor.selection()
                    .set(chosen.stream().map(node -> new ElementId(node.id())).toList());
            following = false;
            TreeItem<OutlineNode> last = tree.getFocusModel().getFocusedItem();
            Rect bounds = last == null ? null : last.getValue().bounds();
            if (bounds != null) {
                editor.viewport().reveal(bounds);
            }
        }
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        KeyCode code = event.getCode();
        if (plain && (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE)) {
            editor.commands().delete();
        } else if (!plain
                || code != KeyCode.ENTER && code != KeyCode.F2
                || !editor.commands().editText()) {
            return;
        }
        event.consume();
    }

    private void follow(Set<ElementId> selected) {
        if (following) {
            return;
        }
        following = true;
        tree.getSelectionModel().clearSelection();
        if (!selected.isEmpty() && selected.size() <= MOST_ROWS && tree.getRoot() != null) {
            List<Integer> rows = new ArrayList<>();
            find(tree.getRoot(), new int[] {-1}, selected, rows);
            int[] chosen = rows.stream().mapToInt(Integer::intValue).toArray();
            if (chosen.length > 0) {
                tree.getSelectionModel().selectIndices(chosen[0], chosen);
            }
        }
        following = false;
    }

    /// The rows in one walk: asking the tree for each would be a walk for each.
    private static void find(TreeItem<OutlineNode> item, int[] row, Set<ElementId> selected, List<Integer> found) {
        OutlineNode node = item.getValue();
        if (node != null && node.bounds() != null && selected.contains(new ElementId(node.id()))) {
            found.add(row[0]);
        }
        if (item.isExpanded()) {
            for (TreeItem<OutlineNode> child : item.getChildren()) {
                row[0]++;
                find(child, row, selected, found);
            }
        }
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

package dev.tone.desktop.canvas.library;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.library.LibraryItem;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The library at the left of the drawing: Enter, a double click or a drag puts an item on it, F2 renames, Delete
/// removes.
public final class LibraryPanel extends BorderPane implements Pin {
    private final LibraryModel model;
    private final Target target;
    private final ListView<@Nullable LibraryItem> list = new ListView<>();
    private final TextField search = new TextField();
    private final FilteredList<LibraryItem> shown;
    private final Lifetime lifetime = new Lifetime();

    /// The drawing beside it.
    public interface Target {
        /// In the middle of what is seen.
        void insert(List<Element> elements);

        /// Where it was let go of, if that is on the drawing.
        void drop(List<Element> elements, double screenX, double screenY);

        /// Shows what is dragged, or nothing any more.
        void hover(@Nullable Image picture, double screenX, double screenY);
    }

    /// @param keep asks for a name for what is selected
    /// @param close folds the panel away
    public LibraryPanel(
            LibraryModel model,
            Target target,
            Previews previews,
            ObservableValue<Appearance> appearance,
            Ui ui,
            Runnable keep,
            Runnable showTemplates,
            Runnable close) {
        this.model = model;
        this.target = target;
        setId("library-panel");
        getStyleClass().add("library-panel");
        search.setId("library-search");
        search.setPromptText(ui.text("library.search"));
        search.setAccessibleText(ui.text("library.search"));
        shown = new FilteredList<>(model.items());
        search.textProperty().subscribe(typed -> shown.setPredicate(item -> LibraryModel.matches(item, typed)));
        list.setId("library-list");
        list.setAccessibleText(ui.text("library.title"));
        list.getStyleClass().add("plain-list");
        list.setCellFactory(_ -> new LibraryCell(model, target, previews, appearance::getValue, ui));
        list.setItems(shown);
        var empty = Nodes.paragraph(ui.text("library.empty"), "panel-hint", "muted");
        list.setPlaceholder(empty);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var watching = appearance.subscribe(_ -> list.refresh());
        lifetime.add(watching::unsubscribe);
        HBox head = new HBox(
                Nodes.label(ui.text("library.title"), "panel-title"),
                Nodes.spacer(),
                Nodes.iconButton("library-keep", ui.text("action.canvas.library-keep"), Feather.PLUS, keep),
                Nodes.iconButton("library-close", ui.text("library.close"), Feather.X, close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        HBox foot = new HBox(Nodes.styled(
                Nodes.button("library-templates", ui.text("action.canvas.templates"), Feather.LAYOUT, showTemplates),
                "link-button"));
        foot.getStyleClass().add("library-foot");
        VBox top = new VBox(head, search);
        top.getStyleClass().add("library-top");
        setTop(top);
        setCenter(list);
        setBottom(foot);
    }

    /// Reads the library and takes the keyboard.
    public void enter() {
        model.open();
        search.requestFocus();
    }

    private void key(KeyEvent event) {
        LibraryItem item = list.getSelectionModel().getSelectedItem();
        if (item == null || event.getTarget() != list) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            target.insert(item.elements());
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(item);
        } else if (event.getCode() == KeyCode.F2) {
            list.lookupAll(".library-cell").forEach(node -> {
                if (node instanceof LibraryCell cell && item.equals(cell.getItem())) {
                    cell.rename();
                }
            });
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void close() {
        lifetime.close();
        list.setItems(null);
    }
}

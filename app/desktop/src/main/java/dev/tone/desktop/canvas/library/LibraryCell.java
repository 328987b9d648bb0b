package dev.tone.desktop.canvas.library;

import dev.tone.canvas.library.LibraryItem;
import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A row of the library: a picture, a name, and how much it is. Dragged onto the drawing it is put there; a double
/// click puts it in the middle.
final class LibraryCell extends ListCell<@Nullable LibraryItem> {
    private static final double WIDTH = 72;
    private static final double HEIGHT = 48;
    private static final double SLOP = 6;

    private final LibraryModel model;
    private final LibraryPanel.Target target;
    private final Previews previews;
    private final Supplier<Appearance> appearance;
    private final Ui ui;
    private final ImageView picture = new ImageView();
    private final Label name = Nodes.label("", "library-name");
    private final Label amount = Nodes.label("", "library-amount");
    private final TextField field = new TextField();
    private final HBox row;
    private boolean dragging;
    private double pressedX;
    private double pressedY;

    LibraryCell(
            LibraryModel model, LibraryPanel.Target target, Previews previews, Supplier<Appearance> appearance, Ui ui) {
        this.model = model;
        this.target = target;
        this.previews = previews;
        this.appearance = appearance;
        this.ui = ui;
        getStyleClass().add("library-cell");
        // A long name is shortened instead of making the list scroll sideways.
        setPrefWidth(0);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("template-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        field.setId("library-field");
        field.setAccessibleText(ui.text("library.rename"));
        Nodes.toggle(field, false);
        VBox words = new VBox(2, name, field, amount);
        words.setMinWidth(0);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, frame, words);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedX = event.getScreenX();
            pressedY = event.getScreenY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> with(item -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        target.insert(item.elements());
                    }
                }));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                finish(event.getCode() == KeyCode.ENTER);
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                finish(true);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable LibraryItem item, boolean empty) {
        LibraryItem before = getItem();
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        name.setText(item.name());
        amount.setText(ui.text("library.amount", item.elements().size()));
        setAccessibleText(item.name() + ", " + amount.getText());
        setGraphic(row);
        setContextMenu(menu(item));
        if (!item.equals(before) || picture.getImage() == null) {
            picture.setImage(null);
            previews.paint(item.elements(), appearance.get(), WIDTH, HEIGHT, image -> {
                if (item.equals(getItem())) {
                    picture.setImage(image);
                }
            });
        }
    }

    private ContextMenu menu(LibraryItem item) {
        return new ContextMenu(
                ActionMenus.item(
                        "library-insert",
                        ui.text("library.insert"),
                        Feather.PLUS,
                        List.of(),
                        true,
                        () -> target.insert(item.elements())),
                ActionMenus.item(
                        "library-rename", ui.text("library.rename"), Feather.EDIT_2, List.of(), true, this::rename),
                ActionMenus.item(
                        "library-remove",
                        ui.text("library.remove"),
                        Feather.TRASH_2,
                        List.of(),
                        true,
                        () -> model.remove(item)));
    }

    void rename() {
        with(item -> {
            field.setText(item.name());
            Nodes.toggle(name, false);
            Nodes.toggle(field, true);
            field.requestFocus();
            field.selectAll();
        });
    }

    private void finish(boolean keep) {
        if (field.isVisible()) {
            Nodes.toggle(field, false);
            Nodes.toggle(name, true);
            if (keep) {
                with(item -> model.rename(item, field.getText()));
            }
            getListView().requestFocus();
        }
    }

    private void dragged(MouseEvent event) {
        boolean far = Math.hypot(event.getScreenX() - pressedX, event.getScreenY() - pressedY) > SLOP;
        if (getItem() != null && event.isPrimaryButtonDown() && (dragging || far) && !field.isVisible()) {
            dragging = true;
            getScene().setCursor(Cursor.CLOSED_HAND);
            target.hover(picture.getImage(), event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            getScene().setCursor(Cursor.DEFAULT);
            target.hover(null, 0, 0);
            with(item -> target.drop(item.elements(), event.getScreenX(), event.getScreenY()));
            event.consume();
        }
    }

    private void with(Consumer<LibraryItem> act) {
        LibraryItem item = getItem();
        if (item != null) {
            act.accept(item);
        }
    }
}

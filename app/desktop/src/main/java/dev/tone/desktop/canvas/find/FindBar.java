package dev.tone.desktop.canvas.find;

import dev.tone.canvas.document.Element;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A field at the drawing's corner with what it finds below. Enter and F3 go on, with Shift back; Escape ends it.
public final class FindBar extends VBox {
    private static final double ROW = 30;
    private static final int ROWS = 7;

    private final FindViewModel model;
    private final Ui ui;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final Label count = Nodes.label("", "muted", "tabular");
    private final ListView<Element> list = new ListView<>();

    /// @param closed hears that the person is done
    public FindBar(FindViewModel model, Ui ui, Runnable closed) {
        this.model = model;
        this.ui = ui;
        this.closed = closed;
        setId("find-bar");
        getStyleClass().add("find-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setId("find-field");
        field.setPromptText(ui.text("find.prompt"));
        field.setAccessibleText(ui.text("find.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(
                2,
                field,
                count,
                Nodes.iconButton("find-previous", ui.text("find.previous"), Feather.CHEVRON_UP, () -> model.step(-1)),
                Nodes.iconButton("find-next", ui.text("find.next"), Feather.CHEVRON_DOWN, () -> model.step(1)),
                Nodes.iconButton("find-close", ui.text("find.close"), Feather.X, this::close));
        row.setAlignment(Pos.CENTER_LEFT);
        prepareList();
        getChildren().addAll(row, list);
        model.atProperty().subscribe(_ -> show());
        model.hits().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Nodes.toggle(this, false);
        show();
    }

    private void prepareList() {
        list.setItems(model.hits());
        list.setId("find-hits");
        list.setAccessibleText(ui.text("find.hits"));
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> {
            int index = list.getSelectionModel().getSelectedIndex();
            if (index >= 0) {
                model.go(index);
            }
        });
    }

    /// Shows the field, ready to type over what was looked for last.
    public void open() {
        Nodes.toggle(this, true);
        field.requestFocus();
        field.selectAll();
        if (!field.getText().isBlank()) {
            model.search();
        }
    }

    private void close() {
        Nodes.toggle(this, false);
        closed.run();
    }

    private void show() {
        int found = model.hits().size();
        int at = model.atProperty().get();
        boolean asked = !field.getText().isBlank();
        count.setText(
                !asked ? "" : found == 0 ? ui.text("find.nothing") : ui.text("find.count", Math.max(0, at) + 1, found));
        Nodes.toggle(list, found > 0);
        list.setPrefHeight(Math.min(ROWS, found) * ROW + 2);
        if (at >= 0 && at < found) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - ROWS / 2));
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER, F3 -> model.step(event.isShiftDown() ? -1 : 1);
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class Cell extends ListCell<Element> {
        @Override
        protected void updateItem(@Nullable Element element, boolean empty) {
            super.updateItem(element, empty);
            if (empty || element == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("find-hit-" + element.id().value());
            String key = "element." + element.type();
            String kind = ui.texts().has(key) ? ui.text(key) : element.type();
            String said = element.label().lines().findFirst().orElse("");
            Label name = Nodes.label(said.isBlank() ? kind : said);
            name.setMinWidth(0);
            HBox row = new HBox(12, name, Nodes.spacer(), Nodes.label(said.isBlank() ? "" : kind, "muted"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + kind);
        }
    }
}

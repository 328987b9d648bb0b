package dev.tone.desktop.palette;

import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The palette: a field, and what matches.
public final class PaletteView extends VBox {
    private static final double WIDTH = 600;
    private static final double ROW = 36;
    private static final int ROWS = 10;
    private static final int FEWEST_ROWS = 3;

    private final PaletteViewModel palette;
    private final Runnable close;
    private final ListView<Candidate> list;

    /// What the palette is for, in its field and at its foot.
    public enum About {
        EVERYTHING("palette"),
        PROJECTS("switcher");

        private final String key;

        About(String key) {
            this.key = key;
        }
    }

    public PaletteView(PaletteViewModel palette, About about, Runnable close, Ui ui) {
        this.palette = palette;
        this.close = close;
        setId("palette");
        getStyleClass().add("palette");
        setPrefWidth(WIDTH);

        TextField field = new TextField();
        field.setId("palette-field");
        field.getStyleClass().addAll("palette-field", Focus.INITIAL);
        field.setMinHeight(USE_PREF_SIZE);
        field.setPromptText(ui.texts().get(about.key + ".prompt"));
        field.setAccessibleText(ui.texts().get(about.key + ".prompt"));
        field.textProperty().bindBidirectional(palette.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);

        list = new ListView<>(palette.matches());
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setMinHeight(USE_PREF_SIZE);
        list.prefHeightProperty()
                .bind(Bindings.size(palette.matches())
                        .map(rows -> ROW * Math.clamp(rows.intValue(), FEWEST_ROWS, ROWS) + 8));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(Nodes.label(ui.text("palette.nothing"), "muted"));
        palette.selectedProperty().subscribe(_ -> showSelection());
        palette.matches().subscribe(this::showSelection);
        showSelection();

        HBox hint = new HBox(Nodes.label(ui.texts().get(about.key + ".hint"), "subtle", "tiny"));
        hint.getStyleClass().add("palette-hint");
        getChildren().addAll(field, list, hint);
    }

    private void showSelection() {
        int selected = palette.selectedProperty().get();
        if (list != null && selected < palette.matches().size()) {
            list.getSelectionModel().select(selected);
            list.scrollTo(Math.max(0, selected - ROWS + 2));
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> palette.move(1);
            case UP -> palette.move(-1);
            case PAGE_DOWN -> palette.move(ROWS);
            case PAGE_UP -> palette.move(-ROWS);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        // Closed first, so that what it runs may open a panel of its own.
        if (!palette.matches().isEmpty()) {
            close.run();
            palette.run();
        }
    }

    private final class Row extends ListCell<Candidate> {
        Row() {
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    palette.selectedProperty().set(getIndex());
                    run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Candidate item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setText(null);
                setId(null);
                return;
            }
            setId("palette-row-" + getIndex());
            setAccessibleText(item.title());
            HBox row = new HBox(
                    10,
                    Icons.of(item.icon()),
                    Nodes.label(item.title()),
                    Nodes.label(item.kind(), "subtle", "small"),
                    Nodes.spacer(),
                    Nodes.label(item.hint(), "key-hint"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}

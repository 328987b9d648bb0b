package dev.tone.desktop.canvas.history;

import dev.tone.desktop.canvas.history.HistoryViewModel.Place;
import dev.tone.desktop.canvas.history.HistoryViewModel.Row;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One's own edits, each a state that one can go to, under the versions that have a name. Enter or a click goes there.
public final class HistoryPanel extends BorderPane implements Pin {
    private static final double ROW = 32;
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final HistoryViewModel model;
    private final Ui ui;
    private final StepWords words;
    private final ListView<Row> list;
    private final Lifetime lifetime = new Lifetime();

    public HistoryPanel(HistoryViewModel model, VersionsSection versions, Ui ui) {
        this.model = model;
        this.ui = ui;
        words = new StepWords(ui);
        setId("history");
        list = new ListView<>(model.rows());
        list.setId("history-list");
        list.setAccessibleText(ui.text("history.title"));
        list.getStyleClass().addAll("plain-list", "history-list", Focus.INITIAL);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> go());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                go();
                event.consume();
            }
        });
        HBox head = new HBox(Nodes.label(ui.text("history.edits"), "panel-title"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        BorderPane edits = new BorderPane(list);
        edits.setTop(head);
        Button more = Nodes.button("history-more", ui.text("history.more"), model::showMore);
        HBox foot = Nodes.when(new HBox(more), model.moreProperty());
        foot.getStyleClass().add("history-foot");
        edits.setBottom(foot);
        setTop(versions);
        setCenter(edits);
        lifetime.add(Fx.watch(visibleProperty(), model.watchedProperty()::set));
    }

    private void go() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            int index = list.getSelectionModel().getSelectedIndex();
            model.goTo(row);
            list.getSelectionModel().select(Math.min(index, model.rows().size() - 1));
        }
    }

    @Override
    public void close() {
        lifetime.close();
        model.close();
    }

    private final class Cell extends ListCell<Row> {
        Cell() {
            getStyleClass().add("history-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(UNDONE, row != null && row.place() == Place.UNDONE);
            pseudoClassStateChanged(NOW, row != null && row.place() == Place.NOW);
            if (empty || row == null) {
                setGraphic(null);
                setId(null);
                setAccessibleText(null);
                return;
            }
            setId("history-row-" + row.depth());
            Label text = Nodes.label(words.say(row.what()), "history-text");
            text.setMinWidth(0);
            text.setGraphic(Icons.of(
                    switch (row.place()) {
                        case BEFORE -> Feather.CIRCLE;
                        case NOW -> Feather.DISC;
                        case UNDONE -> Feather.CORNER_UP_RIGHT;
                    }));
            Instant at = row.at();
            Label when = Nodes.label(at == null ? "" : ui.formats().relative(at), "muted", "small");
            if (at != null) {
                Nodes.tip(when, ui.formats().absolute(at));
            }
            when.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(8, text, Nodes.spacer(), when);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            String state = row.place() == Place.BEFORE
                    ? ""
                    : ", " + ui.text("history." + (row.place() == Place.NOW ? "now" : "undone"));
            setAccessibleText(text.getText() + ", " + when.getText() + state);
        }
    }
}

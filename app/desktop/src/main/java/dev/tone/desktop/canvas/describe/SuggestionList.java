package dev.tone.desktop.canvas.describe;

import dev.tone.canvas.describe.review.Review;
import dev.tone.canvas.describe.review.Suggestion;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.FrameElement;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pieces of a proposal, each with a box that accepts it. Space or Delete decides about the one in focus.
public final class SuggestionList extends VBox implements Pin {
    private static final double ROW = 44;

    private final DescribeViewModel model;
    private final Document document;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final ObservableList<Suggestion> rows = FXCollections.observableArrayList();
    private final ListView<Suggestion> list = new ListView<>(rows);
    private SuggestionWords words;

    public SuggestionList(DescribeViewModel model, Document document, Ui ui) {
        this.model = model;
        this.document = document;
        this.ui = ui;
        words = new SuggestionWords(ui, document, Map.of());
        list.setId("describe-list");
        list.setAccessibleText(ui.text("describe.list"));
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setMinHeight(ROW);
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> model.focus(chosen));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Suggestion chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null
                    && (event.getCode() == KeyCode.SPACE
                            || event.getCode() == KeyCode.DELETE
                            || event.getCode() == KeyCode.BACK_SPACE)) {
                model.toggle(chosen);
                event.consume();
            }
        });
        lifetime.add(Fx.watch(model.decidedProperty(), _ -> refresh()));
    }

    void show(@Nullable Review review) {
        List<Suggestion> next = review == null ? List.of() : review.draft().decisions();
        Map<ElementId, Suggestion> all = new HashMap<>();
        if (review != null) {
            review.draft().suggestions().forEach(each -> all.put(each.id(), each));
        }
        words = new SuggestionWords(ui, document, all);
        list.getSelectionModel().clearSelection();
        rows.setAll(next);
        Nodes.toggle(this, !next.isEmpty());
        list.setPrefHeight(ROW * next.size() + 2);
        list.setMaxHeight(ROW * next.size() + 2);
    }

    /// Takes the keyboard, at the first piece.
    void enter() {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void refresh() {
        Review review = model.review();
        ElementId focused = review == null ? null : review.focused();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(focused) && list.getSelectionModel().getSelectedIndex() != i) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 2));
            }
        }
        list.refresh();
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private final class Cell extends ListCell<Suggestion> {
        private final CheckBox box = new CheckBox();
        private final Label sign = Nodes.label("", "describe-sign");
        private final Label title = Nodes.label("", "describe-title");
        private final Label detail = Nodes.label("", "muted", "describe-detail");
        private final HBox row;

        Cell() {
            VBox texts = new VBox(title, detail);
            texts.setAlignment(Pos.CENTER_LEFT);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            row = new HBox(8, box, sign, texts);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            box.setFocusTraversable(false);
            box.setOnAction(_ -> {
                if (getItem() != null) {
                    list.getSelectionModel().select(getItem());
                    model.toggle(getItem());
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            Review review = model.review();
            if (empty || suggestion == null || review == null) {
                setGraphic(null);
                return;
            }
            boolean accepted = review.draft().isAccepted(suggestion.id());
            String kind = suggestion.sign().name().toLowerCase(Locale.ROOT);
            box.setId("describe-accept-" + getIndex());
            box.setSelected(accepted);
            title.setText(words.title(suggestion));
            detail.setText(words.detail(suggestion));
            Nodes.toggle(detail, !detail.getText().isEmpty());
            sign.setText(
                    switch (suggestion.sign()) {
                        case ADDED -> "+";
                        case CHANGED -> "~";
                        case REMOVED -> "−";
                    });
            sign.getStyleClass().setAll("label", "describe-sign", "describe-" + kind);
            boolean minor = suggestion.element() instanceof ConnectorElement;
            title.getStyleClass().setAll("label", minor ? "describe-line" : "describe-title");
            if (suggestion.element() instanceof FrameElement) {
                title.getStyleClass().setAll("label", "describe-title");
            }
            row.setOpacity(accepted ? 1 : 0.55);
            String said = ui.text("describe.sign." + kind) + ": " + title.getText() + ", " + detail.getText();
            box.setAccessibleText(said);
            setAccessibleText(said + ", " + ui.text(accepted ? "describe.accepted" : "describe.left"));
            setGraphic(row);
        }
    }
}

package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.check.Check;
import dev.tone.canvas.blueprint.check.Finding;
import dev.tone.canvas.blueprint.check.Severity;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is wrong with the system that is drawn, the worst first. A row selects where it is and brings it into view.
public final class ChecksPanel extends BorderPane implements Pin {
    /// Around a row, with room for the scroll bar.
    private static final double MARGIN = 44;

    private final Editor editor;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final ListView<Finding> list = new ListView<>();
    private final Label title;

    public ChecksPanel(SystemModel system, Editor editor, Ui ui) {
        this.editor = editor;
        this.ui = ui;
        setId("checks");
        getStyleClass().add("checks-panel");
        getStylesheets()
                .add(Objects.requireNonNull(ChecksPanel.class.getResource("blueprint.css"))
                        .toExternalForm());
        title = Nodes.label(ui.text("checks.title"), "panel-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("panel-head");
        setTop(head);
        list.setId("checks-list");
        list.setAccessibleText(ui.text("checks.title"));
        list.getStyleClass().addAll("plain-list", "checks-list", Focus.INITIAL);
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(Nodes.paragraph(ui.text("checks.none"), "muted", "panel-hint"));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> walk());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                walk();
                event.consume();
            }
        });
        setCenter(list);
        lifetime.add(Fx.watch(system.stateProperty(), this::show));
    }

    private void show(SystemModel.@Nullable State state) {
        List<Finding> findings = state == null ? List.of() : state.findings();
        if (!findings.equals(list.getItems())) {
            Finding selected = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(findings);
            list.getSelectionModel().select(selected);
        }
        long wrong = findings.stream()
                .filter(each -> each.severity() != Severity.NOTE)
                .count();
        title.setText(wrong == 0 ? ui.text("checks.title") : ui.text("checks.title-many", wrong));
    }

    private void walk() {
        Finding finding = list.getSelectionModel().getSelectedItem();
        if (finding == null) {
            return;
        }
        List<ElementId> elements = finding.elements().stream()
                .filter(each -> editor.document().element(each) != null)
                .toList();
        if (!elements.isEmpty()) {
            editor.selection().set(elements);
            var bounds = editor.selection().bounds();
            if (bounds != null) {
                editor.viewport().reveal(bounds);
            }
        }
    }

    static String words(Finding finding, Ui ui) {
        return ui.text("check." + finding.check().code(), values(finding, ui));
    }

    private static Object[] values(Finding finding, Ui ui) {
        return finding.check() == Check.NAME_MISSING
                ? new Object[] {ui.text("service." + finding.values().getFirst())}
                : finding.values().toArray();
    }

    private final class Row extends ListCell<Finding> {
        private final Label what = Nodes.paragraph("", "check-what");
        private final Label todo = Nodes.paragraph("", "muted", "small");
        private final Label sign = new Label();
        private final HBox row;

        Row() {
            VBox words = new VBox(what, todo);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(sign, words);
            row.getStyleClass().add("check-row");
            // Wraps at the list's width instead of asking for its own.
            setPrefWidth(0);
            row.maxWidthProperty().bind(list.widthProperty().subtract(MARGIN));
            row.prefWidthProperty().bind(row.maxWidthProperty());
        }

        /// A cell asks its graphic for a height without saying how wide it is, so what wraps would come out too low.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + snapSizeY(row.prefHeight(row.getPrefWidth())) + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                setId(null);
                setAccessibleText(null);
                return;
            }
            setId("check-" + finding.check().code());
            what.setText(words(finding, ui));
            todo.setText(ui.text("check." + finding.check().code() + ".do", values(finding, ui)));
            sign.setGraphic(
                    switch (finding.severity()) {
                        case ERROR -> Icons.of(Feather.ALERT_OCTAGON, "danger-icon");
                        case WARNING -> Icons.of(Feather.ALERT_TRIANGLE, "attention-icon");
                        case NOTE -> Icons.of(Feather.INFO);
                    });
            setAccessibleText(ui.text("check.severity." + finding.severity().code()) + ": " + what.getText() + " "
                    + todo.getText());
            setGraphic(row);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

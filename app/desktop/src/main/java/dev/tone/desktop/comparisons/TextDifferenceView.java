package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.comparison.TextDifference.Kind;
import dev.tone.model.comparison.TextDifference.Row;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Two texts as one list of lines: what came, what went, and a little around it. N and P step from one place to the
/// next.
final class TextDifferenceView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Ui ui;
    private final ListView<Row> lines = new ListView<>();
    private final Label status = Nodes.label("", "muted", "small");

    TextDifferenceView(String id, Ui ui) {
        this.ui = ui;
        lines.setId(id);
        lines.getStyleClass().addAll("plain-list", "difference-lines");
        lines.setCellFactory(_ -> new Line());
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                ui.desk()
                        .copy(lines.getSelectionModel().getSelectedItems().stream()
                                .map(Row::text)
                                .collect(Collectors.joining("\n")));
                event.consume();
            }
        });
        HBox foot = new HBox(status);
        foot.setPadding(new javafx.geometry.Insets(6, 0, 0, 0));
        setCenter(lines);
        setBottom(foot);
        show(null);
    }

    /// @param difference null while it is being found out
    void show(@Nullable TextDifference difference) {
        lines.getItems().clear();
        status.setText("");
        String said;
        if (difference == null) {
            said = ui.text("rollback.reading");
        } else if (difference.obstacle() != null) {
            said = ui.texts().word("compare.obstacle", difference.obstacle());
        } else if (difference.rows().isEmpty()) {
            said = ui.text("compare.equal");
        } else {
            said = "";
            lines.getItems().setAll(difference.rows());
            status.setText(ui.text("compare.lines", difference.added(), difference.removed()));
        }
        lines.setPlaceholder(Nodes.paragraph(said, "muted"));
    }

    /// Goes to the next place that differs, or to the one before.
    void step(boolean forward) {
        int size = lines.getItems().size();
        int at = Math.max(-1, lines.getSelectionModel().getSelectedIndex());
        int move = forward ? 1 : -1;
        int i = at < 0 ? (forward ? 0 : size - 1) : at;
        // Out of the place that it is in, then to the next one.
        while (at >= 0 && differs(i)) {
            i += move;
        }
        while (i >= 0 && i < size && !differs(i)) {
            i += move;
        }
        if (i >= 0 && i < size) {
            while (!forward && differs(i - 1)) {
                i--;
            }
            lines.getSelectionModel().clearAndSelect(i);
            lines.scrollTo(Math.max(0, i - 4));
        }
    }

    private boolean differs(int row) {
        if (row < 0 || row >= lines.getItems().size()) {
            return false;
        }
        Kind kind = lines.getItems().get(row).kind();
        return kind == Kind.ADDED || kind == Kind.REMOVED;
    }

    private final class Line extends ListCell<Row> {
        private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
        private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
        private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

        private final Label before = Nodes.label("", "difference-number");
        private final Label after = Nodes.label("", "difference-number");
        private final Label sign = Nodes.label("", "difference-sign");
        private final Label text = Nodes.label("", "difference-text");
        private final HBox row = new HBox(8, before, after, sign, text);

        Line() {
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            Kind kind = item == null || empty ? Kind.SAME : item.kind();
            pseudoClassStateChanged(ADDED, kind == Kind.ADDED);
            pseudoClassStateChanged(REMOVED, kind == Kind.REMOVED);
            pseudoClassStateChanged(GAP, kind == Kind.GAP);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            before.setText(item.before() == 0 ? "" : Integer.toString(item.before()));
            after.setText(item.after() == 0 ? "" : Integer.toString(item.after()));
            sign.setText(
                    switch (kind) {
                        case ADDED -> "+";
                        case REMOVED -> "−";
                        case SAME -> "";
                        case GAP -> "⋯";
                    });
            String said = kind == Kind.GAP ? ui.text("compare.gap", Integer.parseInt(item.text())) : item.text();
            text.setText(said.replace("\t", "    "));
            setAccessibleText(sign.getText() + " " + said);
            setGraphic(row);
        }
    }

    static String sheet() {
        return Objects.requireNonNull(TextDifferenceView.class.getResource("comparisons.css"))
                .toExternalForm();
    }
}

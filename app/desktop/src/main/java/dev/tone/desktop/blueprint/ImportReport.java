package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.read.ReadSystem;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.fault.Fault;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What came in, and what a drawing has no place for.
public final class ImportReport extends VBox {
    private static final double MOST_HIGH = 260;
    /// Around a line's words, with room for the scroll bar.
    private static final double MARGIN = 40;

    private static final double ABOVE_AND_BELOW = 12;

    /// @param what it was read from
    ImportReport(String what, ReadSystem system, Ui ui, Runnable close) {
        this(
                ui.text("import.done", what),
                ui.text(
                        "import.size",
                        system.blueprint().services().size(),
                        system.blueprint().links().size()),
                ui,
                close);
        list(system.notes().stream().map(note -> words(note, ui)).toList(), ui);
    }

    /// @param lines what was not kept
    public ImportReport(String title, String text, List<String> lines, Ui ui, Runnable close) {
        this(title, text, ui, close);
        list(lines, ui);
    }

    private void list(List<String> lines, Ui ui) {
        if (lines.isEmpty()) {
            getChildren().add(2, Nodes.paragraph(ui.text("import.all-kept"), "muted"));
        } else {
            LineList list = new LineList();
            list.setId("import-notes");
            list.setAccessibleText(ui.text("import.not-kept", lines.size()));
            list.getItems().setAll(lines);
            getChildren()
                    .addAll(2, List.of(Nodes.label(ui.text("import.not-kept", lines.size()), "panel-title"), list));
        }
    }

    /// Why nothing came in.
    public ImportReport(String title, Fault fault, Ui ui, Runnable close) {
        this(title, ui.texts().title(fault), ui, close);
        String detail = ui.texts().detail(fault);
        if (detail != null) {
            getChildren().add(2, Nodes.paragraph(detail, "muted", "small"));
        }
    }

    private ImportReport(String title, String text, Ui ui, Runnable close) {
        setId("import-report");
        getStyleClass().add("import-report");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStylesheets()
                .add(Objects.requireNonNull(ImportReport.class.getResource("blueprint.css"))
                        .toExternalForm());
        Button done = Nodes.button("import-close", ui.text("import.close"), close);
        done.getStyleClass().add("initial-focus");
        done.setDefaultButton(true);
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Nodes.label(title, "panel-title"), Nodes.paragraph(text), foot);
    }

    public static String words(ReadSystem.Note note, Ui ui) {
        return ui.text("import.note." + note.code(), note.values().toArray());
    }

    /// As high as its lines, up to where it scrolls.
    private static final class LineList extends ListView<String> {
        /// Says how high a line is.
        private final Label probe = Nodes.paragraph("");

        LineList() {
            getStyleClass().addAll("plain-list", "import-notes");
            setCellFactory(_ -> new Line());
            probe.setManaged(false);
            probe.setVisible(false);
            getChildren().add(probe);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double high = snappedTopInset() + snappedBottomInset();
            for (int i = 0; i < getItems().size() && high < MOST_HIGH; i++) {
                probe.setText(getItems().get(i));
                high += Math.ceil(probe.prefHeight(width - MARGIN)) + ABOVE_AND_BELOW;
            }
            return Math.min(MOST_HIGH, high);
        }
    }

    private static final class Line extends ListCell<String> {
        private final Label words = Nodes.paragraph("");

        Line() {
            setPrefWidth(0);
        }

        /// A cell asks its graphic for a height without saying how wide it is, so what wraps would come out too low.
        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(words.prefHeight(getListView().getWidth() - MARGIN)) + ABOVE_AND_BELOW;
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            words.setText(item);
            words.setMaxWidth(getListView() == null ? 0 : getListView().getWidth() - MARGIN);
            setGraphic(empty ? null : words);
            setAccessibleText(item);
        }
    }
}

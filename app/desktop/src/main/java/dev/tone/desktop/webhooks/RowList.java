package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Pin;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A list of the dialog: rows that open what they say, and a button that makes one more.
final class RowList<T> extends VBox implements Pin {
    private static final double STATE = 130;
    private static final double TIME = 150;
    /// Beside and in the dialog.
    private static final double AROUND = 90;

    private final String id;
    private final String text;
    private final Ikon icon;
    private final ObservableList<T> items;
    private final ReadOnlyBooleanProperty loading;
    private final Function<T, Node> row;
    private final Supplier<Parent> form;
    private final Panes panes;
    private final Ui ui;
    private final Pin pin;

    /// @param id that its ids begin with
    /// @param text that its texts begin with
    /// @param form that makes one more
    RowList(
            String id,
            String text,
            Ikon icon,
            ObservableList<T> items,
            ReadOnlyBooleanProperty loading,
            Function<T, Node> row,
            Supplier<Parent> form,
            Panes panes,
            Ui ui) {
        super(12);
        this.id = id;
        this.text = text;
        this.icon = icon;
        this.items = items;
        this.loading = loading;
        this.row = row;
        this.form = form;
        this.panes = panes;
        this.ui = ui;
        setId(id + "list");
        pin = Fx.onChange(this::show, items, loading);
        show();
    }

    private void show() {
        if (items.isEmpty()) {
            getChildren()
                    .setAll(
                            loading.get()
                                    ? Nodes.paragraph(ui.text("webhooks.reading"), "muted")
                                    : new EmptyState(
                                            icon, ui.text(text + ".empty"), ui.text(text + ".empty.text"), add()));
            return;
        }
        VBox rows = new VBox();
        rows.getChildren().setAll(items.stream().map(row).toList());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var about = Nodes.paragraph(ui.text(text + ".text"), "muted");
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(12, about, add());
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(top, scroll);
    }

    private Button add() {
        return Nodes.primary(id + "add", ui.text(text + ".add"), () -> panes.show(ui.text(text + ".new"), form.get()));
    }

    /// A whole row that is pressed, by mouse or keyboard.
    ///
    /// @param said for who cannot see it
    static Button row(String id, String said, VBox what, Label state, Label time, Runnable act) {
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox cells = new HBox(
                12,
                what,
                cell(state, Pos.CENTER_LEFT, STATE),
                cell(time, Pos.CENTER_RIGHT, TIME),
                Icons.of(Feather.CHEVRON_RIGHT, "muted-icon"));
        cells.setAlignment(Pos.CENTER_LEFT);
        cells.setPrefWidth(WebhooksPanel.WIDTH - AROUND);
        Button row = Nodes.button(id, "", act);
        row.setAccessibleText(said);
        row.setGraphic(cells);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().setAll("row", "hook-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox cell(Label label, Pos alignment, double width) {
        HBox cell = new HBox(label);
        cell.setAlignment(alignment);
        cell.setMinWidth(width);
        return cell;
    }

    @Override
    public void close() {
        pin.close();
    }
}

package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.Components.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What an artifact is made of, as a list that can be searched.
final class PartsPane extends VBox {
    private final Ui ui;
    private final Label source = Nodes.paragraph("", "muted", "small");

    PartsPane(Artifact artifact, ShelfViewModel shelf, Ui ui) {
        super(8);
        this.ui = ui;
        setId("artifact-parts");
        getStyleClass().add("pane-lines");
        getChildren().add(Nodes.label(ui.text("artifacts.parts.reading"), "muted"));
        shelf.components(artifact, this::show, fault -> getChildren().setAll(new FaultView(fault, ui)));
    }

    private void show(Components found) {
        String notes = found.notes().stream().map(ui.texts()::say).collect(Collectors.joining(" "));
        if (found.components().isEmpty()) {
            getChildren()
                    .setAll(
                            Nodes.paragraph(ui.text("artifacts.parts.none"), "muted"),
                            Nodes.paragraph(notes, "muted", "small"));
            return;
        }
        source.setText(found.sources().stream()
                        .map(one -> one.format() + " · " + one.path())
                        .collect(Collectors.joining(", "))
                + (notes.isEmpty() ? "" : " — " + notes));
        FilteredList<Component> shown = new FilteredList<>(FXCollections.observableArrayList(found.components()));
        TextField search = new TextField();
        search.setId("parts-search");
        search.setPromptText(ui.text("artifacts.parts.search"));
        search.setAccessibleText(ui.text("artifacts.parts.search"));
        Label count = Nodes.label("", "muted", "small");
        search.textProperty().subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(one -> (one.kind() + " " + one.name() + " " + one.version() + " " + one.license())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted));
            count.setText(ui.text("artifacts.parts.count", shown.size()));
        });
        TableView<Component> table = new TableView<>(shown);
        table.setId("parts-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("artifacts.parts.name", 320, Component::name),
                        column("artifacts.parts.version", 110, Component::version),
                        column("artifacts.parts.kind", 90, Component::kind),
                        column("artifacts.parts.license", 160, one -> one.license() == null ? "" : one.license())));
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(8, search, count);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().setAll(head, table, source);
    }

    private TableColumn<Component, String> column(String key, double width, Function<Component, String> value) {
        TableColumn<Component, String> column = new TableColumn<>(ui.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}

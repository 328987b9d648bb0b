package dev.tone.desktop.canvas.picker;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.view.Wrapping;
import dev.tone.desktop.theme.Appearance;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Kinds of service with their technologies, found by typing either.
public final class ServicePicker extends VBox {
    private final ListView<NewService> list = new ListView<>();
    private final TextField search = new TextField();
    private final Ui ui;
    private final Label unknown = Nodes.label("", "muted");
    private final Choices choices;
    private final Appearance appearance;
    private final Consumer<NewService> chosen;
    private final Runnable closed;

    public ServicePicker(Ui ui, Appearance appearance, Consumer<NewService> chosen, Runnable closed) {
        this.ui = ui;
        this.appearance = appearance;
        this.choices = new Choices(
                this::title,
                kind -> List.of(ui.text("picker.words." + kind.code()).split(", *")));
        this.chosen = chosen;
        this.closed = closed;
        setId("service-picker");
        getStyleClass().add("picker");
        search.setId("service-picker-search");
        search.getStyleClass().add("initial-focus");
        search.setPromptText(ui.text("picker.search"));
        search.setAccessibleText(ui.text("picker.search"));
        search.textProperty().subscribe(text -> fill(text));
        unknown.setId("service-picker-unknown");
        Wrapping.of(unknown);
        unknown.managedProperty().bind(unknown.visibleProperty());
        list.setId("service-picker-list");
        list.setAccessibleText(ui.text("picker.title"));
        list.getStyleClass().add("plain-list");
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, unknown, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void fill(String typed) {
        List<NewService> found = choices.matching(typed);
        unknown.setVisible(found.isEmpty());
        unknown.setText(ui.text("picker.unknown", typed.strip()));
        list.getItems().setAll(found.isEmpty() ? choices.named(typed) : found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private String title(ServiceKind kind) {
        return ui.text("service." + kind.code());
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            select(at + 1);
        } else if (event.getCode() == KeyCode.UP) {
            select(at - 1);
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
        } else {
            return;
        }
        event.consume();
    }

    private void select(int index) {
        if (!list.getItems().isEmpty()) {
            int next = Math.floorMod(index, list.getItems().size());
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 3));
        }
    }

    private void take() {
        NewService choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            closed.run();
            chosen.accept(choice);
        }
    }

    private final class Cell extends ListCell<NewService> {
        @Override
        protected void updateItem(@Nullable NewService choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            String kind = title(choice.kind());
            String said = choice.technology() + choice.name();
            setId("pick-" + choice.kind().code() + (said.isEmpty() ? "" : "-" + said.replaceAll("\\W+", "-")));
            Label name = Nodes.label(said.isEmpty() ? kind : said);
            Label about = Nodes.label(said.isEmpty() ? examples(choice.kind()) : kind, "muted");
            HBox row = new HBox(10, new ServiceGlyph(choice.kind(), appearance), name, Nodes.spacer(), about);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + about.getText());
        }

        private static String examples(ServiceKind kind) {
            return kind.technologies().stream().limit(3).collect(Collectors.joining(", "));
        }
    }
}

package dev.tone.desktop.canvas.picker;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final ListView<Choice> list = new ListView<>();
    private final TextField search = new TextField();
    private final Ui ui;
    private final Chosen chosen;
    private final Runnable closed;

    /// Hears what was picked; the technology is empty when only the kind was.
    @FunctionalInterface
    public interface Chosen {
        void pick(ServiceKind kind, String technology);
    }

    record Choice(ServiceKind kind, String technology) {}

    public ServicePicker(Ui ui, Chosen chosen, Runnable closed) {
        this.ui = ui;
        this.chosen = chosen;
        this.closed = closed;
        setId("service-picker");
        getStyleClass().add("picker");
        search.setId("service-picker-search");
        search.getStyleClass().add("initial-focus");
        search.setPromptText(ui.text("picker.search"));
        search.setAccessibleText(ui.text("picker.search"));
        search.textProperty().subscribe(text -> fill(text));
        list.setId("service-picker-list");
        list.setAccessibleText(ui.text("picker.title"));
        list.getStyleClass().add("plain-list");
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    static List<Choice> matching(String typed, java.util.function.Function<ServiceKind, String> title) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Choice> kinds = new ArrayList<>();
        List<Choice> technologies = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            boolean byName = title.apply(kind).toLowerCase(Locale.ROOT).contains(wanted)
                    || kind.code().contains(wanted)
                    || kind.title().toLowerCase(Locale.ROOT).contains(wanted);
            if (byName) {
                kinds.add(new Choice(kind, ""));
            }
        }
        if (!wanted.isEmpty()) {
            Catalog.standard().find(wanted).forEach(each -> technologies.add(new Choice(each.kind(), each.name())));
            for (ServiceKind kind : ServiceKind.values()) {
                for (String technology : kind.technologies()) {
                    Choice choice = new Choice(kind, technology);
                    if (technology.toLowerCase(Locale.ROOT).contains(wanted) && !technologies.contains(choice)) {
                        technologies.add(choice);
                    }
                }
            }
        }
        kinds.addAll(technologies);
        return kinds;
    }

    private void fill(String typed) {
        list.getItems().setAll(matching(typed, kind -> ui.text("service." + kind.code())));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
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
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            closed.run();
            chosen.pick(choice.kind(), choice.technology());
        }
    }

    private final class Cell extends ListCell<Choice> {
        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            String kind = ui.text("service." + choice.kind().code());
            boolean plain = choice.technology().isEmpty();
            setId("pick-" + choice.kind().code()
                    + (plain ? "" : "-" + choice.technology().replaceAll("\\W+", "-")));
            Label name = Nodes.label(plain ? kind : choice.technology());
            Label about = Nodes.label(
                    plain
                            ? String.join(
                                    ", ",
                                    choice.kind().technologies().stream()
                                            .limit(3)
                                            .toList())
                            : kind,
                    "muted");
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox row = new HBox(12, name, Nodes.spacer(), about);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + about.getText());
        }
    }
}

package dev.tone.desktop.canvas.history;

import dev.tone.canvas.version.Version;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.canvas.CanvasRecord;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The versions under a name: saved, restored, renamed and removed here.
public final class VersionsSection extends VBox {
    private static final double ROW = 44;
    private static final int MOST_ROWS = 5;

    private final VersionsViewModel model;
    private final VersionPrompts host;
    private final BiConsumer<String, List<CanvasRecord>> comparing;
    private final Ui ui;
    private final ListView<Version> list;

    /// @param comparing shows on the drawing what is otherwise than it was
    public VersionsSection(
            VersionsViewModel model, VersionPrompts host, BiConsumer<String, List<CanvasRecord>> comparing, Ui ui) {
        this.model = model;
        this.host = host;
        this.comparing = comparing;
        this.ui = ui;
        setId("versions");
        list = new ListView<>(model.versions());
        list.setId("versions-list");
        list.setAccessibleText(ui.text("versions.title"));
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Label empty = Nodes.paragraph(ui.text("versions.empty"), "muted", "small", "panel-hint");
        empty.setId("versions-empty");
        HBox head = new HBox(
                Nodes.label(ui.text("versions.title"), "panel-title"),
                Nodes.spacer(),
                Nodes.iconButton("versions-save", ui.text("action.canvas.save-version"), Feather.PLUS, this::save));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        getStyleClass().add("versions");
        getChildren().addAll(head, list, empty);
        Runnable fit = () -> {
            int count = model.versions().size();
            Nodes.toggle(list, count > 0);
            Nodes.toggle(empty, count == 0);
            double high = Math.min(MOST_ROWS, count) * ROW + 2;
            list.setMinHeight(high);
            list.setPrefHeight(high);
            list.setMaxHeight(high);
        };
        model.versions().addListener((ListChangeListener<Version>) _ -> fit.run());
        fit.run();
    }

    public List<Action> actions() {
        return List.of(Action.of("canvas.save-version", Category.CANVAS, this::save)
                .icon(Feather.BOOKMARK)
                .keys("Mod+Alt+S")
                .in(Scope.CANVAS));
    }

    private void save() {
        host.ask(
                ui.text("versions.save-title"),
                ui.text("versions.save-text"),
                ui.text("versions.save"),
                "",
                name -> model.save(name, version -> host.tell(ui.text("versions.saved", version.name()))));
    }

    private void rename(Version version) {
        host.ask(
                ui.text("versions.rename-title"),
                ui.text("versions.save-text"),
                ui.text("versions.rename"),
                version.name(),
                name -> model.rename(version, name));
    }

    private void restore(Version version) {
        model.restore(version, () -> host.tell(ui.text("versions.restored", version.name())));
    }

    private void compare(Version version) {
        model.read(version, records -> comparing.accept(version.name(), records));
    }

    private void open(Version version) {
        model.copy(version, drawing -> host.newCanvas(version.name(), drawing));
    }

    /// What else can be done with it.
    private ContextMenu menu(Version version) {
        return new ContextMenu(
                item("compare", version, Feather.COLUMNS, () -> compare(version)),
                item("restore", version, Feather.ROTATE_CCW, () -> restore(version)),
                item("open", version, Feather.FILE_PLUS, () -> open(version)),
                item("rename", version, Feather.EDIT_2, () -> rename(version)),
                item("remove", version, Feather.TRASH_2, () -> remove(version)));
    }

    private MenuItem item(String what, Version version, Feather icon, Runnable act) {
        MenuItem item = new MenuItem(ui.text("versions." + what), Icons.of(icon));
        item.setId("version-" + what + "-" + version.id());
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void remove(Version version) {
        model.remove(version);
        host.offer(
                Notice.Tone.INFO,
                ui.text("versions.removed", version.name()),
                List.of(new Notice.Offer(ui.text("notice.undo"), () -> model.takeBack(version))));
    }

    private void key(KeyEvent event) {
        Version version = list.getSelectionModel().getSelectedItem();
        if (version == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> restore(version);
            case F2 -> rename(version);
            case DELETE -> remove(version);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class Cell extends ListCell<Version> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Version version, boolean empty) {
            super.updateItem(version, empty);
            if (empty || version == null) {
                setGraphic(null);
                setId(null);
                setContextMenu(null);
                return;
            }
            setId("version-" + version.id());
            Label name = Nodes.label(version.name(), "comment-name");
            name.setMinWidth(0);
            Label facts = Nodes.tip(
                    Nodes.label(
                            ui.formats().relative(version.at()) + " · " + ui.text("versions.size", version.elements()),
                            "muted",
                            "small"),
                    ui.formats().absolute(version.at()));
            VBox texts = new VBox(name, facts);
            texts.setMinWidth(0);
            texts.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(texts, Priority.ALWAYS);
            HBox row = new HBox(
                    2,
                    texts,
                    small("compare", version, Feather.COLUMNS, () -> compare(version)),
                    small("restore", version, Feather.ROTATE_CCW, () -> restore(version)),
                    more(version));
            setContextMenu(menu(version));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(version.name() + ", " + facts.getText());
        }

        private Button more(Version version) {
            Button button = small("more", version, Feather.MORE_HORIZONTAL, () -> {});
            button.setOnAction(_ -> menu(version).show(button, Side.BOTTOM, 0, 0));
            return button;
        }

        private Button small(String what, Version version, Feather icon, Runnable act) {
            Button button =
                    Nodes.iconButton("version-" + what + "-" + version.id(), ui.text("versions." + what), icon, act);
            button.setFocusTraversable(false);
            return button;
        }
    }
}

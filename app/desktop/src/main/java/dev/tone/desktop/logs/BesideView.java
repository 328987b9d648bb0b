package dev.tone.desktop.logs;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Two logs beside each other, step by step: what differs is marked, and both scroll as one.
public final class BesideView extends BorderPane implements Pin {
    private final String id;
    private final BesideViewModel model;
    private final Ui ui;
    private final Consumer<String> tell;
    private final Lifetime lifetime = new Lifetime();
    private final ObjectProperty<LogLook> look = new SimpleObjectProperty<>(LogLook.LIGHT);
    private final ObjectProperty<TimeFormat> time = new SimpleObjectProperty<>(TimeFormat.HIDDEN);
    private final Label found = Nodes.label("", "muted", "tabular");
    private final TextField search = new TextField();
    private Lifetime shown = new Lifetime();

    /// @param id prefix of the controls' ids
    /// @param tell says what the person should know
    public BesideView(String id, BesideViewModel model, Ui ui, Consumer<String> tell) {
        this.tell = tell;
        this.id = id;
        this.model = model;
        this.ui = ui;
        setId(id);
        getStyleClass().add("log-view");
        getStylesheets().add(BesideView.class.getResource("logs.css").toExternalForm());
        setTop(bar());
        lifetime.add(Fx.watch(model.sidesProperty(), this::show));
    }

    private HBox bar() {
        found.setId(id + "-found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        search.setId(id + "-search");
        search.setPromptText(ui.text("log.beside.search"));
        search.setAccessibleText(ui.text("log.beside.search"));
        search.setPrefColumnCount(16);
        search.textProperty().subscribe((_, text) -> model.search(text));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.goToMatch(!event.isShiftDown());
                event.consume();
            }
        });
        ToggleButton only = new ToggleButton(ui.text("log.beside.only"));
        only.setId(id + "-only");
        only.getStyleClass().add("filter-toggle");
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        HBox bar = new HBox(
                8,
                Nodes.iconButton(
                        id + "-previous", ui.text("log.beside.previous"), Feather.CHEVRON_UP, () -> step(false)),
                Nodes.iconButton(id + "-next", ui.text("log.beside.next"), Feather.CHEVRON_DOWN, () -> step(true)),
                found,
                Nodes.spacer(),
                search,
                only,
                Nodes.iconButton(
                        id + "-time",
                        ui.text("log.time-tip"),
                        Feather.CLOCK,
                        () -> time.set(time.get().next())));
        bar.getStyleClass().add("log-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /// To the next place that differs, or the one before.
    public void step(boolean forward) {
        model.step(forward);
    }

    /// Colors of the rows follow the theme.
    public void showDark(boolean dark) {
        look.set(dark ? LogLook.DARK : LogLook.LIGHT);
    }

    private void show(BesideViewModel.@Nullable Sides sides) {
        shown.close();
        shown = new Lifetime();
        if (sides == null) {
            setCenter(Nodes.label(ui.text("log.beside.reading"), "muted"));
            return;
        }
        LogSurface left = surface("left", sides.left());
        LogSurface right = surface("right", sides.right());
        left.scrollXProperty().bindBidirectional(right.scrollXProperty());
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("log-pair");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox.setMargin(right, new Insets(0, 0, 0, 1));
        BorderPane rows = new BorderPane(pair);
        rows.setRight(vertical(sides.left().model()));
        setCenter(rows);
        found.setText(
                sides.all().blocks() == 0
                        ? ui.text("log.beside.same")
                        : ui.text(
                                "log.beside.found",
                                sides.all().differing(),
                                sides.all().blocks()));
        if (!search.getText().isEmpty()) {
            model.search(search.getText());
        }
    }

    private LogSurface surface(String name, BesideViewModel.Side side) {
        LogSurface surface = shown.add(
                new LogSurface(side.model(), _ -> "", 0, row -> side.source().mark(row)));
        surface.setId(id + "-" + name);
        surface.setMinWidth(0);
        surface.setPrefWidth(0);
        surface.timeProperty().bind(time);
        surface.lookProperty().bind(look);
        new LogInput(surface, side.model(), ui, tell);
        return surface;
    }

    private ScrollBar vertical(LogViewModel rows) {
        ScrollBar scroll = new ScrollBar();
        scroll.setId(id + "-scroll");
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setUnitIncrement(1);
        shown.add(LogScrollBar.bind(scroll, rows));
        return scroll;
    }

    @Override
    public void close() {
        shown.close();
        lifetime.close();
        model.close();
    }
}

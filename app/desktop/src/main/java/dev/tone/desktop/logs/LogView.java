package dev.tone.desktop.logs;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.failure.KnownLines;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The log viewer: a bar to search, filter and choose, above the rows. The front door of this folder.
public final class LogView extends BorderPane implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final LogViewModel model;
    private final LogSurface surface;
    private final LogBar bar;
    private final LogInput input;
    private final UnseenLines unseen;

    /// @param id prefix of the controls' ids, so that several viewers can be told apart
    public LogView(String id, LogViewModel model, Ui ui, LogHost host) {
        this(id, model, ui, host, null, null);
    }

    /// @param link makes a link to a line by its sequence
    /// @param goodRuns reads what good runs of the same have, to show only what they do not have; may block
    public LogView(
            String id,
            LogViewModel model,
            Ui ui,
            LogHost host,
            @Nullable LongFunction<String> link,
            @Nullable Supplier<KnownLines> goodRuns) {
        this.unseen = model.unseen(goodRuns);
        this.model = model;
        this.surface = lifetime.add(new LogSurface(
                model, count -> ui.text("log.folded", ui.formats().number(count))));
        surface.setId(id + "-rows");
        this.input = new LogInput(surface, model, ui, host::tell);
        this.bar = lifetime.add(new LogBar(id, model, surface, input, unseen, ui, host, link));
        getStyleClass().add("log-view");
        getStylesheets().add(LogView.class.getResource("logs.css").toExternalForm());
        setId(id);
        setTop(bar);
        setCenter(body(id, ui));
    }

    private StackPane body(String id, Ui ui) {
        BorderPane rows = new BorderPane(surface);
        rows.setRight(verticalBar(id));
        rows.setBottom(horizontalBar(id));
        Button newLines = Nodes.button(
                id + "-new-lines",
                "",
                Feather.ARROW_DOWN,
                () -> model.followProperty().set(true));
        newLines.getStyleClass().addAll("floating", "small");
        newLines.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ui.text("log.new-lines", model.waitingProperty().get()), model.waitingProperty()));
        Nodes.when(newLines, model.waitingProperty().greaterThan(0));
        StackPane.setAlignment(newLines, Pos.BOTTOM_CENTER);
        StackPane.setMargin(newLines, new javafx.geometry.Insets(0, 0, 20, 0));
        Label empty = Nodes.label(
                Bindings.createStringBinding(
                        () -> ui.text(model.linesProperty().get() == 0 ? "log.empty" : "log.nothing-passes"),
                        model.linesProperty()),
                "muted");
        Nodes.when(empty, Bindings.equal(model.rowsProperty(), 0));
        empty.setMouseTransparent(true);
        return new StackPane(rows, empty, newLines);
    }

    private ScrollBar verticalBar(String id) {
        ScrollBar scroll = new ScrollBar();
        scroll.setId(id + "-scroll");
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setUnitIncrement(1);
        lifetime.add(LogScrollBar.bind(scroll, model));
        return scroll;
    }

    private ScrollBar horizontalBar(String id) {
        ScrollBar scroll = new ScrollBar();
        scroll.setId(id + "-scroll-x");
        scroll.setUnitIncrement(24);
        // How wide lines are is seen when they are painted, and nothing can be given a place then: it is kept for the
        // bar from the beginning.
        scroll.managedProperty().bind(surface.wrapProperty().not());
        scroll.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !surface.wrapProperty().get()
                                && surface.contentWidthProperty().get() > surface.textWidth(),
                        surface.wrapProperty(),
                        surface.contentWidthProperty(),
                        surface.widthProperty()));
        Runnable refresh = () -> {
            double room = surface.textWidth();
            double width = surface.contentWidthProperty().get();
            scroll.setMax(Math.max(0, width - room + 24));
            scroll.setVisibleAmount(width <= 0 ? 0 : scroll.getMax() * Math.min(1, room / width));
            scroll.setBlockIncrement(room);
        };
        lifetime.add(Fx.onChange(refresh, surface.contentWidthProperty(), surface.widthProperty()));
        scroll.valueProperty().bindBidirectional(surface.scrollXProperty());
        return scroll;
    }

    /// Colors of the rows follow the theme.
    public void showDark(boolean dark) {
        surface.lookProperty().set(dark ? LogLook.DARK : LogLook.LIGHT);
    }

    /// What can be done here, to be registered while the viewer is in front.
    public List<Action> actions() {
        return LogActions.of(model, surface, bar, input, unseen);
    }

    public LogViewModel model() {
        return model;
    }

    /// Whether there may be more matches in what is here already.
    public boolean isSearching() {
        return model.finder().searchingProperty().get();
    }

    public void focusRows() {
        surface.requestFocus();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

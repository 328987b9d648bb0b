package dev.tone.desktop.logs;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.log.LogLevel;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The bar above the rows.
final class LogBar extends HBox implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final String id;
    private final LogViewModel model;
    private final LogSurface surface;
    private final Ui ui;
    private final Runnable save;
    private final TextField search = new TextField();
    private final ToggleButton regex = new ToggleButton(".*");

    LogBar(String id, LogViewModel model, LogSurface surface, LogInput input, Ui ui, Runnable save) {
        this.id = id;
        this.model = model;
        this.surface = surface;
        this.ui = ui;
        this.save = save;
        getStyleClass().add("log-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        getChildren().addAll(searchGroup(), levels(), Nodes.spacer());
        getChildren()
                .addAll(
                        toggle("time", Feather.CLOCK, "log.time-tip"),
                        bound(toggle("wrap", Feather.CORNER_DOWN_LEFT, "log.wrap-tip"), surface.wrapProperty()),
                        bound(toggle("follow", Feather.CHEVRONS_DOWN, "log.follow-tip"), model.followProperty()),
                        Nodes.iconButton(id + "-copy", ui.text("log.copy-tip"), Feather.COPY, () -> input.copy(false)),
                        Nodes.iconButton(id + "-save", ui.text("log.save-tip"), Feather.DOWNLOAD, save));
    }

    private HBox searchGroup() {
        search.setId(id + "-search");
        search.setPromptText(ui.text("log.search"));
        search.setAccessibleText(ui.text("log.search"));
        search.setPrefColumnCount(18);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        search.textProperty().subscribe((_, _) -> startSearch());
        regex.setId(id + "-regex");
        regex.setAccessibleText(ui.text("log.regex-tip"));
        Nodes.tip(regex, ui.text("log.regex-tip"));
        regex.getStyleClass().add("mono-toggle");
        regex.selectedProperty().subscribe((_, _) -> startSearch());
        Label count = Nodes.label("", "muted", "tabular");
        count.setId(id + "-matches");
        lifetime.add(Fx.onChange(
                () -> count.setText(matchText()),
                model.finder().matchCountProperty(),
                model.finder().queryProperty(),
                model.markedProperty()));
        Button previous = Nodes.iconButton(
                id + "-previous", ui.text("log.previous-match-tip"), Feather.CHEVRON_UP, () -> model.goToMatch(false));
        Button next = Nodes.iconButton(
                id + "-next", ui.text("log.next-match-tip"), Feather.CHEVRON_DOWN, () -> model.goToMatch(true));
        var none = Bindings.equal(model.finder().matchCountProperty(), 0);
        previous.disableProperty().bind(none);
        next.disableProperty().bind(none);
        HBox group = new HBox(4, search, regex, previous, next, count);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private void startSearch() {
        model.search(search.getText(), regex.isSelected());
    }

    private String matchText() {
        LogQuery query = model.finder().queryProperty().get();
        if (query == null) {
            return "";
        }
        if (query.problem() != null) {
            return ui.text("log.bad-expression");
        }
        int count = model.finder().matchCountProperty().get();
        int ordinal = model.markedOrdinal();
        return ordinal > 0 ? ui.text("log.match-of", ordinal, count) : ui.text("log.matches", count);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.goToMatch(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            surface.requestFocus();
            event.consume();
        }
    }

    private HBox levels() {
        HBox group = new HBox(2);
        group.getStyleClass().add("log-levels");
        group.setAlignment(Pos.CENTER_LEFT);
        for (LogLevel level : new LogLevel[] {LogLevel.ERROR, LogLevel.WARN, LogLevel.INFO, LogLevel.DEBUG}) {
            ToggleButton button = new ToggleButton(ui.texts().word("log.level", level));
            button.setId(id + "-level-" + level.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add("filter-toggle");
            button.setOnAction(_ -> model.toggleLevel(level));
            lifetime.add(Fx.watch(
                    model.filterProperty(),
                    filter -> button.setSelected(filter.levels().contains(level))));
            group.getChildren().add(button);
        }
        return group;
    }

    private ToggleButton toggle(String name, Feather icon, String tip) {
        ToggleButton button = new ToggleButton();
        button.setId(id + "-" + name);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(ui.text(tip));
        Nodes.tip(button, ui.text(tip));
        if (name.equals("time")) {
            button.setOnAction(
                    _ -> surface.timeProperty().set(surface.timeProperty().get().next()));
            lifetime.add(Fx.watch(surface.timeProperty(), format -> button.setSelected(format != TimeFormat.HIDDEN)));
        }
        return button;
    }

    private static ToggleButton bound(ToggleButton button, javafx.beans.property.BooleanProperty property) {
        button.selectedProperty().bindBidirectional(property);
        return button;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void save() {
        save.run();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

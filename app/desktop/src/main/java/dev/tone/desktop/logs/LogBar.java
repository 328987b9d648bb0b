package dev.tone.desktop.logs;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.view.WrapBar;
import dev.tone.model.fault.Fault;
import dev.tone.model.log.LogLevel;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The bar above the rows.
final class LogBar extends WrapBar implements Pin {
    private static final String LINE = ":";
    private static final double GAP = 8;
    private static final double SEARCH_MIN = 92;
    private static final double SEARCH_MAX = 226;
    /// What the rest takes at most.
    private static final double OTHERS = 798;

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Lifetime lifetime = new Lifetime();
    private final String id;
    private final LogViewModel model;
    private final LogSurface surface;
    private final Ui ui;
    private final LogInput input;
    private final UnseenLines unseen;
    private final LogHost host;
    private final @Nullable LongFunction<String> link;
    private final TextField search = new TextField();
    private final ToggleButton regex = new ToggleButton(".*");

    /// @param link makes a link to a line by its sequence; null when there is none
    LogBar(
            String id,
            LogViewModel model,
            LogSurface surface,
            LogInput input,
            UnseenLines unseen,
            Ui ui,
            LogHost host,
            @Nullable LongFunction<String> link) {
        super(GAP);
        this.id = id;
        this.model = model;
        this.surface = surface;
        this.ui = ui;
        this.input = input;
        this.unseen = unseen;
        this.host = host;
        this.link = link;
        getStyleClass().add("log-bar");
        LogMenus menus = new LogMenus(id, model, unseen, ui);
        MenuButton filter = menus.filter();
        Label shown = Nodes.label("", "muted", "tabular");
        shown.setId(id + "-shown");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        lifetime.add(Fx.onChange(
                () -> {
                    boolean filtered = model.filtering().isOn();
                    Nodes.toggle(shown, filtered || unseen.stateProperty().get() != UnseenLines.State.OFF);
                    filter.pseudoClassStateChanged(ACTIVE, filtered);
                    shown.setText(shownText());
                },
                model.changesProperty(),
                unseen.stateProperty()));
        Nodes.toggle(shown, false);
        HBox tools = new HBox(
                GAP,
                toggle("time", Feather.CLOCK, "log.time-tip"),
                bound(toggle("wrap", Feather.CORNER_DOWN_LEFT, "log.wrap-tip"), surface.wrapProperty()),
                bound(toggle("follow", Feather.CHEVRONS_DOWN, "log.follow-tip"), model.followProperty()),
                Nodes.iconButton(id + "-copy", ui.text("log.copy-tip"), Feather.COPY, () -> input.copy(false)),
                Nodes.iconButton(id + "-save", ui.text("log.save-tip"), Feather.DOWNLOAD, host::save),
                menus.more(moreItems(menus)));
        tools.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(searchGroup(), levels(), filter, shown, tools);
    }

    private List<MenuItem> moreItems(LogMenus menus) {
        List<MenuItem> items = new ArrayList<>();
        items.add(menus.item(
                "fold-all", "action.log.fold-all", () -> model.folding().foldAll(true)));
        items.add(menus.item(
                "unfold-all", "action.log.unfold-all", () -> model.folding().foldAll(false)));
        items.add(menus.item("next-error", "action.log.next-error", () -> model.goToError(true)));
        items.add(menus.item("go-to-line", "action.log.go-to-line", this::askLine));
        items.add(menus.item("copy-with-color", "action.log.copy-with-color", () -> input.copy(true)));
        if (link != null) {
            items.add(menus.item("copy-link", "action.log.copy-link", this::copyLink));
        }
        host.asCommand(model.filtering()::words).ifPresent(items::add);
        return items;
    }

    private String shownText() {
        UnseenLines.State state = unseen.stateProperty().get();
        if (state == UnseenLines.State.READING || state == UnseenLines.State.NO_GOOD_RUN) {
            return ui.texts().word("log.unseen", state);
        }
        return ui.text(
                "log.shown",
                ui.formats().number(model.rowsProperty().get()),
                ui.formats().number(model.linesProperty().get()));
    }

    private HBox searchGroup() {
        search.setId(id + "-search");
        search.setPromptText(ui.text("log.search"));
        search.setAccessibleText(ui.text("log.search"));
        // The field gives way to what is found and filtered, so that this is said whole.
        search.prefWidthProperty()
                .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() - OTHERS, SEARCH_MIN, SEARCH_MAX)));
        search.setMinWidth(SEARCH_MIN);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        search.textProperty().subscribe((_, _) -> startSearch());
        regex.setId(id + "-regex");
        regex.setAccessibleText(ui.text("log.regex-tip"));
        Nodes.tip(regex, ui.text("log.regex-tip"));
        regex.getStyleClass().add("mono-toggle");
        regex.selectedProperty().subscribe((_, _) -> startSearch());
        Label count = Nodes.label("", "muted", "tabular");
        count.setId(id + "-matches");
        count.setMinWidth(Region.USE_PREF_SIZE);
        lifetime.add(Fx.onChange(
                () -> count.setText(matchText()),
                model.finder().matchCountProperty(),
                model.finder().searchingProperty(),
                model.finder().problemProperty(),
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

    /// `:1234` is a line to go to, not a text.
    private void startSearch() {
        model.search(search.getText().startsWith(LINE) ? "" : search.getText(), regex.isSelected());
    }

    private String matchText() {
        Fault problem = model.finder().problemProperty().get();
        if (problem != null) {
            return ui.text(
                    problem.code().equals("logs/costly-pattern") ? "log.costly-expression" : "log.bad-expression");
        }
        if (model.finder().queryProperty().get() == null) {
            return "";
        }
        String count = ui.formats().number(model.finder().matchCountProperty().get())
                + (model.finder().searchingProperty().get() ? "…" : "");
        long ordinal = model.markedOrdinal();
        return ordinal > 0
                ? ui.text("log.match-of", ui.formats().number(ordinal), count)
                : ui.text("log.matches", count);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && search.getText().matches(LINE + "\\d{1,12}")) {
            model.revealSequence(Long.parseLong(search.getText().substring(LINE.length())));
            search.clear();
            surface.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
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
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> model.filtering().toggleLevel(level));
            lifetime.add(Fx.watch(
                    model.filtering().filterProperty(),
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

    /// Waits for the number of a line.
    void askLine() {
        search.setText(LINE);
        search.requestFocus();
        search.end();
    }

    /// To the pointed-out line, or the first on the screen.
    void copyLink() {
        if (link != null && model.rowsProperty().get() > 0) {
            long marked = model.markedProperty().get();
            long row = marked >= 0 ? marked : model.topProperty().get();
            ui.desk().copy(link.apply(model.line(row).sequence()));
        }
    }

    void save() {
        host.save();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

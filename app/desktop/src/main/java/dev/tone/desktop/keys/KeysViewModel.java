package dev.tone.desktop.keys;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.i18n.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Every action with its keys, narrowed by a search in titles and keys.
public final class KeysViewModel {
    private final ActionRegistry registry;
    private final KeyMap map;
    private final Texts texts;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /// @param action null for keys that the drawing answers itself and that stay as they are
    /// @param keys as people see them, empty for none
    /// @param changed whether they are not the default
    public record Row(
            @Nullable Action action, Category group, String title, String category, String keys, boolean changed) {}

    /// Keys of the drawing that are no actions, by what the texts call them.
    private static final Map<String, String> FIXED = new TreeMap<>(Map.of(
            "write", "Enter   F2",
            "place", "Enter",
            "connect", "Enter   ← → ↑ ↓   Tab",
            "cancel", "Esc",
            "next", "Tab   Shift+Tab",
            "follow", "Alt+← → ↑ ↓",
            "grow", "Mod+← → ↑ ↓",
            "nudge", "← → ↑ ↓   Shift+← → ↑ ↓",
            "delete", "Delete   Backspace",
            "pan", "Space"));

    public KeysViewModel(ActionRegistry registry, KeyMap map, Texts texts) {
        this.registry = registry;
        this.map = map;
        this.texts = texts;
        query.subscribe(this::update);
        update();
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /// Titles of the actions that would lose these keys.
    public List<String> losers(Action action, Keys keys) {
        return registry.conflicts(action, keys).stream().map(this::title).toList();
    }

    public void assign(Action action, Keys keys) {
        map.assign(action, keys);
        update();
    }

    public void clear(Action action) {
        map.clear(action);
        update();
    }

    public void reset(Action action) {
        map.reset(action);
        update();
    }

    /// Gives all actions the keys that people know from another program.
    public void use(KeyPreset preset) {
        map.use(preset);
        update();
    }

    public void resetAll() {
        map.resetAll();
        update();
    }

    private void update() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        Stream<Row> actions = registry.known().stream()
                .filter(action -> texts.has(action.titleKey()))
                .map(this::row);
        Stream<Row> fixed = FIXED.entrySet().stream().map(each -> fixed(each.getKey(), each.getValue()));
        rows.setAll(Stream.concat(actions, fixed)
                .filter(row -> wanted.isEmpty()
                        || row.title().toLowerCase(Locale.ROOT).contains(wanted)
                        || row.keys().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(Row::group))
                .toList());
    }

    private Row row(Action action) {
        String keys = registry.keysOf(action).stream()
                .map(owned -> owned.display(Keys.isMac()))
                .collect(Collectors.joining("   "));
        return new Row(
                action,
                action.category(),
                title(action),
                category(action.category()),
                keys,
                registry.isRemapped(action.id()));
    }

    private Row fixed(String id, String keys) {
        String shown =
                Keys.isMac() ? keys.replace("Mod+", "⌘").replace("Alt+", "⌥").replace("Shift+", "⇧") : keys;
        return new Row(
                null,
                Category.CANVAS,
                texts.get("keys.fixed." + id),
                category(Category.CANVAS),
                shown.replace("Mod+", "Ctrl+"),
                false);
    }

    private String category(Category category) {
        return texts.word("menu", category).replaceAll("\\(_.\\)", "").replace("_", "");
    }

    private String title(Action action) {
        return texts.get(action.titleKey());
    }
}

package dev.tone.desktop.keys;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.store.SettingsStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the keys that a person chose, by action, in the settings: `Mod+K|G C`, empty for none.
public final class KeyMap {
    private static final Logger log = LoggerFactory.getLogger(KeyMap.class);
    private static final String PREFIX = "keys.map.";
    private static final String BETWEEN = "|";

    private final ActionRegistry registry;
    private final SettingsStore store;

    public KeyMap(ActionRegistry registry, SettingsStore store) {
        this.registry = registry;
        this.store = store;
    }

    /// Puts what is kept in force. What cannot be read is left out, so that a bad line costs one key and not all.
    public void load() {
        store.startingWith(PREFIX).forEach((id, text) -> {
            try {
                registry.remap(id, parse(text));
            } catch (IllegalArgumentException e) {
                log.warn("The keys of {} cannot be read: {}", id, text);
            }
        });
    }

    /// Gives the action exactly these keys and takes them from whoever has them where both could be in front.
    public void assign(Action action, Keys keys) {
        for (Action other : registry.conflicts(action, keys)) {
            List<Keys> rest = registry.keysOf(other).stream()
                    .filter(owned -> !owned.overlaps(keys))
                    .toList();
            keep(other, rest);
        }
        keep(action, List.of(keys));
    }

    public void clear(Action action) {
        keep(action, List.of());
    }

    public void reset(Action action) {
        registry.resetKeys(action.id());
        store.remove(PREFIX + action.id());
    }

    public void resetAll() {
        registry.resetKeys();
        store.startingWith(PREFIX).keySet().forEach(id -> store.remove(PREFIX + id));
    }

    /// Gives the actions the keys of a preset and all others their own. Keys that the preset needs are taken
    /// from whoever has them where both could be in front.
    public void use(KeyPreset preset) {
        resetAll();
        Map<Action, List<Keys>> wanted = new LinkedHashMap<>();
        for (Action action : registry.known()) {
            List<String> keys = preset.keys().get(action.id());
            if (keys != null) {
                wanted.put(action, keys.stream().map(Keys::of).toList());
            }
        }
        wanted.forEach(this::keep);
        wanted.forEach((action, keys) -> keys.forEach(each -> {
            for (Action other : registry.conflicts(action, each)) {
                if (!wanted.containsKey(other)) {
                    keep(
                            other,
                            registry.keysOf(other).stream()
                                    .filter(owned -> !owned.overlaps(each))
                                    .toList());
                }
            }
        }));
    }

    private void keep(Action action, List<Keys> keys) {
        registry.remap(action.id(), keys);
        store.put(PREFIX + action.id(), keys.stream().map(Keys::format).collect(Collectors.joining(BETWEEN)));
    }

    private static List<Keys> parse(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|")).map(Keys::of).toList();
    }
}

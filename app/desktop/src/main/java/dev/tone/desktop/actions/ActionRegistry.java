package dev.tone.desktop.actions;

import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// All actions. Menus, palette, keys, sheet and tests read them here. Belongs to the JavaFX thread.
public final class ActionRegistry {
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, Action> known = new LinkedHashMap<>();
    private final Map<String, List<Keys>> remapped = new LinkedHashMap<>();
    private final Set<Scope> scopes = EnumSet.of(Scope.ANYWHERE);
    private final ReadOnlyIntegerWrapper generation = new ReadOnlyIntegerWrapper();

    /// @throws IllegalStateException when the id is taken
    public Pin register(Action action) {
        if (actions.putIfAbsent(action.id(), action) != null) {
            throw new IllegalStateException("There is an action " + action.id() + " already");
        }
        known.put(action.id(), action);
        changed();
        return () -> {
            actions.remove(action.id(), action);
            changed();
        };
    }

    public Pin registerAll(Collection<Action> all) {
        List<Pin> pins = new ArrayList<>();
        all.forEach(action -> pins.add(register(action)));
        return () -> pins.forEach(Pin::close);
    }

    /// @throws IllegalArgumentException when there is none
    public Action get(String id) {
        @Nullable Action action = actions.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id);
        }
        return action;
    }

    public @Nullable Action find(String id) {
        return actions.get(id);
    }

    /// Every action, in the order of registration.
    public List<Action> all() {
        return List.copyOf(actions.values());
    }

    /// Every action that there was since the start, also of places that are not in front: whose keys can be changed.
    public List<Action> known() {
        return List.copyOf(known.values());
    }

    /// Actions that make sense where the person is.
    public List<Action> inScope() {
        return actions.values().stream().filter(a -> scopes.contains(a.scope())).toList();
    }

    /// What is in front besides [Scope#ANYWHERE].
    public void setScopes(Set<Scope> active) {
        scopes.clear();
        scopes.add(Scope.ANYWHERE);
        scopes.addAll(active);
        changed();
    }

    public boolean isActive(Scope scope) {
        return scopes.contains(scope);
    }

    /// The keys in force: the person's, else the default.
    public List<Keys> keysOf(Action action) {
        return remapped.getOrDefault(action.id(), action.keys());
    }

    /// As [#keysOf], without those that mean something else where the person is, because a narrower scope has them.
    public List<Keys> keysInForce(Action action) {
        List<Keys> keys = keysOf(action);
        return action.scope() == Scope.ANYWHERE
                ? keys.stream().filter(each -> !isTaken(each)).toList()
                : keys;
    }

    private boolean isTaken(Keys keys) {
        return actions.values().stream()
                .anyMatch(other -> other.scope() != Scope.ANYWHERE
                        && scopes.contains(other.scope())
                        && keysOf(other).contains(keys));
    }

    public void remap(String id, List<Keys> keys) {
        remapped.put(id, List.copyOf(keys));
        changed();
    }

    public boolean isRemapped(String id) {
        return remapped.containsKey(id);
    }

    public void resetKeys(String id) {
        remapped.remove(id);
        changed();
    }

    public void resetKeys() {
        remapped.clear();
        changed();
    }

    /// Actions that already own these keys, or keys that begin like them, where both could be in front.
    public List<Action> conflicts(Action action, Keys keys) {
        return known.values().stream()
                .filter(other -> !other.id().equals(action.id()))
                .filter(other -> other.scope() == action.scope()
                        || other.scope() == Scope.ANYWHERE
                        || action.scope() == Scope.ANYWHERE)
                .filter(other -> keysOf(other).stream().anyMatch(owned -> owned.overlaps(keys)))
                .toList();
    }

    /// Grows whenever actions, scopes or keys change.
    public ReadOnlyIntegerProperty generationProperty() {
        return generation.getReadOnlyProperty();
    }

    private void changed() {
        generation.set(generation.get() + 1);
    }
}

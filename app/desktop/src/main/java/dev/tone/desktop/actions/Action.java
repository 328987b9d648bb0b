package dev.tone.desktop.actions;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something a person can do, defined once. Its title is the text `action.ID`.
///
/// @param id stable, `area.verb`; the robot and remapped keys use it
/// @param keys default keys, the first is shown
/// @param own keys that what has the keyboard acts on by itself: shown in menus where there are no others
/// @param listed whether the palette, the menu and the sheet show it; false for helpers such as "next result"
public record Action(
        String id,
        Category category,
        Scope scope,
        @Nullable Ikon icon,
        List<Keys> keys,
        List<Keys> own,
        ObservableBooleanValue enabled,
        boolean listed,
        Runnable run) {
    public Action {
        keys = List.copyOf(keys);
        own = List.copyOf(own);
    }

    public static Action of(String id, Category category, Runnable run) {
        return new Action(
                id,
                category,
                Scope.ANYWHERE,
                null,
                List.of(),
                List.of(),
                new ReadOnlyBooleanWrapper(true).getReadOnlyProperty(),
                true,
                run);
    }

    public Action keys(String... texts) {
        List<Keys> all = new ArrayList<>(keys);
        for (String text : texts) {
            all.add(Keys.of(text));
        }
        return new Action(id, category, scope, icon, all, own, enabled, listed, run);
    }

    public Action own(String text) {
        return new Action(id, category, scope, icon, keys, List.of(Keys.of(text)), enabled, listed, run);
    }

    public Action icon(Ikon value) {
        return new Action(id, category, scope, value, keys, own, enabled, listed, run);
    }

    public Action in(Scope value) {
        return new Action(id, category, value, icon, keys, own, enabled, listed, run);
    }

    public Action when(ObservableBooleanValue value) {
        return new Action(id, category, scope, icon, keys, own, value, listed, run);
    }

    public Action unlisted() {
        return new Action(id, category, scope, icon, keys, own, enabled, false, run);
    }

    public String titleKey() {
        return "action." + id;
    }

    /// Runs it if it is enabled.
    ///
    /// @return whether it ran
    public boolean trigger() {
        if (!enabled.get()) {
            return false;
        }
        run.run();
        return true;
    }
}

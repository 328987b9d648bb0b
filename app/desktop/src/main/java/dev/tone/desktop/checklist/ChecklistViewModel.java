package dev.tone.desktop.checklist;

import dev.tone.desktop.kit.store.SettingsStore;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The six steps of the first hour. A step is done when the thing itself happened, not when it was clicked
/// away; what is done stays done over starts. The list can be dismissed and brought back.
public final class ChecklistViewModel {
    private static final String DISMISSED = "checklist.dismissed";
    private static final String UNFOLDED = "checklist.unfolded";

    private final SettingsStore store;
    private final Map<Step, BooleanProperty> done = new EnumMap<>(Step.class);
    private final BooleanProperty shown;
    private final BooleanProperty unfolded;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    public enum Step {
        DRAW,
        CONNECT,
        DROP,
        DEPLOY,
        READ_LOG,
        ROLL_BACK
    }

    public ChecklistViewModel(SettingsStore store) {
        this.store = store;
        for (Step step : Step.values()) {
            done.put(step, new SimpleBooleanProperty(store.getFlag(key(step), false)));
        }
        shown = new SimpleBooleanProperty(!store.getFlag(DISMISSED, false));
        unfolded = new SimpleBooleanProperty(store.getFlag(UNFOLDED, false));
        unfolded.subscribe(now -> store.put(UNFOLDED, now));
        count();
    }

    /// Whether the step has happened.
    public ReadOnlyBooleanProperty doneProperty(Step step) {
        return property(step);
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown;
    }

    /// The first step that is still to do.
    public Optional<Step> next() {
        return Arrays.stream(Step.values())
                .filter(step -> !doneProperty(step).get())
                .findFirst();
    }

    /// Whether all steps are listed.
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /// The thing happened.
    public void happened(Step step) {
        if (!property(step).get()) {
            property(step).set(true);
            store.put(key(step), true);
            count();
        }
    }

    public void dismiss() {
        shown.set(false);
        store.put(DISMISSED, true);
    }

    public void bringBack() {
        shown.set(true);
        store.put(DISMISSED, false);
    }

    private BooleanProperty property(Step step) {
        return java.util.Objects.requireNonNull(done.get(step));
    }

    private void count() {
        count.set((int) done.values().stream().filter(BooleanProperty::get).count());
    }

    private static String key(Step step) {
        return "checklist." + step.name();
    }
}

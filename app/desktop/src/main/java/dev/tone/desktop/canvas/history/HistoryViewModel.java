package dev.tone.desktop.canvas.history;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.history.History;
import dev.tone.canvas.history.Step;
import dev.tone.canvas.history.StepSummary;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One's own edits of a drawing, the newest first; those that were undone stand above. Reads steps only while somebody
/// looks. Belongs to the JavaFX thread.
public final class HistoryViewModel implements Pin {
    private static final int PAGE = 100;

    private final Editor editor;
    private final Lifetime lifetime = new Lifetime();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private int shown = PAGE;

    /// A state that one can go to.
    ///
    /// @param what the edit that led to it; null for the state before all edits
    /// @param at null when it is not known
    /// @param depth how many steps can be undone in it
    /// @param place whether it lies behind, is now, or was undone
    record Row(@Nullable StepSummary what, @Nullable Instant at, int depth, Place place) {}

    enum Place {
        BEFORE,
        NOW,
        UNDONE
    }

    public HistoryViewModel(Editor editor) {
        this.editor = editor;
        lifetime.add(editor.history().steps().watch(_ -> refresh()));
        lifetime.add(watched.subscribe(this::refresh)::unsubscribe);
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /// Whether somebody sees the rows.
    public BooleanProperty watchedProperty() {
        return watched;
    }

    /// Whether there are earlier edits than those that are shown.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    void showMore() {
        shown += PAGE;
        refresh();
    }

    void goTo(Row row) {
        if (editor.toolbox().state().isGesture()) {
            editor.toolbox().state().cancel();
        }
        editor.history().goTo(row.depth());
    }

    private void refresh() {
        if (!watched.get()) {
            return;
        }
        History history = editor.history();
        int now = history.steps().get().undoable();
        List<Row> next = new ArrayList<>();
        List<Step> undone = history.undone(PAGE);
        for (int i = undone.size() - 1; i >= 0; i--) {
            Step step = undone.get(i);
            next.add(new Row(StepSummary.of(step.diff().reversed()), step.at(), now + i + 1, Place.UNDONE));
        }
        List<Step> done = history.done(shown);
        for (int i = 0; i < done.size(); i++) {
            Step step = done.get(i);
            next.add(new Row(StepSummary.of(step.diff()), step.at(), now - i, i == 0 ? Place.NOW : Place.BEFORE));
        }
        more.set(done.size() < now);
        if (done.size() == now) {
            next.add(new Row(null, null, 0, now == 0 ? Place.NOW : Place.BEFORE));
        }
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

package dev.tone.desktop.canvas.describe;

import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.Answer.Choice;
import dev.tone.canvas.describe.Describer;
import dev.tone.canvas.describe.Provenance;
import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.review.Draft;
import dev.tone.canvas.describe.review.Drafting;
import dev.tone.canvas.describe.review.Review;
import dev.tone.canvas.describe.review.Suggestion;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What was typed, what was made of it, and what is decided. The sentence is read in the background; the proposal lies
/// on the drawing until it is accepted or rejected, here or there.
public final class DescribeViewModel implements Pin {
    private static final int MOST_KEPT = 50;

    /// @param review null when there is nothing to decide
    /// @param taken how many changes were made of the proposal before; -1 when none was decided
    record State(
            String prompt,
            @Nullable Answer answer,
            @Nullable Review review,
            int taken) {
        static final State IDLE = new State("", null, null, -1);
    }

    private final Editor editor;
    private final Describer describer;
    private final Work work;
    private final Lifetime lifetime = new Lifetime();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyIntegerWrapper decided = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper scope = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final List<String> earlier = new ArrayList<>();
    private int at;
    private Set<ElementId> asked = Set.of();
    /// What was seen before there was a proposal to look at.
    private Camera seen = Camera.START;
    private @Nullable Job<Answer> job;

    public DescribeViewModel(Editor editor, Describer describer, Work work) {
        this.editor = editor;
        this.describer = describer;
        this.work = work;
        lifetime.add(editor.selection().observable().watch(_ -> count()));
    }

    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Changes with each decision.
    ReadOnlyIntegerProperty decidedProperty() {
        return decided.getReadOnlyProperty();
    }

    /// How many services are selected, to which a change would be confined.
    ReadOnlyIntegerProperty scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    @Nullable
    Review review() {
        return state.get().review();
    }

    private void count() {
        if (review() == null) {
            scope.set(Sketch.of(editor.document(), editor.selection().ids())
                    .scope()
                    .size());
        }
    }

    /// Enter: takes the proposal of this very sentence, or makes one.
    void enter() {
        Review review = review();
        if (review != null && state.get().prompt().equals(typed.get().strip())) {
            review.accept();
        } else {
            propose();
        }
    }

    void propose() {
        String prompt = typed.get().strip();
        if (prompt.isEmpty()) {
            return;
        }
        boolean again = review() != null;
        if (!again) {
            asked = Set.copyOf(editor.selection().ids());
            seen = editor.viewport().camera().get();
        }
        Sketch sketch = Sketch.of(editor.document(), asked);
        if (job != null) {
            job.close();
        }
        job = lifetime.add(work.of(() -> describer.read(prompt, sketch))
                .busy(reading)
                .onDone(answer -> show(prompt, answer))
                .start());
    }

    private void show(String prompt, Answer answer) {
        remember(prompt);
        Review old = review();
        if (old != null) {
            state.set(State.IDLE);
            old.cancel();
        }
        Draft draft = Drafting.of(editor, answer, new Provenance(prompt, describer.name(), describer.version()));
        if (draft.isEmpty()) {
            state.set(new State(prompt, answer, null, -1));
            editor.selection().set(asked);
            return;
        }
        Review review = new Review(editor, draft, this::ended);
        lifetime.add(review.listen(() -> decided.set(decided.get() + 1)));
        state.set(new State(prompt, answer, review, -1));
        review.begin();
    }

    /// Accepted or rejected, here, on the drawing, or because something else was begun there.
    private void ended() {
        State now = state.get();
        Review review = now.review();
        if (review == null) {
            return;
        }
        int taken = review.isAccepted() ? review.draft().acceptedCount() : 0;
        state.set(new State(now.prompt(), null, null, taken));
        if (taken > 0) {
            typed.set("");
        } else {
            editor.selection().set(asked);
            editor.viewport().camera().set(seen);
        }
    }

    void accept() {
        Review review = review();
        if (review != null) {
            review.accept();
        }
    }

    /// @return whether there was something to reject
    boolean reject() {
        Review review = review();
        if (review != null) {
            review.cancel();
        }
        return review != null;
    }

    /// Takes back what was accepted just now, as if the drawing had the keyboard.
    ///
    /// @return false when the last sentence changed nothing, or another is being typed
    boolean takeBack() {
        State now = state.get();
        if (now.taken() <= 0 || !typed.get().isEmpty()) {
            return false;
        }
        state.set(State.IDLE);
        editor.commands().undo();
        return true;
    }

    void toggle(Suggestion suggestion) {
        Review review = review();
        if (review != null) {
            review.toggle(suggestion.id());
        }
    }

    void focus(@Nullable Suggestion suggestion) {
        Review review = review();
        if (review != null && suggestion != null && !suggestion.id().equals(review.focused())) {
            review.focus(suggestion.id());
        }
    }

    void choose(Choice choice) {
        typed.set(choice.sentence());
        propose();
    }

    private void remember(String prompt) {
        earlier.remove(prompt);
        earlier.add(prompt);
        if (earlier.size() > MOST_KEPT) {
            earlier.removeFirst();
        }
        at = earlier.size();
    }

    /// Goes through what was typed earlier.
    void recall(int by) {
        if (!earlier.isEmpty()) {
            at = Math.clamp(at + by, 0, earlier.size());
            typed.set(at == earlier.size() ? "" : earlier.get(at));
        }
    }

    @Override
    public void close() {
        reject();
        lifetime.close();
    }
}

package dev.tone.canvas.history;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentChange;
import dev.tone.canvas.document.Origin;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Undo and redo of one's own edits. An undo reverses what the edit changed, property by property, on the document as
/// it is now: what others did meanwhile stays, and what they deleted does not come back. Changes of others never enter.
public final class History implements Pin {
    private final Document document;
    private final Clock clock;
    private final StepStack done = new StepStack(HistoryStore.Stack.DONE);
    private final StepStack undone = new StepStack(HistoryStore.Stack.UNDONE);
    private final Observable<Steps> steps = new Observable<>(new Steps(0, 0));
    private final Pin listening;

    /// How many steps can be undone and redone.
    public record Steps(int undoable, int redoable) {}

    /// A moment to come back to.
    public record Mark(int depth) {}

    public History(Document document) {
        this(document, Clock.systemUTC());
    }

    /// @param clock says when edits are made
    public History(Document document, Clock clock) {
        this.document = document;
        this.clock = clock;
        this.listening = document.listen(this::remember);
    }

    /// Goes on where the run before ended, and keeps what is done from now on. Once, before the first edit.
    public void keepIn(HistoryStore store) {
        done.keepIn(store);
        undone.keepIn(store);
        publish();
    }

    public Observable<Steps> steps() {
        return steps;
    }

    public boolean canUndo() {
        return done.size() > 0;
    }

    public boolean canRedo() {
        return undone.size() > 0;
    }

    /// Undoes the newest own edit that still has something to undo.
    ///
    /// @return what changed; empty when there was nothing
    public Diff undo() {
        return step(done, undone);
    }

    public Diff redo() {
        return step(undone, done);
    }

    /// What can be undone, the newest first; at most so many.
    public List<Step> done(int most) {
        return done.top(most);
    }

    /// What can be redone, the next first; at most so many. Each step is what the undo did.
    public List<Step> undone(int most) {
        return undone.top(most);
    }

    /// Undoes or redoes until so many steps can be undone. Steps that have nothing left to do fall away on the way.
    public void goTo(int undoable) {
        if (undoable < done.size()) {
            while (done.size() > undoable) {
                undo();
            }
        } else {
            while (done.size() < undoable && canRedo()) {
                redo();
            }
        }
    }

    public Mark mark() {
        return new Mark(done.size());
    }

    /// Makes what was done since the mark one step, so that one undo reverses it.
    public void joinSince(Mark mark) {
        done.join(mark.depth());
        publish();
    }

    /// Reverses what was done since the mark and forgets it, as if it had not been.
    public void rollBackTo(Mark mark) {
        while (done.size() > mark.depth()) {
            document.revert(done.pop().diff());
        }
        done.settle();
        publish();
    }

    @Override
    public void close() {
        listening.close();
    }

    private void remember(DocumentChange change) {
        if (change.origin() == Origin.OWN) {
            done.push(new Step(change.diff(), clock.instant()));
            undone.clear();
            publish();
        }
    }

    private Diff step(StepStack from, StepStack to) {
        Diff changed = Diff.NONE;
        @Nullable Instant at = null;
        while (changed.isEmpty() && from.size() > 0) {
            Step step = from.pop();
            at = step.at();
            changed = document.revert(step.diff());
        }
        from.settle();
        if (!changed.isEmpty()) {
            to.push(new Step(changed, at));
        }
        publish();
        return changed;
    }

    private void publish() {
        steps.set(new Steps(done.size(), undone.size()));
    }
}

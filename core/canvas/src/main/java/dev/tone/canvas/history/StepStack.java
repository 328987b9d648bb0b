package dev.tone.canvas.history;

import dev.tone.canvas.document.Diff;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps one upon the other: the upper ones in memory, those of runs before in the store until they are needed.
final class StepStack {
    private static final int PAGE = 64;

    private final HistoryStore.Stack which;
    private final List<Diff> upper = new ArrayList<>();
    private @Nullable HistoryStore store;
    /// How many lie below those in memory.
    private int below;

    StepStack(HistoryStore.Stack which) {
        this.which = which;
    }

    void keepIn(HistoryStore kept) {
        store = kept;
        below = kept.size(which);
    }

    int size() {
        return below + upper.size();
    }

    void push(Diff step) {
        upper.add(step);
        write(size() - 1, List.of(step));
    }

    /// Takes the topmost off in memory only; [#settle] tells the store when the whole change is made.
    Diff pop() {
        if (upper.isEmpty() && store != null) {
            int from = Math.max(0, below - PAGE);
            upper.addAll(store.read(which, from, below));
            below = from;
        }
        return upper.removeLast();
    }

    void settle() {
        write(size(), List.of());
    }

    void clear() {
        if (size() > 0) {
            upper.clear();
            below = 0;
            settle();
        }
    }

    /// Makes one step of all above the first `depth`.
    void join(int depth) {
        if (size() <= depth + 1 || depth < below) {
            return;
        }
        List<Diff> since = upper.subList(depth - below, upper.size());
        Diff joined = since.stream().reduce(Diff.NONE, Diff::then);
        since.clear();
        if (!joined.isEmpty()) {
            upper.add(joined);
        }
        write(depth, joined.isEmpty() ? List.of() : List.of(joined));
    }

    private void write(int keep, List<Diff> add) {
        if (store != null) {
            store.write(which, keep, add);
        }
    }
}

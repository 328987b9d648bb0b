package dev.tone.canvas.history;

import dev.tone.canvas.document.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Steps one upon the other: the upper ones in memory, those of runs before in the store until they are needed.
final class StepStack {
    private static final int PAGE = 64;

    private final HistoryStore.Stack which;
    private final List<Step> upper = new ArrayList<>();
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

    void push(Step step) {
        upper.add(step);
        write(size() - 1, List.of(step));
    }

    /// The topmost steps, the newest first.
    List<Step> top(int most) {
        while (upper.size() < most && below > 0) {
            load();
        }
        return upper.subList(Math.max(0, upper.size() - most), upper.size()).reversed();
    }

    private void load() {
        int from = Math.max(0, below - PAGE);
        upper.addAll(0, Objects.requireNonNull(store).read(which, from, below));
        below = from;
    }

    /// Takes the topmost off in memory only; [#settle] tells the store when the whole change is made.
    Step pop() {
        if (upper.isEmpty() && store != null) {
            load();
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
        List<Step> since = upper.subList(depth - below, upper.size());
        Diff diff = since.stream().map(Step::diff).reduce(Diff.NONE, Diff::then);
        Step joined = new Step(diff, since.getLast().at());
        since.clear();
        if (!diff.isEmpty()) {
            upper.add(joined);
        }
        write(depth, diff.isEmpty() ? List.of() : List.of(joined));
    }

    private void write(int keep, List<Step> add) {
        if (store != null) {
            store.write(which, keep, add);
        }
    }
}

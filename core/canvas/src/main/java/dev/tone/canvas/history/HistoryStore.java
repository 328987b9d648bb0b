package dev.tone.canvas.history;

import java.util.List;

/// Where the steps of one drawing are kept beyond this run of the program: two stacks of them, each counted from its
/// bottom. Belongs to the thread of the history; writing may go on elsewhere, in the order of the asking.
public interface HistoryStore {
    enum Stack {
        DONE,
        UNDONE
    }

    /// How many steps are kept from runs before.
    int size(Stack stack);

    /// Steps that were kept before this run, from the lower to the higher.
    List<Step> read(Stack stack, int from, int to);

    /// Drops all above the first `keep` and puts these on top.
    void write(Stack stack, int keep, List<Step> add);
}

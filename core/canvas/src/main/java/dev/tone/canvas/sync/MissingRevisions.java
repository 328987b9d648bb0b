package dev.tone.canvas.sync;

import dev.tone.canvas.document.Diff;

/// Batches arrived with some between missing: fetch those after [#known] and go on.
public final class MissingRevisions extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long known;
    private final transient Diff taken;

    MissingRevisions(long known, long arrived, Diff taken) {
        super("Revision " + arrived + " arrived after " + known);
        this.known = known;
        this.taken = taken;
    }

    /// Up to where everything is known.
    public long known() {
        return known;
    }

    /// What changed in what the person sees, by the batches before the gap.
    public Diff taken() {
        return taken;
    }
}

package dev.tone.canvas.planner;

import org.jspecify.annotations.Nullable;

/// What was said ahead of the next service, and is said of it.
final class Pending {
    boolean article;
    boolean definite;
    boolean each;
    boolean producer;
    boolean sink;
    boolean periodic;
    int count;

    /// What programs cannot have waits for the store behind it, and the other way round.
    void give(Part part) {
        part.definite = definite && !article;
        part.each = each && Kinds.keeps(part.kind);
        each = each && part.isProgram();
        part.producer = producer;
        part.sink = sink && !part.isProgram();
        sink = sink && part.isProgram();
        part.count = count;
        part.periodic = periodic && part.isProgram();
        periodic = periodic && !part.isProgram();
        article = false;
        definite = false;
        count = 0;
    }

    /// @param open the service that the word stands behind; null when it stands before one
    void sink(@Nullable Part open) {
        sink = open == null || open.isProgram();
        if (open != null && !sink) {
            open.sink = true;
        }
    }

    /// @param open the service that the word stands behind
    /// @param joined whether `and` stands between the two
    void periodic(@Nullable Part open, boolean joined, Listed listed) {
        // `and a nightly job`
        boolean ahead = article && open == null || definite || joined;
        Part actor = open != null && open.isProgram() ? open : listed.actor();
        if (ahead || actor == null) {
            periodic = true;
        } else {
            actor.periodic = true;
        }
    }
}

package dev.tone.canvas.planner;

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
        part.each = each && !part.isProgram();
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
}

package dev.tone.model.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why something failed.
///
/// @param subject what it is about: a module, a port, a test, a file; null where the kind says all
/// @param count how many of them, at least 1
/// @param evidence lines to show, the first one first to look at; at most [#MAX_EVIDENCE]
/// @param lines all lines that belong to the failure, in order; at most [#MAX_RANGES]
/// @param fingerprint the same for failures that are alike, whatever their numbers, times and paths are
/// @param actions what to do next, the most promising first; at most three
public record Cause(
        CauseKind kind,
        @Nullable String subject,
        int count,
        Confidence confidence,
        List<Evidence> evidence,
        List<LineRange> lines,
        String fingerprint,
        List<NextAction> actions) {
    public static final int MAX_EVIDENCE = 5;
    public static final int MAX_RANGES = 50;

    public Cause {
        evidence = List.copyOf(evidence);
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
    }

    /// One sentence in English; the window has it in other languages too.
    public String sentence() {
        String about = subject;
        return about == null ? kind.sentence() : kind.sentenceAbout(about, count);
    }

    public Cause withActions(List<NextAction> others) {
        return new Cause(kind, subject, count, confidence, evidence, lines, fingerprint, others);
    }
}

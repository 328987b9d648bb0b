package dev.tone.model.deployment;

import dev.tone.model.failure.Cause;
import org.jspecify.annotations.Nullable;

/// Why a deployment did not succeed.
///
/// @param code stable, `deployment/…`
/// @param message one sentence of at most 80 characters
/// @param command the shell command that failed
/// @param errorLine text of the first line that looks like the error, with its sequence in the log
/// @param cause what the log says of it; null when it says nothing
public record Failure(
        StageName stage,
        String code,
        String message,
        @Nullable String command,
        @Nullable Integer exitCode,
        @Nullable String errorLine,
        @Nullable Long errorSequence,
        @Nullable Cause cause) {
    /// With a cause that is not known yet.
    public Failure(
            StageName stage,
            String code,
            String message,
            @Nullable String command,
            @Nullable Integer exitCode,
            @Nullable String errorLine,
            @Nullable Long errorSequence) {
        this(stage, code, message, command, exitCode, errorLine, errorSequence, null);
    }

    /// The same failure with what the log says of it.
    public Failure because(Cause why) {
        return new Failure(stage, code, message, command, exitCode, errorLine, errorSequence, why);
    }

    /// One sentence: the cause where it is known.
    public String sentence() {
        return cause == null ? message : cause.sentence();
    }

    /// Sequence of the line to look at first.
    public @Nullable Long firstLine() {
        return cause == null || cause.evidence().isEmpty()
                ? errorSequence
                : (Long) cause.evidence().getFirst().sequence();
    }
}

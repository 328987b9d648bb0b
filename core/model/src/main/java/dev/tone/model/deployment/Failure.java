package dev.tone.model.deployment;

import dev.tone.model.failure.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a deployment did not succeed.
///
/// @param code stable, `deployment/…`; with the details it is what people are told in their own language
/// @param message one sentence of at most 80 characters, in English
/// @param command the shell command that failed
/// @param errorLine text of the first line that looks like the error, with its sequence in the log
/// @param cause what the log says of it; null when it says nothing
/// @param details numbers and names in the message, in an order that the code fixes
public record Failure(
        StageName stage,
        String code,
        String message,
        @Nullable String command,
        @Nullable Integer exitCode,
        @Nullable String errorLine,
        @Nullable Long errorSequence,
        @Nullable Cause cause,
        List<String> details) {
    public Failure {
        // Failures from before it have none.
        details = details == null ? List.of() : List.copyOf(details);
    }

    /// With a cause that is not known yet.
    public Failure(
            StageName stage,
            String code,
            String message,
            @Nullable String command,
            @Nullable Integer exitCode,
            @Nullable String errorLine,
            @Nullable Long errorSequence) {
        this(stage, code, message, command, exitCode, errorLine, errorSequence, null, List.of());
    }

    /// The same failure with what the log says of it.
    public Failure because(Cause why) {
        return new Failure(stage, code, message, command, exitCode, errorLine, errorSequence, why, details);
    }

    /// The same failure with the numbers and names in its message.
    public Failure with(List<String> named) {
        return new Failure(stage, code, message, command, exitCode, errorLine, errorSequence, cause, named);
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

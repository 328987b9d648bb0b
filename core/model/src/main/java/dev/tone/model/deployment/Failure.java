package dev.tone.model.deployment;

import org.jspecify.annotations.Nullable;

/// Why a deployment did not succeed.
///
/// @param code stable, `deployment/…`
/// @param message one sentence of at most 80 characters
/// @param command the shell command that failed
/// @param errorLine text of the first line that looks like the error, with its sequence in the log
public record Failure(
        StageName stage,
        String code,
        String message,
        @Nullable String command,
        @Nullable Integer exitCode,
        @Nullable String errorLine,
        @Nullable Long errorSequence) {}

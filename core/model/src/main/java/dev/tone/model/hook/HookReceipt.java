package dev.tone.model.hook;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.HookId;
import dev.tone.model.id.HookReceiptId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a call.
///
/// @param message by which the sender names it; null when it was not believed
/// @param event what the sender says has happened; null when it does not say or was not believed
/// @param code of the refusal, null when it was taken
/// @param reason for people; null when the outcome says everything
/// @param deployment that the call began
/// @param bytes of the body
/// @param digest SHA-256 of the body
public record HookReceipt(
        HookReceiptId id,
        HookId hook,
        Instant at,
        Outcome outcome,
        @Nullable String message,
        @Nullable String event,
        @Nullable String code,
        @Nullable String reason,
        @Nullable DeploymentId deployment,
        long bytes,
        String digest) {
    public enum Outcome {
        /// A deployment begins.
        DEPLOYED,
        /// The environment has these files.
        UNCHANGED,
        /// The deployments of the provider are looked at now.
        WOKEN,
        /// It is about something that the hook does not care for.
        IGNORED,
        /// It came before.
        DUPLICATE,
        /// Something newer came before.
        OUTDATED,
        REFUSED
    }
}

package dev.tone.desktop.kit.notice;

import dev.tone.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/// Something told in passing.
///
/// @param text what happened, already in the person's language
/// @param fault the failure behind it, whose code and details can be copied
/// @param offer one thing to do about it, usually Undo
public record Notice(
        Tone tone,
        String text,
        @Nullable Fault fault,
        @Nullable Offer offer) {
    public enum Tone {
        INFO,
        SUCCESS,
        ATTENTION,
        DANGER
    }

    /// @param label verb on the button
    public record Offer(String label, Runnable run) {}

    /// Failures stay until they are closed; the rest goes by itself.
    public boolean isSticky() {
        return tone == Tone.DANGER;
    }
}

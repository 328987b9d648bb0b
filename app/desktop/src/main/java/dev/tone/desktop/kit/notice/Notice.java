package dev.tone.desktop.kit.notice;

import dev.tone.model.fault.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something told in passing.
///
/// @param text what happened, already in the person's language
/// @param fault the failure behind it, whose code and details can be copied
/// @param offers what can be done about it, at most three, usually Undo
public record Notice(Tone tone, String text, @Nullable Fault fault, List<Offer> offers) {
    public Notice {
        offers = List.copyOf(offers);
    }

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

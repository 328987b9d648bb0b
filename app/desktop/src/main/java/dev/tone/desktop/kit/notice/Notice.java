package dev.tone.desktop.kit.notice;

import dev.tone.model.fault.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something told in passing.
///
/// @param text what happened, already in the person's language
/// @param fault the failure behind it, whose code and details can be copied
/// @param offers what can be done about it, at most three, usually Undo
/// @param about the object it tells of, null for none in particular; what is told later of the same object takes its
/// place
public record Notice(
        Tone tone,
        String text,
        @Nullable Fault fault,
        List<Offer> offers,
        @Nullable String about) {
    public Notice {
        offers = List.copyOf(offers);
    }

    public Notice(Tone tone, String text, @Nullable Fault fault, List<Offer> offers) {
        this(tone, text, fault, offers, null);
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

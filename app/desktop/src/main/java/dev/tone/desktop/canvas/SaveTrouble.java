package dev.tone.desktop.canvas;

import dev.tone.model.fault.Fault;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells once why changes cannot be kept, and that they can again. Belongs to the JavaFX thread.
final class SaveTrouble {
    private final Consumer<Fault> began;
    private final Consumer<Fault> over;
    private @Nullable Fault known;

    SaveTrouble(Consumer<Fault> began, Consumer<Fault> over) {
        this.began = began;
        this.over = over;
    }

    /// @param fault null while everything can be kept
    void show(@Nullable Fault fault) {
        if (fault != null && known == null) {
            known = fault;
            began.accept(fault);
        } else if (fault == null && known != null) {
            Fault past = known;
            known = null;
            over.accept(past);
        }
    }
}

package dev.tone.desktop.canvas;

import dev.tone.model.fault.Fault;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells once why changes cannot be kept, and again only when they could be kept in between. Belongs to the JavaFX
/// thread.
final class SaveTrouble {
    private final Consumer<Fault> told;
    private boolean known;

    SaveTrouble(Consumer<Fault> told) {
        this.told = told;
    }

    /// @param fault null while everything can be kept
    void show(@Nullable Fault fault) {
        if (fault != null && !known) {
            told.accept(fault);
        }
        known = fault != null;
    }
}

package dev.tone.client.canvas;

import dev.tone.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/// Whether the edits are on the local disk.
///
/// @param writing batches that are not there yet
/// @param fault why they cannot be written at the moment; it is tried again
public record Saved(int writing, @Nullable Fault fault) {
    static final Saved ALL = new Saved(0, null);

    public boolean isSaved() {
        return writing == 0;
    }
}

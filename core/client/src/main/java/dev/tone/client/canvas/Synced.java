package dev.tone.client.canvas;

import dev.tone.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/// Whether the edits are at the platform.
///
/// @param waiting batches that it has not acknowledged
/// @param rejected batches that it will not take and that wait for a decision
/// @param fault why nothing moves at the moment, null while all is well
public record Synced(int waiting, int rejected, @Nullable Fault fault) {
    public boolean isSynced() {
        return waiting == 0 && rejected == 0;
    }
}

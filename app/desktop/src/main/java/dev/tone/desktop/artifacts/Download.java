package dev.tone.desktop.artifacts;

import dev.tone.model.fault.Fault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A download as it stands.
///
/// @param number identifies it
/// @param bytes that have arrived and were verified
/// @param fault why it failed; null while it did not
record Download(
        int number,
        String name,
        Path target,
        long bytes,
        long total,
        boolean done,
        @Nullable Fault fault) {
    boolean isUnderWay() {
        return !done && fault == null;
    }

    Download with(long now) {
        return new Download(number, name, target, now, total, false, null);
    }

    Download ended(@Nullable Fault failure) {
        return new Download(number, name, target, failure == null ? total : bytes, total, failure == null, failure);
    }
}

package dev.tone.platform.deployments.sandbox;

import java.nio.file.Path;
import java.util.List;

/// What a command may touch.
///
/// @param directory where it starts
/// @param writable folders that it may write to
/// @param readable folders that it may read beside the system
/// @param network whether it may open connections
public record SandboxSpec(Path directory, List<Path> writable, List<Path> readable, boolean network) {
    public SandboxSpec {
        writable = List.copyOf(writable);
        readable = List.copyOf(readable);
    }
}

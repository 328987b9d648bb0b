package dev.tone.model.diagnostics;

import dev.tone.model.deployment.Isolation;
import java.time.Instant;
import java.util.Map;

/// @param details further facts by name, for people
public record PlatformInfo(
        String version,
        int protocol,
        String database,
        String dataDirectory,
        Instant startedAt,
        Isolation buildIsolation,
        Map<String, String> details) {
    public PlatformInfo {
        details = Map.copyOf(details);
    }
}

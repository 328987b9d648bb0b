package dev.tone.model.diagnostics;

import java.util.Map;

/// @param checks name to `ok` or what is wrong
public record Health(String status, Map<String, String> checks) {
    public Health {
        checks = Map.copyOf(checks);
    }
}

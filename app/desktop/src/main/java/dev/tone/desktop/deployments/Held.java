package dev.tone.desktop.deployments;

import dev.tone.model.fault.Fault;
import java.util.Set;

/// Refusals that a reason gets past.
public final class Held {
    private static final Set<String> CODES = Set.of("environment/locked", "environment/frozen");

    private Held() {}

    public static boolean is(Fault fault) {
        return CODES.contains(fault.code());
    }
}

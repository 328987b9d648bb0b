package dev.tone.canvas.containers;

import dev.tone.canvas.service.Coded;

/// Why something does not belong into a frame. The window has the words: `container.CODE`.
public enum Refusal implements Coded {
    /// Somebody else runs it, so it is in none of our networks and namespaces.
    EXTERNAL_INSIDE,
    /// Namespaces do not nest.
    NAMESPACE_IN_NAMESPACE,
    /// A namespace may hold networks; the other way round says nothing.
    NAMESPACE_IN_NETWORK,
    /// A service is in one network.
    NETWORK_IN_NETWORK
}

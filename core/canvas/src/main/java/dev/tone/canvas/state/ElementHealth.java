package dev.tone.canvas.state;

import dev.tone.canvas.service.Coded;

/// How a thing on the drawing is doing; each has a shape of its own besides its colour.
public enum ElementHealth implements Coded {
    /// Drawn, not deployed: dashed outline.
    DRAFT,
    /// On its way: ring.
    PENDING,
    /// Filled circle with a tick.
    HEALTHY,
    /// Triangle.
    DEGRADED,
    /// Square with a cross.
    DOWN,
    /// Runs otherwise than it is drawn: two offset squares.
    DRIFTED,
    /// Nobody has heard from it: question mark, hatched, with its age.
    UNKNOWN
}

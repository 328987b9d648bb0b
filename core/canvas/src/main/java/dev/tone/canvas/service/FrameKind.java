package dev.tone.canvas.service;

/// What a frame means to the system that is drawn in it.
public enum FrameKind implements Coded {
    /// Nothing: it only keeps things together on the drawing.
    PLAIN,
    /// A trust or failure boundary.
    ZONE,
    /// Its services share a network; others join it only where an arrow leads into it.
    NETWORK,
    /// Its services are deployed into a namespace of its name.
    NAMESPACE
}

package dev.tone.platform.deployments.provider;

import org.jspecify.annotations.Nullable;

/// A release that is ready and healthy and does not have the traffic yet.
public interface Publication {
    /// Where people reach it once it has the traffic; null where nobody has said.
    @Nullable
    String url();

    /// Gives it the traffic, at once. What it replaces drains and ends.
    void activate();

    /// Ends it. Returns when nothing of it runs.
    void discard();
}

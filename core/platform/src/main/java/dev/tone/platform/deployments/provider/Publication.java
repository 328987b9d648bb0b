package dev.tone.platform.deployments.provider;

/// A release that is ready and healthy and does not have the traffic yet.
public interface Publication {
    /// Where people reach it once it has the traffic.
    String url();

    /// Gives it the traffic, at once. What it replaces drains and ends.
    void activate();

    /// Ends it. Returns when nothing of it runs.
    void discard();
}

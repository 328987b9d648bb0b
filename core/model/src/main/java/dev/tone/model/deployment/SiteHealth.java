package dev.tone.model.deployment;

/// Health of what runs; the same words on the canvas (there also draft and drifted).
public enum SiteHealth {
    PENDING,
    HEALTHY,
    DEGRADED,
    DOWN,
    STOPPED,
    UNKNOWN
}

package dev.tone.platform.audit;

import dev.tone.model.audit.AuditEvent;

/// An event with its place in the chain.
public record SealedEvent(long sequence, AuditEvent event, String hash) {}

package dev.tone.platform.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call that is what it claims to be.
///
/// @param key by which it is known again; covered by the signature
/// @param message by which the sender names it
/// @param event what the sender says has happened
/// @param subject what it is about; of one subject, what is older than what is known does nothing
/// @param time when it happened; null when the sender does not say
record Proven(
        String key,
        String message,
        @Nullable String event,
        String subject,
        @Nullable Instant time,
        JsonNode body) {}

package dev.tone.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to deliver.
///
/// @param url that was called
/// @param millis it took
/// @param status that was answered; null when nothing was
/// @param problem why it does not count as delivered; null when it does
/// @param excerpt the beginning of the answer's body
public record WebhookAttempt(
        int number,
        Instant at,
        String url,
        long millis,
        @Nullable Integer status,
        @Nullable String problem,
        @Nullable String excerpt) {}

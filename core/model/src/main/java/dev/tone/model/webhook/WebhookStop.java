package dev.tone.model.webhook;

import java.time.Instant;

/// Why nothing is sent to a webhook any more.
///
/// @param detail for people
public record WebhookStop(Reason reason, String detail, Instant at) {
    public enum Reason {
        /// Somebody switched it off.
        PERSON,
        /// It answered 410: it does not want any more.
        GONE,
        /// Nothing got through for days.
        FAILING,
        /// More waited for it than is kept.
        BACKLOG
    }
}

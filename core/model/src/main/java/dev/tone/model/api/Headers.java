package dev.tone.model.api;

/// Header names of the wire.
public final class Headers {
    public static final String CORRELATION_ID = "Correlation-Id";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String CLIENT_VERSION = "Tone-Client-Version";

    private Headers() {}
}

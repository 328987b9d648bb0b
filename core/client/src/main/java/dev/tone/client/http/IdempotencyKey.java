package dev.tone.client.http;

import java.util.UUID;

/// Makes an action that is sent again count once. One key per intention: who retries uses the same one.
public record IdempotencyKey(String value) {
    private static final int MAX_LENGTH = 128;

    public IdempotencyKey {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An idempotency key has 1 to " + MAX_LENGTH + " characters");
        }
    }

    public static IdempotencyKey fresh() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

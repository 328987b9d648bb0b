package dev.tone.platform.kernel.http;

import dev.tone.model.fault.Fault;
import dev.tone.model.json.Json;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Remembers what was answered to an `Idempotency-Key`, in the transaction that acted: a client that did not hear the
/// answer asks again and gets the same one.
public final class Idempotency {
    private static final int MAX_KEY = 128;

    private final Transactions transactions;
    private final Clock clock;

    public Idempotency(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param fingerprint of the whole request, so that a key is not used for two different ones
    record Key(Actor actor, String endpoint, String key, String fingerprint) {
        static Key of(Request request, String key) {
            if (key.isBlank() || key.length() > MAX_KEY) {
                throw Fault.invalid(
                                "request/invalid-idempotency-key",
                                "The idempotency key cannot be used.",
                                "It has 1 to " + MAX_KEY + " characters.")
                        .asException();
            }
            byte[] body = request.endpoint().request() == null ? new byte[0] : request.bytes();
            return new Key(
                    request.actor(),
                    request.endpoint().id(),
                    key,
                    fingerprint(request.raw().path(), body));
        }

        private static String fingerprint(String path, byte[] body) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(body);
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }

    /// @param json null when the endpoint answers nothing
    record Answer(@Nullable String json, @Nullable String etag) {}

    Optional<Answer> find(Key key) {
        return transactions.read(handle -> find(handle, key));
    }

    /// Answers from memory, or acts and remembers, as one.
    Answer once(Key key, Supplier<Answer> work) {
        return transactions.write(transaction -> {
            Optional<Answer> before = find(transaction.handle(), key);
            if (before.isPresent()) {
                return before.get();
            }
            Answer answer = work.get();
            transaction
                    .handle()
                    .createUpdate(
                            "INSERT INTO idempotency_keys (user_id, endpoint, idempotency_key, fingerprint, etag,"
                                    + " answer, created_at) VALUES (:user, :endpoint, :key, :fingerprint, :etag, :answer, :now)")
                    .bind("user", key.actor.user().value())
                    .bind("endpoint", key.endpoint)
                    .bind("key", key.key)
                    .bind("fingerprint", key.fingerprint)
                    .bind("etag", answer.etag)
                    .bind("answer", answer.json)
                    .bind("now", clock.millis())
                    .execute();
            return answer;
        });
    }

    /// As [#once] for a handler that goes on with the value.
    <T> T value(Key key, Class<T> type, Supplier<T> work, Supplier<@Nullable String> etag) {
        Answer answer = once(key, () -> new Answer(Json.write(work.get()), etag.get()));
        return Json.read(answer.json == null ? "null" : answer.json, type);
    }

    private static Optional<Answer> find(Handle handle, Key key) {
        return handle.createQuery("SELECT fingerprint, answer, etag FROM idempotency_keys"
                        + " WHERE user_id = :user AND endpoint = :endpoint AND idempotency_key = :key")
                .bind("user", key.actor.user().value())
                .bind("endpoint", key.endpoint)
                .bind("key", key.key)
                .map((row, _) -> {
                    if (!row.getString(1).equals(key.fingerprint)) {
                        throw Fault.conflict(
                                        "request/idempotency-key-reused",
                                        "The idempotency key was used for another request.",
                                        "Use a new key for each action.")
                                .asException();
                    }
                    return new Answer(row.getString(2), row.getString(3));
                })
                .findOne();
    }

    /// Lets go of keys that nobody will repeat any more.
    public int forget(Instant before) {
        return transactions.write(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM idempotency_keys WHERE created_at < :before")
                .bind("before", before.toEpochMilli())
                .execute());
    }
}

package dev.tone.platform.kernel.secret;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The secrets that messages of one kind are signed with, sealed at rest. When one is replaced, the former counts for a
/// while as well, so that the other side can change over.
public final class SigningSecrets {
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final int HINT = 4;

    private final SecretBox box;
    private final String kind;

    /// @param kind of what has the secrets; with its id it is the place that a secret is sealed for
    public SigningSecrets(SecretBox box, String kind) {
        this.box = box;
        this.kind = kind;
    }

    /// The last characters, by which people tell it from another one.
    public static String hint(String secret) {
        return "…" + secret.substring(secret.length() - HINT);
    }

    public byte[] seal(String id, String secret) {
        return box.seal(secret, place(id));
    }

    private String place(String id) {
        return kind + "/" + id;
    }

    /// The newest first.
    ///
    /// @param former sealed; null for none
    /// @param until when the former counts no more; null when it does not count already
    public List<String> open(String id, byte[] secret, byte @Nullable [] former, @Nullable Instant until, Instant now) {
        List<String> secrets = new ArrayList<>();
        secrets.add(box.open(secret, place(id)));
        if (former != null && until != null && now.isBefore(until)) {
            secrets.add(box.open(former, place(id)));
        }
        return secrets;
    }
}

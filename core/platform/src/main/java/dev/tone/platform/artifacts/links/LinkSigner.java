package dev.tone.platform.artifacts.links;

import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.sql.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs links with a key of this platform's own (HMAC-SHA256 over all that a link promises), made when it is first
/// needed and kept sealed. Thread-safe.
final class LinkSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PLACE = "artifact-links/key";
    private static final int KEY_BYTES = 32;

    private final Transactions transactions;
    private final LinkRepository repository;
    private final SecretBox secrets;
    private volatile @Nullable SecretKeySpec key;

    LinkSigner(Transactions transactions, LinkRepository repository, SecretBox secrets) {
        this.transactions = transactions;
        this.repository = repository;
        this.secrets = secrets;
    }

    /// @return 43 characters that fit into a path
    String sign(LinkRepository.Row link) {
        String path = link.path();
        String promise = String.join(
                "\n",
                link.id().value(),
                link.artifact().value(),
                Long.toString(link.expiresAt().toEpochMilli()),
                Boolean.toString(link.shown()),
                path == null ? "zip" : "file:" + path);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(promise.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    boolean isSigned(LinkRepository.Row link, String signature) {
        return MessageDigest.isEqual(
                sign(link).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = transactions
                    .read(repository::sealedKey)
                    .map(this::open)
                    .orElseGet(() -> transactions.write(transaction -> repository
                            .sealedKey(transaction.handle())
                            .map(this::open)
                            .orElseGet(() -> {
                                String made = random();
                                repository.keepKey(transaction.handle(), secrets.seal(made, PLACE));
                                return spec(made);
                            })));
            key = known;
        }
        return known;
    }

    private SecretKeySpec open(byte[] sealed) {
        return spec(secrets.open(sealed, PLACE));
    }

    private static SecretKeySpec spec(String encoded) {
        return new SecretKeySpec(Base64.getDecoder().decode(encoded), ALGORITHM);
    }

    private static String random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

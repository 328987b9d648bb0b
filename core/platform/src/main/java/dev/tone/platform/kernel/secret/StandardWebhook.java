package dev.tone.platform.kernel.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures as the Standard Webhooks specification has them: HMAC-SHA256 with a shared secret over
/// `id.timestamp.body`, several of them while a secret is being replaced.
public final class StandardWebhook {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int KEY_BYTES = 32;
    /// Fewer can be guessed, and the specification asks for so many.
    private static final int LEAST_KEY = 24;

    private static final int MOST_SIGNATURES = 16;

    private StandardWebhook() {}

    public static String newSecret(RandomGenerator random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /// Whether the text is a secret of this kind: `whsec_` and the base64 of 24 bytes or more.
    public static boolean isSecret(String secret) {
        try {
            return secret.startsWith(PREFIX) && key(secret).length >= LEAST_KEY;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    /// @param secrets the newest first; each signs
    /// @return the value of the header [#SIGNATURE]
    public static String sign(List<String> secrets, String id, Instant time, byte[] body) {
        return secrets.stream()
                .map(secret ->
                        VERSION + Base64.getEncoder().encodeToString(mac(secret, id, time.getEpochSecond(), body)))
                .collect(Collectors.joining(" "));
    }

    /// Compares in constant time.
    ///
    /// @param seconds since 1970, as the header says
    /// @param header several signatures with spaces between them; one that fits is enough
    public static boolean isSigned(List<String> secrets, String id, long seconds, byte[] body, String header) {
        String[] given = header.split(" ", MOST_SIGNATURES + 1);
        boolean signed = false;
        for (String secret : secrets) {
            byte[] expected = (VERSION + Base64.getEncoder().encodeToString(mac(secret, id, seconds, body)))
                    .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < Math.min(given.length, MOST_SIGNATURES); i++) {
                signed |= MessageDigest.isEqual(expected, given[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return signed;
    }

    private static byte[] mac(String secret, String id, long seconds, byte[] body) {
        return mac("HmacSHA256", key(secret), (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8), body);
    }

    /// A keyed hash of these bytes one after the other.
    ///
    /// @param algorithm that every Java platform has, e.g. `HmacSHA256`
    public static byte[] mac(String algorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}

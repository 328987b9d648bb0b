package dev.tone.platform.artifacts.uploads;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/// The `Upload-Checksum` header of tus: `algorithm base64`, over the bytes of one request.
public final class Checksum {
    /// `sha1` is there because tus demands it.
    private static final Map<String, String> ALGORITHMS = Map.of("sha256", "SHA-256", "sha1", "SHA-1");

    public static final String SUPPORTED = "sha256,sha1";

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /// @throws FaultException `upload/invalid-checksum`
    public static Checksum parse(String header) {
        String[] parts = header.strip().split(" ", -1);
        String algorithm = ALGORITHMS.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            throw invalid();
        }
        try {
            return new Checksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException | NoSuchAlgorithmException e) {
            throw invalid();
        }
    }

    /// @param bytes stays as it is
    void update(ByteBuffer bytes) {
        digest.update(bytes.duplicate());
    }

    boolean matches() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }

    private static FaultException invalid() {
        return Fault.invalid(
                        "upload/invalid-checksum",
                        "The `Upload-Checksum` header cannot be read.",
                        "It is “sha256” or “sha1”, a space and the base64 of the digest.")
                .asException();
    }
}

package dev.tone.platform.kernel.secret;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Encrypts texts for storage: AES-256-GCM, a format byte, a random nonce, bound to the place where it is
/// stored, so that a sealed value that is moved to another place does not open. Thread-safe.
public final class SecretBox {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeyProvider provider;
    private final SecureRandom random;
    private volatile @Nullable SecretKeySpec key;

    public SecretBox(SecretKeyProvider provider, SecureRandom random) {
        this.provider = provider;
        this.random = random;
    }

    /// @param place what the value belongs to, e.g. environment and name
    public byte[] seal(String text, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] box = new byte[1 + NONCE + sealed.length];
            box[0] = FORMAT;
            System.arraycopy(nonce, 0, box, 1, NONCE);
            System.arraycopy(sealed, 0, box, 1 + NONCE, sealed.length);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws FaultException `secret/unreadable` when it was sealed with another key or for another place
    public String open(byte[] box, String place) {
        if (box.length <= 1 + NONCE || box[0] != FORMAT) {
            throw unreadable(null);
        }
        try {
            byte[] nonce = Arrays.copyOfRange(box, 1, 1 + NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(box, 1 + NONCE, box.length - 1 - NONCE);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(provider.key(), "AES");
            key = known;
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, known, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static FaultException unreadable(@Nullable Exception cause) {
        Fault fault = new Fault(
                FaultKind.UNAVAILABLE,
                "secret/unreadable",
                "A stored secret cannot be decrypted.",
                "The key has changed. Put the old one back, or set the secret again.");
        return cause == null ? fault.asException() : new FaultException(fault, cause);
    }
}

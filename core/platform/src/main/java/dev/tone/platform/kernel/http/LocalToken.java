package dev.tone.platform.kernel.http;

import dev.tone.platform.kernel.policy.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one token of a platform: 256 random bits, handed over in a file of the owner.
public final class LocalToken implements Authenticator {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final byte[] token;
    private final Actor owner;

    private LocalToken(String token, Actor owner) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.owner = owner;
    }

    public static LocalToken create(SecureRandom random, Actor owner) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return new LocalToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits), owner);
    }

    /// The one that was handed over before, or a new one where the file holds none.
    ///
    /// @param file content, null when there is none
    public static LocalToken kept(byte @Nullable [] file, SecureRandom random, Actor owner) {
        String token = file == null ? "" : new String(file, StandardCharsets.US_ASCII).strip();
        return FORM.matcher(token).matches() ? new LocalToken(token, owner) : create(random, owner);
    }

    public String value() {
        return new String(token, StandardCharsets.US_ASCII);
    }

    @Override
    public @Nullable Actor authenticate(String candidate) {
        // Constant time: how much of a guess was right must not show.
        return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8)) ? owner : null;
    }
}

package dev.tone.platform.hooks;

import dev.tone.model.fault.Fault;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.HookId;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.secret.SigningSecrets;
import dev.tone.platform.kernel.secret.StandardWebhook;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What calls are signed with, and the paths that nobody guesses.
final class HookSecrets {
    private static final int RANDOM_BYTES = 32;
    private static final int LEAST = 16;
    private static final int MOST = 256;

    private final SigningSecrets sealed;
    private final RandomGenerator random;

    HookSecrets(SecretBox box, RandomGenerator random) {
        this.sealed = new SigningSecrets(box, "hook");
        this.random = random;
    }

    /// 43 characters of a path.
    String freshKey() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @param given that the sender made; null to make one
    /// @throws dev.tone.model.fault.FaultException `hook/secret-needed`, `hook/invalid-secret`
    String choose(HookSender sender, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return switch (sender) {
                case STANDARD -> StandardWebhook.newSecret(random);
                case GITHUB, NETLIFY -> freshKey();
                case VERCEL ->
                    throw Fault.invalid(
                                    "hook/secret-needed",
                                    "Vercel makes the secret.",
                                    "Make the webhook there, then paste its secret here.")
                            .asException();
            };
        }
        String secret = given.strip();
        boolean usable = sender == HookSender.STANDARD
                ? StandardWebhook.isSecret(secret)
                : secret.length() >= LEAST && secret.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        if (!usable || secret.length() > MOST) {
            throw Fault.invalid(
                            "hook/invalid-secret",
                            "This secret cannot be used.",
                            sender == HookSender.STANDARD
                                    ? "It is `whsec_` and the base64 of 24 bytes or more."
                                    : "It has " + LEAST + " to " + MOST + " letters, digits and signs.")
                    .asException();
        }
        return secret;
    }

    byte[] seal(HookId hook, String secret) {
        return sealed.seal(hook.value(), secret);
    }

    /// The newest first.
    List<String> open(HookRepository.Owned owned, Instant now) {
        return sealed.open(
                owned.hook().id().value(),
                owned.secret(),
                owned.former(),
                owned.hook().formerSecretUntil(),
                now);
    }
}

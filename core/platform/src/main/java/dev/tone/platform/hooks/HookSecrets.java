package dev.tone.platform.hooks;

import dev.tone.model.fault.Fault;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.HookId;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.secret.StandardWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What calls are signed with, sealed at rest, and the paths that nobody guesses.
final class HookSecrets {
    /// How long the former secret is taken as well.
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final int RANDOM_BYTES = 32;
    private static final int LEAST = 16;
    private static final int MOST = 256;
    private static final int HINT = 4;

    private final SecretBox box;
    private final RandomGenerator random;

    HookSecrets(SecretBox box, RandomGenerator random) {
        this.box = box;
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

    /// The last characters, by which people tell it from another one.
    static String hint(String secret) {
        return "…" + secret.substring(secret.length() - HINT);
    }

    byte[] seal(HookId hook, String secret) {
        return box.seal(secret, place(hook));
    }

    private static String place(HookId hook) {
        return "hook/" + hook.value();
    }

    /// The newest first.
    List<String> open(HookRepository.Owned owned, Instant now) {
        List<String> secrets = new ArrayList<>();
        String place = place(owned.hook().id());
        secrets.add(box.open(owned.secret(), place));
        byte[] former = owned.former();
        Instant until = owned.hook().formerSecretUntil();
        if (former != null && until != null && now.isBefore(until)) {
            secrets.add(box.open(former, place));
        }
        return secrets;
    }
}

package dev.tone.platform.webhooks;

import dev.tone.model.id.WebhookId;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.secret.SigningSecrets;
import dev.tone.platform.kernel.secret.StandardWebhook;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// The secrets that deliveries are signed with.
final class Secrets {
    private final SigningSecrets sealed;
    private final RandomGenerator random;

    Secrets(SecretBox box, RandomGenerator random) {
        this.sealed = new SigningSecrets(box, "webhook");
        this.random = random;
    }

    String fresh() {
        return StandardWebhook.newSecret(random);
    }

    byte[] seal(WebhookId webhook, String secret) {
        return sealed.seal(webhook.value(), secret);
    }

    /// The newest first.
    List<String> open(WebhookRepository.Owned owned, Instant now) {
        return sealed.open(
                owned.webhook().id().value(),
                owned.secret(),
                owned.former(),
                owned.webhook().formerSecretUntil(),
                now);
    }
}

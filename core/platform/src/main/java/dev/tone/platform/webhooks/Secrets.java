package dev.tone.platform.webhooks;

import dev.tone.model.id.WebhookId;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.secret.StandardWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The secrets that deliveries are signed with, sealed at rest.
final class Secrets {
    /// How long a former secret signs as well, so that the receiver can change over.
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final int HINT = 4;

    private final SecretBox box;
    private final RandomGenerator random;

    Secrets(SecretBox box, RandomGenerator random) {
        this.box = box;
        this.random = random;
    }

    String fresh() {
        return StandardWebhook.newSecret(random);
    }

    /// The last characters, by which people tell it from another one.
    static String hint(String secret) {
        return "…" + secret.substring(secret.length() - HINT);
    }

    byte[] seal(WebhookId webhook, String secret) {
        return box.seal(secret, place(webhook));
    }

    private static String place(WebhookId webhook) {
        return "webhook/" + webhook.value();
    }

    /// The newest first.
    List<String> open(WebhookRepository.Owned owned, Instant now) {
        List<String> secrets = new ArrayList<>();
        String place = place(owned.webhook().id());
        secrets.add(box.open(owned.secret(), place));
        byte[] former = owned.former();
        Instant until = owned.webhook().formerSecretUntil();
        if (former != null && until != null && now.isBefore(until)) {
            secrets.add(box.open(former, place));
        }
        return secrets;
    }
}

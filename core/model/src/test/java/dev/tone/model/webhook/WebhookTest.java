package dev.tone.model.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.id.WebhookId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final WebhookStop STOP = new WebhookStop(WebhookStop.Reason.FAILING, "three days", NOW);
    private static final Webhook HOOK = new Webhook(
            new WebhookId("w"),
            new ProjectId("p"),
            "https://example.org",
            List.of(WebhookEvent.SITE_DOWN),
            STOP,
            "…abcd",
            null,
            NOW,
            null,
            new UserId("me"),
            NOW);

    @Test
    void wants_what_it_names_or_everything() {
        assertThat(HOOK.wants(WebhookEvent.SITE_DOWN)).isTrue();
        assertThat(HOOK.wants(WebhookEvent.SITE_RECOVERED)).isFalse();
        Webhook all = HOOK.with(HOOK.url(), List.of(), null);
        assertThat(all.wants(WebhookEvent.SITE_RECOVERED)).isTrue();
    }

    @Test
    void begins_anew_when_it_is_switched_on_again() {
        assertThat(HOOK.enabled()).isFalse();

        Webhook on = HOOK.with("https://example.net", HOOK.events(), null);

        assertThat(on.enabled()).isTrue();
        assertThat(on.url()).isEqualTo("https://example.net");
        assertThat(on.failingSince()).isNull();
        assertThat(HOOK.with(HOOK.url(), HOOK.events(), STOP).failingSince()).isEqualTo(NOW);
        Webhook failing = on.withAttempt(NOW, null);
        assertThat(failing.with(on.url(), on.events(), null).failingSince())
                .as("it was on all the time")
                .isEqualTo(NOW);
    }

    @Test
    void keeps_the_rest_with_each_change() {
        Webhook signed = HOOK.withSecret("…wxyz", NOW.plusSeconds(60));
        assertThat(signed.secretHint()).isEqualTo("…wxyz");
        assertThat(signed.formerSecretUntil()).isEqualTo(NOW.plusSeconds(60));
        assertThat(signed.withSecret("…abcd", null)).isEqualTo(HOOK);
        Webhook delivered = HOOK.withAttempt(null, NOW);
        assertThat(delivered.lastDeliveredAt()).isEqualTo(NOW);
        assertThat(delivered.withAttempt(NOW, null)).isEqualTo(HOOK);
    }
}

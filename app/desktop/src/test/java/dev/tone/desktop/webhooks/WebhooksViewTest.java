package dev.tone.desktop.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.LiveFeed;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt.Outcome;
import dev.tone.model.hook.HookSender;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import dev.tone.model.webhook.WebhookDelivery.State;
import dev.tone.model.webhook.WebhookStop;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksViewTest {
    private final FakeWebhooks port = new FakeWebhooks();
    private Consumer<LiveFact> told = _ -> {};

    @TempDir
    Path folder;

    private ViewWindow window;

    private void open(Language language) throws Exception {
        window = ViewWindow.open(language);
        Fixture workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        window.show(() -> {
            ProjectModel project = workspace.workspace().open().orElseThrow();
            LiveFeed feed = new LiveFeed() {
                @Override
                public Pin follow(Topic topic, Consumer<LiveFact> facts, Runnable onBehind) {
                    told = facts;
                    return () -> {};
                }
            };
            new WebhooksPanel(
                            new WebhooksViewModel(project, port, feed, workspace.work, Runnable::run),
                            window.dialogs,
                            window.ui)
                    .show(null);
            return new Region();
        });
        window.awaitShown("#webhooks-dialog");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_first_webhook_is_made_and_its_secret_shown_once() throws Exception {
        open(Language.ENGLISH);
        window.click("#webhook-add");
        window.awaitShown("#webhook-form");
        assertThat(window.isUsable("#webhook-create")).isFalse();
        window.type("#webhook-url", "https://example.com/ci").click("#webhook-events-some");
        assertThat(window.isUsable("#webhook-create")).isFalse();

        window.click("#webhook-event-site-down").click("#webhook-create");

        window.awaitShown("#secret-once");
        assertThat(window.text("#webhook-secret")).isEqualTo("whsec_abcd");
        assertThat(port.calls).containsExactly("create https://example.com/ci [SITE_DOWN]");
        window.click("#secret-done");
        window.awaitShown("#webhook-open-ci");
        assertThat(window.isShown("#secret-once")).isFalse();
    }

    @Test
    void a_choice_stands_on_the_ground_of_its_dialog() throws Exception {
        open(Language.ENGLISH);
        window.click("#webhook-add");
        window.awaitShown("#webhook-events-all");

        assertThat(window.on(() -> ((Region) window.find("#webhook-events-all"))
                        .getBackground().getFills().stream()
                                .map(BackgroundFill::getFill)
                                .toList()))
                .containsOnly(Color.TRANSPARENT);
    }

    @Test
    void escape_goes_one_level_back() throws Exception {
        port.webhooks.add(FakeWebhooks.webhook("ci", null));
        open(Language.ENGLISH);
        window.click("#webhook-open-ci");
        window.awaitShown("#webhooks-back");

        window.press(KeyCode.ESCAPE);
        window.awaitShown("#webhook-open-ci");
        window.press(KeyCode.ESCAPE);

        window.awaitGone("#webhooks-dialog");
    }

    @Test
    void what_is_refused_is_said_and_nothing_typed_is_lost() throws Exception {
        open(Language.KOREAN);
        window.click("#webhook-add").type("#webhook-url", "ftp://example.com");

        window.click("#webhook-create");

        window.awaitShown("#fault-view");
        assertThat(window.on(() -> bottom("#fault-view") < bottom("#webhook-url")))
                .as("it is said where somebody looks, not below an empty place")
                .isTrue();
        assertThat(window.text("#webhook-url")).isEqualTo("ftp://example.com");
    }

    private double bottom(String query) {
        Node node = window.find(query);
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    @Test
    void nobody_is_told_to_choose_where_there_is_no_choice() throws Exception {
        port.webhooks.add(FakeWebhooks.webhook("ci", null));
        open(Language.ENGLISH);
        window.click("#webhook-open-ci");
        window.awaitShown("#webhook-deliveries");
        assertThat(window.isShown("#delivery-choose")).isFalse();
        window.click("#webhooks-back");

        port.deliveries.add(FakeWebhooks.delivery("one", State.FAILED, 500));
        window.click("#webhook-open-ci");

        window.awaitShown("#delivery-choose");
    }

    @Test
    void a_delivery_is_looked_at_and_sent_again() throws Exception {
        port.webhooks.add(FakeWebhooks.webhook("ci", null));
        port.deliveries.add(FakeWebhooks.delivery("one", State.FAILED, 500));
        open(Language.ENGLISH);
        window.click("#webhook-open-ci").click("#delivery-one");

        window.awaitShown("#attempt-1");
        window.click("#delivery-replay");

        window.awaitShown("#delivery-again");
        assertThat(port.calls).containsExactly("replay one");
    }

    @Test
    void a_test_is_sent_and_the_webhook_switched() throws Exception {
        port.webhooks.add(FakeWebhooks.webhook("ci", null));
        open(Language.ENGLISH);
        window.click("#webhook-open-ci").click("#webhook-test");
        window.awaitShown("#delivery-t");

        window.click("#webhook-switch");

        window.until(() -> port.calls.contains("enable ci false"), "it is off");
        window.click("#webhook-rotate").click("#dialog-confirm");
        window.awaitShown("#secret-once");
        assertThat(window.text("#webhook-secret")).isEqualTo("whsec_next");
    }

    @Test
    void where_a_webhook_leads_and_of_what_is_changed() throws Exception {
        port.webhooks.add(FakeWebhooks.webhook("ci", null));
        open(Language.ENGLISH);
        window.click("#webhook-open-ci").click("#webhook-edit");
        window.awaitShown("#webhook-form");
        assertThat(window.text("#webhook-url"))
                .isEqualTo(FakeWebhooks.webhook("ci", null).url());

        window.type("#webhook-url", "https://example.com/other").click("#webhook-events-some");
        window.click("#webhook-event-site-down").click("#webhook-save");

        window.awaitShown("#webhook-detail");
        assertThat(port.calls).hasSize(1);
        assertThat(port.calls.getFirst()).contains("example.com/other", "[SITE_DOWN]");
    }

    @Test
    void what_a_hook_deploys_is_changed_and_who_calls_stays() throws Exception {
        port.hooks.add(
                FakeWebhooks.hook(HookSender.GITHUB, new Hook.Deploy(Fixture.PRODUCTION.id(), "site", null, "main")));
        open(Language.KOREAN);
        window.click("#webhooks-in").click("#hook-open-h").click("#hook-edit");
        window.awaitShown("#hook-form");
        assertThat(window.isUsable("#hook-sender")).isFalse();
        assertThat(window.text("#hook-branch")).isEqualTo("main");

        window.type("#hook-tag", "released").click("#hook-save");

        window.awaitShown("#hook-detail");
        assertThat(port.calls).singleElement().asString().contains("artifact=site, tag=released, branch=main");
    }

    @Test
    void why_it_was_switched_off_is_said_as_soon_as_it_is() throws Exception {
        port.webhooks.add(FakeWebhooks.webhook("ci", null));
        open(Language.ENGLISH);
        window.click("#webhook-open-ci");
        window.awaitShown("#webhook-detail");

        window.on(() -> {
            told.accept(new LiveFact.WebhookChanged(FakeWebhooks.webhook(
                    "ci", new WebhookStop(WebhookStop.Reason.GONE, "It wants nothing.", Fixture.T0))));
            return null;
        });

        window.awaitShown("#webhook-why");
        window.click("#webhook-remove").click("#dialog-confirm");
        window.until(() -> port.calls.contains("delete ci"), "it is removed");
    }

    @Test
    void a_hook_is_made_for_an_artifact() throws Exception {
        open(Language.ENGLISH);
        window.click("#webhooks-in").click("#hook-add");
        window.type("#hook-name", "CI of main");
        assertThat(window.isUsable("#hook-create")).isFalse();
        window.on(() -> {
            window.robot
                    .lookup("#hook-artifact")
                    .<ComboBox<String>>query()
                    .getEditor()
                    .setText("site");
            return null;
        });
        window.type("#hook-tag", "released").click("#hook-create");

        window.awaitShown("#secret-once");
        assertThat(window.text("#hook-address")).isEqualTo("http://127.0.0.1:4000/api/v1/hooks/x/key");
        assertThat(port.calls.getFirst())
                .startsWith("create hook CI of main STANDARD Deploy[environment=")
                .contains("artifact=site, tag=released, branch=null");
    }

    @Test
    void a_provider_brings_its_secret_and_deploys_nothing() throws Exception {
        open(Language.KOREAN);
        window.click("#webhooks-in").click("#hook-add").type("#hook-name", "Vercel");
        window.on(() -> {
            window.robot.lookup("#hook-sender").<ComboBox<HookSender>>query().setValue(HookSender.VERCEL);
            return null;
        });
        assertThat(window.isShown("#hook-artifact")).isFalse();
        assertThat(window.isUsable("#hook-create")).isFalse();

        window.type("#hook-secret", "a-secret-of-vercel").click("#hook-create");

        window.awaitShown("#secret-once");
        assertThat(port.calls).containsExactly("create hook Vercel VERCEL null a-secret-of-vercel");
    }

    @Test
    void calls_are_listed_with_what_became_of_them() throws Exception {
        port.hooks.add(
                FakeWebhooks.hook(HookSender.GITHUB, new Hook.Deploy(Fixture.PRODUCTION.id(), "site", null, "main")));
        port.receipts.add(FakeWebhooks.receipt(Outcome.REFUSED, "hook/wrong-signature"));
        port.receipts.add(FakeWebhooks.receipt(Outcome.DEPLOYED, null));
        open(Language.ENGLISH);
        window.click("#webhooks-in").click("#hook-open-h");

        window.awaitShown("#receipt-r-REFUSED");
        window.awaitShown("#receipt-r-DEPLOYED");
        window.click("#hook-switch");
        window.until(() -> port.calls.contains("enable h false"), "it is off");
        window.click("#webhooks-back");
        window.awaitShown("#hook-list");
    }
}

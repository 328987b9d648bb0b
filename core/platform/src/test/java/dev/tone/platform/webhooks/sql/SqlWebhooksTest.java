package dev.tone.platform.webhooks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDelivery.State;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookStop;
import dev.tone.platform.ProjectDatabase;
import dev.tone.platform.environments.sql.SqlEnvironments;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.platform.webhooks.WebhookRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The same promises on both databases.
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class SqlWebhooksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Parameter
    private Dialect dialect;

    @TempDir
    Path folder;

    private final WebhookRepository repository = new SqlWebhooks();
    private ProjectDatabase tables;
    private Database database;
    private Actor actor;
    private ProjectId project;

    @BeforeEach
    void open() {
        tables = new ProjectDatabase(dialect, folder, SqlEnvironments.MIGRATIONS, SqlWebhooks.MIGRATIONS);
        database = tables.database();
        actor = tables.actor();
        project = tables.project();
    }

    @AfterEach
    void close() {
        if (tables != null) {
            tables.close();
        }
    }

    private void write(Consumer<Handle> work) {
        database.run(transaction -> work.accept(transaction.handle()));
    }

    private <T> T read(Function<Handle, T> work) {
        return database.read(work);
    }

    private Webhook webhook(String id, @Nullable WebhookStop stop) {
        Webhook webhook = new Webhook(
                new WebhookId(id),
                project,
                "https://example.com/",
                List.of(WebhookEvent.SITE_DOWN),
                stop,
                "…abcd",
                null,
                null,
                null,
                actor.user(),
                NOW);
        write(handle -> repository.put(
                handle, new WebhookRepository.Owned(webhook, actor.organization(), new byte[] {1, 2}, null)));
        return webhook;
    }

    private WebhookDelivery delivery(String id, String webhook, long sequence, boolean asked, State state) {
        WebhookDelivery delivery = new WebhookDelivery(
                new WebhookDeliveryId(id),
                new WebhookId(webhook),
                "e-" + sequence,
                WebhookEvent.SITE_DOWN,
                "site/x",
                asked,
                state,
                0,
                null,
                NOW.plusSeconds(sequence),
                NOW,
                null);
        write(handle -> repository.insert(handle, project, sequence, delivery));
        return delivery;
    }

    private void event(long sequence, WebhookEvent event, Instant time) {
        write(handle -> repository.add(
                handle,
                new WebhookRepository.Event(
                        "e-" + sequence, project, sequence, event, "site/x", "once-" + sequence, time, "{}")));
    }

    private static WebhookStop off() {
        return new WebhookStop(WebhookStop.Reason.PERSON, "off", NOW);
    }

    @Test
    void a_webhook_comes_back_as_it_was_and_changes() {
        Webhook made = webhook("a", null);
        webhook("b", off());

        WebhookRepository.Owned owned =
                read(handle -> repository.find(handle, made.id())).orElseThrow();
        assertThat(owned.webhook()).isEqualTo(made);
        assertThat(owned.organization()).isEqualTo(actor.organization());
        assertThat(owned.secret()).containsExactly(1, 2);
        assertThat(owned.former()).isNull();
        var found1 = read(handle -> repository.list(handle, project));
        assertThat(found1).hasSize(2);
        var found2 = read(handle -> repository.enabled(handle, project));
        assertThat(found2).containsExactly(made);

        write(handle -> repository.put(
                handle,
                new WebhookRepository.Owned(
                        made.with(made.url(), List.of(), off()), actor.organization(), new byte[] {3}, new byte[] {4
                        })));
        var found3 = read(handle -> repository.enabled(handle, project));
        assertThat(found3).isEmpty();
        assertThat(read(handle -> repository.find(handle, made.id()))
                        .orElseThrow()
                        .former())
                .containsExactly(4);
    }

    @Test
    void events_are_counted_and_known() {
        var found4 = database.write(transaction -> repository.nextSequence(transaction.handle(), project));
        assertThat(found4).isEqualTo(1);
        var found5 = database.write(transaction -> repository.nextSequence(transaction.handle(), project));
        assertThat(found5).isEqualTo(2);
        event(1, WebhookEvent.SITE_DOWN, NOW);
        event(2, WebhookEvent.SITE_RECOVERED, NOW);

        var found6 = read(handle -> repository.last(handle, project, "site/x"));
        assertThat(found6).contains(WebhookEvent.SITE_RECOVERED);
        var found7 = read(handle -> repository.last(handle, project, "site/y"));
        assertThat(found7).isEmpty();
        var found8 = read(handle -> repository.isKnown(handle, "once-1"));
        assertThat(found8).isTrue();
        var found9 = read(handle -> repository.isKnown(handle, "once-3"));
        assertThat(found9).isFalse();
        assertThat(read(handle -> repository.event(handle, "e-1")).orElseThrow().sequence())
                .isEqualTo(1);
        var found10 = read(handle -> repository.projectName(handle, project));
        assertThat(found10).isEqualTo("Shop");
        var found11 = read(handle -> repository.environmentName(handle, new EnvironmentId("none")));
        assertThat(found11).isNull();
    }

    @Test
    void next_is_the_first_of_each_that_is_on_and_what_people_asked_for() {
        webhook("a", null);
        webhook("b", off());
        delivery("a-0", "a", 1, false, State.DELIVERED);
        WebhookDelivery first = delivery("a-1", "a", 2, false, State.WAITING);
        delivery("a-2", "a", 3, false, State.WAITING);
        WebhookDelivery asked = delivery("a-3", "a", 1, true, State.WAITING);
        delivery("b-1", "b", 1, false, State.WAITING);
        WebhookDelivery test = delivery("b-2", "b", 9, true, State.WAITING);

        var found12 = read(repository::next);
        assertThat(found12).containsExactlyInAnyOrder(first, asked, test);
        var found13 = read(handle -> repository.waiting(handle, new WebhookId("a")));
        assertThat(found13).isEqualTo(2);

        write(handle -> repository.update(handle, first.after(State.FAILED, 500, null, NOW)));
        assertThat(read(repository::next).stream().map(each -> each.id().value()))
                .containsExactlyInAnyOrder("a-2", "a-3", "b-2");
        assertThat(read(handle -> repository.delivery(handle, first.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(500);
    }

    @Test
    void deliveries_have_pages_and_attempts() {
        webhook("a", null);
        WebhookDelivery one = delivery("1", "a", 1, false, State.DELIVERED);
        WebhookDelivery two = delivery("2", "a", 2, false, State.FAILED);
        WebhookDelivery three = delivery("3", "a", 3, false, State.DELIVERED);
        WebhookId id = new WebhookId("a");

        var found14 = read(handle -> repository.deliveries(handle, id, null, PageRequest.first(2)));
        assertThat(found14).as("one more than the page").containsExactly(three, two, one);
        PageRequest after = new PageRequest(
                5,
                List.of(Long.toString(two.createdAt().toEpochMilli()), two.id().value()));
        var found15 = read(handle -> repository.deliveries(handle, id, null, after));
        assertThat(found15).containsExactly(one);
        var found16 = read(handle -> repository.deliveries(handle, id, State.DELIVERED, PageRequest.first(5)));
        assertThat(found16).containsExactly(three, one);

        WebhookAttempt attempt = new WebhookAttempt(1, NOW, "https://example.com/", 12, null, "broken", null);
        write(handle -> repository.add(handle, one.id(), attempt));
        var found17 = read(handle -> repository.attempts(handle, one.id()));
        assertThat(found17).containsExactly(attempt);
    }

    @Test
    void what_is_over_is_forgotten_and_what_waits_is_not() {
        webhook("a", null);
        event(1, WebhookEvent.SITE_DOWN, NOW);
        event(2, WebhookEvent.SITE_DOWN, NOW);
        WebhookDelivery over = delivery("1", "a", 1, false, State.DELIVERED);
        WebhookDelivery waiting = delivery("2", "a", 2, false, State.WAITING);
        write(handle -> repository.add(
                handle, over.id(), new WebhookAttempt(1, NOW, "https://example.com/", 12, 200, null, "ok")));

        var found18 = database.write(transaction -> repository.forget(transaction.handle(), NOW.plusSeconds(60)));
        assertThat(found18).isEqualTo(1);

        var found19 = read(handle -> repository.delivery(handle, over.id()));
        assertThat(found19).isEmpty();
        var found20 = read(handle -> repository.attempts(handle, over.id()));
        assertThat(found20).isEmpty();
        var found21 = read(handle -> repository.event(handle, "e-1"));
        assertThat(found21).isEmpty();
        var found22 = read(handle -> repository.delivery(handle, waiting.id()));
        assertThat(found22).contains(waiting);
        var found23 = read(handle -> repository.event(handle, "e-2"));
        assertThat(found23).isPresent();
    }

    @Test
    void a_webhook_and_a_project_go_whole() {
        webhook("a", null);
        Webhook other = webhook("b", null);
        event(1, WebhookEvent.SITE_DOWN, NOW);
        WebhookDelivery delivery = delivery("1", "a", 1, false, State.DELIVERED);
        delivery("2", "b", 1, false, State.WAITING);

        write(handle -> repository.remove(handle, new WebhookId("a")));
        var found24 = read(handle -> repository.list(handle, project));
        assertThat(found24).containsExactly(other);
        var found25 = read(handle -> repository.delivery(handle, delivery.id()));
        assertThat(found25).isEmpty();

        write(handle -> repository.removeProject(handle, project));
        var found26 = read(handle -> repository.list(handle, project));
        assertThat(found26).isEmpty();
        var found27 = read(repository::next);
        assertThat(found27).isEmpty();
        var found28 = read(handle -> repository.event(handle, "e-1"));
        assertThat(found28).isEmpty();
    }
}

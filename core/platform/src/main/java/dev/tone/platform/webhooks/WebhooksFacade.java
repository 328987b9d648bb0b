package dev.tone.platform.webhooks;

import dev.tone.model.api.Page;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Project;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookStop;
import dev.tone.model.webhook.WebhookWithSecret;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.secret.SigningSecrets;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to webhooks.
public final class WebhooksFacade implements ProjectLifecycle {
    static final int MOST = 20;

    private final Transactions transactions;
    private final Changes changes;
    private final WebhookRepository repository;
    private final ProjectsFacade projects;
    private final Destinations destinations;
    private final Secrets secrets;
    private final EventOutbox outbox;
    private final Runnable wake;

    /// @param wake runs once something may be due
    WebhooksFacade(
            Transactions transactions,
            Changes changes,
            WebhookRepository repository,
            ProjectsFacade projects,
            Destinations destinations,
            Secrets secrets,
            EventOutbox outbox,
            Runnable wake) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.projects = projects;
        this.destinations = destinations;
        this.secrets = secrets;
        this.outbox = outbox;
        this.wake = wake;
    }

    public Page<Webhook> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return new Page<>(repository.list(handle, project), null);
        });
    }

    /// @throws FaultException `webhook/too-many`, `webhook/invalid-url` and its kin
    public WebhookWithSecret create(Actor actor, ProjectId project, WebhookApi.Create request) {
        String url = destinations.require(request.url()).toString();
        requireEvents(request.events());
        return changes.make(actor, WebhookApi.CREATE.id(), change -> {
            Project owner = projects.requireActive(change.handle(), actor, project);
            if (repository.list(change.handle(), owner.id()).size() >= MOST) {
                throw Fault.conflict(
                                "webhook/too-many",
                                "The project has " + MOST + " webhooks already.",
                                "Remove one that is not needed.")
                        .asException();
            }
            String secret = secrets.fresh();
            Webhook webhook = new Webhook(
                    new WebhookId(change.newId()),
                    project,
                    url,
                    request.events(),
                    null,
                    SigningSecrets.hint(secret),
                    null,
                    null,
                    null,
                    actor.user(),
                    change.now());
            store(
                    change,
                    new WebhookRepository.Owned(
                            webhook, actor.organization(), secrets.seal(webhook.id(), secret), null));
            change.audit(project, "webhook", webhook.id(), null, webhook);
            return new WebhookWithSecret(webhook, secret);
        });
    }

    private static void requireEvents(List<WebhookEvent> events) {
        if (events.contains(WebhookEvent.WEBHOOK_TEST)) {
            throw Fault.invalid(
                            "webhook/unknown-event",
                            "A test is sent when somebody asks for it; it cannot be subscribed to.",
                            null)
                    .asException();
        }
    }

    private void store(Change change, WebhookRepository.Owned owned) {
        repository.put(change.handle(), owned);
        change.publish(Channel.project(owned.webhook().project()), new LiveFact.WebhookChanged(owned.webhook()));
    }

    /// @throws FaultException `webhook/not-found`, also for what belongs to another organization
    private WebhookRepository.Owned require(Handle handle, Actor actor, WebhookId id) {
        return repository
                .find(handle, id)
                .filter(owned -> owned.organization().equals(actor.organization()))
                .orElseThrow(() -> Fault.notFound("webhook/not-found", "There is no such webhook.")
                        .asException());
    }

    public Webhook update(Actor actor, WebhookId id, WebhookApi.Update request) {
        String url = request.url() == null
                ? null
                : destinations.require(request.url()).toString();
        List<WebhookEvent> events = request.events();
        if (events != null) {
            requireEvents(events);
        }
        return change(actor, WebhookApi.UPDATE.id(), id, (change, owned) -> {
            Webhook before = owned.webhook();
            return owned.with(before.with(
                    url == null ? before.url() : url,
                    events == null ? before.events() : events,
                    stop(before, request.enabled(), change.now())));
        });
    }

    private static @Nullable WebhookStop stop(Webhook before, @Nullable Boolean enabled, Instant now) {
        if (enabled == null || enabled == before.enabled()) {
            return before.stop();
        }
        return enabled ? null : new WebhookStop(WebhookStop.Reason.PERSON, "Somebody switched it off.", now);
    }

    @FunctionalInterface
    private interface Edit {
        WebhookRepository.Owned of(Change change, WebhookRepository.Owned owned);
    }

    private Webhook change(Actor actor, String action, WebhookId id, Edit edit) {
        return changes.make(actor, action, change -> {
            WebhookRepository.Owned before = require(change.handle(), actor, id);
            WebhookRepository.Owned after = edit.of(change, before);
            if (after.webhook().equals(before.webhook())) {
                change.unchanged();
                return before.webhook();
            }
            store(change, after);
            change.audit(after.webhook().project(), "webhook", id, before.webhook(), after.webhook());
            change.afterCommit(wake);
            return after.webhook();
        });
    }

    public void delete(Actor actor, WebhookId id) {
        changes.make(actor, WebhookApi.DELETE.id(), change -> {
            Webhook webhook = require(change.handle(), actor, id).webhook();
            repository.remove(change.handle(), id);
            change.audit(webhook.project(), "webhook", id, webhook, null);
            return webhook;
        });
    }

    public WebhookWithSecret rotateSecret(Actor actor, WebhookId id) {
        String secret = secrets.fresh();
        Webhook rotated = change(actor, WebhookApi.ROTATE_SECRET.id(), id, (change, owned) -> {
            Webhook webhook = owned.webhook()
                    .withSecret(SigningSecrets.hint(secret), change.now().plus(SigningSecrets.OVERLAP));
            return new WebhookRepository.Owned(webhook, owned.organization(), secrets.seal(id, secret), owned.secret());
        });
        return new WebhookWithSecret(rotated, secret);
    }

    /// What a test says.
    private record Test(String message) {}

    public WebhookDelivery test(Actor actor, WebhookId id) {
        return ask(actor, WebhookApi.TEST.id(), id, change -> {
            Webhook webhook = require(change.handle(), actor, id).webhook();
            WebhookRepository.Event event = outbox.event(
                    change.handle(),
                    new Happening(WebhookEvent.WEBHOOK_TEST, webhook.project(), "webhook/" + id.value(), null, webhook),
                    new Test("If you can read this, events of the project reach you."),
                    change.now());
            repository.add(change.handle(), event);
            return event;
        });
    }

    private interface Chosen {
        WebhookRepository.Event by(Change change);
    }

    private WebhookDelivery ask(Actor actor, String action, WebhookId id, Chosen chosen) {
        return changes.make(actor, action, change -> {
            Webhook webhook = require(change.handle(), actor, id).webhook();
            projects.requireActive(change.handle(), actor, webhook.project());
            WebhookRepository.Event event = chosen.by(change);
            WebhookDelivery delivery = outbox.delivery(webhook, event, true, change.now());
            repository.insert(change.handle(), webhook.project(), event.sequence(), delivery);
            change.audit(webhook.project(), "webhook", id, null, delivery);
            change.afterCommit(wake);
            return delivery;
        });
    }

    public Page<WebhookDelivery> deliveries(Actor actor, WebhookId id, @Nullable String state, PageRequest page) {
        WebhookDelivery.State wanted = state(state);
        List<WebhookDelivery> found = transactions.read(handle -> {
            require(handle, actor, id);
            return repository.deliveries(handle, id, wanted, page);
        });
        return page.page(
                found,
                delivery -> List.of(
                        Long.toString(delivery.createdAt().toEpochMilli()),
                        delivery.id().value()));
    }

    private static WebhookDelivery.@Nullable State state(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        for (WebhookDelivery.State state : WebhookDelivery.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(name)) {
                return state;
            }
        }
        throw Fault.invalid(
                        "webhook/unknown-state",
                        "There is no such state of a delivery.",
                        "Ask for waiting, delivered or failed.")
                .asException();
    }

    /// @throws FaultException `webhook/no-such-delivery`, also for what belongs to another organization
    private WebhookDelivery require(Handle handle, Actor actor, WebhookDeliveryId id) {
        return repository
                .delivery(handle, id)
                .filter(delivery -> repository
                        .find(handle, delivery.webhook())
                        .filter(owned -> owned.organization().equals(actor.organization()))
                        .isPresent())
                .orElseThrow(() -> Fault.notFound("webhook/no-such-delivery", "There is no such delivery.")
                        .asException());
    }

    private WebhookRepository.Event event(Handle handle, WebhookDelivery delivery) {
        return repository
                .event(handle, delivery.message())
                .orElseThrow(() -> Fault.notFound("webhook/no-such-delivery", "What was sent is no longer kept.")
                        .asException());
    }

    public WebhookDeliveryDetail delivery(Actor actor, WebhookDeliveryId id) {
        return transactions.read(handle -> {
            WebhookDelivery delivery = require(handle, actor, id);
            return new WebhookDeliveryDetail(delivery, event(handle, delivery).body(), repository.attempts(handle, id));
        });
    }

    public WebhookDelivery replay(Actor actor, WebhookDeliveryId id) {
        WebhookId webhook =
                transactions.read(handle -> require(handle, actor, id)).webhook();
        return ask(
                actor,
                WebhookApi.REPLAY.id(),
                webhook,
                change -> event(change.handle(), require(change.handle(), actor, id)));
    }

    @Override
    public void purged(Change change, Project project) {
        repository.removeProject(change.handle(), project.id());
    }

    /// Lets go of what was over at that time.
    int forget(Instant before) {
        return transactions.write(transaction -> repository.forget(transaction.handle(), before));
    }
}

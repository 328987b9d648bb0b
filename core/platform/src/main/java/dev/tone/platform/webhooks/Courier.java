package dev.tone.platform.webhooks;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.observe.Pin;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookStop;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transaction;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what waits to its receivers: for each webhook one after the other in the order of what happened, several
/// webhooks at once. All that it knows is in the database, so an end at any moment loses nothing; the last try may
/// then be made again, with the same id.
final class Courier implements Pin {
    static final Duration GIVEN_UP = Duration.ofDays(3);
    static final int MOST_WAITING = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 8;
    private static final long CLOSE_SECONDS = 5;
    private static final long PAUSE_SECONDS = 5;
    private static final long LOOK_MILLIS = 200;

    private final Transactions transactions;
    private final Changes changes;
    private final TopicLog topics;
    private final WebhookRepository repository;
    private final Secrets secrets;
    private final Sender sender;
    private final Notifier notifier;
    private final Function<OrganizationId, Actor> system;
    private final Clock clock;
    private final RandomGenerator random;
    private final Set<WebhookDeliveryId> busy = ConcurrentHashMap.newKeySet();
    private final Set<WebhookId> inTurn = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean awake = new AtomicBoolean(true);
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("tone-webhooks").daemon().factory());
    private final ExecutorService carriers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("tone-webhook-", 0).factory());
    private volatile @Nullable Instant next;

    /// @param system who the platform acts as in an organization
    Courier(
            Transactions transactions,
            Changes changes,
            TopicLog topics,
            WebhookRepository repository,
            Secrets secrets,
            Sender sender,
            Notifier notifier,
            Function<OrganizationId, Actor> system,
            Clock clock,
            RandomGenerator random) {
        this.transactions = transactions;
        this.changes = changes;
        this.topics = topics;
        this.repository = repository;
        this.secrets = secrets;
        this.sender = sender;
        this.notifier = notifier;
        this.system = system;
        this.clock = clock;
        this.random = random;
        watch.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Begins to carry, with what an earlier run has left.
    void start() {
        var turns = watch.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        assert !turns.isCancelled();
    }

    /// Something may be due now.
    void wake() {
        awake.set(true);
        try {
            watch.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("What waits for webhooks goes out after the next start", e);
        }
    }

    private void look() {
        try {
            Instant due = next;
            if (awake.getAndSet(false) || due != null && !clock.instant().isBefore(due)) {
                begin();
            }
        } catch (RuntimeException e) {
            LOG.error("What waits for webhooks could not be looked at", e);
            awake.set(true);
        }
    }

    private void begin() {
        Instant now = clock.instant();
        Instant soonest = null;
        for (WebhookDelivery delivery : transactions.read(repository::next)) {
            Instant due = delivery.dueAt();
            if (due == null || due.isAfter(now)) {
                soonest = due != null && (soonest == null || due.isBefore(soonest)) ? due : soonest;
            } else if (take(delivery)) {
                carriers.execute(() -> carry(delivery));
            }
        }
        next = soonest;
    }

    private boolean take(WebhookDelivery delivery) {
        if (!busy.add(delivery.id())) {
            return false;
        }
        if (delivery.asked() || inTurn.add(delivery.webhook())) {
            return true;
        }
        busy.remove(delivery.id());
        return false;
    }

    private void carry(WebhookDelivery delivery) {
        boolean well = false;
        try {
            deliver(delivery);
            well = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("A delivery to webhook {} could not be noted", delivery.webhook(), e);
        } finally {
            if (!delivery.asked()) {
                inTurn.remove(delivery.webhook());
            }
            busy.remove(delivery.id());
        }
        if (well) {
            wake();
        } else {
            later();
        }
    }

    /// Not at once: what went wrong here would go wrong again.
    private void later() {
        try {
            var turn = watch.schedule(this::wake, PAUSE_SECONDS, TimeUnit.SECONDS);
            assert !turn.isDone();
        } catch (RejectedExecutionException e) {
            LOG.debug("What waits for webhooks goes out after the next start", e);
        }
    }

    private record Ready(WebhookRepository.Owned owned, WebhookRepository.Event event) {}

    private void deliver(WebhookDelivery delivery) throws InterruptedException {
        Ready ready = transactions.read(handle -> ready(handle, delivery).orElse(null));
        if (ready == null) {
            return; // removed or carried a moment ago
        }
        String url = ready.owned().webhook().url();
        Sender.Result result = sender.send(url, ready.event(), () -> secrets.open(ready.owned(), clock.instant()));
        if (result.status() == null && watch.isShutdown()) {
            return; // we have hung up ourselves; it is made again after the next start
        }
        transactions.run(transaction -> settle(transaction, delivery, url, result));
    }

    /// What was found waiting may have been carried before its turn was taken; now that it is, nobody else carries it.
    private Optional<Ready> ready(Handle handle, WebhookDelivery found) {
        return repository
                .delivery(handle, found.id())
                .filter(kept -> kept.state() == WebhookDelivery.State.WAITING && kept.attempts() == found.attempts())
                .flatMap(kept -> repository.find(handle, kept.webhook()))
                .flatMap(owned -> repository.event(handle, found.message()).map(event -> new Ready(owned, event)));
    }

    /// Notes what became of a try.
    private void settle(Transaction transaction, WebhookDelivery delivery, String url, Sender.Result result) {
        Handle handle = transaction.handle();
        Instant now = clock.instant();
        WebhookRepository.Owned owned =
                repository.find(handle, delivery.webhook()).orElse(null);
        if (owned == null) {
            return;
        }
        boolean taken = result.problem() == null;
        Duration pause = taken || result.isGone() || delivery.asked()
                ? null
                : Schedule.pause(delivery.attempts() + 1, result.retryAfter(), random);
        WebhookDelivery.State state = taken
                ? WebhookDelivery.State.DELIVERED
                : pause == null ? WebhookDelivery.State.FAILED : WebhookDelivery.State.WAITING;
        WebhookDelivery after = delivery.after(state, result.status(), pause == null ? null : now.plus(pause), now);
        repository.add(handle, delivery.id(), result.attempt(after.attempts(), url));
        repository.update(handle, after);
        Webhook webhook = owned.webhook();
        Instant failing = webhook.failingSince();
        Instant since = taken ? null : delivery.asked() || failing != null ? failing : now;
        Webhook noted = webhook.withAttempt(since, taken ? now : webhook.lastDeliveredAt());
        WebhookStop stop = noted.enabled() ? reason(handle, noted, result, now) : null;
        if (stop == null) {
            repository.put(handle, owned.with(noted));
            topics.append(transaction, Channel.project(noted.project()), new LiveFact.WebhookChanged(noted), now);
        } else {
            stop(owned.with(noted), stop);
        }
    }

    /// Why nothing more is sent; null to go on.
    private @Nullable WebhookStop reason(Handle handle, Webhook webhook, Sender.Result result, Instant now) {
        if (result.isGone()) {
            return new WebhookStop(WebhookStop.Reason.GONE, "It answered that it wants nothing any more (410).", now);
        }
        Instant since = webhook.failingSince();
        if (since == null) {
            return null;
        }
        if (Duration.between(since, now).compareTo(GIVEN_UP) >= 0) {
            return new WebhookStop(
                    WebhookStop.Reason.FAILING,
                    "Nothing got through for " + GIVEN_UP.toDays() + " days. Last: " + result.problem(),
                    now);
        }
        long waiting = repository.waiting(handle, webhook.id());
        return waiting <= MOST_WAITING
                ? null
                : new WebhookStop(
                        WebhookStop.Reason.BACKLOG,
                        waiting + " events wait for it, and nothing gets through. Last: " + result.problem(),
                        now);
    }

    private void stop(WebhookRepository.Owned owned, WebhookStop stop) {
        Webhook before = owned.webhook();
        Webhook after = before.with(before.url(), before.events(), stop);
        changes.make(system.apply(owned.organization()), "webhooks.stop", change -> {
            repository.put(change.handle(), owned.with(after));
            change.audit(after.project(), "webhook", after.id(), before, after);
            change.publish(Channel.project(after.project()), new LiveFact.WebhookChanged(after));
            tell(change, after, stop);
            return after;
        });
    }

    private void tell(Change change, Webhook webhook, WebhookStop stop) {
        String host = URI.create(webhook.url()).getHost();
        notifier.tell(
                change,
                new Notifier.News(
                        "webhook/" + webhook.id().value(),
                        NotificationKind.WEBHOOK_DISABLED,
                        "The webhook to " + host + " is switched off",
                        stop.detail() + " What waits is kept; switch it on again when the receiver is mended.",
                        webhook.project(),
                        null,
                        null));
    }

    @Override
    public void close() {
        watch.shutdown();
        try {
            boolean ended = watch.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            carriers.shutdown();
            // Whoever still waits for an answer hangs up; what is being noted is noted.
            sender.close();
            if (!carriers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS) || !ended) {
                LOG.warn("Deliveries to webhooks did not end in {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.tone.platform.governance;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.governance.Gate;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.observe.Pin;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets deployments begin when their time has come. The time is the clock's of the day, looked at every second: a
/// machine that slept through it does not begin hours late by itself, it asks.
final class Appointments implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(Appointments.class);
    /// As late as this it begins all the same.
    static final Duration LATE = Duration.ofMinutes(5);

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Transactions transactions;
    private final Changes changes;
    private final GovernanceRepository repository;
    private final DeploymentFacade deployments;
    private final Gates gates;
    private final GateBook book;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("appointments").daemon().factory());
    /// Whether the next time may be another one than we know.
    private final AtomicBoolean changed = new AtomicBoolean(true);

    private volatile @Nullable Instant next;

    Appointments(
            Transactions transactions,
            Changes changes,
            GovernanceRepository repository,
            DeploymentFacade deployments,
            Gates gates,
            GateBook book,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.deployments = deployments;
        this.gates = gates;
        this.book = book;
        this.clock = clock;
        book.onStored(() -> changed.set(true));
    }

    /// @throws FaultException `schedule/past`, `schedule/too-far`
    static void requireAhead(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            throw Fault.invalid("schedule/past", "This time is over already.", "Choose a later one, or deploy now.")
                    .asException();
        }
        if (at.isAfter(now.plus(FURTHEST))) {
            throw Fault.invalid("schedule/too-far", "This time is too far away.", "Choose one within a year.")
                    .asException();
        }
    }

    void start() {
        var scheduled = executor.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
        assert !scheduled.isCancelled();
    }

    private void look() {
        try {
            Instant due = next;
            if (changed.get() || due != null && !clock.instant().isBefore(due)) {
                tick();
            }
        } catch (RuntimeException e) {
            LOG.error("What is due could not be looked at", e);
            changed.set(true);
        }
    }

    /// Does what is due now.
    void tick() {
        changed.set(false);
        Instant now = clock.instant();
        for (GovernanceRepository.OwnedGate due : transactions.read(handle -> repository.due(handle, now))) {
            Instant at = due.gate().at();
            if (at != null && Duration.between(at, now).compareTo(LATE) > 0) {
                missed(due, at);
            } else {
                begin(due);
            }
        }
        next = transactions.read(repository::nextDue).orElse(null);
    }

    private static Actor actor(GovernanceRepository.OwnedGate due) {
        return new Actor(due.gate().requestedBy().id(), "platform", due.organization(), Role.OWNER);
    }

    private void begin(GovernanceRepository.OwnedGate due) {
        Gate gate = due.gate();
        try {
            changes.make(actor(due), "gates.due", change -> {
                Deployment begun = gates.begin(change, gate);
                change.audit(gate.project(), "deployment", gate.deployment(), null, GateBook.summary(gate));
                return begun;
            });
        } catch (FaultException e) {
            Fault fault = e.fault();
            if (fault.kind() == FaultKind.UNAVAILABLE || fault.kind() == FaultKind.EXHAUSTED) {
                LOG.warn("A deployment that is due begins later: {}", e.getMessage());
                changed.set(true);
            } else {
                fail(due, fault);
            }
        }
    }

    private void fail(GovernanceRepository.OwnedGate due, Fault why) {
        Gate gate = due.gate();
        changes.make(actor(due), "gates.due", change -> {
            String sentence = why.detail() == null ? why.title() : why.title() + " " + why.detail();
            Deployment failed = deployments.waiting().failWaiting(change, gate.deployment(), why.code(), why.title());
            book.store(change, gate, false);
            book.tell(
                    change,
                    gate,
                    NotificationKind.DEPLOYMENT_FAILED,
                    "Deployment " + failed.number() + " could not begin at its time",
                    sentence);
            change.audit(gate.project(), "deployment", gate.deployment(), null, failed.failure());
            return failed;
        });
    }

    private void missed(GovernanceRepository.OwnedGate due, Instant at) {
        Gate late = due.gate().with(due.gate().approvals(), due.gate().refusal(), at, true);
        changes.make(actor(due), "gates.missed", change -> {
            book.store(change, late, true);
            book.tell(
                    change,
                    late,
                    NotificationKind.SCHEDULE_MISSED,
                    "A deployment has missed its time",
                    "It was to begin at " + Moments.say(at)
                            + ", when the platform did not run or slept. Let it begin now, give it"
                            + " another time, or cancel it.");
            change.audit(
                    late.project(),
                    "deployment",
                    late.deployment(),
                    GateBook.summary(due.gate()),
                    GateBook.summary(late));
            return late;
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

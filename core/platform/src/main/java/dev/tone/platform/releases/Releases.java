package dev.tone.platform.releases;

import dev.tone.model.api.ReleaseApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.provider.Capability;
import dev.tone.model.provider.Provider;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.deployments.ReleaseGuide;
import dev.tone.platform.deployments.provider.Conductor;
import dev.tone.platform.governance.Rules;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The one door to releases that do not take the traffic at once.
public final class Releases implements ReleaseGuide {
    /// Numbers are told that often at most.
    private static final Duration TELL = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Changes changes;
    private final ReleaseRepository repository;
    private final Rules rules;
    private final ProjectsFacade projects;
    private final DeploymentFacade deployments;
    private final Notifier notifier;
    private final Clock clock;
    private final Duration look;
    private final Runnable onWarm;
    private final Map<DeploymentId, Conduct> running = new ConcurrentHashMap<>();

    /// @param look how often the numbers of a release on trial are looked at
    /// @param onWarm told when a release before is kept running, or not any more
    Releases(
            Transactions transactions,
            Changes changes,
            ReleaseRepository repository,
            Rules rules,
            ProjectsFacade projects,
            DeploymentFacade deployments,
            Notifier notifier,
            Clock clock,
            Duration look,
            Runnable onWarm) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.rules = rules;
        this.projects = projects;
        this.deployments = deployments;
        this.notifier = notifier;
        this.clock = clock;
        this.look = look;
        this.onWarm = onWarm;
    }

    /// @throws FaultException `release/invalid`
    public EnvironmentRules setStrategy(Actor actor, EnvironmentId environment, ReleaseStrategy strategy) {
        return rules.release(actor, ReleaseApi.STRATEGY.id(), environment, Strategies.checked(strategy));
    }

    public List<ReleaseProgress> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return repository.shown(handle, project);
        });
    }

    /// @throws FaultException `deployment/not-found`, `release/at-once`
    public ReleaseProgress get(Actor actor, DeploymentId id) {
        Deployment deployment = deployments.get(actor, id);
        return transactions
                .read(handle -> repository.find(handle, deployment.id()))
                .map(ReleaseRepository.Owned::release)
                .orElseThrow(() -> Fault.notFound("release/at-once", "This release takes the traffic at once.")
                        .asException());
    }

    /// Ends the present step.
    ///
    /// @throws FaultException `release/not-on-trial`
    public ReleaseProgress proceed(Actor actor, DeploymentId id) {
        return wish(actor, id, ReleaseApi.CONTINUE.id(), Conduct.Wish.NEXT);
    }

    /// Ends the trial.
    ///
    /// @throws FaultException `release/not-on-trial`
    public ReleaseProgress promoteNow(Actor actor, DeploymentId id) {
        return wish(actor, id, ReleaseApi.PROMOTE_NOW.id(), Conduct.Wish.ALL);
    }

    private ReleaseProgress wish(Actor actor, DeploymentId id, String action, Conduct.Wish wish) {
        Deployment deployment = deployments.get(actor, id);
        return changes.make(actor, action, change -> {
            ReleaseProgress release = repository
                    .find(change.handle(), id)
                    .map(ReleaseRepository.Owned::release)
                    .filter(found -> found.phase().isOnTrial())
                    .orElseThrow(Releases::notOnTrial);
            Conduct conduct = running.get(id);
            if (conduct == null) {
                throw notOnTrial();
            }
            change.audit(deployment.project(), "deployment", id, summary(release), null);
            change.afterCommit(() -> conduct.wants(wish));
            return release;
        });
    }

    private static FaultException notOnTrial() {
        return Fault.conflict(
                        "release/not-on-trial",
                        "This release is not on trial.",
                        "Look at it again: it has taken the traffic, or was taken back.")
                .asException();
    }

    /// What the audit trail keeps of a release on trial.
    record Summary(ReleasePhase phase, int percent, ReleaseNumbers candidate, ReleaseNumbers current) {}

    private static Summary summary(ReleaseProgress release) {
        return new Summary(release.phase(), release.percent(), release.candidate(), release.current());
    }

    @Override
    public void asked(Change change, Deployment deployment, Terms terms, Provider server) {
        ReleaseStrategy chosen = terms.release();
        ReleaseStrategy strategy = chosen != null
                ? Strategies.checked(chosen)
                : deployment.kind() == DeploymentKind.ROLLBACK
                        ? ReleaseStrategy.AT_ONCE
                        : rules.release(change.handle(), deployment.environment());
        if (!strategy.isAtOnce() && !server.can(Capability.GRADUAL)) {
            if (chosen != null) {
                throw Fault.conflict(
                                "release/at-once-only",
                                server.title() + " gives a release all of the traffic at once.",
                                "Deploy it at once, or choose another provider for this environment.")
                        .asException();
            }
            strategy = ReleaseStrategy.AT_ONCE;
        }
        if (strategy.isAtOnce()) {
            return;
        }
        store(
                change,
                new ReleaseProgress(
                        deployment.id(),
                        deployment.project(),
                        deployment.environment(),
                        strategy,
                        null,
                        null,
                        ReleasePhase.PENDING,
                        0,
                        0,
                        change.now(),
                        null,
                        null,
                        null,
                        ReleaseNumbers.NONE,
                        ReleaseNumbers.NONE,
                        null));
    }

    private void store(Change change, ReleaseProgress release) {
        repository.put(
                change.handle(), new ReleaseRepository.Owned(change.actor().organization(), release));
        change.publish(Channel.project(release.project()), new LiveFact.ReleaseChanged(release));
    }

    @Override
    public Conductor conductor(DeploymentId id) {
        ReleaseRepository.Owned owned =
                transactions.read(handle -> repository.find(handle, id)).orElse(null);
        if (owned == null || owned.release().phase() != ReleasePhase.PENDING) {
            return Conductor.AT_ONCE;
        }
        return new Conduct(owned.release().strategy(), new Kept(owned), clock, look);
    }

    /// The book of one release.
    private final class Kept implements Conduct.Book {
        private final ReleaseRepository.Owned owned;
        private final Actor actor;
        private Instant told = Instant.EPOCH;
        private @Nullable ReleaseProgress last;

        private Kept(ReleaseRepository.Owned owned) {
            this.owned = owned;
            this.actor = transactions.read(
                    handle -> deployments.starter(handle, owned.release().deployment()));
        }

        @Override
        public ReleaseProgress begins(Conduct conduct, @Nullable String previewUrl) {
            ReleaseProgress release = owned.release();
            running.put(release.deployment(), conduct);
            Optional<Deployment> live = transactions.read(handle -> deployments.live(handle, release.environment()));
            return release.beside(
                    live.map(Deployment::id).orElse(null),
                    live.map(Deployment::number).orElse(null),
                    previewUrl);
        }

        @Override
        public void enters(ReleaseProgress now) {
            told = clock.instant();
            last = now;
            changes.make(actor, "releases.step", change -> {
                store(change, now);
                if (now.phase() == ReleasePhase.WAITING) {
                    Deployment deployment = deployments.get(actor, now.deployment());
                    notifier.tell(
                            change,
                            new Notifier.News(
                                    "release/" + now.deployment(),
                                    NotificationKind.RELEASE_WAITING,
                                    "Deployment " + deployment.number() + " of " + deployment.artifactName()
                                            + " waits for you",
                                    "It is healthy. Give it all of the traffic, or take it back.",
                                    now.project(),
                                    now.deployment(),
                                    null));
                }
                change.audit(now.project(), "deployment", now.deployment(), null, summary(now));
                return now;
            });
        }

        @Override
        public void counts(ReleaseProgress now) {
            if (now.equals(last) || Duration.between(told, clock.instant()).compareTo(TELL) < 0) {
                return;
            }
            told = clock.instant();
            last = now;
            changes.make(actor, "releases.numbers", change -> {
                store(change, now);
                change.unchanged();
                return now;
            });
        }
    }

    @Override
    public void published(Change change, Deployment deployment) {
        // Whatever was kept running until now makes way, or has the traffic again.
        repository
                .warm(change.handle(), deployment.environment())
                .ifPresent(warm -> store(change, warm.release().cooled()));
        repository.find(change.handle(), deployment.id()).ifPresent(owned -> {
            ReleaseProgress last = lastOf(owned.release());
            // Nothing was there to stand beside, or it is kept elsewhere: then nothing is warm.
            boolean warm = last.before() != null
                    && deployment.url() != null
                    && last.strategy().warmSeconds() > 0
                    && last.previewUrl() != null;
            store(
                    change,
                    last.over(
                            ReleasePhase.TAKEN_OVER,
                            change.now(),
                            warm ? change.now().plusSeconds(last.strategy().warmSeconds()) : null,
                            null));
        });
        forget(change, deployment.id());
    }

    private ReleaseProgress lastOf(ReleaseProgress stored) {
        Conduct conduct = running.get(stored.deployment());
        ReleaseProgress seen = conduct == null ? null : conduct.latest();
        return seen == null ? stored : seen;
    }

    private void forget(Change change, DeploymentId id) {
        change.afterCommit(() -> {
            running.remove(id);
            onWarm.run();
        });
    }

    @Override
    public void ended(Change change, Deployment deployment) {
        repository
                .find(change.handle(), deployment.id())
                .filter(owned -> !owned.release().phase().isOver())
                .ifPresent(owned -> {
                    store(
                            change,
                            lastOf(owned.release())
                                    .over(
                                            ReleasePhase.TAKEN_BACK,
                                            change.now(),
                                            null,
                                            deployment.failure() == null
                                                    ? null
                                                    : deployment.failure().message()));
                    forget(change, deployment.id());
                });
    }

    /// Ends what is kept running and whose time is over.
    ///
    /// @return when the next one's is
    Optional<Instant> cool(CoolDown sites, boolean all) {
        Instant now = clock.instant();
        for (ReleaseRepository.Owned owned : transactions.read(repository::warm)) {
            Instant until = owned.release().warmUntil();
            if (!all && (until == null || until.isAfter(now))) {
                break;
            }
            Actor actor = transactions.read(
                    handle -> deployments.starter(handle, owned.release().deployment()));
            changes.make(actor, "releases.cool", change -> {
                ReleaseProgress cooled = owned.release().cooled();
                store(change, cooled);
                change.unchanged();
                change.afterCommit(() -> sites.cool(cooled.environment()));
                return cooled;
            });
        }
        return transactions.read(repository::nextToCool);
    }

    /// Who keeps releases running.
    @FunctionalInterface
    interface CoolDown {
        void cool(EnvironmentId environment);
    }
}

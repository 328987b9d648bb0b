package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.log.LogPage;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.provider.Cancellation;
import dev.tone.platform.deployments.provider.Conductor;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Job;
import dev.tone.platform.deployments.provider.Publication;
import dev.tone.platform.deployments.provider.Release;
import dev.tone.platform.deployments.provider.StageReport;
import dev.tone.platform.deployments.provider.StepFailedException;
import dev.tone.platform.deployments.provider.Value;
import dev.tone.platform.deployments.sites.SiteAddress;
import dev.tone.platform.deployments.sites.SiteServer;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What environments serve: their stable addresses, what runs behind them, and how it is. Thread-safe.
public final class Sites {
    private static final Logger LOG = LoggerFactory.getLogger(Sites.class);

    static final String STOPPED = "This site is stopped.";

    private final Transactions transactions;
    private final Changes changes;
    private final DeploymentRepository repository;
    private final DeploymentProvider provider;
    private final SiteServer server;
    private final Targets targets;
    private final SealedValues sealed;
    private final LogStore logs;
    private final Notifier notifier;
    /// Why a site is not at the port that it had, since we started.
    private final Map<EnvironmentId, String> moved = new ConcurrentHashMap<>();

    Sites(
            Transactions transactions,
            Changes changes,
            DeploymentRepository repository,
            DeploymentProvider provider,
            SiteServer server,
            Targets targets,
            SealedValues sealed,
            LogStore logs,
            Notifier notifier) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.provider = provider;
        this.server = server;
        this.targets = targets;
        this.sealed = sealed;
        this.logs = logs;
        this.notifier = notifier;
    }

    static String hostName(Targets.Target target) {
        return target.environment().name() + "-" + target.project().slug() + ".localhost";
    }

    public List<Site> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            targets.project(handle, actor, project);
            return repository.sites(handle, project).stream()
                    .map(SiteRecord::site)
                    .toList();
        });
    }

    /// @throws dev.tone.model.fault.FaultException `environment/not-found`
    public LogPage logs(Actor actor, EnvironmentId environment, long from, int limit) {
        return log(actor, environment).page(from, limit);
    }

    public StoredLog log(Actor actor, EnvironmentId environment) {
        transactions.read(handle -> targets.target(handle, actor, environment));
        return logs.log(environment.value());
    }

    /// Opens the environment's door, and remembers where it is.
    SiteAddress address(Actor actor, Targets.Target target) {
        EnvironmentId environment = target.environment().id();
        Optional<SiteRecord> known = transactions.read(handle -> repository.site(handle, environment));
        int wanted = known.map(record -> record.site().port()).orElse(0);
        Set<Integer> reserved = transactions.read(handle -> repository.sites(handle, null).stream()
                .filter(record -> !record.site().environment().equals(environment))
                .map(record -> record.site().port())
                .collect(Collectors.toSet()));
        SiteAddress address = server.open(new SiteAddress(environment, hostName(target), wanted), reserved::contains);
        if (address.port() != wanted) {
            String detail = wanted == 0
                    ? null
                    : "Port " + wanted + " was taken by another program; it is now " + address.port() + ".";
            if (detail != null) {
                moved.put(environment, detail);
            }
            changes.make(actor, "sites.address", change -> {
                Site site = known.map(SiteRecord::site)
                        .map(before -> edited(
                                before,
                                address,
                                before.health() == SiteHealth.STOPPED ? SiteHealth.STOPPED : SiteHealth.PENDING,
                                detail,
                                0,
                                change))
                        .orElseGet(() -> new Site(
                                environment,
                                target.project().id(),
                                address.port(),
                                address.url(),
                                address.addressUrl(),
                                null,
                                null,
                                false,
                                SiteHealth.PENDING,
                                null,
                                null,
                                0));
                boolean stopped = known.map(SiteRecord::stopped).orElse(false);
                put(change, new SiteRecord(actor.organization(), site, stopped));
                change.audit(
                        site.project(),
                        "site",
                        environment,
                        known.map(SiteRecord::site).orElse(null),
                        site);
                return site;
            });
        }
        return address;
    }

    /// A release takes the traffic, as part of the deployment's change.
    void serves(Change change, Deployment deployment, SiteAddress address) {
        Site before = repository
                .site(change.handle(), deployment.environment())
                .map(SiteRecord::site)
                .orElse(null);
        Site site = new Site(
                deployment.environment(),
                deployment.project(),
                address.port(),
                address.url(),
                address.addressUrl(),
                deployment.id(),
                deployment.element() != null || before == null ? deployment.element() : before.element(),
                deployment.settings().isProcess(),
                SiteHealth.HEALTHY,
                null,
                change.now(),
                0);
        put(change, new SiteRecord(change.actor().organization(), site, false));
    }

    /// As [#serves], by a provider at an address of its own: [Site#port] is 0 then.
    ///
    /// @param known null where nobody has said what the address is
    void servesElsewhere(Change change, Deployment deployment, @Nullable String known) {
        String url = known == null ? "" : known;
        EnvironmentId environment = deployment.environment();
        Site before = repository
                .site(change.handle(), environment)
                .map(SiteRecord::site)
                .orElse(null);
        Site site = new Site(
                environment,
                deployment.project(),
                0,
                url,
                url,
                deployment.id(),
                deployment.element() != null || before == null ? deployment.element() : before.element(),
                false,
                SiteHealth.HEALTHY,
                null,
                change.now(),
                0);
        put(change, new SiteRecord(change.actor().organization(), site, false));
        if (before != null && before.servedHere()) {
            change.afterCommit(() -> provider.tearDown(
                    environment, "This environment is now " + (known == null ? "served elsewhere." : "at " + url)));
        }
    }

    private void put(Change change, SiteRecord record) {
        repository.putSite(change.handle(), record);
        change.publish(Channel.project(record.site().project()), new LiveFact.SiteChanged(record.site()));
    }

    private static Site edited(
            Site before, SiteAddress address, SiteHealth health, @Nullable String detail, int restarts, Change change) {
        return new Site(
                before.environment(),
                before.project(),
                address.port(),
                address.url(),
                address.addressUrl(),
                before.deployment(),
                before.element(),
                before.process(),
                health,
                detail,
                change.now(),
                restarts);
    }

    private static Site edited(Site before, SiteHealth health, @Nullable String detail, int restarts, Change change) {
        return new Site(
                before.environment(),
                before.project(),
                before.port(),
                before.url(),
                before.addressUrl(),
                before.deployment(),
                before.element(),
                before.process(),
                health,
                detail,
                change.now(),
                restarts);
    }

    /// A process behind a site is another way than before.
    void healthChanged(
            EnvironmentId environment, DeploymentId release, SiteHealth health, @Nullable String detail, int restarts) {
        Optional<SiteRecord> known = transactions.read(handle -> repository.site(handle, environment));
        if (known.isEmpty() || !release.equals(known.get().site().deployment())) {
            return; // told late, by a release that was replaced meanwhile
        }
        Actor actor = owner(known.get());
        if (actor == null) {
            return;
        }
        changes.make(actor, "sites.health", change -> {
            SiteRecord record = repository.site(change.handle(), environment).orElseThrow();
            Site before = record.site();
            if (record.stopped() || !release.equals(before.deployment())) {
                change.unchanged();
                return before;
            }
            Site after = edited(before, health, detail, restarts, change);
            put(change, new SiteRecord(record.organization(), after, false));
            if (isBad(health) != isBad(before.health())) {
                change.audit(after.project(), "site", environment, before, after);
                notifier.tell(
                        change,
                        new Notifier.News(
                                "site/" + environment,
                                isBad(health) ? NotificationKind.SITE_DOWN : NotificationKind.SITE_RECOVERED,
                                after.url() + (isBad(health) ? " has a problem" : " is healthy again"),
                                detail == null ? "It answers again." : detail,
                                after.project(),
                                after.deployment(),
                                null));
            } else {
                change.unchanged();
            }
            return after;
        });
    }

    private static boolean isBad(SiteHealth health) {
        return health == SiteHealth.DEGRADED || health == SiteHealth.DOWN;
    }

    private @Nullable Actor owner(SiteRecord record) {
        return transactions
                .read(handle -> repository.live(handle, record.site().environment()))
                .map(live -> new Actor(live.createdBy(), "platform", record.organization(), Role.OWNER))
                .orElse(null);
    }

    /// @throws dev.tone.model.fault.FaultException `site/not-found`, `site/elsewhere`
    public Site stop(Actor actor, EnvironmentId environment) {
        return changes.make(actor, DeploymentApi.STOP_SITE.id(), change -> {
            targets.target(change.handle(), actor, environment);
            SiteRecord record = requireHere(change, environment);
            Site after = edited(record.site(), SiteHealth.STOPPED, null, 0, change);
            put(change, new SiteRecord(record.organization(), after, true));
            change.audit(after.project(), "site", environment, record.site(), after);
            change.afterCommit(() -> provider.tearDown(environment, STOPPED));
            return after;
        });
    }

    /// @throws dev.tone.model.fault.FaultException `site/not-found`, `site/nothing-to-start`
    public Site start(Actor actor, EnvironmentId environment) {
        return changes.make(actor, DeploymentApi.START_SITE.id(), change -> {
            targets.activeTarget(change.handle(), actor, environment);
            SiteRecord record = requireHere(change, environment);
            if (repository.live(change.handle(), environment).isEmpty()) {
                throw Fault.conflict(
                                "site/nothing-to-start", "Nothing is deployed here yet.", "Deploy an artifact first.")
                        .asException();
            }
            if (!record.stopped()) {
                change.unchanged();
                return record.site();
            }
            Site after = edited(record.site(), SiteHealth.PENDING, null, 0, change);
            put(change, new SiteRecord(record.organization(), after, false));
            change.audit(after.project(), "site", environment, record.site(), after);
            change.afterCommit(() -> restoreLater(environment));
            return after;
        });
    }

    /// Starts the process behind the site anew. The one before answers until the new one is healthy, or further when it
    /// never is.
    ///
    /// @throws dev.tone.model.fault.FaultException `site/not-found`, `site/elsewhere`, `site/stopped`,
    ///     `site/nothing-to-restart`
    public Site restart(Actor actor, EnvironmentId environment) {
        return changes.make(actor, DeploymentApi.RESTART_SITE.id(), change -> {
            targets.activeTarget(change.handle(), actor, environment);
            SiteRecord record = requireHere(change, environment);
            if (record.stopped()) {
                throw Fault.conflict("site/stopped", "This site is stopped.", "Start it.")
                        .asException();
            }
            if (!record.site().process()) {
                throw Fault.conflict(
                                "site/nothing-to-restart",
                                "This site is made of files; nothing runs that could be restarted.",
                                "Redeploy it to build it with the variables of now.")
                        .asException();
            }
            Site after = edited(record.site(), record.site().health(), "It is being restarted.", 0, change);
            put(change, new SiteRecord(record.organization(), after, false));
            change.audit(after.project(), "site", environment, record.site(), after);
            change.afterCommit(() -> later(environment, this::restartNow));
            return after;
        });
    }

    private void restartNow(EnvironmentId environment) {
        Deployment live = transactions
                .read(handle -> repository.live(handle, environment))
                .orElseThrow();
        SiteRecord record = transactions
                .read(handle -> repository.site(handle, environment))
                .orElseThrow();
        Actor actor = new Actor(live.createdBy(), "platform", record.organization(), Role.OWNER);
        Targets.Target target = transactions.read(handle -> targets.target(handle, actor, environment));
        try {
            publish(live, target, address(actor, target));
            healthChanged(environment, live.id(), SiteHealth.HEALTHY, null, 0);
        } catch (StepFailedException e) {
            notRestarted(environment, live, e.failure().message());
        } catch (IOException | CanceledException e) {
            LOG.warn("The site of {} could not be restarted", environment, e);
            notRestarted(environment, live, "Its release could not be started.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void notRestarted(EnvironmentId environment, Deployment live, String why) {
        healthChanged(
                environment,
                live.id(),
                SiteHealth.DEGRADED,
                "It was not restarted, the process before goes on. " + why,
                0);
    }

    private SiteRecord requireHere(Change change, EnvironmentId environment) {
        SiteRecord record = require(change, environment);
        if (!record.site().servedHere()) {
            throw Fault.conflict(
                            "site/elsewhere",
                            "This site is not served by this machine.",
                            "Stop or start it where it is served: "
                                    + record.site().url())
                    .asException();
        }
        return record;
    }

    private SiteRecord require(Change change, EnvironmentId environment) {
        return repository
                .site(change.handle(), environment)
                .orElseThrow(() -> Fault.notFound("site/not-found", "This environment has no site yet.")
                        .asException());
    }

    /// Ends what is kept running of the release before, if anything is.
    public void cool(EnvironmentId environment) {
        provider.cool(environment);
    }

    /// Brings every site back as it was, each at its address. Returns at once; processes take their time.
    void restoreAll() {
        transactions.read(handle -> repository.sites(handle, null)).forEach(record -> {
            Actor actor = owner(record);
            if (actor != null && record.site().servedHere()) {
                EnvironmentId environment = record.site().environment();
                // The doors open before anything is started, so that nobody takes a port meanwhile.
                address(actor, transactions.read(handle -> targets.target(handle, actor, environment)));
                server.stop(environment, record.stopped() ? STOPPED : "This site is starting.");
                DeploymentId live = record.site().deployment();
                if (live != null) {
                    healthChanged(environment, live, SiteHealth.PENDING, moved.get(environment), 0);
                }
                restoreLater(environment);
            }
        });
    }

    void restoreLater(EnvironmentId environment) {
        later(environment, this::restore);
    }

    private static void later(EnvironmentId environment, Consumer<EnvironmentId> work) {
        Thread.ofPlatform().daemon().name("site-restore").start(() -> {
            try {
                work.accept(environment);
            } catch (RuntimeException e) {
                LOG.error("The site of {} could not be restored", environment, e);
            }
        });
    }

    private void restore(EnvironmentId environment) {
        SiteRecord record = transactions
                .read(handle -> repository.site(handle, environment))
                .orElseThrow();
        if (!record.site().servedHere()) {
            return;
        }
        Deployment live = transactions
                .read(handle -> repository.live(handle, environment))
                .orElseThrow();
        Actor actor = new Actor(live.createdBy(), "platform", record.organization(), Role.OWNER);
        Targets.Target target = transactions.read(handle -> targets.target(handle, actor, environment));
        SiteAddress address = address(actor, target);
        if (record.stopped()
                || target.project().archivedAt() != null
                || target.project().deletedAt() != null) {
            server.stop(environment, STOPPED);
            return;
        }
        try {
            publish(live, target, address);
            healthChanged(environment, live.id(), SiteHealth.HEALTHY, moved.get(environment), 0);
        } catch (StepFailedException e) {
            healthChanged(environment, live.id(), SiteHealth.DOWN, e.failure().message(), 0);
        } catch (IOException | CanceledException e) {
            LOG.warn("The site of {} could not be restored", environment, e);
            healthChanged(environment, live.id(), SiteHealth.DOWN, "Its release could not be started.", 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(Deployment live, Targets.Target target, SiteAddress address)
            throws StepFailedException, CanceledException, IOException, InterruptedException {
        String digest = live.releaseDigest();
        Optional<Release> release = digest == null ? Optional.<Release>empty() : provider.release(digest);
        if (release.isEmpty()) {
            throw new StepFailedException(new Failure(
                    StageName.PUBLISH,
                    "deployment/release-gone",
                    "Its release is no longer on this machine. Deploy it again.",
                    null,
                    null,
                    null,
                    null));
        }
        List<Value> values = SealedValues.merged(
                live.settings().variables(),
                sealed.open(live.id(), transactions.read(handle -> repository.sealedValues(handle, live.id()))));
        Redactor redactor = Redactor.of(
                values.stream().filter(Value::secret).map(Value::value).toList());
        Job job = new Job(
                live,
                target.project(),
                target.environment(),
                values,
                redactor,
                logs.log(target.environment().id().value()),
                address,
                new Unreported(),
                new Cancellation(),
                Conductor.AT_ONCE);
        Publication ready = provider.publish(job, release.get());
        boolean current = transactions
                .read(handle -> repository.live(handle, live.environment()))
                .filter(now -> now.id().equals(live.id()))
                .isPresent();
        if (current) {
            ready.activate();
        } else {
            // Something newer has taken the traffic meanwhile.
            ready.discard();
        }
    }

    /// A site that comes back is no deployment.
    private record Unreported() implements StageReport {
        @Override
        public void begin(StageName stage) {}

        @Override
        public void begin(StageName stage, String label) {}

        @Override
        public void end(StageName stage, StageState state) {}
    }
}

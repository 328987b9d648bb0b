package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.log.LogPage;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.sites.SiteAddress;
import dev.tone.platform.deployments.sites.SiteServer;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What environments serve: the one door to their sites. Thread-safe.
public final class Sites {
    static final String STOPPED = "This site is stopped.";
    static final String ARCHIVED = "This environment is in the archive.";

    private final Transactions transactions;
    private final Changes changes;
    private final DeploymentRepository repository;
    private final DeploymentProvider provider;
    private final Targets targets;
    private final LogStore logs;
    private final SiteBook book;
    private final SiteReturn back;

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
        this.targets = targets;
        this.logs = logs;
        this.book = new SiteBook(transactions, changes, repository, provider, server, notifier);
        this.back = new SiteReturn(transactions, repository, provider, server, targets, sealed, logs, book);
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
        return book.address(actor, target);
    }

    /// A release takes the traffic, as part of the deployment's change.
    void serves(Change change, Deployment deployment, SiteAddress address) {
        book.serves(change, deployment, address);
    }

    /// As [#serves], by a provider at an address of its own.
    ///
    /// @param known null where nobody has said what the address is
    void servesElsewhere(Change change, Deployment deployment, @Nullable String known) {
        book.servesElsewhere(change, deployment, known);
    }

    /// A process behind a site is another way than before.
    void healthChanged(
            EnvironmentId environment, DeploymentId release, SiteHealth health, @Nullable String detail, int restarts) {
        book.healthChanged(environment, release, health, detail, restarts);
    }

    /// @throws dev.tone.model.fault.FaultException `site/not-found`, `site/elsewhere`
    public Site stop(Actor actor, EnvironmentId environment) {
        return changes.make(actor, DeploymentApi.STOP_SITE.id(), change -> {
            targets.target(change.handle(), actor, environment);
            SiteRecord record = requireHere(change, environment);
            Site after = SiteBook.edited(record.site(), SiteHealth.STOPPED, null, 0, change);
            book.put(change, new SiteRecord(record.organization(), after, true));
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
            Site after = SiteBook.edited(record.site(), SiteHealth.PENDING, null, 0, change);
            book.put(change, new SiteRecord(record.organization(), after, false));
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
            Site after = SiteBook.edited(record.site(), record.site().health(), "It is being restarted.", 0, change);
            book.put(change, new SiteRecord(record.organization(), after, false));
            change.audit(after.project(), "site", environment, record.site(), after);
            change.afterCommit(() -> back.restartLater(environment));
            return after;
        });
    }

    /// The environment has another name, and so its site another address.
    void renamed(Change change, Targets.Target target) {
        book.renamed(change, target);
    }

    /// Stops serving until [#bringBack]; one that somebody has stopped stays so.
    void putAway(Change change, SiteRecord record) {
        if (record.site().servedHere()) {
            book.put(
                    change,
                    new SiteRecord(
                            record.organization(),
                            SiteBook.edited(record.site(), SiteHealth.STOPPED, null, 0, change),
                            false));
            change.afterCommit(() -> provider.tearDown(record.site().environment(), ARCHIVED));
        }
    }

    void bringBack(Change change, SiteRecord record) {
        if (record.site().servedHere()) {
            book.put(
                    change,
                    new SiteRecord(
                            record.organization(),
                            SiteBook.edited(record.site(), SiteHealth.PENDING, null, 0, change),
                            false));
            change.afterCommit(() -> restoreLater(record.site().environment()));
        }
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
        back.restoreAll();
    }

    void restoreLater(EnvironmentId environment) {
        back.restoreLater(environment);
    }
}

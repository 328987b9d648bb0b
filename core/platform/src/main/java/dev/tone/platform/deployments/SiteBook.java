package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.sites.SiteAddress;
import dev.tone.platform.deployments.sites.SiteServer;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of each site, and who is told when that changes: its address, what it serves and how it is.
/// Thread-safe.
final class SiteBook {
    private final Transactions transactions;
    private final Changes changes;
    private final DeploymentRepository repository;
    private final DeploymentProvider provider;
    private final SiteServer server;
    private final Notifier notifier;
    /// Why a site is not at the port that it had, since we started.
    private final Map<EnvironmentId, String> moved = new ConcurrentHashMap<>();

    SiteBook(
            Transactions transactions,
            Changes changes,
            DeploymentRepository repository,
            DeploymentProvider provider,
            SiteServer server,
            Notifier notifier) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.provider = provider;
        this.server = server;
        this.notifier = notifier;
    }

    private static String hostName(Targets.Target target) {
        return target.environment().name() + "-" + target.project().slug() + ".localhost";
    }

    /// Why the site is not at the port that it had; null when it is.
    @Nullable
    String moved(EnvironmentId environment) {
        return moved.get(environment);
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
                this.moved.put(environment, detail);
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
                if (detail != null) {
                    liveMoved(change, environment, address);
                }
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

    /// The environment has another name: a site that is served here has another address, at its port.
    void renamed(Change change, Targets.Target target) {
        EnvironmentId environment = target.environment().id();
        repository
                .site(change.handle(), environment)
                .filter(record -> record.site().servedHere())
                .ifPresent(record -> {
                    Site before = record.site();
                    SiteAddress address = new SiteAddress(environment, hostName(target), before.port());
                    Site after = edited(before, address, before.health(), before.detail(), before.restarts(), change);
                    put(change, new SiteRecord(record.organization(), after, record.stopped()));
                    liveMoved(change, environment, address);
                    change.afterCommit(() -> server.open(address, _ -> false));
                });
    }

    /// What is live says where it is now; those before it keep what they said.
    private void liveMoved(Change change, EnvironmentId environment, SiteAddress address) {
        repository.live(change.handle(), environment).ifPresent(live -> {
            Deployment after = new DeploymentEdit(live).url(address.url()).done();
            repository.update(change.handle(), live, after, change.now());
            DeploymentJournal.publish(change, after);
        });
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

    void put(Change change, SiteRecord record) {
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

    static Site edited(Site before, SiteHealth health, @Nullable String detail, int restarts, Change change) {
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

    @Nullable
    Actor owner(SiteRecord record) {
        return transactions
                .read(handle -> repository.live(handle, record.site().environment()))
                .map(live -> new Actor(live.createdBy(), "platform", record.organization(), Role.OWNER))
                .orElse(null);
    }
}

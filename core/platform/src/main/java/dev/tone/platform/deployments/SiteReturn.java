package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.Redactor;
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
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Transactions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what sites served back: after a start of the platform, when one is started, and anew when one is restarted.
/// Thread-safe.
final class SiteReturn {
    private static final Logger LOG = LoggerFactory.getLogger(SiteReturn.class);

    private final Transactions transactions;
    private final DeploymentRepository repository;
    private final DeploymentProvider provider;
    private final SiteServer server;
    private final Targets targets;
    private final SealedValues sealed;
    private final LogStore logs;
    private final SiteBook book;

    SiteReturn(
            Transactions transactions,
            DeploymentRepository repository,
            DeploymentProvider provider,
            SiteServer server,
            Targets targets,
            SealedValues sealed,
            LogStore logs,
            SiteBook book) {
        this.transactions = transactions;
        this.repository = repository;
        this.provider = provider;
        this.server = server;
        this.targets = targets;
        this.sealed = sealed;
        this.logs = logs;
        this.book = book;
    }

    /// Starts the process behind the site anew. Returns at once.
    void restartLater(EnvironmentId environment) {
        later(environment, this::restartNow);
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
            publish(live, target, book.address(actor, target));
            book.healthChanged(environment, live.id(), SiteHealth.HEALTHY, null, 0);
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
        book.healthChanged(
                environment,
                live.id(),
                SiteHealth.DEGRADED,
                "It was not restarted, the process before goes on. " + why,
                0);
    }

    /// Brings every site back as it was, each at its address. Returns at once; processes take their time.
    void restoreAll() {
        transactions.read(handle -> repository.sites(handle, null)).forEach(record -> {
            Actor actor = book.owner(record);
            if (actor != null && record.site().servedHere()) {
                EnvironmentId environment = record.site().environment();
                // The doors open before anything is started, so that nobody takes a port meanwhile.
                Targets.Target target = transactions.read(handle -> targets.target(handle, actor, environment));
                book.address(actor, target);
                if (target.environment().archived()) {
                    server.stop(environment, Sites.ARCHIVED);
                    return;
                }
                server.stop(environment, record.stopped() ? Sites.STOPPED : "This site is starting.");
                DeploymentId live = record.site().deployment();
                if (live != null) {
                    book.healthChanged(environment, live, SiteHealth.PENDING, book.moved(environment), 0);
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
        SiteAddress address = book.address(actor, target);
        if (target.environment().archived()) {
            server.stop(environment, Sites.ARCHIVED);
            return;
        }
        if (record.stopped()
                || target.project().archivedAt() != null
                || target.project().deletedAt() != null) {
            server.stop(environment, Sites.STOPPED);
            return;
        }
        try {
            publish(live, target, address);
            book.healthChanged(environment, live.id(), SiteHealth.HEALTHY, book.moved(environment), 0);
        } catch (StepFailedException e) {
            book.healthChanged(
                    environment, live.id(), SiteHealth.DOWN, e.failure().message(), 0);
        } catch (IOException | CanceledException e) {
            LOG.warn("The site of {} could not be restored", environment, e);
            book.healthChanged(environment, live.id(), SiteHealth.DOWN, "Its release could not be started.", 0);
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

package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogStream;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.deployments.logs.LogEntry;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a platform does first that was killed: ends what is left, says so, and brings the sites back.
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    static final String MESSAGE = "The platform was ended during this deployment.";
    static final String ON_TRIAL = "The platform was ended; the release before has all of the traffic again.";

    private final Transactions transactions;
    private final DeploymentRepository repository;
    private final DeploymentJournal journal;
    private final DeploymentQueue queue;
    private final DeploymentProvider provider;
    private final Providers providers;
    private final ProcessLauncher launcher;
    private final LogStore logs;
    private final Sites sites;
    private final Notifier notifier;
    private ReleaseGuide guide = ReleaseGuide.NONE;

    Recovery(
            Transactions transactions,
            DeploymentRepository repository,
            DeploymentJournal journal,
            DeploymentQueue queue,
            DeploymentProvider provider,
            Providers providers,
            ProcessLauncher launcher,
            LogStore logs,
            Sites sites,
            Notifier notifier) {
        this.transactions = transactions;
        this.repository = repository;
        this.journal = journal;
        this.queue = queue;
        this.provider = provider;
        this.providers = providers;
        this.launcher = launcher;
        this.logs = logs;
        this.sites = sites;
        this.notifier = notifier;
    }

    /// Tells what became of releases on trial, from now on. While the platform is put together.
    void guidedBy(ReleaseGuide releases) {
        guide = releases;
    }

    void run() {
        launcher.endLeftovers();
        provider.discardAll();
        provider.settle(digest -> transactions.read(handle -> repository.isReleaseKnown(handle, digest)));
        for (DeploymentRepository.Owned owned : transactions.read(repository::unfinished)) {
            Deployment deployment = owned.deployment();
            switch (deployment.state()) {
                case QUEUED -> queue.submit(deployment.environment(), deployment.id());
                // They wait for somebody, or for their time; nothing of them ran.
                case CREATED, AWAITING_APPROVAL -> {}
                default -> interrupted(owned);
            }
        }
        completeLogs();
        sites.restoreAll();
    }

    /// A deployment may have ended a moment before the platform did: who follows its log waits for no more.
    private void completeLogs() {
        for (String name : logs.incomplete()) {
            boolean ended = transactions
                    .read(handle -> repository.find(handle, new DeploymentId(name)))
                    .filter(owned -> owned.deployment().state().isFinished())
                    .isPresent();
            if (ended) {
                try {
                    logs.log(name).complete();
                } catch (UncheckedIOException e) {
                    LOG.warn("The log of deployment {} could not be completed", name, e);
                }
            }
        }
    }

    static boolean isTrial(StageName stage) {
        return stage == StageName.CANARY || stage == StageName.BESIDE;
    }

    private void interrupted(DeploymentRepository.Owned owned) {
        Deployment deployment = owned.deployment();
        StageName stage = deployment.stages().isEmpty()
                ? StageName.QUEUE
                : deployment.stages().getLast().name();
        StoredLog log = logs.log(deployment.id().value());
        complete(log, stage);
        String message = isTrial(stage) ? ON_TRIAL : MESSAGE;
        Failure failure = new Failure(stage, "deployment/interrupted", message, null, null, message, log.last());
        journal.transition(
                DeploymentRunner.actor(owned),
                deployment.id(),
                "deployments.interrupted",
                DeploymentState.FAILED,
                edit -> edit.failure(failure),
                (change, after) -> {
                    guide.ended(change, after);
                    notifier.tell(
                            change,
                            new Notifier.News(
                                    "environment/" + after.environment(),
                                    NotificationKind.DEPLOYMENT_FAILED,
                                    "Deployment " + after.number() + " of " + after.artifactName() + " failed",
                                    message,
                                    after.project(),
                                    after.id(),
                                    log.last()));
                });
        provider.discard(deployment.id());
        // An earlier version may have known one that this one does not.
        providers.all().stream()
                .filter(each -> each.name().equals(deployment.provider()))
                .forEach(each -> each.takeBack(deployment));
    }

    /// A log that cannot be written does not keep the platform from starting.
    private static void complete(StoredLog log, StageName stage) {
        if (log.isComplete()) {
            return;
        }
        try {
            log.append(List.of(
                    new LogEntry(LogStream.SYSTEM, LogLevel.ERROR, stage.name().toLowerCase(Locale.ROOT), MESSAGE)));
            log.complete();
        } catch (UncheckedIOException e) {
            LOG.warn("The log of an interrupted deployment could not be completed", e);
        }
    }
}

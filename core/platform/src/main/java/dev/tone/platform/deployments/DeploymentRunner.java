package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.observe.Pin;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.provider.Cancellation;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Job;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.deployments.provider.Publication;
import dev.tone.platform.deployments.provider.Release;
import dev.tone.platform.deployments.provider.StageReport;
import dev.tone.platform.deployments.provider.StepFailedException;
import dev.tone.platform.deployments.provider.Value;
import dev.tone.platform.deployments.sites.SiteAddress;
import dev.tone.platform.kernel.log.Correlation;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one deployment from the queue to its end.
final class DeploymentRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DeploymentRunner.class);

    private final Transactions transactions;
    private final DeploymentRepository repository;
    private final DeploymentJournal journal;
    private final DeploymentProvider builder;
    private final Providers providers;
    private final Targets targets;
    private final SealedValues sealed;
    private final LogStore logs;
    private final Sites sites;
    private final Notifier notifier;
    private final DiskBudget budget;
    private final Causes causes;
    private final Clock clock;
    private Gatekeeper gatekeeper = Gatekeeper.OPEN;
    private ReleaseGuide guide = ReleaseGuide.NONE;

    DeploymentRunner(
            Transactions transactions,
            DeploymentRepository repository,
            DeploymentJournal journal,
            DeploymentProvider builder,
            Providers providers,
            Targets targets,
            SealedValues sealed,
            LogStore logs,
            Sites sites,
            Notifier notifier,
            DiskBudget budget,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.journal = journal;
        this.builder = builder;
        this.providers = providers;
        this.targets = targets;
        this.sealed = sealed;
        this.logs = logs;
        this.sites = sites;
        this.notifier = notifier;
        this.budget = budget;
        this.causes = new Causes(transactions, repository, logs);
        this.clock = clock;
    }

    /// Who a deployment is continued as: whoever started it.
    static Actor actor(DeploymentRepository.Owned owned) {
        return new Actor(owned.deployment().createdBy(), "platform", owned.organization(), Role.OWNER);
    }

    /// Hears of what takes the traffic, from now on. While the platform is put together.
    void guardedBy(Gatekeeper keeper) {
        gatekeeper = keeper;
    }

    /// Asks how releases take the traffic, from now on. While the platform is put together.
    void guidedBy(ReleaseGuide releases) {
        guide = releases;
    }

    void run(DeploymentId id, Cancellation cancellation) {
        DeploymentRepository.Owned owned = transactions
                .read(handle -> repository.find(handle, id))
                .filter(found -> found.deployment().state() == DeploymentState.QUEUED)
                .orElse(null);
        if (owned == null) {
            return; // canceled or superseded while it waited
        }
        new Run(owned, cancellation).run();
    }

    /// One deployment under way.
    private final class Run implements StageReport {
        private final DeploymentId id;
        private final Actor actor;
        private final Cancellation cancellation;
        private final RunLog log;
        private final RunEnding ending;
        private final RunSuccess success;
        /// Stages that ended and are not written yet: they are with what begins next.
        private final List<Stage> ended = new ArrayList<>();

        private Deployment now;

        private Run(DeploymentRepository.Owned owned, Cancellation cancellation) {
            this.now = owned.deployment();
            this.id = now.id();
            this.actor = actor(owned);
            this.cancellation = cancellation;
            this.log = new RunLog(id, logs.log(id.value()));
            this.ending = new RunEnding(journal, builder, notifier, guide, cancellation, log);
            this.success = new RunSuccess(journal, repository, targets, sites, notifier, gatekeeper, guide, clock, log);
        }

        private void run() {
            if (!begin()) {
                return;
            }
            Publication publication = null;
            try {
                cancellation.check();
                DeploymentProvider provider = providers.named(now.provider());
                Job job = job(provider);
                Release release = release(provider, job);
                cancellation.check();
                move(DeploymentState.DEPLOYING, edit -> edit.release(release));
                publication = provider.publish(job, release);
                cancellation.commit();
                now = success.finish(now, actor, this::withEnded, job, release, publication);
                publication = null;
            } catch (CanceledException e) {
                canceled();
            } catch (StepFailedException e) {
                fail(e.failure(), e.isTimeOut());
            } catch (FaultException e) {
                fail(RunFailures.of(now, e.fault().code(), e.fault().title()), false);
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("Deployment {} failed", id, e);
                fail(RunFailures.disk(now, e), false);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail(RunFailures.of(now, "deployment/interrupted", Recovery.MESSAGE), false);
            } catch (RuntimeException e) {
                LOG.error("Deployment {} failed", id, e);
                fail(RunFailures.of(now, "deployment/internal", "The platform failed. Its log says more."), false);
            } finally {
                if (publication != null) {
                    publication.discard();
                }
                builder.discard(id);
                settle();
                log.complete();
            }
            budget.keep(actor, now.project());
        }

        /// What it has built and nobody will hear of goes. Where that cannot be said now, the next deployment does it.
        private void settle() {
            try {
                builder.settle(digest -> transactions.read(handle -> repository.isReleaseKnown(handle, digest)));
            } catch (RuntimeException e) {
                LOG.warn("Releases that nobody knows could not be looked for", e);
            }
        }

        /// @return false when it was canceled or superseded a moment ago
        private boolean begin() {
            now = journal.begin(actor, id, this::withEnded);
            return now.state() == DeploymentState.INITIALIZING;
        }

        private void canceled() {
            if (cancellation.isInterrupted()) {
                boolean onTrial = !now.stages().isEmpty()
                        && Recovery.isTrial(now.stages().getLast().name());
                fail(
                        RunFailures.of(now, "deployment/interrupted", onTrial ? Recovery.ON_TRIAL : Recovery.MESSAGE),
                        false);
                return;
            }
            Cancellation.Canceler by =
                    cancellation.canceler().orElseGet(() -> new Cancellation.Canceler(actor, Correlation.current()));
            try (Pin _ = Correlation.bind(by.correlation())) {
                ending.finish(
                        now,
                        by.actor(),
                        DeploymentState.CANCELED,
                        null,
                        "The deployment was canceled.",
                        NotificationKind.DEPLOYMENT_CANCELED);
            }
        }

        private Job job(DeploymentProvider provider) {
            Targets.Target target = transactions.read(handle -> targets.target(handle, actor, now.environment()));
            List<Value> values = SealedValues.merged(
                    now.settings().variables(),
                    sealed.open(id, transactions.read(handle -> repository.sealedValues(handle, id))));
            log.hide(values.stream().filter(Value::secret).map(Value::value).toList());
            log.say(
                    now,
                    LogLevel.INFO,
                    "Deployment " + now.number() + " of " + now.artifactName() + " to "
                            + target.environment().name());
            SiteAddress address = provider.servesHere() ? sites.address(actor, target) : null;
            return new Job(
                    now,
                    target.project(),
                    target.environment(),
                    values,
                    log.redactor(),
                    log.stored(),
                    address,
                    this,
                    cancellation,
                    guide.conductor(id));
        }

        private Release release(DeploymentProvider provider, Job job)
                throws StepFailedException, CanceledException, IOException, InterruptedException {
            String known = now.releaseDigest();
            if (known != null) {
                log.say(
                        now,
                        LogLevel.INFO,
                        "Release " + known.substring(0, 12) + " is published again, without building");
                return provider.release(known)
                        .orElseThrow(() -> new StepFailedException(
                                RunFailures.of(now, "deployment/release-gone", "This release is no longer kept.")));
            }
            provider.prepare(job);
            cancellation.check();
            move(DeploymentState.BUILDING);
            return provider.build(job);
        }

        private void move(DeploymentState next) {
            move(next, edit -> edit);
        }

        private void move(DeploymentState next, UnaryOperator<DeploymentEdit> with) {
            now = journal.transition(
                    actor,
                    id,
                    "deployments." + next.name().toLowerCase(Locale.ROOT),
                    next,
                    edit -> with.apply(withEnded(edit)),
                    (change, after) -> {});
            ended.clear();
        }

        private DeploymentEdit withEnded(DeploymentEdit edit) {
            if (now.state() == DeploymentState.QUEUED) {
                edit.end(StageName.QUEUE, StageState.SUCCEEDED, clock.instant());
            }
            ended.forEach(stage -> {
                if (stage.finishedAt() != null) {
                    edit.end(stage.name(), stage.state(), stage.finishedAt());
                }
            });
            return edit;
        }

        @Override
        public void begin(StageName stage) {
            now = journal.note(actor, id, (edit, change) -> withEnded(edit).begin(stage, change.now()));
            ended.clear();
        }

        @Override
        public void begin(StageName stage, String label) {
            now = journal.note(actor, id, (edit, change) -> withEnded(edit).begin(stage, label, change.now()));
            ended.clear();
        }

        @Override
        public void end(StageName stage, StageState state) {
            ended.add(new Stage(stage, state, null, clock.instant()));
        }

        private void fail(Failure failure, boolean timedOut) {
            ending.finish(
                    now,
                    actor,
                    timedOut ? DeploymentState.TIMED_OUT : DeploymentState.FAILED,
                    // What was measured says more than what the log has.
                    failure.code().startsWith("release/") ? failure : causes.explained(now, failure, log.stored()),
                    failure.message(),
                    NotificationKind.DEPLOYMENT_FAILED);
        }
    }
}

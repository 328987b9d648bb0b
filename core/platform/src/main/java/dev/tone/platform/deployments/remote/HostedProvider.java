package dev.tone.platform.deployments.remote;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.provider.Provider;
import dev.tone.model.release.ReleaseKind;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Job;
import dev.tone.platform.deployments.provider.Publication;
import dev.tone.platform.deployments.provider.Release;
import dev.tone.platform.deployments.provider.ReleaseStore;
import dev.tone.platform.deployments.provider.StepFailedException;
import dev.tone.platform.deployments.provider.Value;
import dev.tone.platform.kernel.egress.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds as this machine does and publishes somewhere else: a release is the same bytes wherever it is served, which
/// is what makes promoting and rolling back exact.
public final class HostedProvider implements DeploymentProvider {
    private static final Logger LOG = LoggerFactory.getLogger(HostedProvider.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LONGEST_SENTENCE = 80;
    private static final long OUTPUT = 64L << 20;

    /// What is being published now.
    private final Set<HostJob> running = ConcurrentHashMap.newKeySet();
    private final Host host;
    private final DeploymentProvider builder;
    private final ReleaseStore releases;
    private final Connections connections;

    public HostedProvider(Host host, DeploymentProvider builder, ReleaseStore releases, Connections connections) {
        this.host = host;
        this.builder = builder;
        this.releases = releases;
        this.connections = connections;
    }

    @Override
    public Provider description() {
        return host.description();
    }

    @Override
    public boolean servesHere() {
        return false;
    }

    @Override
    public void requireReady(ProjectId project, EnvironmentId environment) {
        connections.open(project, environment, host);
    }

    @Override
    public Isolation isolation() {
        return builder.isolation();
    }

    @Override
    public String isolationNote() {
        return builder.isolationNote();
    }

    @Override
    public void prepare(Job job) throws StepFailedException, CanceledException, IOException, InterruptedException {
        builder.prepare(job);
    }

    @Override
    public Release build(Job job) throws StepFailedException, CanceledException, IOException, InterruptedException {
        return builder.build(job);
    }

    @Override
    public Publication publish(Job job, Release release)
            throws StepFailedException, CanceledException, IOException, InterruptedException {
        Connections.Open open =
                connections.open(job.project().id(), job.environment().id(), host);
        Redactor redactor = Redactor.of(Stream.concat(
                        host.secrets(open.token()).stream(),
                        job.values().stream().filter(Value::secret).map(Value::value))
                .toList());
        LogWriter log =
                new LogWriter(job.log(), redactor, StageName.PUBLISH.name().toLowerCase(Locale.ROOT), OUTPUT);
        HostJob work = new HostJob(
                job,
                release,
                releases.files(release.digest()),
                open.settings(),
                Optional.ofNullable(job.deployment().source())
                        .flatMap(connections::published)
                        .filter(published -> published.provider().equals(name()))
                        .orElse(null),
                published -> connections.remember(job.deployment(), published),
                log,
                connections.pauses(),
                PATIENCE);
        work.use(connections.exchange(host, open.token(), work.caller()));
        job.cancellation().check();
        job.stages().begin(StageName.PUBLISH);
        Published published;
        running.add(work);
        try {
            published = host.publish(work);
        } catch (HostException e) {
            if (!e.code().equals("provider/ended")) {
                log.say(LogLevel.ERROR, e.sentence());
            }
            job.cancellation().check();
            if (e.status() == 401) {
                connections.refused(job.project().id(), host, redactor.mask(e.sentence()));
            }
            throw failed(
                    e, job.conductor().strategy().kind(), redactor, job.log().last());
        } finally {
            running.remove(work);
            work.complete();
        }
        work.remember(published);
        return new Elsewhere(published.url() == null ? published.page() : published.url());
    }

    /// Has the project's deployments there looked at now.
    ///
    /// @return how many are under way
    public int wake(ProjectId project) {
        List<HostJob> woken = running.stream()
                .filter(work -> work.job().project().id().equals(project))
                .toList();
        woken.forEach(HostJob::wake);
        return woken.size();
    }

    /// It has the traffic already, and stays: what could still be undone was undone by the host.
    private record Elsewhere(@Nullable String url) implements Publication {
        @Override
        public void activate() {}

        @Override
        public void discard() {}
    }

    private static StepFailedException failed(HostException e, ReleaseKind kind, Redactor redactor, long line) {
        String whole = redactor.mask(e.sentence());
        StageName stage = StageName.PUBLISH;
        if (e.code().equals("deployment/not-healthy")) {
            stage = StageName.HEALTH;
        } else if (e.code().startsWith("release/")) {
            stage = kind == ReleaseKind.CANARY ? StageName.CANARY : StageName.BESIDE;
        }
        String sentence = whole.length() <= LONGEST_SENTENCE ? whole : whole.substring(0, LONGEST_SENTENCE - 1) + "…";
        return new StepFailedException(
                new Failure(stage, e.code(), sentence, null, null, whole, line).with(e.details()), e.isTimeOut());
    }

    @Override
    public Optional<Release> release(String digest) {
        return builder.release(digest);
    }

    @Override
    public boolean isKept(String digest) {
        return builder.isKept(digest);
    }

    @Override
    public void removeRelease(String digest) {
        builder.removeRelease(digest);
    }

    @Override
    public void settle(Predicate<String> needed) {
        builder.settle(needed);
    }

    @Override
    public void discard(DeploymentId deployment) {
        builder.discard(deployment);
    }

    @Override
    public void discardAll() {
        builder.discardAll();
    }

    @Override
    public void takeBack(Deployment interrupted) {
        Thread.ofVirtual().name("tone-take-back").start(() -> {
            try {
                Connections.Open open = connections.open(interrupted.project(), interrupted.environment(), host);
                host.takeBack(connections.exchange(host, open.token(), Caller.patient()), interrupted.environment());
            } catch (FaultException | HostException e) {
                LOG.warn("What deployment {} left at {} stays for now: {}", interrupted.id(), name(), e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void tearDown(EnvironmentId environment, String sentence) {
        // What is published there stays until people remove it there: we never delete at somebody else's.
    }

    @Override
    public void remove(EnvironmentId environment) {
        // As above: the environment is gone here, its site stays where it is.
    }
}

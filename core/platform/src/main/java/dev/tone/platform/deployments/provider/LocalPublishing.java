package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.log.LogLevel;
import dev.tone.platform.deployments.logs.LogEntry;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.sandbox.SandboxSpec;
import dev.tone.platform.deployments.sites.AccessLog;
import dev.tone.platform.deployments.sites.Backend;
import dev.tone.platform.deployments.sites.NotHealthyException;
import dev.tone.platform.deployments.sites.ProcessBackend;
import dev.tone.platform.deployments.sites.ProcessPlan;
import dev.tone.platform.deployments.sites.SiteFile;
import dev.tone.platform.deployments.sites.SiteServer;
import dev.tone.platform.deployments.sites.SiteTrial;
import dev.tone.platform.deployments.sites.StaticBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From a release to the traffic: served or run, found healthy, and on trial where that is asked for.
final class LocalPublishing {
    /// How long requests to a release that is taken back may take until its process ends.
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final LocalSettings settings;
    private final ProcessLauncher launcher;
    private final ReleaseStore releases;
    private final SiteServer sites;
    private final LogStore siteLogs;
    private final LocalProvider.SiteHealthListener health;
    private final CommandEnvironment environment;
    private final WarmReleases warm;

    LocalPublishing(
            LocalSettings settings,
            ProcessLauncher launcher,
            ReleaseStore releases,
            SiteServer sites,
            LogStore siteLogs,
            LocalProvider.SiteHealthListener health,
            CommandEnvironment environment) {
        this.settings = settings;
        this.launcher = launcher;
        this.releases = releases;
        this.sites = sites;
        this.siteLogs = siteLogs;
        this.health = health;
        this.environment = environment;
        this.warm = new WarmReleases(sites);
    }

    Publication publish(Job job, Release release)
            throws StepFailedException, CanceledException, IOException, InterruptedException {
        job.cancellation().check();
        job.stages().begin(StageName.PUBLISH);
        job.cancellation().check();
        Backend still = going(job).orElse(null);
        FirstWords words = new FirstWords(siteLogs.log(job.environment().id().value()), mark(job));
        Backend backend = still == null ? backend(job, release) : still;
        job.cancellation().endWith(still == null ? backend::end : null);
        boolean ready = false;
        try {
            job.stages().end(StageName.PUBLISH, StageState.SUCCEEDED);
            job.cancellation().check();
            job.stages().begin(StageName.HEALTH);
            LogWriter log = writer(job, StageName.HEALTH);
            if (still != null) {
                log.say(LogLevel.INFO, "The release still runs; nothing is started");
            }
            backend.awaitHealthy(settings.health());
            job.cancellation().check();
            log.say(LogLevel.INFO, job.deployment().settings().healthPath() + " answers");
            job.stages().end(StageName.HEALTH, StageState.SUCCEEDED);
            ready = true;
        } catch (NotHealthyException e) {
            job.cancellation().check();
            throw unhealthy(job, e, words);
        } finally {
            job.cancellation().endWith(null);
            if (!ready && still == null) {
                backend.end();
            }
        }
        SiteTrial trial = conducted(job, backend);
        return new Ready(job, backend, trial, still != null);
    }

    /// What still runs of the release that this deployment goes back to: the same files with the same variables.
    private Optional<Backend> going(Job job) {
        DeploymentId source = job.deployment().source();
        return job.deployment().kind() == DeploymentKind.ROLLBACK
                        && source != null
                        && job.conductor().strategy().isAtOnce()
                ? warm.of(job.environment().id(), source)
                : Optional.empty();
    }

    /// @return the trial that the release has passed and that goes on until it has the traffic; null without one
    private @Nullable SiteTrial conducted(Job job, Backend backend)
            throws StepFailedException, CanceledException, InterruptedException {
        if (job.conductor().strategy().isAtOnce()) {
            return null;
        }
        EnvironmentId site = job.environment().id();
        if (!sites.isServing(site)) {
            writer(job, StageName.HEALTH)
                    .say(LogLevel.INFO, "Nothing has the traffic yet, so the release takes it at once");
            return null;
        }
        SiteTrial trial =
                sites.begin(job.here(), backend, job.deployment().id().value().hashCode());
        boolean passed = false;
        try {
            job.conductor().conduct(job, new LocalTrial(trial));
            passed = true;
            return trial;
        } finally {
            if (!passed) {
                trial.withdraw(DRAIN);
            }
        }
    }

    /// A release that is fit for the traffic.
    private final class Ready implements Publication {
        private final Job job;
        private final Backend backend;
        private final @Nullable SiteTrial trial;
        private final boolean wasWarm;

        private Ready(Job job, Backend backend, @Nullable SiteTrial trial, boolean wasWarm) {
            this.job = job;
            this.backend = backend;
            this.trial = trial;
            this.wasWarm = wasWarm;
        }

        @Override
        public String url() {
            return job.here().url();
        }

        @Override
        public void activate() {
            warm.belongs(backend, job.deployment().id());
            boolean keep = trial != null && job.conductor().strategy().warmSeconds() > 0;
            sites.activate(job.environment().id(), backend, keep);
        }

        @Override
        public void discard() {
            if (trial != null) {
                trial.withdraw(DRAIN);
            } else if (!wasWarm) {
                backend.end();
            }
        }
    }

    private StepFailedException unhealthy(Job job, NotHealthyException e, FirstWords words) {
        LogEntry last = words.repeat(job.log(), StageName.HEALTH.name().toLowerCase(Locale.ROOT));
        String message = words.withOtherPort(e.getMessage() == null ? "The release is not healthy." : e.getMessage());
        return new StepFailedException(new Failure(
                StageName.HEALTH,
                "deployment/not-healthy",
                CommandFailures.sentence(message),
                job.deployment().settings().start(),
                e.exitCode(),
                last == null ? null : last.text(),
                last == null ? null : job.log().last()));
    }

    /// What marks the lines of a release in the log of its site.
    private static String mark(Job job) {
        return "#" + job.deployment().number();
    }

    private Backend backend(Job job, Release release) throws IOException {
        BuildSettings build = job.deployment().settings();
        Path files = releases.files(release.digest());
        EnvironmentId site = job.environment().id();
        String number = mark(job);
        if (build.start() == null) {
            List<SiteFile> listed = release.files().stream()
                    .map(file -> new SiteFile(file.path(), file.digest(), file.size()))
                    .toList();
            return warm.started(
                    new StaticBackend(
                            files,
                            listed,
                            build.healthPath(),
                            new AccessLog(siteLogs.log(site.value()), number, job.redactor())),
                    new WarmReleases.Owner(job.deployment().id()));
        }
        Path data = settings.sites().resolve(site.value());
        Path temporary = data.resolve("tmp");
        Files.createDirectories(temporary);
        Map<String, String> variables = environment.ofProcess(job, data, temporary);
        variables.put("TONE_DATA", data.toString());
        WarmReleases.Owner owner = new WarmReleases.Owner(job.deployment().id());
        ProcessBackend backend = new ProcessBackend(
                launcher,
                new ProcessPlan(
                        "site " + job.here().hostName(),
                        build.start(),
                        variables,
                        new SandboxSpec(files, List.of(data), List.of(files), true),
                        job.here().hostName() + ":" + job.here().port(),
                        build.healthPath(),
                        siteLogs.log(site.value()),
                        number,
                        job.redactor()),
                (state, detail, restarts) -> health.changed(site, owner.get(), state, detail, restarts),
                settings.backoff());
        return warm.started(backend, owner);
    }

    private LogWriter writer(Job job, StageName stage) {
        return new LogWriter(job.log(), job.redactor(), stage.name().toLowerCase(Locale.ROOT), settings.outputBytes());
    }
}

package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.build.BuildCommands;
import dev.tone.platform.deployments.logs.LogEntry;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.process.CommandSpec;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.process.ProcessOutcome;
import dev.tone.platform.deployments.process.RunningProcess;
import dev.tone.platform.deployments.sandbox.Sandbox;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This machine: really builds, and really serves files or runs a process.
public final class LocalProvider implements DeploymentProvider {
    public static final String NAME = "local";

    private static final Logger LOG = LoggerFactory.getLogger(LocalProvider.class);
    private static final Duration GRACE = Duration.ofSeconds(2);
    /// How long requests to a release that is taken back may take until its process ends.
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final LocalSettings settings;
    private final Sandbox sandbox;
    private final ProcessLauncher launcher;
    private final ReleaseStore releases;
    private final SiteServer sites;
    private final LogStore siteLogs;
    private final ArtifactSource artifacts;
    private final SiteHealthListener health;
    private final CommandEnvironment environment;
    private final WarmReleases warm;

    /// Is told how the processes behind sites are.
    public interface SiteHealthListener {
        void changed(
                EnvironmentId site, DeploymentId release, SiteHealth health, @Nullable String detail, int restarts);
    }

    public LocalProvider(
            LocalSettings settings,
            Sandbox sandbox,
            ProcessLauncher launcher,
            ReleaseStore releases,
            SiteServer sites,
            LogStore siteLogs,
            ArtifactSource artifacts,
            SiteHealthListener health) {
        this.settings = settings;
        this.sandbox = sandbox;
        this.launcher = launcher;
        this.releases = releases;
        this.sites = sites;
        this.siteLogs = siteLogs;
        this.artifacts = artifacts;
        this.health = health;
        this.warm = new WarmReleases(sites);
        this.environment = new CommandEnvironment(settings.searchPath(), settings.javaHome());
    }

    @Override
    public Provider description() {
        return LocalDescription.PROVIDER;
    }

    @Override
    public boolean servesHere() {
        return true;
    }

    @Override
    public Isolation isolation() {
        Isolation isolation = sandbox.isolation();
        return isolation == Isolation.ISOLATED || settings.unisolatedAllowed() ? isolation : Isolation.REFUSED;
    }

    @Override
    public String isolationNote() {
        return isolation() == Isolation.REFUSED
                ? "This platform runs commands in a sandbox only, and there is none: install bubblewrap."
                : sandbox.explanation();
    }

    private Path folder(DeploymentId deployment) {
        return settings.work().resolve(deployment.value());
    }

    private Path root(Job job) {
        return folder(job.deployment().id())
                .resolve("source")
                .resolve(job.deployment().settings().root())
                .normalize();
    }

    @Override
    public void prepare(Job job) throws StepFailedException, CanceledException, IOException {
        LogWriter log = writer(job, StageName.PREPARE);
        job.stages().begin(StageName.PREPARE);
        Path folder = folder(job.deployment().id());
        Trees.delete(folder);
        Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(folder.resolve("tmp"));
        Path source = Files.createDirectories(folder.resolve("source"));
        log.say(LogLevel.INFO, "Unpacking " + job.deployment().artifactName());
        artifacts.materialize(job.deployment().artifact(), source, job.cancellation()::isCanceled);
        job.cancellation().check();
        if (!Files.isDirectory(root(job))) {
            throw failed(
                    StageName.PREPARE,
                    "deployment/no-root",
                    "The artifact has no folder " + job.deployment().settings().root() + ".");
        }
        job.stages().end(StageName.PREPARE, StageState.SUCCEEDED);
    }

    @Override
    public Release build(Job job) throws StepFailedException, CanceledException, IOException, InterruptedException {
        BuildSettings build = job.deployment().settings();
        if (!BuildCommands.of(build).isEmpty() && isolation() == Isolation.REFUSED) {
            throw failed(StageName.BUILD, "deployment/commands-refused", "This platform does not run commands.");
        }
        if (build.install() != null) {
            command(job, StageName.INSTALL, build.install());
        }
        if (build.build() != null) {
            command(job, StageName.BUILD, build.build());
        }
        job.stages().begin(StageName.PACKAGE);
        Path output = build.output() == null || build.isProcess()
                ? root(job)
                : root(job).resolve(build.output()).normalize();
        if (!Files.isDirectory(output)
                || !output.toRealPath().startsWith(folder(job.deployment().id()).toRealPath())) {
            throw failed(
                    StageName.PACKAGE,
                    "deployment/no-output",
                    "After the build there is no folder " + build.output() + ".");
        }
        Release release = releases.take(job.deployment().id(), output, build.isProcess(), job.cancellation());
        writer(job, StageName.PACKAGE)
                .say(
                        LogLevel.INFO,
                        String.format(
                                Locale.ROOT,
                                "Release %s: %,d %s, %,d bytes",
                                release.digest().substring(0, 12),
                                release.files().size(),
                                release.files().size() == 1 ? "file" : "files",
                                release.size()));
        job.stages().end(StageName.PACKAGE, StageState.SUCCEEDED);
        return release;
    }

    private void command(Job job, StageName stage, String command)
            throws StepFailedException, CanceledException, InterruptedException {
        job.cancellation().check();
        job.stages().begin(stage);
        LogWriter log = writer(job, stage);
        if (sandbox.isolation() != Isolation.ISOLATED) {
            log.say(LogLevel.WARN, "Not isolated: " + sandbox.explanation());
        }
        log.say(LogLevel.INFO, "$ " + command);
        Path folder = folder(job.deployment().id());
        RunningProcess process = launcher.start(
                new CommandSpec(
                        "build " + job.deployment().id(),
                        command,
                        environment.ofBuild(job, folder.resolve("home"), folder.resolve("tmp")),
                        settings.limits(),
                        new SandboxSpec(
                                root(job),
                                List.of(folder),
                                List.of(),
                                job.deployment().settings().network())),
                log);
        job.cancellation().endWith(() -> process.end(GRACE));
        try {
            ProcessOutcome outcome = process.await();
            job.cancellation().check();
            if (!outcome.isSuccess()) {
                throw CommandFailures.of(stage, command, outcome, settings.limits(), log);
            }
        } finally {
            job.cancellation().endWith(null);
        }
        job.stages().end(stage, StageState.SUCCEEDED);
    }

    @Override
    public Publication publish(Job job, Release release)
            throws StepFailedException, CanceledException, IOException, InterruptedException {
        job.cancellation().check();
        job.stages().begin(StageName.PUBLISH);
        Backend still = going(job).orElse(null);
        FirstWords words = new FirstWords(siteLogs.log(job.environment().id().value()), mark(job));
        Backend backend = still == null ? backend(job, release) : still;
        job.cancellation().endWith(still == null ? backend::end : null);
        boolean ready = false;
        try {
            job.stages().end(StageName.PUBLISH, StageState.SUCCEEDED);
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

    @Override
    public Optional<Release> release(String digest) {
        return releases.find(digest);
    }

    @Override
    public boolean isKept(String digest) {
        return releases.exists(digest);
    }

    @Override
    public void removeRelease(String digest) {
        releases.remove(digest);
    }

    @Override
    public void discard(DeploymentId deployment) {
        releases.letGo(deployment);
        try {
            Trees.delete(folder(deployment));
        } catch (IOException e) {
            LOG.warn("What a build needed could not be removed: {}", e.getMessage());
        }
    }

    @Override
    public void discardAll() {
        try {
            Trees.delete(settings.work());
        } catch (IOException e) {
            LOG.warn("What builds left could not be removed: {}", e.getMessage());
        }
    }

    @Override
    public void cool(EnvironmentId site) {
        sites.cool(site);
    }

    @Override
    public void tearDown(EnvironmentId site, String sentence) {
        sites.stop(site, sentence);
    }

    @Override
    public void remove(EnvironmentId site) {
        sites.remove(site);
        try {
            Trees.delete(settings.sites().resolve(site.value()));
        } catch (IOException e) {
            LOG.warn("What the site {} has kept could not be removed: {}", site, e.getMessage());
        }
    }

    private LogWriter writer(Job job, StageName stage) {
        return new LogWriter(job.log(), job.redactor(), stage.name().toLowerCase(Locale.ROOT), settings.outputBytes());
    }

    private static StepFailedException failed(StageName stage, String code, String message) {
        return new StepFailedException(
                new Failure(stage, code, CommandFailures.sentence(message), null, null, null, null));
    }
}

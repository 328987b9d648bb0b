package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLevel;
import dev.tone.platform.deployments.build.BuildCommands;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.process.CommandSpec;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.process.ProcessOutcome;
import dev.tone.platform.deployments.process.RunningProcess;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sandbox.SandboxSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// From an artifact to a release: unpacked, built by its commands, packed.
final class LocalBuild {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final LocalSettings settings;
    private final Sandbox sandbox;
    private final ProcessLauncher launcher;
    private final ReleaseStore releases;
    private final ArtifactSource artifacts;
    private final CommandEnvironment environment;

    LocalBuild(
            LocalSettings settings,
            Sandbox sandbox,
            ProcessLauncher launcher,
            ReleaseStore releases,
            ArtifactSource artifacts,
            CommandEnvironment environment) {
        this.settings = settings;
        this.sandbox = sandbox;
        this.launcher = launcher;
        this.releases = releases;
        this.artifacts = artifacts;
        this.environment = environment;
    }

    /// What a deployment has of its own while it is under way.
    Path folder(DeploymentId deployment) {
        return settings.work().resolve(deployment.value());
    }

    private Path root(Job job) {
        return folder(job.deployment().id())
                .resolve("source")
                .resolve(job.deployment().settings().root())
                .normalize();
    }

    void prepare(Job job) throws StepFailedException, CanceledException, IOException {
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

    /// @param isolation that commands would get
    Release build(Job job, Isolation isolation)
            throws StepFailedException, CanceledException, IOException, InterruptedException {
        BuildSettings build = job.deployment().settings();
        if (!BuildCommands.of(build).isEmpty() && isolation == Isolation.REFUSED) {
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

    private static StepFailedException failed(StageName stage, String code, String message) {
        return new StepFailedException(
                new Failure(stage, code, CommandFailures.sentence(message), null, null, null, null));
    }

    private LogWriter writer(Job job, StageName stage) {
        return new LogWriter(job.log(), job.redactor(), stage.name().toLowerCase(Locale.ROOT), settings.outputBytes());
    }
}

package dev.tone.platform.deployments.remote;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.ProviderApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.log.LogLine;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.deployments.Workbench;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.Pauses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A platform whose project is connected to a simulated provider. Pauses are noted and not waited for.
final class HostBench implements AutoCloseable {
    static final String TOKEN = "good-token-1234";

    final Workbench bench;
    final Project project;
    final Environment production;
    final Environment preview;
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final String provider;
    private final String token;

    HostBench(Path folder, Host host) {
        this(folder, host, Duration.ofSeconds(20));
    }

    /// @param call time-out of one call
    HostBench(Path folder, Host host, Duration call) {
        this(folder, host, call, TOKEN);
    }

    HostBench(Path folder, Host host, Duration call, String token) {
        this(folder, host, call, token, (_, _) -> {});
    }

    /// @param pause what happens in a pause, beside being noted
    HostBench(Path folder, Host host, Duration call, String token, Pauses pause) {
        this.token = token;
        provider = host.description().name();
        Pauses noted = (time, caller) -> {
            pauses.add(time);
            pause.pause(time, caller);
        };
        bench = new Workbench(
                folder,
                null,
                Sandbox.none("a test"),
                ProcessLimits.forBuilds(),
                new Outside(
                        List.of(host),
                        new Egress.Limits(
                                Duration.ofSeconds(10), call, 4, Duration.ofMillis(100), Duration.ofMinutes(2)),
                        noted));
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        preview = bench.environment(project, "preview");
    }

    HostBench connected(Map<String, String> settings) {
        connect();
        choose(production, settings);
        choose(preview, settings);
        return this;
    }

    void connect() {
        try {
            bench.wiring.providers().connect(bench.actor, project.id(), provider, token);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    EnvironmentProvider choose(Environment environment, Map<String, String> settings) {
        try {
            return bench.wiring
                    .providers()
                    .choose(bench.actor, environment.id(), new ProviderApi.Choose(provider, settings));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    ArtifactId artifact(String name, Map<String, String> files) {
        return bench.artifact(project, name, files);
    }

    Deployment deployed(Environment environment, String name, Map<String, String> files) {
        return bench.deployed(project, environment, artifact(name, files));
    }

    /// Begins a release on trial in production.
    Deployment tried(String name, Map<String, String> files, ReleaseStrategy strategy) {
        return bench.deployments()
                .create(
                        bench.actor,
                        project.id(),
                        new DeploymentApi.Create(
                                production.id(),
                                artifact(name, files),
                                null,
                                null,
                                null,
                                null,
                                new Terms(null, null, strategy)));
    }

    ReleaseProgress progress(Deployment deployment) {
        return bench.releases.facade().get(bench.actor, deployment.id());
    }

    Deployment rolledBack(Deployment source, String reason) {
        return bench.finished(
                bench.deployments().rollBack(bench.actor, source.id(), reason).id());
    }

    Deployment promoted(Deployment source, Environment target) {
        return bench.finished(bench.deployments()
                .promote(bench.actor, source.id(), new DeploymentApi.Promote(target.id(), "test"))
                .id());
    }

    List<LogLine> lines(Deployment deployment) {
        return bench.lines(deployment.id());
    }

    String log(Deployment deployment) {
        return String.join("\n", bench.texts(deployment.id()));
    }

    @Override
    public void close() {
        bench.close();
    }
}

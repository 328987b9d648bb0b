package dev.tone.platform.releases;

import static dev.tone.platform.deployments.Eventually.eventually;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.deployments.Workbench;
import dev.tone.platform.deployments.sites.RawClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A project whose production gets releases.
final class ReleaseBench implements AutoCloseable {
    static final HealthRules RULES = new HealthRules(5, 0, 0, 20);

    private final Path folder;
    private final @Nullable String database;
    Workbench bench;
    final Project project;
    final Environment production;

    ReleaseBench(Path folder, @Nullable String database) {
        this.folder = folder;
        this.database = database;
        bench = Workbench.open(folder, database);
        project = bench.project("Shop");
        production = bench.environment(project, "production");
    }

    static ReleaseStrategy canary(HealthRules rules, boolean manual, int... percents) {
        return new ReleaseStrategy(
                ReleaseKind.CANARY,
                java.util.Arrays.stream(percents)
                        .mapToObj(percent -> new CanaryStep(percent, 600))
                        .toList(),
                0,
                manual,
                300,
                rules);
    }

    static ReleaseStrategy blueGreen(boolean manual) {
        return new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(), 600, manual, 300, RULES);
    }

    void strategy(ReleaseStrategy strategy) {
        bench.releases.facade().setStrategy(bench.actor, production.id(), strategy);
    }

    ArtifactId site(String name) {
        return bench.artifact(project, name, Map.of("index.html", name));
    }

    /// @param command of its shell
    ArtifactId app(String name, String command) {
        return bench.artifact(
                project,
                name,
                Map.of(
                        "tone.json",
                        "{\"start\":" + dev.tone.model.json.Json.write(command) + ",\"health\":\"/health\"}"));
    }

    Deployment deployed(ArtifactId artifact) {
        return bench.deployed(project, production, artifact);
    }

    Deployment deploy(ArtifactId artifact) {
        return bench.deploy(project, production, artifact);
    }

    Deployment deploy(ArtifactId artifact, ReleaseStrategy strategy) {
        BuildPlan plan = bench.deployments().plan(bench.actor, artifact, null);
        bench.deployments().trust(bench.actor, project.id(), plan.commandsDigest());
        return bench.deployments()
                .create(
                        bench.actor,
                        project.id(),
                        new DeploymentApi.Create(
                                production.id(), artifact, null, null, null, null, new Terms(null, null, strategy)));
    }

    ReleaseProgress progress(Deployment deployment) {
        return bench.releases.facade().get(bench.actor, deployment.id());
    }

    /// Waits until the release has come so far.
    ReleaseProgress at(Deployment deployment, ReleasePhase phase, int percent) {
        eventually(phase + " " + percent, () -> {
            ReleaseProgress now = progress(deployment);
            return now.phase() == phase && now.percent() == percent
                    || bench.get(deployment.id()).state().isFinished();
        });
        ReleaseProgress now = progress(deployment);
        if (now.phase() != phase || now.percent() != percent) {
            throw new AssertionError(now + "\n" + bench.get(deployment.id()).failure() + "\n"
                    + String.join("\n", bench.texts(deployment.id())));
        }
        return now;
    }

    Deployment finished(Deployment deployment) {
        return bench.finished(deployment.id());
    }

    List<String> log(DeploymentId id) {
        return bench.texts(id);
    }

    int port() {
        return bench.port(production.id());
    }

    String page() {
        return RawClient.body(RawClient.get(port(), "/"));
    }

    void restart() {
        bench.close();
        reopen();
    }

    void reopen() {
        bench = Workbench.open(folder, database);
    }

    @Override
    public void close() {
        bench.close();
    }
}

package dev.tone.platform.comparisons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.Workbench;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project with two environments, what is deployed there, and the door to comparisons.
abstract class ComparisonsCase {
    @TempDir
    Path folder;

    Workbench bench;
    Project project;
    Environment production;
    Environment preview;
    ComparisonFacade comparisons;
    private int batches;

    @BeforeEach
    void open() {
        bench = new Workbench(folder, null, Sandbox.none("a test"), ProcessLimits.forBuilds());
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        preview = bench.environment(project, "preview");
        comparisons = bench.comparisons.facade();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    ArtifactId site(String name, String page) {
        return bench.artifact(project, name, Map.of("index.html", page, "about.html", "about"));
    }

    CanvasId canvas() {
        return bench.canvases
                .facade()
                .list(bench.actor, project.id(), false)
                .getFirst()
                .id();
    }

    long draw(CanvasOperation... operations) {
        batches++;
        return bench.canvases
                .facade()
                .submit(bench.actor, canvas(), new OperationBatch(new ClientId("me"), batches, 0, List.of(operations)))
                .revision();
    }

    static CanvasOperation service(String id, Map<String, JsonNode> more) {
        Map<String, JsonNode> properties = new java.util.HashMap<>(Map.of(
                "x",
                IntNode.valueOf(0),
                "y",
                IntNode.valueOf(0),
                "width",
                IntNode.valueOf(200),
                "height",
                IntNode.valueOf(88),
                "kind",
                TextNode.valueOf("web"),
                "name",
                TextNode.valueOf(id)));
        properties.putAll(more);
        return new CanvasOperation.Create(id, "service", properties);
    }

    Deployment deployed(Environment environment, ArtifactId artifact, @Nullable Long revision) {
        BuildPlan plan = bench.deployments().plan(bench.actor, artifact, null);
        bench.deployments().trust(bench.actor, project.id(), plan.commandsDigest());
        return bench.finished(bench.deployments()
                .create(bench.actor, project.id(), request(environment, artifact, revision))
                .id());
    }

    DeploymentApi.Create request(Environment environment, ArtifactId artifact, @Nullable Long revision) {
        return new DeploymentApi.Create(
                environment.id(), artifact, null, revision == null ? null : canvas(), revision, null);
    }

    static String code(Throwable thrown) {
        return ((FaultException) thrown).fault().code();
    }
}

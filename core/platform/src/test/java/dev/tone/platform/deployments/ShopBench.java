package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;

import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project with two environments on a workbench.
abstract class ShopBench {
    @TempDir
    Path folder;

    Workbench bench;
    Project project;
    Environment production;
    Environment preview;

    @BeforeEach
    void open() {
        bench = Workbench.open(folder);
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        preview = bench.environment(project, "preview");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    ArtifactId site(String name, String text) {
        return bench.artifact(project, name, Map.of("index.html", text, "about.html", "about"));
    }

    ArtifactId built(String name, String script) {
        return bench.artifact(
                project,
                name,
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\",\"variables\":{\"MODE\":\"fast\"}}",
                        "build.sh",
                        script));
    }

    String page() {
        return body(get(bench.port(production.id()), "/"));
    }

    static String code(Throwable thrown) {
        return ((FaultException) thrown).fault().code();
    }
}

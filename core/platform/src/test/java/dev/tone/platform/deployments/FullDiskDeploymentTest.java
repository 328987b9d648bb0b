package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.TinyDisk;
import dev.tone.platform.deployments.sites.TinyApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Builds and processes that meet a full disk.
@Tag("privileged")
@EnabledOnOs(OS.LINUX)
class FullDiskDeploymentTest {
    @TempDir
    Path folder;

    private TinyDisk disk;
    private Workbench bench;
    private Project project;
    private Environment production;

    @BeforeEach
    void open() throws IOException {
        disk = TinyDisk.mount(folder.resolve("disk"));
        bench = Workbench.open(disk.folder());
        project = bench.project("Shop");
        production = bench.environment(project, "production");
    }

    @AfterEach
    void close() {
        if (bench != null) {
            disk.room();
            bench.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aBuildThatMeetsItFailsInWordsAndLeavesNothing() throws IOException {
        Deployment before =
                bench.deployed(project, production, bench.artifact(project, "before", Map.of("index.html", "before")));
        String kept = String.valueOf(before.releaseDigest());
        Deployment deployment = bench.deploy(
                project,
                production,
                bench.artifact(
                        project,
                        "large",
                        Map.of(
                                "tone.json",
                                "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                                "build.sh",
                                "while [ ! -e " + folder + "/go ]; do sleep 0.02; done; mkdir dist;"
                                        + " head -c 30000000 /dev/zero > dist/index.html")));
        eventually("it builds", () -> bench.get(deployment.id()).state() == DeploymentState.BUILDING);
        disk.full();
        Files.writeString(folder.resolve("go"), "");

        eventually(
                "the build has met it",
                () -> !Files.exists(bench.data()
                                .resolve("work")
                                .resolve(deployment.id().value()))
                        || bench.get(deployment.id()).state().isFinished());
        disk.room();

        Deployment failed = bench.finished(deployment.id());
        assertThat(failed.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(failed.failure().code()).isIn("deployment/command-failed", "disk/full");
        assertThat(failed.failure().message()).isNotBlank();
        try (var releases = Files.list(bench.data().resolve("releases"))) {
            assertThat(releases.map(path -> path.getFileName().toString())).containsExactly(kept);
        }
        assertThat(body(get(bench.port(production.id()), "/"))).isEqualTo("before");
        assertThat(bench.deployed(project, production, bench.artifact(project, "after", Map.of("index.html", "after")))
                        .state())
                .isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aSiteWhoseLogHasNoRoomKeepsAnswering() throws IOException {
        // Its output is read on, so that it does not stand still when the pipe is full.
        Deployment app = bench.deployed(
                project,
                production,
                bench.artifact(
                        project,
                        "app",
                        Map.of(
                                "tone.json",
                                "{\"start\":"
                                        + dev.tone.model.json.Json.write("(while true; do head -c 100000 /dev/zero |"
                                                + " tr '\\\\0' 'x'; echo; sleep 0.02; done) & "
                                                + TinyApp.command("one"))
                                        + ",\"health\":\"/health\"}")));
        assertThat(app.failure()).isNull();
        disk.full();
        long last = bench.wiring.sites().log(bench.actor, production.id()).last();
        for (int i = 0; i < 100; i++) {
            assertThat(get(bench.port(production.id()), "/")).startsWith("HTTP/1.1 200");
        }

        disk.room();

        eventually(
                "its log goes on",
                () -> bench.wiring.sites().log(bench.actor, production.id()).last() > last + 50);
        assertThat(get(bench.port(production.id()), "/")).startsWith("HTTP/1.1 200");
    }
}

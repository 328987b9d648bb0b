package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.json.Json;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.sites.TinyApp;
import dev.tone.platform.kernel.http.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A platform that is killed at each moment of a deployment, and started again: it says what became of it, serves what
/// it served before, or what was switched to, and has nothing half done.
@EnabledOnOs(OS.LINUX)
class KilledInStagesTest {
    private static final String MARK = "TONE_KILLED_IN_STAGES";

    @TempDir
    Path folder;

    private Project project;
    private Environment production;
    private Deployment before;

    /// A platform that has served one release, and is away.
    private void served() {
        try (Workbench bench = Workbench.open(folder)) {
            project = bench.project("Shop");
            production = bench.environment(project, "production");
            bench.variable(production, MARK, folder.toString(), false);
            before = bench.deployed(
                    project, production, bench.artifact(project, "before", Map.of("index.html", "before")));
            var app = bench.artifact(
                    project,
                    "app",
                    Map.of(
                            "tone.json",
                            "{\"build\":\"true\",\"start\":" + Json.write(TinyApp.command("app"))
                                    + ",\"health\":\"/health\"}"));
            bench.deployments()
                    .trust(
                            bench.actor,
                            project.id(),
                            bench.deployments().plan(bench.actor, app, null).commandsDigest());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INITIALIZING, true",
        "PREPARE, true",
        "BUILD, true",
        "PACKAGE, true",
        "DEPLOYING, false",
        "DEPLOYING, true",
        "PUBLISH, true",
        "HEALTH, true",
        "SUCCEEDED, false"
    })
    void whatHadNotTheTrafficIsOver(String moment, boolean committed) throws Exception {
        served();
        killed(moment, committed);

        try (Workbench bench = Workbench.open(folder)) {
            eventually("it serves what it served", () -> page(bench).equals("before"));
            Deployment interrupted = newest(bench);
            assertThat(interrupted.id()).isNotEqualTo(before.id());
            assertThat(interrupted.state()).isEqualTo(DeploymentState.FAILED);
            assertThat(interrupted.failure())
                    .isNotNull()
                    .satisfies(failure ->
                            assertThat(failure.message()).isEqualTo("The platform was ended during this deployment."));
            assertThat(interrupted.live()).isFalse();
            assertThat(interrupted.stages())
                    .allSatisfy(stage -> assertThat(stage.finishedAt()).isNotNull());
            assertThat(bench.deployments().log(bench.actor, interrupted.id()).isComplete())
                    .isTrue();
            assertThat(bench.get(before.id()).live()).isTrue();
            assertThat(processes()).isEmpty();
            assertThat(names("work")).isEmpty();
            assertThat(names("processes")).isEmpty();
            assertThat(names("releases"))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(before.releaseDigest(), interrupted.releaseDigest())
                            .filter(java.util.Objects::nonNull)
                            .toList());

            Deployment next =
                    bench.deployed(project, production, bench.artifact(project, "next", Map.of("index.html", "next")));
            assertThat(next.state()).isEqualTo(DeploymentState.SUCCEEDED);
            assertThat(page(bench)).isEqualTo("next");
        }
    }

    /// From the commit on it is true, whoever was told.
    @ParameterizedTest
    @CsvSource({"SUCCEEDED, true"})
    void whatHasTheTrafficHasItAfterwardsToo(String moment, boolean committed) throws Exception {
        served();
        killed(moment, committed);

        try (Workbench bench = Workbench.open(folder)) {
            eventually("it serves what was switched to", () -> page(bench).startsWith("hello from app"));
            assertThat(newest(bench))
                    .returns(DeploymentState.SUCCEEDED, Deployment::state)
                    .returns(true, Deployment::live);
            assertThat(bench.get(before.id()).live()).isFalse();
            assertThat(names("work")).isEmpty();
            assertThat(bench.deployments().log(bench.actor, newest(bench).id()).isComplete())
                    .isTrue();
        }
        assertThat(processes()).isEmpty();
    }

    private void killed(String moment, boolean committed) throws IOException, InterruptedException {
        Process platform =
                KilledWorkbench.start(folder, project, null, "app", new KilledWorkbench.Moment(moment, committed));
        assertThat(platform.waitFor(60, TimeUnit.SECONDS)).as("it comes so far").isTrue();
        assertThat(platform.exitValue()).as("killed").isEqualTo(128 + 9);
    }

    private Deployment newest(Workbench bench) {
        return bench.deployments()
                .list(bench.actor, project.id(), null, PageRequest.first(10))
                .items()
                .getFirst();
    }

    private String page(Workbench bench) {
        try {
            return body(get(bench.port(production.id()), "/"));
        } catch (AssertionError e) {
            return "nothing answers";
        }
    }

    private List<String> names(String inside) {
        Path at = folder.resolve("data").resolve(inside);
        if (!Files.exists(at)) {
            return List.of();
        }
        try (Stream<Path> kept = Files.list(at)) {
            return kept.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> processes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .filter(this::isMarked)
                    .toList();
        }
    }

    private boolean isMarked(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
                    .contains(MARK + "=" + folder);
        } catch (IOException e) {
            return false;
        }
    }
}

package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.Eventually.lives;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.json.Json;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.sites.TinyApp;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.log.Correlation;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.projects.ProjectsFacade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Deployments that somebody ends, wherever they are, and what is left of them: nothing.
@EnabledOnOs(OS.LINUX)
class EndingTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Project project;
    private Environment production;
    private Environment preview;

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

    /// Builds until it is ended, and leaves its process id in a file.
    private ArtifactId endless(String name) {
        return bench.artifact(
                project,
                name,
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                        "build.sh",
                        "mkdir dist; echo half > dist/index.html; echo $$ > " + folder + "/" + name
                                + ".new; mv " + folder + "/" + name + ".new " + folder + "/" + name
                                + "; exec sleep 1000"));
    }

    private long pid(String name) {
        Path file = folder.resolve(name);
        eventually("the build runs", () -> Files.exists(file));
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> audited(String action, String column) {
        return bench.database.read(handle -> handle.createQuery(
                        "SELECT " + column + " FROM audit_events WHERE action = ? ORDER BY sequence")
                .bind(0, action)
                .mapTo(String.class)
                .list());
    }

    @Test
    void whatWaitsForAPlaceIsCanceledAtOnce() throws Exception {
        Environment third =
                bench.environments.facade().create(bench.actor, project.id(), new EnvironmentApi.Create("staging"));
        bench.deploy(project, production, endless("one"));
        bench.deploy(project, preview, endless("two"));
        pid("one");
        pid("two");
        Deployment waiting = bench.deploy(project, third, endless("three"));

        assertThat(bench.deployments().cancel(bench.actor, waiting.id()).state())
                .isEqualTo(DeploymentState.CANCELED);
        assertThat(bench.get(waiting.id()).canceledBy()).isEqualTo("me");
        assertThat(bench.deployments().log(bench.actor, waiting.id()).isComplete())
                .isTrue();
        assertThat(folder.resolve("three")).doesNotExist();
    }

    @Test
    void whoCanceledIsInTheTrail() throws Exception {
        Deployment deployment = bench.deploy(project, production, endless("one"));
        long build = pid("one");
        Actor other = bench.person("Ann", Role.ADMIN);

        try (Pin _ = Correlation.bind("the-click")) {
            bench.deployments().cancel(other, deployment.id());
        }

        assertThat(lives(build)).isFalse();
        assertThat(bench.get(deployment.id()).canceledBy()).isEqualTo("Ann");
        assertThat(audited("deployments.cancel", "actor"))
                .containsExactly(other.user().value());
        assertThat(audited("deployments.cancel", "correlation_id")).containsExactly("the-click");
    }

    @Test
    void anArchivedProjectDeploysNothingMore() {
        Deployment running = bench.deploy(project, production, endless("one"));
        long build = pid("one");
        Deployment waiting =
                bench.deploy(project, production, bench.artifact(project, "files", Map.of("index.html", "files")));

        bench.projects.facade().archive(bench.actor, project.id());

        assertThat(bench.get(waiting.id()).state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(bench.finished(running.id()).state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(lives(build)).isFalse();
        assertThat(bench.data().resolve("releases")).isEmptyDirectory();
        assertThat(get(bench.port(production.id()), "/")).startsWith("HTTP/1.1 503");
        assertThat(audited("projects.archive", "actor")).hasSize(1);
    }

    @Test
    void ofARemovedProjectNothingIsLeft() throws IOException {
        Deployment app = bench.deployed(
                project,
                preview,
                bench.artifact(
                        project,
                        "app",
                        Map.of(
                                "tone.json",
                                "{\"start\":" + Json.write("echo kept > \"$TONE_DATA/mine\"; " + TinyApp.command("one"))
                                        + ",\"health\":\"/health\"}")));
        assertThat(app.failure()).isNull();
        assertThat(bench.data().resolve("sites").resolve(preview.id().value()).resolve("mine"))
                .exists();
        bench.deploy(project, production, endless("one"));
        long build = pid("one");

        bench.projects.facade().delete(bench.actor, project.id());
        bench.projects
                .facade()
                .emptyTrash(java.time.Instant.now().plus(ProjectsFacade.TRASH).plusSeconds(60), _ -> bench.actor);

        assertThat(lives(build)).isFalse();
        assertThat(left()).isEmpty();
        assertThat(bench.projects
                        .facade()
                        .list(bench.actor, dev.tone.platform.projects.ProjectState.DELETED, null, PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    /// Files of builds, releases, sites and logs.
    private List<Path> left() {
        try (Stream<Path> files = Files.walk(bench.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of("releases", "work", "sites", "logs")
                            .anyMatch(name -> file.startsWith(bench.data().resolve(name))))
                    .toList();
        } catch (IOException e) {
            return List.of(bench.data());
        }
    }
}

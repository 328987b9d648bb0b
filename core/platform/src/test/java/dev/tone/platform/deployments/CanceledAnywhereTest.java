package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.json.Json;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.sites.TinyApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A deployment that is canceled in each of its stages: what served before serves on, and nothing of it is left.
@EnabledOnOs(OS.LINUX)
class CanceledAnywhereTest {
    /// So that every process that a deployment here has started is found again.
    private static final String MARK = "TONE_CANCELED_ANYWHERE";

    @TempDir
    Path folder;

    private Workbench bench;
    private Project project;
    private Environment production;
    private Deployment before;

    @BeforeEach
    void open() {
        bench = Workbench.open(folder);
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        bench.variable(production, MARK, folder.toString(), false);
        before = bench.deployed(project, production, bench.artifact(project, "before", Map.of("index.html", "before")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ArtifactId app() {
        return bench.artifact(
                project,
                "app",
                Map.of(
                        "tone.json",
                        "{\"install\":\"true\",\"build\":\"true\",\"start\":" + Json.write(TinyApp.command("app"))
                                + ",\"health\":\"/health\"}"));
    }

    private ArtifactId built(String name, String script) {
        return bench.artifact(
                project,
                name,
                Map.of("tone.json", "{\"build\":\"sh build.sh\",\"output\":\"dist\"}", "build.sh", script));
    }

    /// Runs in the thread of a deployment, as soon as it is written that it is so far.
    private void once(Predicate<Deployment> soFar, Consumer<DeploymentId> action) {
        CompletableFuture<DeploymentId> first = new CompletableFuture<>();
        bench.topics.follow((transaction, _, fact, _) -> {
            if (fact instanceof LiveFact.DeploymentChanged changed
                    && !changed.deployment().id().equals(before.id())
                    && soFar.test(changed.deployment())) {
                transaction.afterCommit(() -> {
                    if (first.complete(changed.deployment().id())) {
                        action.accept(changed.deployment().id());
                    }
                });
            }
        });
    }

    /// Presses Cancel, and returns when the deployment knows.
    private CompletableFuture<Deployment> cancel(DeploymentId id) {
        CompletableFuture<Deployment> canceled = new CompletableFuture<>();
        Thread presses = Thread.ofPlatform().daemon().start(() -> {
            try {
                canceled.complete(bench.deployments().cancel(bench.actor, id));
            } catch (InterruptedException | RuntimeException e) {
                canceled.completeExceptionally(e);
            }
        });
        eventually(
                "it is canceled",
                () -> canceled.isDone()
                        || Arrays.stream(presses.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("awaitFinish")));
        return canceled;
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARE", "INSTALL", "BUILD", "PACKAGE", "PUBLISH", "HEALTH"})
    void at_the_beginning_of_each_stage(StageName stage) throws Exception {
        CompletableFuture<Deployment> pressed = new CompletableFuture<>();
        once(
                now -> !now.stages().isEmpty() && now.stages().getLast().name() == stage,
                id -> cancel(id).thenAccept(pressed::complete));

        Deployment canceled = bench.deployed(project, production, app());

        assertThat(pressed.get().state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(canceled.stages().getLast().name()).isEqualTo(stage);
        nothingIsLeft(canceled);
    }

    @ParameterizedTest
    @EnumSource(names = {"INITIALIZING", "BUILDING", "DEPLOYING"})
    void between_the_stages(DeploymentState state) throws Exception {
        CompletableFuture<Deployment> pressed = new CompletableFuture<>();
        once(now -> now.state() == state, id -> cancel(id).thenAccept(pressed::complete));

        Deployment canceled = bench.deployed(project, production, app());

        assertThat(pressed.get().state()).isEqualTo(DeploymentState.CANCELED);
        nothingIsLeft(canceled);
    }

    /// The commands of a build may make a file that takes hours to read. Its holes are as quick as nothing can be.
    @Test
    void while_a_large_file_is_packed() throws Exception {
        Deployment deployment =
                bench.deploy(project, production, built("large", "mkdir dist; truncate -s 4T dist/index.html"));
        eventually("it packs", () -> isIn(deployment, StageName.PACKAGE));

        assertThat(cancel(deployment.id()).get().state()).isEqualTo(DeploymentState.CANCELED);

        nothingIsLeft(bench.get(deployment.id()));
    }

    /// A link becomes what it leads to.
    @Test
    void while_a_large_file_is_copied() throws Exception {
        Deployment deployment = bench.deploy(
                project,
                production,
                built("linked", "mkdir dist; truncate -s 4T dist/z; ln -s z dist/a; echo 1 > dist/index.html"));
        eventually("it packs", () -> isIn(deployment, StageName.PACKAGE));

        assertThat(cancel(deployment.id()).get().state()).isEqualTo(DeploymentState.CANCELED);

        nothingIsLeft(bench.get(deployment.id()));
    }

    /// Folders in folders, made one by one, so deep that no path leads to the last: refused, and gone all the same.
    @Test
    void folders_without_end_are_refused_and_removed() throws Exception {
        Deployment deployment = bench.deployed(
                project,
                production,
                built(
                        "deep",
                        "mkdir -p dist/deep; n=$(printf %0200d 0); for i in $(seq 30); do"
                                + " mkdir t && mv dist/deep t/$n && mv t dist/deep || exit 1; done; echo 1 > dist/index.html"));

        assertThat(deployment.failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("deployment/path-too-long");
            assertThat(failure.message()).startsWith("A path in the output is too long");
        });
        assertThat(bench.data().resolve("work")).isEmptyDirectory();
        assertThat(releases()).containsExactly(before.releaseDigest());
    }

    /// What is no file is not served; who waited for a pipe would wait for ever.
    @Test
    void pipes_and_sockets_of_a_build_are_left_out() throws IOException {
        Deployment deployment = bench.deployed(
                project,
                production,
                built("pipe", "mkdir -p dist/sub; echo piped > dist/index.html; mkfifo dist/pipe dist/sub/other"));

        assertThat(deployment.failure()).isNull();
        assertThat(deployment.releaseFiles()).isEqualTo(1);
        assertThat(body(get(bench.port(production.id()), "/"))).isEqualTo("piped\n");
        try (Stream<Path> all = Files.walk(bench.data().resolve("releases"))) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("pipe", "other");
        }
    }

    @Test
    void while_the_health_path_does_not_answer() throws Exception {
        Path asked = folder.resolve("asked");
        Deployment deployment = bench.deploy(
                project,
                production,
                bench.artifact(
                        project,
                        "mute",
                        Map.of(
                                "tone.json",
                                "{\"start\":" + Json.write(TinyApp.command("mute", "hang", asked.toString()))
                                        + ",\"health\":\"/health\"}")));
        eventually("its health is asked for", () -> Files.exists(asked));

        assertThat(cancel(deployment.id()).get().state()).isEqualTo(DeploymentState.CANCELED);

        nothingIsLeft(bench.get(deployment.id()));
    }

    /// The traffic has moved: what is done is done, and can be undone in another way.
    @Test
    void after_the_switch_it_is_too_late() {
        CompletableFuture<CompletableFuture<Deployment>> pressed = new CompletableFuture<>();
        once(now -> now.state() == DeploymentState.SUCCEEDED, id -> pressed.complete(cancel(id)));

        Deployment deployment = bench.deployed(project, production, app());

        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThatThrownBy(() -> pressed.join().join())
                .cause()
                .isInstanceOfSatisfying(FaultException.class, refused -> {
                    assertThat(refused.fault().code()).isEqualTo("deployment/finished");
                    assertThat(refused.fault().detail()).isEqualTo("Roll back instead.");
                });
        assertThat(body(get(bench.port(production.id()), "/"))).startsWith("hello from app");
        assertThat(bench.get(before.id()).live()).isFalse();
    }

    /// The same files as what serves: they are its, and stay.
    @Test
    void files_that_another_deployment_has_too_stay() throws Exception {
        once(now -> now.state() == DeploymentState.DEPLOYING, this::cancel);

        Deployment canceled =
                bench.deployed(project, production, bench.artifact(project, "again", Map.of("index.html", "before")));

        assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(body(get(bench.port(production.id()), "/"))).isEqualTo("before");
        assertThat(releases()).containsExactly(before.releaseDigest());
    }

    private boolean isIn(Deployment deployment, StageName stage) {
        Deployment now = bench.get(deployment.id());
        return !now.stages().isEmpty() && now.stages().getLast().name() == stage;
    }

    private void nothingIsLeft(Deployment canceled) throws IOException {
        assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(canceled.failure()).isNull();
        assertThat(canceled.live()).isFalse();
        assertThat(canceled.finishedAt()).isNotNull().isBeforeOrEqualTo(Instant.now());
        assertThat(canceled.stages())
                .allSatisfy(stage -> assertThat(stage.finishedAt()).isNotNull());
        assertThat(bench.transitions(canceled.id())).last().asString().contains("CANCELED");
        assertThat(bench.texts(canceled.id())).last().isEqualTo("The deployment was canceled.");
        bench.told(NotificationKind.DEPLOYMENT_CANCELED);
        assertThat(processes()).isEmpty();
        assertThat(bench.data().resolve("processes")).isEmptyDirectory();
        assertThat(bench.data().resolve("work"))
                .satisfiesAnyOf(
                        work -> assertThat(work).doesNotExist(),
                        work -> assertThat(work).isEmptyDirectory());
        // What was whole before it was canceled is a release like any other, which goes when room is needed.
        assertThat(releases())
                .containsExactlyInAnyOrderElementsOf(Stream.of(before.releaseDigest(), canceled.releaseDigest())
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(bench.get(before.id()).live()).isTrue();
        assertThat(body(get(bench.port(production.id()), "/"))).isEqualTo("before");
        Deployment next =
                bench.deployed(project, production, bench.artifact(project, "next", Map.of("index.html", "next")));
        assertThat(next.state()).as("the environment is free").isEqualTo(DeploymentState.SUCCEEDED);
    }

    private List<String> releases() {
        try (Stream<Path> kept = Files.list(bench.data().resolve("releases"))) {
            return kept.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whatever a command of a deployment has started, however it hid.
    private List<Path> processes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(
                            process -> process.getFileName().toString().chars().allMatch(Character::isDigit))
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

package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.Eventually.lives;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.log.LogLine;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.TestDatabase;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sites.TinyApp;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Dialect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Processes behind sites, and what is there again after the platform was away.
@EnabledOnOs(OS.LINUX)
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class RestartTest {
    @Parameter
    Dialect dialect;

    @TempDir
    Path folder;

    private TestDatabase database;
    private Workbench bench;
    private Project project;
    private Environment production;

    @BeforeEach
    void open() {
        database = TestDatabase.of(dialect, folder);
        bench = reopened();
        project = bench.project("Shop");
        production = bench.environment(project, "production");
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private Workbench reopened() {
        return Workbench.open(folder, database.url());
    }

    private void restart() {
        bench.close();
        bench = reopened();
    }

    private ArtifactId app(String name, String command) {
        return bench.artifact(
                project,
                name,
                Map.of(
                        "tone.json",
                        "{\"start\":" + dev.tone.model.json.Json.write(command) + ",\"health\":\"/health\"}"));
    }

    private Site site() {
        return bench.wiring.sites().list(bench.actor, project.id()).getFirst();
    }

    private String page() {
        return get(site().port(), "/");
    }

    @Test
    void aProcessIsDeployedReplacedAndRolledBack() {
        bench.variable(production, "GREETING", "secret-greeting", true);
        Deployment first = bench.deployed(project, production, app("one", TinyApp.command("one")));
        assertThat(first.failure()).isNull();
        assertThat(first.stages())
                .extracting(stage -> stage.name())
                .containsExactly(
                        StageName.QUEUE, StageName.PREPARE, StageName.PACKAGE, StageName.PUBLISH, StageName.HEALTH);
        assertThat(body(page())).isEqualTo("hello from one secret-greeting");
        eventually(
                "its output is in the site's log",
                () -> bench.wiring.sites().logs(bench.actor, production.id(), 1, 100).lines().stream()
                        .map(LogLine::text)
                        .anyMatch("listening as one ••••"::equals));

        Deployment second = bench.deployed(project, production, app("two", TinyApp.command("two")));
        assertThat(second.url()).isEqualTo(first.url());
        assertThat(body(page())).startsWith("hello from two");

        bench.finished(
                bench.deployments().rollBack(bench.actor, first.id(), "worse").id());
        assertThat(body(page())).startsWith("hello from one");
        assertThat(site()).returns(true, Site::process).returns(SiteHealth.HEALTHY, Site::health);
    }

    @Test
    void aReleaseThatIsNotHealthyNeverTakesTheTraffic() {
        bench.deployed(project, production, app("one", TinyApp.command("one")));

        Deployment dies = bench.deployed(project, production, app("dies", "echo 'Error: no database' >&2; exit 9"));

        assertThat(dies.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(dies.failure()).satisfies(failure -> {
            assertThat(failure.stage()).isEqualTo(StageName.HEALTH);
            assertThat(failure.code()).isEqualTo("deployment/not-healthy");
            assertThat(failure.exitCode()).isEqualTo(9);
            assertThat(failure.errorLine())
                    .as("what the process wrote is in the log of its deployment")
                    .isEqualTo("Error: no database");
        });
        assertThat(body(page())).startsWith("hello from one");
    }

    @Test
    void aHealthCheckIsCanceled() throws Exception {
        Deployment starting =
                bench.deploy(project, production, app("mute", "echo $$ > \"$TONE_DATA/pid\"; exec sleep 1000"));
        Path pid =
                bench.data().resolve("sites").resolve(production.id().value()).resolve("pid");
        eventually("it waits for its health", () -> text(pid) != null);

        assertThat(bench.deployments().cancel(bench.actor, starting.id()).state())
                .isEqualTo(DeploymentState.CANCELED);

        assertThat(lives(Long.parseLong(Files.readString(pid).strip()))).isFalse();
    }

    @Test
    void aCrashIsSeenAndTold() {
        bench.deployed(project, production, app("one", TinyApp.command("one")));
        get(site().port(), "/crash");

        eventually("it is healthy again", () -> site().health() == SiteHealth.HEALTHY && site().restarts() == 1);
        bench.told(NotificationKind.SITE_DOWN, NotificationKind.SITE_RECOVERED);
        assertThat(body(page())).startsWith("hello from one");
    }

    @Test
    void aSiteIsStoppedAndStarted() {
        assertThatThrownBy(() -> bench.wiring.sites().stop(bench.actor, production.id()))
                .hasMessageContaining("site/not-found");
        bench.deployed(project, production, app("one", TinyApp.command("one")));

        assertThat(bench.wiring.sites().stop(bench.actor, production.id()).health())
                .isEqualTo(SiteHealth.STOPPED);
        assertThat(page()).startsWith("HTTP/1.1 503").contains("This site is stopped.");
        restart();
        eventually("it is still stopped", () -> page().contains("This site is stopped."));

        assertThat(bench.wiring.sites().start(bench.actor, production.id()).health())
                .isEqualTo(SiteHealth.PENDING);
        eventually("it is back", () -> page().startsWith("HTTP/1.1 200"));
        eventually("it says so", () -> site().health() == SiteHealth.HEALTHY);
        assertThat(bench.wiring.sites().start(bench.actor, production.id()).health())
                .isEqualTo(SiteHealth.HEALTHY);
    }

    @Test
    void sitesAreBackAtTheirAddressAfterARestart() {
        Environment preview = bench.environment(project, "preview");
        Deployment app = bench.deployed(project, production, app("one", TinyApp.command("one")));
        Deployment files =
                bench.deployed(project, preview, bench.artifact(project, "files", Map.of("index.html", "files")));
        restart();

        for (Deployment deployment : List.of(app, files)) {
            int port = java.net.URI.create(deployment.url()).getPort();
            eventually("it answers at " + deployment.url(), () -> {
                try {
                    return get(port, "/").startsWith("HTTP/1.1 200");
                } catch (AssertionError e) {
                    return false;
                }
            });
        }
        eventually(
                "both are healthy",
                () -> bench.wiring.sites().list(bench.actor, project.id()).stream()
                        .allMatch(site -> site.health() == SiteHealth.HEALTHY));
        assertThat(bench.get(app.id()).live()).isTrue();
    }

    @Test
    void aTakenPortIsReplacedAndSaid() throws IOException {
        Deployment live =
                bench.deployed(project, production, bench.artifact(project, "files", Map.of("index.html", "files")));
        int port = site().port();
        bench.close();
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            bench = reopened();
            eventually("it is elsewhere", () -> site().port() != port && site().health() == SiteHealth.HEALTHY);
            assertThat(site().detail()).contains("Port " + port + " was taken");
            assertThat(body(page())).isEqualTo("files");
            assertThat(site().url()).contains(":" + site().port() + "/");
            assertThat(bench.get(live.id()).url()).isEqualTo(site().url());
        }
    }

    @Test
    void whatWasInterruptedByAKillIsEndedAndSaid() throws Exception {
        bench.artifact(
                project,
                "long",
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                        "build.sh",
                        "mkdir dist; echo half > dist/index.html; (setsid sh -c 'trap \"\" TERM; echo $$ > " + folder
                                + "/escaped; while true; do sleep 0.1; done' &); echo $$ > " + folder
                                + "/build; trap '' TERM; while true; do sleep 0.1; done"));
        bench.close();
        Process platform = KilledWorkbench.start(folder, project, database.url());
        Path build = folder.resolve("build");
        Path escaped = folder.resolve("escaped");
        eventually("the build runs", () -> text(build) != null && text(escaped) != null);
        platform.destroyForcibly().waitFor();
        long buildPid = Long.parseLong(Files.readString(build).strip());
        long escapedPid = Long.parseLong(Files.readString(escaped).strip());
        assertThat(lives(buildPid)).isTrue();
        assertThat(lives(escapedPid)).isTrue();

        bench = reopened();

        assertThat(lives(buildPid)).isFalse();
        assertThat(lives(escapedPid)).isFalse();
        Deployment interrupted = bench.deployments()
                .list(bench.actor, project.id(), null, PageRequest.first(10))
                .items()
                .getLast();
        assertThat(interrupted.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(interrupted.failure().code()).isEqualTo("deployment/interrupted");
        assertThat(interrupted.failure().message()).isEqualTo("The platform was ended during this deployment.");
        assertThat(bench.texts(interrupted.id())).last().isEqualTo("The platform was ended during this deployment.");
        assertThat(bench.deployments().log(bench.actor, interrupted.id()).isComplete())
                .isTrue();
        assertThat(bench.data().resolve("releases")).isEmptyDirectory();
        assertThat(bench.data().resolve("work")).doesNotExist();
        bench.told(NotificationKind.DEPLOYMENT_FAILED);
    }

    @Test
    void aPlatformThatEndsInOrderEndsItsBuildsAndSaysSo() {
        ArtifactId artifact = bench.artifact(
                project,
                "long",
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                        "build.sh",
                        "echo $$ > " + folder + "/build; sleep 1000"));
        Deployment deployment = bench.deploy(project, production, artifact);
        Path build = folder.resolve("build");
        eventually("the build runs", () -> text(build) != null);
        long pid = Long.parseLong(String.valueOf(text(build)));

        restart();

        assertThat(lives(pid)).isFalse();
        assertThat(bench.get(deployment.id()).failure().code()).isEqualTo("deployment/interrupted");
        assertThat(bench.get(deployment.id()).state()).isEqualTo(DeploymentState.FAILED);
    }

    private static @Nullable String text(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? null : text;
        } catch (IOException e) {
            return null;
        }
    }

    @Test
    void anIsolatedBuildAndAnIsolatedProcessWork() {
        Sandbox sandbox = dev.tone.platform.deployments.sandbox.Sandboxes.detect(
                System.getenv("PATH"), List.of(Path.of(System.getProperty("java.home"))));
        org.junit.jupiter.api.Assumptions.assumeTrue(
                sandbox.isolation() == dev.tone.model.deployment.Isolation.ISOLATED, sandbox.explanation());
        bench.close();
        bench = new Workbench(folder, database.url(), sandbox, ProcessLimits.forBuilds());

        Deployment built = bench.deployed(
                project,
                production,
                bench.artifact(
                        project,
                        "built",
                        Map.of(
                                "tone.json",
                                "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                                "build.sh",
                                "mkdir dist; cat " + bench.data()
                                        + "/tone.db > dist/stolen 2>/dev/null || rm -f dist/stolen;"
                                        + " echo built > dist/index.html")));
        assertThat(built.failure()).isNull();
        assertThat(built.releaseFiles()).isEqualTo(1);

        Deployment app = bench.deployed(
                project,
                production,
                bench.artifact(
                        project,
                        "app",
                        Map.of(
                                "tone.json",
                                "{\"start\":\"echo kept > \\\"$TONE_DATA/mine\\\"; touch not-mine || echo read only;"
                                        + " exec java -m jdk.httpserver -p $PORT -b 127.0.0.1 -d \\\"$PWD\\\"\"}",
                                "index.html",
                                "served by java")));
        assertThat(app.failure()).isNull();
        assertThat(body(page())).isEqualTo("served by java");
        assertThat(bench.wiring
                        .sites()
                        .logs(bench.actor, production.id(), 1, 100)
                        .lines())
                .extracting(LogLine::text)
                .contains("read only");
    }
}

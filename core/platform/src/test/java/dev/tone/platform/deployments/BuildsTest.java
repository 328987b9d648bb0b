package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.PastFailures;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.CauseKind;
import dev.tone.model.failure.Confidence;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Commands of people: allowed, run, failed, ended.
@DisabledOnOs(OS.WINDOWS)
class BuildsTest extends ShopBench {
    @Test
    void aBuildRunsWithItsVariablesAndWithoutTheSecretsInItsLog() throws Exception {
        bench.variable(production, "API_TOKEN", "hunter2-hunter2", true);
        bench.variable(production, "MODE", "slow", false);
        ArtifactId artifact = built(
                "built", "mkdir dist; echo mode=$MODE token=$API_TOKEN; echo \"$MODE $API_TOKEN\" > dist/index.html");

        Deployment deployment = bench.deployed(project, production, artifact);

        assertThat(deployment.state()).as(String.valueOf(deployment.failure())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(page()).isEqualTo("slow hunter2-hunter2\n");
        assertThat(bench.texts(deployment.id())).contains("$ sh build.sh", "mode=slow token=••••");
        try (var files = Files.walk(bench.data().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("hunter2");
            }
        }
        assertThat(Files.readString(bench.data().resolve("tone.db"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("hunter2");
        List<LogLine> lines =
                bench.deployments().logs(bench.actor, deployment.id(), 1, 100).lines();
        assertThat(lines.stream().map(LogLine::step).distinct())
                .containsExactly("queue", "prepare", "build", "package", "health");
    }

    @Test
    void commandsRunOnlyAfterTheyWereAllowed() {
        ArtifactId artifact = built("built", "mkdir dist; echo x > dist/index.html");
        DeploymentApi.Create create = new DeploymentApi.Create(production.id(), artifact, null, null, null, null);

        assertThat(bench.deployments().plan(bench.actor, artifact, null)).satisfies(plan -> {
            assertThat(plan.trusted()).isFalse();
            assertThat(plan.commands()).containsExactly("sh build.sh");
            assertThat(plan.isolation()).isEqualTo(Isolation.NOT_ISOLATED);
            assertThat(plan.notes()).contains("a test");
        });
        assertThatThrownBy(() -> bench.deployments().create(bench.actor, project.id(), create))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/not-trusted"));
        assertThatThrownBy(() -> bench.deployments().trust(bench.actor, project.id(), "nonsense"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/invalid-trust"));

        assertThat(bench.deployed(project, production, artifact).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.deployments().plan(bench.actor, artifact, null).trusted())
                .isTrue();
        assertThat(bench.deployments()
                        .plan(
                                bench.actor,
                                artifact,
                                new BuildSettings(".", null, "sh other.sh", "dist", null, "/", false, Map.of()))
                        .trusted())
                .isFalse();
    }

    @Test
    void aFailedBuildSaysWhichCommandAndWhy() {
        Deployment deployment = bench.deployed(
                project,
                production,
                built("broken", "echo starting; echo 'pages/a.html:3: error: unclosed tag' >&2; echo more; exit 3"));

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.failure()).satisfies(failure -> {
            assertThat(failure.stage()).isEqualTo(StageName.BUILD);
            assertThat(failure.code()).isEqualTo("deployment/command-failed");
            assertThat(failure.message()).isEqualTo("The build failed with exit code 3.");
            assertThat(failure.command()).isEqualTo("sh build.sh");
            assertThat(failure.exitCode()).isEqualTo(3);
            assertThat(failure.errorLine()).isEqualTo("pages/a.html:3: error: unclosed tag");
            assertThat(bench.deployments()
                            .logs(bench.actor, deployment.id(), failure.errorSequence(), 1)
                            .lines())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.text()).isEqualTo(failure.errorLine());
                        assertThat(line.level()).isEqualTo(LogLevel.ERROR);
                    });
        });
        assertThat(deployment.stages().getLast()).returns(StageState.FAILED, Stage::state);
        bench.told(NotificationKind.DEPLOYMENT_FAILED);
        assertThat(bench.news).hasSize(1);
        assertThat(bench.data().resolve("releases")).isEmptyDirectory();
    }

    @Test
    void aFailureIsExplainedOutOfTheLogBesideGoodRuns() {
        String warns = "echo 'error: no cache, starting without'; ";
        bench.deployed(project, production, built("good", warns + "mkdir dist; echo x > dist/index.html"));

        Deployment failed = bench.deployed(
                project,
                production,
                built(
                        "bad",
                        warns
                                + "echo \"Error: Cannot find module 'left-pad'\" >&2; echo '    at main.js:3' >&2; exit 1"));

        Cause cause = failed.failure().cause();
        assertThat(cause.kind()).isEqualTo(CauseKind.MODULE_MISSING);
        assertThat(cause.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(failed.failure().sentence()).isEqualTo("The module left-pad is missing.");
        LogLine line = bench.deployments()
                .logs(bench.actor, failed.id(), failed.failure().firstLine(), 1)
                .lines()
                .getFirst();
        assertThat(line.text()).isEqualTo("Error: Cannot find module 'left-pad'");
        assertThat(cause.lines()).singleElement().satisfies(range -> {
            assertThat(range.from()).isEqualTo(line.sequence());
            // The frame below belongs to it; which other line comes between them is the machine's to decide.
            assertThat(range.to()).isBetween(line.sequence(), line.sequence() + 2);
        });
        assertThat(bench.news.getLast().body()).isEqualTo("The module left-pad is missing.");

        Deployment again = bench.deployed(
                project, production, built("again", "echo \"Error: Cannot find module 'left-pad'\"; exit 1"));
        assertThat(PastFailures.of(again, List.of(again, failed)))
                .hasValueSatisfying(past -> assertThat(past.failed()).isEqualTo(failed));
    }

    @Test
    void whatABuildDoesNotDeliverIsSaidPlainly() {
        assertThat(bench.deployed(project, production, built("no-output", "echo done"))
                        .failure()
                        .code())
                .isEqualTo("deployment/no-output");
        assertThat(bench.deployed(project, production, built("no-files", "mkdir -p dist/empty"))
                        .failure()
                        .code())
                .isEqualTo("deployment/no-files");
        assertThat(bench.deployed(
                                project,
                                production,
                                built("link", "mkdir dist; echo x > dist/index.html; ln -s /etc/passwd dist/p.txt"))
                        .failure()
                        .code())
                .isEqualTo("deployment/link-leads-outside");
        assertThat(bench.deployed(project, production, built("gone", "no-such-program"))
                        .failure()
                        .message())
                .isEqualTo("The build uses a program that is not installed (exit code 127).");
        Deployment inner = bench.deployed(
                project,
                production,
                built("inner", "mkdir dist; echo x > dist/index.html; ln -s index.html dist/copy.html"));
        assertThat(inner.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(body(get(bench.port(production.id()), "/copy.html"))).isEqualTo("x\n");
    }

    @Test
    void aBuildThatNeverEndsTimesOut() {
        bench.close();
        bench = new Workbench(
                folder, null, Sandbox.none("a test"), new ProcessLimits(Duration.ofMillis(700), 1L << 30, 50));

        Deployment deployment = bench.deployed(project, production, built("endless", "sleep 1000 & sleep 1000"));

        assertThat(deployment.state()).isEqualTo(DeploymentState.TIMED_OUT);
        assertThat(deployment.failure().code()).isEqualTo("deployment/timed-out");
        assertThat(deployment.failure().message()).isEqualTo("The build took longer than 0.7 s.");
        assertThat(deployment.failure().sentence()).isEqualTo("sh build.sh took too long.");
    }

    @Test
    void aBuildThatPrintsWithoutEndKeepsItsEnd() {
        Deployment deployment = bench.deployed(
                project,
                production,
                built("flood", "yes a line of the flood | head -c 30000000; echo 'error: the reason'; exit 1"));

        assertThat(deployment.failure().errorLine()).isEqualTo("error: the reason");
        assertThat(bench.texts(deployment.id())).anyMatch(text -> text.contains("are left out here"));
    }

    @Test
    void aBuildIsCanceledWithEverythingItStarted() throws Exception {
        Deployment deployment = bench.deploy(
                project,
                production,
                built(
                        "long",
                        "trap '' TERM; (setsid sh -c 'echo $$ > " + folder + "/child; exec sleep 1000' &);"
                                + " while true; do sleep 0.05; done"));
        // The file is there before its text is.
        eventually("the child runs", () -> folder.resolve("child").toFile().length() > 0);
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());

        Deployment canceled = bench.deployments().cancel(bench.actor, deployment.id());

        assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(Eventually.lives(child)).isFalse();
        assertThat(bench.data().resolve("releases")).isEmptyDirectory();
        assertThat(bench.finished(deployment.id()).stages().getLast()).returns(StageState.CANCELED, Stage::state);
        assertThat(bench.deployments().cancel(bench.actor, deployment.id())).isEqualTo(bench.get(deployment.id()));
        bench.told(NotificationKind.DEPLOYMENT_CANCELED);
        assertThat(bench.news).hasSize(1);
    }
}

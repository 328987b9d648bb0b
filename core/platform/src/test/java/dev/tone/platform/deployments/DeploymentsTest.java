package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.comparison.Difference;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.PastFailures;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.CauseKind;
import dev.tone.model.failure.Confidence;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DeploymentsTest {
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

    private ArtifactId site(String name, String text) {
        return bench.artifact(project, name, Map.of("index.html", text, "about.html", "about"));
    }

    private ArtifactId built(String name, String script) {
        return bench.artifact(
                project,
                name,
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\",\"variables\":{\"MODE\":\"fast\"}}",
                        "build.sh",
                        script));
    }

    private String page() {
        return body(get(bench.port(production.id()), "/"));
    }

    private static String code(Throwable thrown) {
        return ((FaultException) thrown).fault().code();
    }

    @Test
    void aStaticSiteIsLiveWithinThreeSeconds() {
        Deployment deployment = bench.deployed(project, production, site("a-site", "<h1>one</h1>"));

        assertThat(deployment.failure()).isNull();
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.live()).isTrue();
        assertThat(deployment.number()).isEqualTo(1);
        assertThat(deployment.url())
                .startsWith("http://production-shop.localhost:")
                .endsWith("/");
        assertThat(page()).isEqualTo("<h1>one</h1>");
        assertThat(deployment.releaseDigest()).isEqualTo(deployment.artifactDigest());
        assertThat(deployment.releaseFiles()).isEqualTo(2);
        assertThat(deployment.stages())
                .extracting(Stage::name, Stage::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StageName.QUEUE, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.PREPARE, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.PACKAGE, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.PUBLISH, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.HEALTH, StageState.SUCCEEDED));
        assertThat(bench.transitions(deployment.id()))
                .containsExactly("QUEUED", "INITIALIZING", "BUILDING", "DEPLOYING", "SUCCEEDED");
        assertThat(bench.texts(deployment.id()).getLast()).startsWith("Live at http://production-shop.localhost:");
        bench.told(NotificationKind.DEPLOYMENT_SUCCEEDED);
        assertThat(bench.news).hasSize(1);
        assertThat(bench.data().resolve("work"))
                .satisfiesAnyOf(
                        work -> assertThat(work).doesNotExist(),
                        work -> assertThat(work).isEmptyDirectory());
        assertThat(bench.wiring.sites().list(bench.actor, project.id()))
                .singleElement()
                .satisfies(site -> assertThat(site.deployment()).isEqualTo(deployment.id()));
    }

    @Test
    void everyTransitionIsToldWithItsWholeState() {
        Deployment deployment = bench.deployed(project, production, site("a-site", "one"));

        List<Deployment> told = bench.topics.after(Channel.project(project.id()), 0, 1000).stream()
                .map(fact -> fact.fact())
                .filter(LiveFact.DeploymentChanged.class::isInstance)
                .map(fact -> ((LiveFact.DeploymentChanged) fact).deployment())
                .filter(one -> one.id().equals(deployment.id()))
                .toList();

        assertThat(told.getLast()).isEqualTo(deployment);
        assertThat(told.stream().map(Deployment::state).distinct())
                .containsExactly(
                        DeploymentState.QUEUED,
                        DeploymentState.INITIALIZING,
                        DeploymentState.BUILDING,
                        DeploymentState.DEPLOYING,
                        DeploymentState.SUCCEEDED);
        List<String> audited = bench.database.read(
                handle -> handle.createQuery("SELECT action FROM audit_events WHERE target = :target ORDER BY sequence")
                        .bind("target", "deployment/" + deployment.id())
                        .mapTo(String.class)
                        .list());
        assertThat(audited)
                .containsExactly(
                        "deployments.create",
                        "deployments.initializing",
                        "deployments.building",
                        "deployments.deploying",
                        "deployments.succeed");
    }

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

    @Test
    void whatWaitsIsCanceledOrSuperseded() throws Exception {
        ArtifactId slow = built(
                "slow",
                "while [ ! -e " + folder + "/go ]; do sleep 0.05; done; mkdir dist; echo slow > dist/index.html");
        Deployment running = bench.deploy(project, production, slow);
        eventually("it builds", () -> bench.get(running.id()).state() == DeploymentState.BUILDING);
        Deployment second = bench.deploy(project, production, site("second", "second"));
        Deployment third = bench.deploy(project, production, site("third", "third"));

        assertThat(bench.get(second.id()).state()).isEqualTo(DeploymentState.SUPERSEDED);
        assertThat(bench.deployments().cancel(bench.actor, third.id()).state()).isEqualTo(DeploymentState.CANCELED);
        Deployment fourth = bench.deploy(project, production, site("fourth", "fourth"));
        // Another environment does not wait.
        assertThat(bench.deployed(project, preview, site("elsewhere", "x")).state())
                .isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.get(running.id()).state()).isEqualTo(DeploymentState.BUILDING);

        Files.writeString(folder.resolve("go"), "");

        assertThat(bench.finished(running.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.finished(fourth.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.get(running.id()).live()).isFalse();
        assertThat(page()).isEqualTo("fourth");
        assertThatThrownBy(() -> bench.deployments().cancel(bench.actor, fourth.id()))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/finished"));
        assertThatThrownBy(() -> bench.deployments().cancel(bench.actor, second.id()))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/finished"));
    }

    @Test
    void aRollbackPutsTheSameReleaseAndVariablesBackAtOnce() {
        bench.variable(production, "NAME", "first-secret", true);
        ArtifactId artifact = built("built", "mkdir dist; echo built with $NAME > dist/index.html");
        Deployment first = bench.deployed(project, production, artifact);
        bench.variable(production, "NAME", "second-secret", true);
        Deployment second = bench.deployed(project, production, artifact);
        assertThat(page()).isEqualTo("built with second-secret\n");
        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, first.id(), " "))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/reason-required"));

        Deployment back = bench.finished(bench.deployments()
                .rollBack(bench.actor, first.id(), "prices are wrong")
                .id());

        assertThat(page()).isEqualTo("built with first-secret\n");
        assertThat(back.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(back.kind()).isEqualTo(DeploymentKind.ROLLBACK);
        assertThat(back.source()).isEqualTo(first.id());
        assertThat(back.reason()).isEqualTo("prices are wrong");
        assertThat(back.releaseDigest()).isEqualTo(first.releaseDigest()).isNotEqualTo(second.releaseDigest());
        assertThat(back.artifactDigest()).isEqualTo(first.artifactDigest());
        assertThat(back.stages())
                .extracting(Stage::name)
                .containsExactly(StageName.QUEUE, StageName.PUBLISH, StageName.HEALTH);
        assertThat(bench.get(second.id()).live()).isFalse();
        bench.told(NotificationKind.ROLLED_BACK);
        Difference exact = bench.comparisons
                .facade()
                .compare(bench.actor, first.id(), back.id())
                .difference();
        assertThat(exact.variables()).isEmpty();
        assertThat(exact.files().count()).isZero();
        assertThat(exact.settings()).isEmpty();

        Deployment forth = bench.finished(bench.deployments()
                .rollBack(bench.actor, second.id(), "it was not the prices")
                .id());

        assertThat(forth.live()).isTrue();
        assertThat(page()).isEqualTo("built with second-secret\n");
    }

    @Test
    void onlyAPublishedReleaseIsRolledBackTo() {
        Deployment failed = bench.deployed(project, production, built("broken", "exit 1"));
        Deployment good = bench.deployed(project, production, site("a-site", "one"));

        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, failed.id(), "why"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/no-release"));
        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, good.id(), "x".repeat(600)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/reason-too-long"));
        assertThatThrownBy(() -> bench.deployments().get(bench.actor, new DeploymentId("none")))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/not-found"));
    }

    @Test
    void aRetryBuildsTheSameAgain() throws Exception {
        ArtifactId artifact =
                built("flaky", "[ -e " + folder + "/fixed ] || exit 1; mkdir dist; echo ok > dist/index.html");
        Deployment failed = bench.deployed(project, production, artifact);
        Files.writeString(folder.resolve("fixed"), "");

        Deployment again = bench.finished(
                bench.deployments().retry(bench.actor, failed.id()).id());

        assertThat(again.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(again.kind()).isEqualTo(DeploymentKind.RETRY);
        assertThat(again.source()).isEqualTo(failed.id());
        assertThat(again.settings()).isEqualTo(failed.settings());
        assertThat(page()).isEqualTo("ok\n");
    }

    @Test
    void aPromotionPublishesTheSameReleaseWithoutBuilding() {
        Deployment first = bench.deployed(
                project, preview, built("built", "mkdir dist; date +%N > dist/index.html; echo same > dist/a.txt"));

        Deployment promoted = bench.finished(bench.deployments()
                .promote(bench.actor, first.id(), new DeploymentApi.Promote(production.id(), "tested"))
                .id());

        assertThat(promoted.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(promoted.releaseDigest()).isEqualTo(first.releaseDigest());
        assertThat(promoted.environment()).isEqualTo(production.id());
        assertThat(page()).isEqualTo(body(get(bench.port(preview.id()), "/")));
        assertThat(bench.port(preview.id())).isNotEqualTo(bench.port(production.id()));
        assertThatThrownBy(() -> bench.deployments()
                        .promote(bench.actor, first.id(), new DeploymentApi.Promote(preview.id(), null)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/same-environment"));
    }

    @Test
    void listsNewestFirstInPages() {
        for (int i = 0; i < 3; i++) {
            bench.deployed(project, i == 1 ? preview : production, site("site-" + i, "page " + i));
        }

        var page = bench.deployments().list(bench.actor, project.id(), null, PageRequest.first(2));
        assertThat(page.items()).extracting(Deployment::number).containsExactly(3L, 2L);
        assertThat(page.nextCursor()).isNotNull();
        assertThat(bench.deployments()
                        .list(bench.actor, project.id(), null, new PageRequest(2, List.of("2")))
                        .items())
                .extracting(Deployment::number)
                .containsExactly(1L);
        assertThat(bench.deployments()
                        .list(bench.actor, project.id(), production.id(), PageRequest.first(10))
                        .items())
                .extracting(Deployment::number)
                .containsExactly(3L, 1L);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        Project other = bench.project("Other");
        ArtifactId artifact = site("a-site", "one");

        assertThatThrownBy(() -> bench.deployments()
                        .create(
                                bench.actor,
                                other.id(),
                                new DeploymentApi.Create(production.id(), artifact, null, null, null, null)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/other-project"));
        Deployment first = bench.deployed(project, production, artifact);
        assertThatThrownBy(() -> bench.deployments()
                        .promote(
                                bench.actor,
                                first.id(),
                                new DeploymentApi.Promote(
                                        bench.environment(other, "production").id(), null)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/other-project"));
    }

    @Test
    void requestsNeverFailWhileReleasesAreExchanged() throws Exception {
        bench.deployed(project, production, site("site-0", "page 0"));
        int port = bench.port(production.id());
        CompletableFuture<Integer> visitor = CompletableFuture.supplyAsync(() -> {
            int visits = 0;
            while (bench.news.size() < 6) {
                assertThat(get(port, "/")).startsWith("HTTP/1.1 200");
                visits++;
            }
            return visits;
        });
        for (int i = 1; i <= 5; i++) {
            bench.deployed(project, production, site("site-" + i, "page " + i));
        }

        assertThat(visitor.get()).isPositive();
        assertThat(page()).isEqualTo("page 5");
    }

    @Test
    void oldReleasesGoUnderTheBudgetAndTheLastOnesStay() {
        bench.projects.facade().update(bench.actor, project.id(), new ProjectApi.Update(null, null, 16L << 20), null);
        String large = "x".repeat(7 << 20);
        for (int i = 0; i < 6; i++) {
            bench.deployed(project, production, site("site-" + i, i + large));
        }
        long one = large.length() + 1 + "about".length();

        eventually(
                "only the last ones are left",
                () -> bench.projects.facade().usage(bench.actor, project.id()).releases() == Retention.KEPT * one);
        List<Deployment> before = bench.deployments()
                .list(bench.actor, project.id(), null, PageRequest.first(10))
                .items();
        assertThat(Retention.needed(before)).hasSize(Retention.KEPT);
        assertThat(page()).startsWith("5x");
        eventually(
                "it is said that it is too little",
                () -> bench.news.stream().anyMatch(news -> news.kind() == NotificationKind.DISK_BUDGET));
        assertThatThrownBy(() -> bench.deployments()
                        .rollBack(bench.actor, before.getLast().id(), "why"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/release-gone"));
    }

    @Test
    void aProjectThatGoesTakesItsSitesAndFilesWithIt() {
        bench.deployed(project, production, site("a-site", "one"));
        int port = bench.port(production.id());

        bench.projects.facade().archive(bench.actor, project.id());
        assertThat(get(port, "/")).startsWith("HTTP/1.1 503").contains("stopped");
        bench.projects.facade().restore(bench.actor, project.id());
        eventually("it is back", () -> get(port, "/").startsWith("HTTP/1.1 200"));

        bench.projects.facade().delete(bench.actor, project.id());
        bench.projects
                .facade()
                .emptyTrash(java.time.Instant.now().plus(Duration.ofDays(31)), organization -> bench.actor);
        assertThat(bench.data().resolve("releases")).isEmptyDirectory();
        assertThat(bench.data().resolve("logs/deployments")).isEmptyDirectory();
    }
}

package dev.tone.platform.releases;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.Eventually.lives;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleasePhase;
import dev.tone.platform.TestDatabase;
import dev.tone.platform.deployments.KilledWorkbench;
import dev.tone.platform.deployments.sites.TinyApp;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Processes on trial, under real traffic.
@EnabledOnOs(OS.LINUX)
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class ProcessReleaseTest {
    private static final Duration STEP = Duration.ofSeconds(601);

    @Parameter
    Dialect dialect;

    @TempDir
    Path folder;

    private TestDatabase database;
    private ReleaseBench shop;
    private Deployment one;

    @BeforeEach
    void open() {
        database = TestDatabase.of(dialect, folder);
        shop = new ReleaseBench(folder, database.url());
        one = shop.deployed(shop.app("one", "echo $$ > $TONE_DATA/one.pid; " + TinyApp.command("one")));
        assertThat(one.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private ArtifactId app(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(List.of(more));
        return shop.app(
                name, "echo $$ > $TONE_DATA/" + name + ".pid; " + TinyApp.command(arguments.toArray(String[]::new)));
    }

    private long pid(String name) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("data/sites")
                        .resolve(shop.production.id().value())
                        .resolve(name + ".pid"))
                .strip());
    }

    @Test
    void a_release_that_fails_a_third_of_its_visitors_is_taken_back_with_the_numbers() throws IOException {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 25, 50));
        try (Visitors visitors = new Visitors(shop.port(), 2)) {
            Deployment bad = shop.finished(shop.deploy(app("bad", "200", "3")));
            int before = visitors.count("200 hello from one null");
            eventually("all are with the old one", () -> visitors.count("200 hello from one null") > before + 50);
            visitors.close();

            assertThat(bad.state()).as(shop.log(bad.id()).toString()).isEqualTo(DeploymentState.FAILED);
            assertThat(bad.failure().code()).isEqualTo("release/errors");
            assertThat(bad.failure().stage()).isEqualTo(StageName.CANARY);
            assertThat(bad.failure().message())
                    .matches("\\d+ of \\d+ answers were errors: \\d+\\.\\d %, 5 % allowed\\.")
                    .hasSizeLessThanOrEqualTo(80);
            assertThat(bad.failure().sentence()).isEqualTo(bad.failure().message());
            ReleaseNumbers seen = shop.progress(bad).candidate();
            assertThat(seen.errors()).isGreaterThanOrEqualTo(2);
            assertThat(shop.progress(bad).verdict()).isEqualTo(bad.failure().message());
            // What it had under way when it was taken back was answered, too.
            assertThat(visitors.lost()).isZero();
            assertThat(visitors.answers())
                    .containsOnlyKeys("200 hello from one null", "200 hello from bad null", "500 hello from bad null");
            assertThat(visitors.count("500 hello from bad null")).isLessThan(20);
        }
        assertThat(lives(pid("bad"))).isFalse();
        assertThat(lives(pid("one"))).isTrue();
        assertThat(shop.bench.get(one.id()).live()).isTrue();
        shop.bench.told(NotificationKind.DEPLOYMENT_FAILED);
    }

    @Test
    void a_good_release_gets_all_of_the_traffic_and_no_request_is_lost() throws IOException {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 25, 75));
        try (Visitors visitors = new Visitors(shop.port(), 2)) {
            Deployment two = shop.deploy(app("two"));
            for (int percent : new int[] {25, 75}) {
                shop.at(two, ReleasePhase.CANARY, percent);
                eventually("enough have come", () -> visitors.count("200 hello from two null") > percent);
                shop.bench.clock.forward(STEP);
            }
            assertThat(shop.finished(two).state())
                    .as(shop.log(two.id()).toString())
                    .isEqualTo(DeploymentState.SUCCEEDED);
            int before = visitors.count("200 hello from two null");
            eventually("all are with the new one", () -> visitors.count("200 hello from two null") > before + 50);
            assertThat(lives(pid("one"))).as("kept for going back").isTrue();

            Deployment back =
                    shop.finished(shop.bench.deployments().rollBack(shop.bench.actor, one.id(), "I liked it better"));
            int then = visitors.count("200 hello from one null");
            eventually("all are back", () -> visitors.count("200 hello from one null") > then + 50);
            visitors.close();

            assertThat(back.state()).isEqualTo(DeploymentState.SUCCEEDED);
            assertThat(shop.log(back.id())).contains("The release still runs; nothing is started");
            assertThat(visitors.lost()).isZero();
            assertThat(visitors.answers()).containsOnlyKeys("200 hello from one null", "200 hello from two null");
            assertThat(visitors.answers().values().stream()
                            .mapToLong(Integer::longValue)
                            .sum())
                    .isEqualTo(visitors.asked());
        }
        // Its health is that of the deployment that it is now.
        assertThat(get(shop.port(), "/crash")).startsWith("HTTP/1.1 502");
        eventually(
                "it was started again",
                () -> shop.bench
                                .wiring
                                .sites()
                                .list(shop.bench.actor, shop.project.id())
                                .getFirst()
                                .restarts()
                        > 0);
    }

    @Test
    void a_release_before_that_is_kept_ends_when_its_time_is_over() throws IOException {
        shop.strategy(ReleaseBench.blueGreen(false));
        Deployment two = shop.deploy(app("two"));
        shop.at(two, ReleasePhase.BESIDE, 0);
        shop.bench.clock.forward(STEP);
        shop.finished(two);
        long kept = pid("one");
        assertThat(lives(kept)).isTrue();
        assertThat(shop.bench.releases.facade().list(shop.bench.actor, shop.project.id()))
                .singleElement()
                .satisfies(release -> assertThat(release.warmUntil()).isNotNull());

        shop.bench.clock.forward(Duration.ofSeconds(301));

        eventually("it has ended", () -> !lives(kept));
        assertThat(shop.bench.releases.facade().list(shop.bench.actor, shop.project.id()))
                .isEmpty();
        assertThat(shop.page()).isEqualTo("hello from two null");
    }

    @Test
    void a_release_whose_process_ends_is_taken_back() {
        shop.strategy(ReleaseBench.canary(new HealthRules(100, 0, 0, 20), false, 5));
        Deployment two = shop.deploy(app("two"));
        String preview = shop.at(two, ReleasePhase.CANARY, 5).previewUrl();
        assertThat(get(java.net.URI.create(preview).getPort(), "/crash")).startsWith("HTTP/1.1 502");

        Deployment failed = shop.finished(two);

        assertThat(failed.failure().code()).isEqualTo("release/exits");
        assertThat(failed.failure().message()).isEqualTo("It ended once by itself within this step; 0 allowed.");
        assertThat(shop.page()).isEqualTo("hello from one null");
    }

    @Test
    void blue_green_is_looked_at_beside_waits_for_a_person_and_switches_at_once() throws Exception {
        shop.strategy(ReleaseBench.blueGreen(true));
        Deployment two = shop.deploy(app("two"));
        String preview = shop.at(two, ReleasePhase.BESIDE, 0).previewUrl();
        assertThat(body(get(java.net.URI.create(preview).getPort(), "/"))).isEqualTo("hello from two null");
        assertThat(shop.page()).isEqualTo("hello from one null");
        assertThat(get(shop.port(), "/")).doesNotContain("Set-Cookie");
        shop.bench.clock.forward(STEP);
        shop.at(two, ReleasePhase.WAITING, 0);
        // The process before is started anew while the other one waits; both go on.
        shop.bench.wiring.sites().restart(shop.bench.actor, shop.production.id());
        long first = pid("one");
        eventually("another process answers", () -> {
            try {
                return pid("one") != first && !lives(first);
            } catch (IOException | NumberFormatException e) {
                return false;
            }
        });
        assertThat(shop.page()).isEqualTo("hello from one null");
        try (Visitors visitors = new Visitors(shop.port(), 1)) {
            shop.bench.releases.facade().promoteNow(shop.bench.actor, two.id());
            Deployment done = shop.finished(two);
            eventually("they see it", () -> visitors.count("200 hello from two null") > 10);
            visitors.close();
            assertThat(done.stages())
                    .filteredOn(stage -> stage.name() == StageName.BESIDE)
                    .allMatch(stage -> stage.state() == StageState.SUCCEEDED)
                    .hasSize(2);
            assertThat(visitors.lost()).isZero();
            assertThat(visitors.answers()).containsOnlyKeys("200 hello from one null", "200 hello from two null");
        }
        assertThat(shop.bench
                        .wiring
                        .sites()
                        .list(shop.bench.actor, shop.project.id())
                        .getFirst()
                        .health())
                .isEqualTo(SiteHealth.HEALTHY);

        Deployment three = shop.deploy(app("three"));
        shop.at(three, ReleasePhase.BESIDE, 0);
        Deployment canceled = shop.bench.deployments().cancel(shop.bench.actor, three.id());
        assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(lives(pid("three"))).isFalse();
        assertThat(shop.page()).isEqualTo("hello from two null");
        assertThat(lives(pid("one"))).as("still kept for going back").isTrue();
    }

    @Test
    void a_platform_that_is_killed_in_the_middle_comes_back_with_the_release_before() throws Exception {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 50));
        app("long");
        int port = shop.port();
        shop.close();
        Process platform = KilledWorkbench.start(folder, shop.project, database.url());
        eventually("both have visitors", Duration.ofSeconds(40), () -> {
            try {
                return get(port, "/").contains("hello from long");
            } catch (AssertionError e) {
                return false;
            }
        });
        platform.destroyForcibly().waitFor();
        long candidate = pid("long");
        assertThat(lives(candidate)).isTrue();

        shop.reopen();

        Deployment interrupted = shop.bench
                .deployments()
                .list(shop.bench.actor, shop.project.id(), null, PageRequest.first(5))
                .items()
                .getFirst();
        assertThat(interrupted.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(interrupted.failure().code()).isEqualTo("deployment/interrupted");
        assertThat(interrupted.failure().message()).contains("the release before has all of the traffic");
        assertThat(shop.progress(interrupted).phase()).isEqualTo(ReleasePhase.TAKEN_BACK);
        assertThat(lives(candidate)).isFalse();
        eventually("the release before is back", () -> shop.page().equals("hello from one null"));
        for (int place = 0; place < 10_000; place += 1_000) {
            assertThat(body(get(shop.port(), "/", "Cookie: tone-release=" + place)))
                    .isEqualTo("hello from one null");
        }
    }
}

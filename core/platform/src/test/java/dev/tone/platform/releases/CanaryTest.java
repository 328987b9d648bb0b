package dev.tone.platform.releases;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.fault.FaultException;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.platform.deployments.sites.RawClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that take a site's traffic step by step.
class CanaryTest {
    private static final Duration STEP = Duration.ofSeconds(601);

    @TempDir
    Path folder;

    private ReleaseBench shop;

    @BeforeEach
    void open() {
        shop = new ReleaseBench(folder, null);
        shop.deployed(shop.site("one"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static String visitor(int port, int place) {
        return body(get(port, "/", "Cookie: a=b; tone-release=" + place + "; c=d"));
    }

    @Test
    void a_good_release_takes_the_traffic_step_by_step_and_nobody_is_lost() {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 10, 50));
        int port = shop.port();
        Deployment two;
        try (Visitors visitors = new Visitors(port, 2)) {
            two = shop.deploy(shop.site("two"));
            ReleaseProgress first = shop.at(two, ReleasePhase.CANARY, 10);
            assertThat(first.beforeNumber()).isEqualTo(1);
            eventually("some see it", () -> visitors.count("200 two") > 3);
            shop.bench.clock.forward(STEP);
            shop.at(two, ReleasePhase.CANARY, 50);
            shop.bench.clock.forward(STEP);
            two = shop.finished(two);
            int before = visitors.count("200 two");
            eventually("all see it", () -> visitors.count("200 two") > before + 20);
            visitors.close();

            assertThat(two.state()).as(shop.log(two.id()).toString()).isEqualTo(DeploymentState.SUCCEEDED);
            assertThat(visitors.lost()).isZero();
            assertThat(visitors.answers()).containsOnlyKeys("200 one", "200 two");
            assertThat(visitors.answers().values().stream()
                            .mapToLong(Integer::longValue)
                            .sum())
                    .isEqualTo(visitors.asked());
        }
        assertThat(two.stages())
                .filteredOn(stage -> stage.name() == StageName.CANARY)
                .extracting(Stage::label, Stage::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("10 %", StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple("50 %", StageState.SUCCEEDED));
        ReleaseProgress over = shop.progress(two);
        assertThat(over.phase()).isEqualTo(ReleasePhase.TAKEN_OVER);
        assertThat(over.candidate().answers()).isGreaterThanOrEqualTo(20);
        assertThat(shop.page()).isEqualTo("two");
    }

    @Test
    void each_visitor_stays_with_one_release_and_so_many_of_a_hundred_get_the_new_one() {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 10, 50));
        Deployment two = shop.deploy(shop.site("two"));
        shop.at(two, ReleasePhase.CANARY, 10);
        int port = shop.port();
        Map<Integer, String> seen = new HashMap<>();
        for (int place = 0; place < 10_000; place += 25) {
            seen.put(place, visitor(port, place));
        }

        assertThat(seen.values().stream().filter("two"::equals)).hasSize(40);
        seen.forEach((place, page) -> assertThat(visitor(port, place)).isEqualTo(page));
        String fresh = get(port, "/");
        assertThat(fresh).containsPattern("Set-Cookie: tone-release=\\d{1,4}; Path=/; .*HttpOnly; SameSite=Lax");
        assertThat(get(port, "/", "Cookie: tone-release=7")).doesNotContain("Set-Cookie");
        assertThat(get(port, "/", "Cookie: tone-release=99999")).contains("Set-Cookie");

        shop.bench.clock.forward(STEP);
        shop.at(two, ReleasePhase.CANARY, 50);
        int now = 0;
        for (Map.Entry<Integer, String> each : seen.entrySet()) {
            String page = visitor(port, each.getKey());
            assertThat(each.getValue().equals("two") && page.equals("one"))
                    .as("who had the new one keeps it")
                    .isFalse();
            now += page.equals("two") ? 1 : 0;
        }
        assertThat(now).isEqualTo(200);
    }

    @Test
    void where_nobody_comes_its_health_path_is_asked() {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 25));
        Deployment two = shop.deploy(shop.site("two"));
        shop.at(two, ReleasePhase.CANARY, 25);
        shop.bench.clock.forward(STEP);

        assertThat(shop.finished(two).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(shop.progress(two).candidate().requests()).isZero();
        assertThat(shop.progress(two).candidate().probes()).isGreaterThanOrEqualTo(20);
        assertThat(shop.progress(two).current().probes()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void people_go_on_early_give_it_everything_or_are_waited_for() {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, true, 5, 25));
        Deployment two = shop.deploy(shop.site("two"));
        shop.at(two, ReleasePhase.CANARY, 5);
        shop.bench.releases.facade().proceed(shop.bench.actor, two.id());
        shop.at(two, ReleasePhase.CANARY, 25);
        shop.bench.clock.forward(STEP);
        ReleaseProgress waiting = shop.at(two, ReleasePhase.WAITING, 25);
        assertThat(waiting.until()).isNull();
        shop.bench.told(NotificationKind.RELEASE_WAITING);
        shop.bench.releases.facade().proceed(shop.bench.actor, two.id());
        assertThat(shop.finished(two).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThatThrownBy(() -> shop.bench.releases.facade().promoteNow(shop.bench.actor, two.id()))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("release/not-on-trial"));

        Deployment three = shop.deploy(shop.site("three"));
        shop.at(three, ReleasePhase.CANARY, 5);
        shop.bench.releases.facade().promoteNow(shop.bench.actor, three.id());
        assertThat(shop.finished(three).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(shop.page()).isEqualTo("three");
    }

    /// Empty when nobody listens there.
    private static String answer(String url) {
        try {
            return get(java.net.URI.create(url).getPort(), "/");
        } catch (AssertionError e) {
            return "";
        }
    }

    @Test
    void canceling_leaves_the_release_before_whole_in_each_phase() throws InterruptedException {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, true, 50));
        for (ReleasePhase phase : new ReleasePhase[] {ReleasePhase.CANARY, ReleasePhase.WAITING}) {
            Deployment next = shop.deploy(shop.site("next-" + phase));
            shop.at(next, ReleasePhase.CANARY, 50);
            if (phase == ReleasePhase.WAITING) {
                shop.bench.clock.forward(STEP);
                shop.at(next, phase, 50);
            }
            String preview = shop.progress(next).previewUrl();

            Deployment canceled = shop.bench.deployments().cancel(shop.bench.actor, next.id());

            assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
            assertThat(canceled.stages().getLast().state()).isEqualTo(StageState.CANCELED);
            assertThat(shop.progress(next).phase()).isEqualTo(ReleasePhase.TAKEN_BACK);
            for (int place = 0; place < 10_000; place += 500) {
                assertThat(visitor(shop.port(), place)).isEqualTo("one");
            }
            assertThat(answer(preview)).as("its preview is closed").doesNotContain("next-" + phase);
        }
        assertThat(shop.bench
                        .get(shop.bench
                                .deployments()
                                .list(
                                        shop.bench.actor,
                                        shop.project.id(),
                                        null,
                                        dev.tone.platform.kernel.http.PageRequest.first(9))
                                .items()
                                .getLast()
                                .id())
                        .live())
                .isTrue();
    }

    @Test
    void the_new_release_alone_answers_at_its_preview() {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 5));
        Deployment two = shop.deploy(shop.site("two"));
        String preview = shop.at(two, ReleasePhase.CANARY, 5).previewUrl();
        assertThat(preview).startsWith("http://next-production-shop.localhost:");
        int port = java.net.URI.create(preview).getPort();
        for (int i = 0; i < 5; i++) {
            assertThat(body(get(port, "/"))).isEqualTo("two");
        }
        assertThat(RawClient.send(port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(get(port, "/")).as("no cookie where there is no choice").doesNotContain("Set-Cookie");
    }

    @Test
    void a_site_that_is_stopped_ends_the_trial_and_stays_stopped() {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 5));
        Deployment two = shop.deploy(shop.site("two"));
        shop.at(two, ReleasePhase.CANARY, 5);
        shop.bench.wiring.sites().stop(shop.bench.actor, shop.production.id());

        Deployment failed = shop.finished(two);

        assertThat(failed.failure().code()).isEqualTo("release/site-stopped");
        assertThat(get(shop.port(), "/")).startsWith("HTTP/1.1 503");
        shop.bench.wiring.sites().start(shop.bench.actor, shop.production.id());
        eventually("the release before is back", () -> shop.page().equals("one"));
    }

    @Test
    void what_nobody_stands_beside_and_a_rollback_go_at_once() {
        shop.strategy(ReleaseBench.canary(ReleaseBench.RULES, false, 5));
        Deployment two = shop.deploy(shop.site("two"), dev.tone.model.release.ReleaseStrategy.AT_ONCE);
        assertThat(shop.finished(two).state()).isEqualTo(DeploymentState.SUCCEEDED);
        Deployment first = shop.bench
                .deployments()
                .list(shop.bench.actor, shop.project.id(), null, dev.tone.platform.kernel.http.PageRequest.first(9))
                .items()
                .getLast();

        Deployment back = shop.finished(shop.bench.deployments().rollBack(shop.bench.actor, first.id(), "broken"));

        assertThat(back.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(back.stages()).noneMatch(stage -> stage.name() == StageName.CANARY);
        assertThatThrownBy(() -> shop.progress(back))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("release/at-once"));
        shop.bench.wiring.sites().stop(shop.bench.actor, shop.production.id());
        Deployment three = shop.finished(shop.deploy(shop.site("three")));
        assertThat(three.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(shop.log(three.id())).anyMatch(line -> line.contains("takes it at once"));
        assertThat(shop.page()).isEqualTo("three");
    }

    @Test
    void a_rollback_as_a_canary_is_led_like_any_other() {
        Deployment two = shop.deployed(shop.site("two"));
        Deployment first = shop.bench
                .deployments()
                .list(shop.bench.actor, shop.project.id(), null, dev.tone.platform.kernel.http.PageRequest.first(9))
                .items()
                .getLast();
        Deployment back = shop.bench
                .deployments()
                .rollBack(
                        shop.bench.actor,
                        first.id(),
                        new dev.tone.model.api.DeploymentApi.RollBack(
                                "broken",
                                new dev.tone.model.governance.Terms(
                                        null, null, ReleaseBench.canary(ReleaseBench.RULES, false, 50))));
        shop.at(back, ReleasePhase.CANARY, 50);
        shop.bench.clock.forward(STEP);

        Deployment done = shop.finished(back);
        assertThat(done.releaseDigest()).isEqualTo(first.releaseDigest());
        assertThat(shop.page()).isEqualTo("one");
        // It is itself undone like any other.
        Deployment again = shop.finished(shop.bench.deployments().rollBack(shop.bench.actor, two.id(), "still"));
        assertThat(again.releaseDigest()).isEqualTo(two.releaseDigest());
        assertThat(shop.page()).isEqualTo("two");
    }
}

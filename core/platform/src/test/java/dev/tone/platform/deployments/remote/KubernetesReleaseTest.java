package dev.tone.platform.deployments.remote;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.deployments.remote.kubernetes.KubernetesHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Releases on trial on a simulated cluster.
@DisabledOnOs(OS.WINDOWS)
class KubernetesReleaseTest {
    private static final String WEB = "deployments/default/web";
    private static final String NEXT = "deployments/default/web-next";
    private static final String SERVICE = "services/default/web";
    private static final HealthRules RULES = new HealthRules(5, 0, 0, 20);
    private static final ReleaseStrategy BLUE_GREEN =
            new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(), 600, true, 300, RULES);
    private static final ReleaseStrategy CANARY = new ReleaseStrategy(
            ReleaseKind.CANARY, List.of(new CanaryStep(20, 600), new CanaryStep(50, 600)), 0, false, 300, RULES);
    private static final Duration STEP = Duration.ofSeconds(601);

    @TempDir
    Path folder;

    private SimulatedKubernetes cluster;
    private HostBench host;

    @BeforeEach
    void open() {
        cluster = new SimulatedKubernetes();
        host = new HostBench(folder, new KubernetesHost(), Duration.ofSeconds(20), cluster.kubeconfig());
        host.connected(Map.of());
        assertThat(host.deployed(host.production, "one", web("shop:1")).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @AfterEach
    void every_request_was_as_described() {
        host.close();
        cluster.close();
        assertThat(cluster.problems()).isEmpty();
    }

    private static Map<String, String> web(String image) {
        return Map.of("web.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data: {of: "%1$s"}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 4
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: web, image: "%1$s"}]}
                """.formatted(image));
    }

    private ReleaseProgress at(Deployment deployment, ReleasePhase phase, int percent) {
        eventually(phase + " " + percent, () -> {
            ReleaseProgress now = host.progress(deployment);
            return now.phase() == phase && now.percent() == percent
                    || host.bench.get(deployment.id()).state().isFinished();
        });
        assertThat(host.progress(deployment).phase()).as(host.log(deployment)).isEqualTo(phase);
        return host.progress(deployment);
    }

    private Deployment finished(Deployment deployment) {
        return host.bench.finished(deployment.id());
    }

    /// The cluster is as if the trial had not been.
    private void requireAsBefore() {
        assertThat(cluster.objects()).doesNotContain(NEXT);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 4));
        assertThat(cluster.object(SERVICE).at("/spec/selector").toString()).isEqualTo("{\"app\":\"web\"}");
        assertThat(cluster.object("configmaps/default/settings").at("/data/of").asText())
                .isEqualTo("shop:1");
    }

    @Test
    void a_canary_gets_more_pods_with_each_step_and_then_takes_the_place() {
        Deployment two = host.tried("two", web("shop:2"), CANARY);
        at(two, ReleasePhase.CANARY, 20);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 4, "shop:2", 1));
        eventually("pods are counted", () -> host.progress(two).candidate().ready() == 1);
        host.bench.clock.forward(STEP);
        at(two, ReleasePhase.CANARY, 50);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 4, "shop:2", 4));
        host.bench.clock.forward(STEP);

        Deployment done = finished(two);

        assertThat(done.state()).as(host.log(two)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:2", 4));
        assertThat(cluster.objects()).doesNotContain(NEXT);
        assertThat(done.stages())
                .extracting(Stage::name)
                .containsSubsequence(StageName.PUBLISH, StageName.CANARY, StageName.CANARY, StageName.PUBLISH);
        assertThat(host.log(two)).contains("1 of 5 pods are new, 20 % of the traffic");
    }

    @Test
    void blue_green_runs_in_full_beside_and_switches_the_service() {
        Deployment two = host.tried("two", web("shop:2"), BLUE_GREEN);
        at(two, ReleasePhase.BESIDE, 0);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 4));
        assertThat(cluster.object(NEXT).at("/spec/replicas").asInt()).isEqualTo(4);
        host.bench.clock.forward(STEP);
        at(two, ReleasePhase.WAITING, 0);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 4));

        host.bench.releases.facade().promoteNow(host.bench.actor, two.id());
        Deployment done = finished(two);

        assertThat(done.state()).as(host.log(two)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:2", 4));
        assertThat(cluster.object(SERVICE).at("/spec/selector").toString()).isEqualTo("{\"app\":\"web\"}");
        assertThat(cluster.objects()).doesNotContain(NEXT);
        List<String> changes = cluster.changes();
        assertThat(changes.subList(changes.indexOf("apply " + NEXT), changes.size()))
                .as("the Service is switched before the first Deployment changes")
                .containsExactly(
                        "apply " + NEXT, "apply " + SERVICE, "apply " + WEB, "apply " + SERVICE, "delete " + NEXT);
    }

    @Test
    void pods_that_restart_end_the_trial_and_everything_is_as_before() {
        for (ReleaseStrategy strategy : List.of(CANARY, BLUE_GREEN)) {
            cluster.restarted(0);
            Deployment two = host.tried("two-" + strategy.kind(), web("shop:2"), strategy);
            at(two, strategy == CANARY ? ReleasePhase.CANARY : ReleasePhase.BESIDE, strategy == CANARY ? 20 : 0);
            cluster.restarted(1);

            Deployment failed = finished(two);

            assertThat(failed.failure().code()).as(host.log(two)).isEqualTo("release/exits");
            assertThat(failed.failure().stage()).isEqualTo(strategy == CANARY ? StageName.CANARY : StageName.BESIDE);
            assertThat(host.progress(two).phase()).isEqualTo(ReleasePhase.TAKEN_BACK);
            requireAsBefore();
        }
    }

    @Test
    void pods_that_never_get_ready_are_taken_back_before_anybody_comes() {
        cluster.stuck("ImagePullBackOff");

        Deployment failed = finished(host.tried("two", web("shop:2"), CANARY));

        assertThat(failed.failure().code()).isEqualTo("provider/rollout-failed");
        cluster.stuck(null);
        requireAsBefore();
    }

    @Test
    void a_step_does_not_end_while_a_pod_is_not_ready() {
        Deployment two = host.tried("two", web("shop:2"), CANARY);
        at(two, ReleasePhase.CANARY, 20);
        cluster.notReady("shop:2");
        eventually("it is seen", () -> host.progress(two).candidate().ready() == 0);
        host.bench.clock.forward(STEP);
        eventually(
                "it is looked at further", () -> host.progress(two).candidate().ready() == 0);
        assertThat(host.progress(two).percent()).isEqualTo(20);
        cluster.notReady(null);

        at(two, ReleasePhase.CANARY, 50);
    }

    @Test
    void canceling_puts_everything_back_in_each_phase() throws InterruptedException {
        for (ReleasePhase phase : List.of(ReleasePhase.CANARY, ReleasePhase.BESIDE, ReleasePhase.WAITING)) {
            Deployment two =
                    host.tried("two-" + phase, web("shop:2"), phase == ReleasePhase.CANARY ? CANARY : BLUE_GREEN);
            at(two, phase == ReleasePhase.CANARY ? phase : ReleasePhase.BESIDE, phase == ReleasePhase.CANARY ? 20 : 0);
            if (phase == ReleasePhase.WAITING) {
                host.bench.clock.forward(STEP);
                at(two, phase, 0);
            }

            Deployment canceled = host.bench.deployments().cancel(host.bench.actor, two.id());

            assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
            requireAsBefore();
        }
    }

    private void requireTakenBack(ReleaseStrategy strategy, ReleasePhase phase, int percent) {
        Deployment two = host.tried("two", web("shop:2"), strategy);
        at(two, phase, percent);

        // As at the next start: nobody leads the trial any more.
        host.bench.wiring.start();

        eventually("nothing is beside", () -> !cluster.objects().contains(NEXT));
        assertThat(cluster.object(SERVICE).at("/spec/selector").toString()).isEqualTo("{\"app\":\"web\"}");
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 4));
        assertThat(host.bench.get(two.id()).failure().code()).isEqualTo("deployment/interrupted");
        assertThat(host.progress(two).phase()).isEqualTo(ReleasePhase.TAKEN_BACK);
    }

    @Test
    void a_platform_that_was_ended_during_a_canary_takes_it_back() {
        requireTakenBack(CANARY, ReleasePhase.CANARY, 20);
    }

    @Test
    void a_platform_that_was_ended_during_blue_green_takes_it_back() {
        requireTakenBack(BLUE_GREEN, ReleasePhase.BESIDE, 0);
    }

    @Test
    void what_runs_unchanged_is_applied_at_once() {
        Map<String, String> same =
                Map.of("web.yaml", web("shop:1").get("web.yaml").replace("of: \"shop:1\"", "of: \"something else\""));

        Deployment done = finished(host.tried("same", same, CANARY));

        assertThat(done.state()).as(host.log(done)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(host.log(done)).contains("there is nothing to try");
        assertThat(cluster.changes()).doesNotContain("apply " + NEXT);
    }
}

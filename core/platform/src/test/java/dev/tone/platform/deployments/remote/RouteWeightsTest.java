package dev.tone.platform.deployments.remote;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
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

/// Canaries whose share is given by a route of the Gateway API, on a simulated cluster.
@DisabledOnOs(OS.WINDOWS)
class RouteWeightsTest {
    private static final String ROUTE = "httproutes/default/web";
    private static final String SERVICE = "services/default/web";
    private static final String NEXT_SERVICE = "services/default/web-next";
    private static final String NEXT = "deployments/default/web-next";
    private static final ReleaseStrategy CANARY = new ReleaseStrategy(
            ReleaseKind.CANARY,
            List.of(new CanaryStep(5, 600), new CanaryStep(80, 600)),
            0,
            false,
            300,
            new HealthRules(5, 0, 0, 20));
    private static final Duration STEP = Duration.ofSeconds(601);

    @TempDir
    Path folder;

    private SimulatedKubernetes cluster;
    private HostBench host;
    private JsonNode routeBefore;

    @BeforeEach
    void open() {
        cluster = new SimulatedKubernetes();
        host = new HostBench(folder, new KubernetesHost(), Duration.ofSeconds(20), cluster.kubeconfig());
        host.connected(Map.of());
        assertThat(host.deployed(host.production, "one", shop("shop:1")).state())
                .isEqualTo(DeploymentState.SUCCEEDED);
        routeBefore = cluster.object(ROUTE).path("spec");
    }

    @AfterEach
    void every_request_was_as_described() {
        host.close();
        cluster.close();
        assertThat(cluster.problems()).isEmpty();
    }

    /// A shop of two pods behind a route, which leads a quarter of its visitors elsewhere.
    private static Map<String, String> shop(String image) {
        return Map.of("web.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, targetPort: 8080, nodePort: 30080}]}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: web, image: "%s"}]}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: web}
                spec:
                  parentRefs: [{name: edge}]
                  rules: [{backendRefs: [{name: web, port: 80, weight: 3}, {name: elsewhere, port: 80}]}]
                """.formatted(image));
    }

    private void at(Deployment deployment, int percent) {
        eventually(
                percent + " %",
                () -> host.progress(deployment).percent() == percent
                        || host.bench.get(deployment.id()).state().isFinished());
        assertThat(host.progress(deployment).percent()).as(host.log(deployment)).isEqualTo(percent);
    }

    private void requireAsBefore() {
        assertThat(cluster.objects()).doesNotContain(NEXT, NEXT_SERVICE);
        assertThat(cluster.object(ROUTE).path("spec")).isEqualTo(routeBefore);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 2));
        assertThat(cluster.object(SERVICE).at("/spec/selector").toString()).isEqualTo("{\"app\":\"web\"}");
    }

    @Test
    void the_share_is_exact_however_few_pods_there_are_and_in_the_end_nothing_of_it_stays() {
        Deployment two = host.tried("two", shop("shop:2"), CANARY);
        at(two, 5);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:1", 2));
        assertThat(cluster.reached(NEXT_SERVICE)).isEqualTo(Map.of("shop:2", 1));
        assertThat(cluster.object(ROUTE).at("/spec/rules/0/backendRefs"))
                .extracting(each ->
                        each.path("name").asText() + " " + each.path("weight").asInt())
                .containsExactly("web 285", "web-next 15", "elsewhere 100");
        assertThat(cluster.object(NEXT_SERVICE).at("/spec/ports/0").has("nodePort"))
                .isFalse();
        host.bench.clock.forward(STEP);
        at(two, 80);
        assertThat(cluster.reached(NEXT_SERVICE)).isEqualTo(Map.of("shop:2", 2));
        assertThat(cluster.shares(ROUTE)).isEqualTo(Map.of("web", 15, "web-next", 60, "elsewhere", 25));
        host.bench.clock.forward(STEP);

        Deployment done = host.bench.finished(two.id());

        assertThat(done.state()).as(host.log(two)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(cluster.reached(SERVICE)).isEqualTo(Map.of("shop:2", 2));
        assertThat(cluster.object(ROUTE).path("spec")).isEqualTo(routeBefore);
        assertThat(cluster.object(ROUTE).at("/metadata/annotations").has("tone.dev/whole"))
                .isFalse();
        assertThat(cluster.objects()).doesNotContain(NEXT, NEXT_SERVICE);
        assertThat(host.log(two)).contains("HTTPRoute default/web gives 5 % of its requests to the new pods");
        List<String> changes = cluster.changes();
        assertThat(changes.subList(changes.lastIndexOf("apply " + NEXT), changes.size()))
                .as("nobody is led to pods that are not there")
                .containsExactly(
                        "apply " + NEXT,
                        "apply " + ROUTE,
                        "apply " + ROUTE,
                        "apply " + SERVICE,
                        "apply deployments/default/web",
                        "apply " + SERVICE,
                        "apply " + ROUTE,
                        "delete " + NEXT_SERVICE,
                        "delete " + NEXT);
    }

    @Test
    void pods_that_restart_end_the_trial_and_the_route_is_as_before() {
        Deployment two = host.tried("two", shop("shop:2"), CANARY);
        at(two, 5);
        cluster.restarted(1);

        assertThat(host.bench.finished(two.id()).failure().code())
                .as(host.log(two))
                .isEqualTo("release/exits");
        requireAsBefore();
    }

    @Test
    void a_platform_that_was_ended_during_the_trial_takes_it_back() {
        Deployment two = host.tried("two", shop("shop:2"), CANARY);
        at(two, 5);

        // As at the next start: nobody leads the trial any more.
        host.bench.wiring.start();

        eventually("nothing is beside", () -> !cluster.objects().contains(NEXT));
        requireAsBefore();
    }
}

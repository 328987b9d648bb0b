package dev.tone.platform.deployments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import dev.tone.model.log.LogLine;
import dev.tone.platform.deployments.remote.SimulatedApi.Misbehaviour;
import dev.tone.platform.deployments.remote.kubernetes.KubernetesHost;
import dev.tone.testkit.schemas.PublishedSchemas;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class KubernetesTest {
    private static final String WEB = "deployments/default/web";

    @TempDir
    Path folder;

    private SimulatedKubernetes cluster;
    private HostBench host;

    @BeforeEach
    void open() {
        cluster = new SimulatedKubernetes();
        host = bench(cluster.kubeconfig());
    }

    private HostBench bench(String token) {
        return new HostBench(
                folder.resolve("b" + token.hashCode()), new KubernetesHost(), Duration.ofSeconds(20), token);
    }

    @AfterEach
    void every_request_was_as_described() {
        host.close();
        cluster.close();
        assertThat(cluster.problems()).isEmpty();
    }

    private static Map<String, String> web(String image, int replicas) {
        return Map.of("web.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: web, image: "%s"}]}
                """.formatted(replicas, image));
    }

    private static String image(com.fasterxml.jackson.databind.JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0/image").asText();
    }

    @Test
    void applies_the_manifests_and_watches_the_rollout() {
        host.connected(Map.of());

        Deployment deployment = host.deployed(host.production, "web", web("shop:1", 3));

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(cluster.changes()).containsExactly("apply services/default/web", "apply " + WEB);
        assertThat(host.bench.texts(deployment.id()))
                .contains(
                        "Deployment default/web: 1 of 3 ready, 3 updated",
                        "Deployment default/web: 3 of 3 ready, 3 updated",
                        "listening on 8080");
        assertThat(host.log(deployment)).doesNotContain(HostBench.TOKEN).doesNotContain(cluster.kubeconfig());
        assertThat(host.bench.lines(deployment.id()))
                .filteredOn(line -> line.text().equals("listening on 8080"))
                .extracting(LogLine::element)
                .containsExactly("web");
    }

    @Test
    void everything_is_tried_before_anything_is_changed() {
        host.connected(Map.of());
        Map<String, String> files = new HashMap<>(web("shop:1", 1));
        files.put("z.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: bad}\nspec: {replicas: many}\n");

        Deployment deployment = host.deployed(host.production, "web", files);

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.failure().errorLine())
                .contains("Deployment default/bad")
                .contains("422");
        assertThat(cluster.changes()).isEmpty();
    }

    @Test
    void a_rollout_that_fails_is_undone_and_says_why() {
        host.connected(Map.of());
        host.deployed(host.production, "one", web("shop:1", 2));
        cluster.stuck("ImagePullBackOff");
        Map<String, String> two = new HashMap<>(web("shop:2", 2));
        two.put("more.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: more}\ndata: {a: b}\n");

        Deployment failed = host.deployed(host.production, "two", two);

        assertThat(failed.state()).as(host.log(failed)).isEqualTo(DeploymentState.FAILED);
        assertThat(failed.failure().code()).isEqualTo("provider/rollout-failed");
        assertThat(failed.failure().errorLine()).contains("ImagePullBackOff back-off pulling image");
        assertThat(image(cluster.object(WEB))).isEqualTo("shop:1");
        assertThat(cluster.objects()).doesNotContain("configmaps/default/more");
        assertThat(host.log(failed)).contains("ConfigMap default/more is removed again");
    }

    @Test
    void a_rollback_applies_the_earlier_manifests_and_removes_what_they_do_not_have() {
        host.connected(Map.of());
        Deployment first = host.deployed(host.production, "one", web("shop:1", 1));
        Map<String, String> two = new HashMap<>(web("shop:2", 1));
        two.put("more.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: more}
                data: {a: b}
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: files}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                """);
        host.deployed(host.production, "two", two);

        Deployment back = host.rolledBack(first, "broken");

        assertThat(back.state()).as(host.log(back)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(back.releaseDigest()).isEqualTo(first.releaseDigest());
        assertThat(image(cluster.object(WEB))).isEqualTo("shop:1");
        assertThat(cluster.objects())
                .doesNotContain("configmaps/default/more")
                .as("data stays")
                .contains("persistentvolumeclaims/default/files");
    }

    @Test
    void what_another_environment_or_somebody_else_has_is_left_alone() {
        host.connected(Map.of());
        host.deployed(host.production, "one", web("shop:1", 1));
        Deployment other = host.deployed(host.preview, "one", web("shop:1", 1));
        cluster.put(
                "configmaps/default/theirs", Json.mapper().createObjectNode().put("foreign", true));
        Map<String, String> taken =
                Map.of("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: theirs}\ndata: {a: b}\n");
        Deployment conflict = host.deployed(host.production, "two", taken);

        assertThat(other.failure().code()).isEqualTo("provider/other-environment");
        assertThat(conflict.failure().code()).isEqualTo("provider/field-conflict");
        assertThat(conflict.failure().errorLine()).contains("helm");
        assertThat(image(cluster.object(WEB))).isEqualTo("shop:1");
    }

    @Test
    void a_drawing_is_applied_as_it_compiles_and_a_missing_mesh_is_said_or_left_out() {
        var replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        String manifests = Manifests.write(
                        Compiler.compile("Shop", Document.of(replay.records())).blueprint())
                .text()
                // The cluster of this test has no gateways.
                .replaceAll("(?s)---\\napiVersion: gateway\\.networking.*?(?=---\\n|$)", "");
        PublishedSchemas.requireManifests(manifests);
        host.connected(Map.of());
        Deployment whole = host.deployed(host.production, "drawing", Map.of("kubernetes.yaml", manifests));
        cluster.without("security.istio.io");
        host.choose(host.preview, Map.of());
        Deployment without = host.deployed(host.preview, "drawing", Map.of("kubernetes.yaml", manifests));

        assertThat(whole.state()).as(host.log(whole)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(cluster.objects()).anyMatch(key -> key.startsWith("authorizationpolicies/shop/"));
        assertThat(without.failure().code()).isEqualTo("provider/kind-unknown");
        assertThat(without.failure().errorLine())
                .contains("AuthorizationPolicy")
                .contains("Leave out");
    }

    @Test
    void a_server_that_is_busy_or_breaks_off_is_asked_again() {
        host.connected(Map.of());
        cluster.plan("patchNamespacedCore", Misbehaviour.later("1"), Misbehaviour.status(500));
        cluster.plan("patchNamespacedGroup", new Misbehaviour.BreaksOff());

        Deployment deployment = host.deployed(host.production, "web", web("shop:1", 1));

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void a_token_that_is_withdrawn_in_between_fails_in_words_and_shows_nothing() {
        host.connected(Map.of());
        cluster.expire();

        Deployment deployment = host.deployed(host.production, "web", web("shop:1", 1));

        assertThat(deployment.failure().code()).isEqualTo("provider/token-refused");
        assertThat(host.log(deployment)).doesNotContain(HostBench.TOKEN);
    }

    @Test
    void a_folder_without_manifests_and_a_kubeconfig_that_wants_programs_are_refused() {
        host.connected(Map.of());
        Deployment deployment = host.deployed(host.production, "site", Map.of("index.html", "<h1>one</h1>"));
        HostBench exec = bench(cluster.kubeconfig("exec: {command: aws}"));
        try {
            assertThat(deployment.failure().code()).isEqualTo("provider/no-manifests");
            assertThatThrownBy(exec::connect)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo("provider/invalid-kubeconfig"));
        } finally {
            exec.close();
        }
        for (String wrong : new String[] {"bm90IHlhbWw6IFs=", "????????", "e30gYSBi"}) {
            HostBench bench = bench(wrong);
            try {
                assertThatThrownBy(bench::connect).isInstanceOf(FaultException.class);
            } finally {
                bench.close();
            }
        }
    }
}

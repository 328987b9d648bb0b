package dev.tone.platform.deployments.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.log.LogLine;
import dev.tone.platform.deployments.remote.git.GitHost;
import dev.tone.platform.kernel.egress.AddressRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a GitOps controller reports on the commit, as GitHub hands it on.
class GitControllerTest {
    private static final Map<String, String> PLACE = Map.of("branch", "main", "folder", "shop", "wait", "yes");
    private static final Map<String, String> SHOP =
            Map.of("kubernetes.yaml", workload("web") + "---\n" + workload("orders-api"), "notes.yaml", "kind: none\n");

    @TempDir
    Path folder;

    private final Reports reports = new Reports();
    private Git remote;
    private GitServer server;
    private HostBench host;

    private static String workload(String name) {
        return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + name + "\n";
    }

    /// Answers each look with the next report, and goes on with the last.
    private static final class Reports extends SimulatedApi {
        private final Deque<Object> looks = new ArrayDeque<>();

        private Reports() {
            super("github", "/api");
        }

        private static Map<String, Object> status(String context, String state, String description) {
            return Map.of("context", context, "state", state, "description", description);
        }

        @SafeVarargs
        private synchronized void then(String state, Map<String, Object>... statuses) {
            looks.add(Map.of("state", state, "statuses", List.of(statuses)));
        }

        @Override
        synchronized Reply reply(ApiDescription.Matched request, JsonNode body, byte[] bytes, HttpExchange exchange) {
            return Reply.json(200, looks.size() > 1 ? looks.remove() : looks.element());
        }
    }

    @BeforeEach
    void open() throws Exception {
        remote = Git.init()
                .setBare(true)
                .setGitDir(folder.resolve("config.git").toFile())
                .setInitialBranch("main")
                .call();
        server = new GitServer(remote.getRepository(), "good-token-1234");
        host = new HostBench(
                folder.resolve("bench"),
                new GitHost(reports.api(), "127.0.0.1", true, AddressRule.any()),
                Duration.ofSeconds(20),
                server.address("good-token-1234"));
        host.connected(PLACE);
    }

    @AfterEach
    void close() {
        host.close();
        server.close();
        remote.close();
        reports.close();
        assertThat(reports.problems()).isEmpty();
    }

    @Test
    void is_waited_for_and_its_reports_are_lines_of_the_elements_that_they_name() {
        reports.then("pending");
        reports.then("pending", Reports.status("kustomization/web/1a2b", "pending", "reconciling"));
        reports.then(
                "success",
                Reports.status("kustomization/web/1a2b", "success", "applied"),
                Reports.status("argocd/orders-api", "success", "synced"),
                Reports.status("ci/tests", "success", "passed"));

        Deployment deployment = host.deployed(host.production, "shop", SHOP);

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(host.log(deployment)).doesNotContain("passed over");
        assertThat(lines(deployment, "web"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("web is in "),
                        line -> assertThat(line).isEqualTo("kustomization/web/1a2b: pending reconciling"),
                        line -> assertThat(line).isEqualTo("kustomization/web/1a2b: success applied"));
        assertThat(lines(deployment, "orders-api"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("orders-api is in "),
                        line -> assertThat(line).isEqualTo("argocd/orders-api: success synced"));
        assertThat(lines(deployment, null)).contains("ci/tests: success passed");
    }

    @Test
    void a_report_of_failure_fails_the_deployment() {
        reports.then("failure", Reports.status("kustomization/web/1a2b", "failure", "image not found"));

        Deployment deployment = host.deployed(host.production, "shop", SHOP);

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.failure().code()).isEqualTo("provider/rollout-failed");
        assertThat(deployment.failure().message()).isEqualTo("kustomization/web/1a2b: image not found.");
    }

    private List<String> lines(Deployment deployment, String element) {
        return host.lines(deployment).stream()
                .filter(line -> element == null ? line.element() == null : element.equals(line.element()))
                .map(LogLine::text)
                .toList();
    }
}

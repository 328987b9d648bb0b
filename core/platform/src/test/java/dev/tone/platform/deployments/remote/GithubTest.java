package dev.tone.platform.deployments.remote;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.deployments.remote.SimulatedApi.Misbehaviour;
import dev.tone.platform.deployments.remote.github.GithubHost;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class GithubTest {
    private static final Map<String, String> WORKFLOW =
            Map.of("repository", "acme/shop", "workflow", "deploy.yml", "ref", "main");
    private static final Map<String, String> FILES = Map.of("index.html", "<h1>one</h1>");

    @TempDir
    Path folder;

    private SimulatedGithub github;
    private HostBench host;

    @BeforeEach
    void open() {
        github = new SimulatedGithub();
        host = new HostBench(folder, new GithubHost(github.api()));
    }

    @AfterEach
    void every_request_was_as_described() {
        host.close();
        github.close();
        assertThat(github.problems()).isEmpty();
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(WORKFLOW);
        settings.put(key, value);
        return settings;
    }

    @Test
    void starts_the_workflow_and_follows_jobs_steps_and_lines() {
        host.connected(with("inputs", "environment release"));

        Deployment deployment = host.deployed(host.production, "one", FILES);

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.url()).isEqualTo("https://github.com/acme/shop/actions/runs/101");
        assertThat(github.dispatched().getFirst().at("/inputs/environment").asText())
                .isEqualTo("production");
        assertThat(github.dispatched().getFirst().at("/inputs/release").asText())
                .isEqualTo(deployment.releaseDigest());
        assertThat(host.bench.texts(deployment.id()))
                .containsOnlyOnce("build / Run build: success", "tests / Run tests: success", "lines of 1011")
                .contains("GitHub keeps of this run: site (1,234 bytes)");
    }

    @Test
    void nothing_is_built_here() {
        host.connected(with("url", github.site()));
        var artifact = host.artifact(
                "node", Map.of("package.json", "{\"scripts\":{\"build\":\"exit 7\"}}", "index.html", "x"));

        Deployment deployment = host.bench.finished(host.bench
                .deployments()
                .create(
                        host.bench.actor,
                        host.project.id(),
                        new dev.tone.model.api.DeploymentApi.Create(
                                host.production.id(), artifact, null, null, null, null))
                .id());

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.settings().build()).isNull();
        assertThat(deployment.url()).isEqualTo(github.site());
    }

    @Test
    void a_failed_run_says_which_step_and_a_retry_runs_only_what_failed() {
        host.connected(WORKFLOW);
        github.testsFail(true);
        Deployment failed = host.deployed(host.production, "one", FILES);
        github.testsFail(false);

        Deployment retried = host.bench.finished(
                host.bench.deployments().retry(host.bench.actor, failed.id()).id());

        assertThat(failed.failure().message()).isEqualTo("tests failed at “Run tests”.");
        assertThat(retried.state()).as(host.log(retried)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(github.attempts(101)).isEqualTo(2);
        assertThat(github.onlyFailedAgain(101)).isTrue();
        assertThat(github.runs()).isOne();
    }

    @Test
    void a_rollback_runs_the_earlier_run_again() {
        host.connected(WORKFLOW);
        Deployment first = host.deployed(host.production, "one", FILES);
        host.deployed(host.production, "two", Map.of("index.html", "<h1>two</h1>"));

        Deployment back = host.rolledBack(first, "broken");

        assertThat(back.state()).as(host.log(back)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(github.attempts(101)).isEqualTo(2);
        assertThat(github.onlyFailedAgain(101)).isFalse();
        assertThat(host.log(back)).contains("of commit c0ffee is run again");
    }

    @Test
    void a_start_of_which_nothing_is_known_is_not_repeated() {
        host.connected(WORKFLOW);
        github.plan("actions/create-workflow-dispatch", new Misbehaviour.BreaksOff());

        Deployment deployment = host.deployed(host.production, "one", FILES);

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(github.runs()).isOne();
    }

    @Test
    void a_second_rate_limit_and_failures_on_the_way_are_waited_out() {
        host.connected(WORKFLOW);
        github.plan(
                "actions/get-workflow-run",
                new Misbehaviour.Refuses(403, "3", "{\"message\":\"secondary rate limit\"}"),
                Misbehaviour.status(502));
        github.plan("actions/list-jobs-for-workflow-run", new Misbehaviour.BreaksOff());

        assertThat(host.deployed(host.production, "one", FILES).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void lines_that_are_gone_are_no_failure() {
        host.connected(WORKFLOW);
        github.plan("actions/download-job-logs-for-workflow-run", Misbehaviour.status(410));

        Deployment deployment = host.deployed(host.production, "one", FILES);

        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(host.log(deployment)).contains("GitHub has no lines of build (410)");
    }

    @Test
    void canceling_cancels_the_run() throws InterruptedException {
        host.connected(WORKFLOW);
        github.plan("actions/list-jobs-for-workflow-run", new Misbehaviour.Hangs());
        Deployment deployment = host.bench.deploy(host.project, host.production, host.artifact("one", FILES));
        eventually("it is followed", () -> github.count("actions/list-jobs-for-workflow-run") > 0);

        host.bench.deployments().cancel(host.bench.actor, deployment.id());

        assertThat(github.conclusion(101)).isEqualTo("cancelled");
    }

    @Test
    void settings_are_looked_up_before_they_are_chosen() {
        host.connect();

        assertThat(host.choose(host.production, with("repository", "https://github.com/acme/shop.git"))
                        .target())
                .isEqualTo("acme/shop · Deploy");
        refused("provider/not-found", with("workflow", "other.yml"));
        refused("provider/not-found", with("repository", "acme/other"));
        refused("provider/invalid-repository", with("repository", "../../user"));
    }

    private void refused(String code, Map<String, String> settings) {
        assertThatThrownBy(() -> host.choose(host.production, settings))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault -> assertThat(fault.fault().code()).isEqualTo(code));
    }
}

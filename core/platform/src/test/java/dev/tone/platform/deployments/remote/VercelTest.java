package dev.tone.platform.deployments.remote;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.log.LogLine;
import dev.tone.platform.deployments.remote.SimulatedApi.Misbehaviour;
import dev.tone.platform.deployments.remote.vercel.VercelHost;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class VercelTest {
    private static final Map<String, String> PROJECT = Map.of("project", "shop", "team", "team_1");
    private static final Map<String, String> FIRST =
            Map.of("index.html", "<h1>one</h1>", "public/a b.html", "<h1>we</h1>", "copy.html", "<h1>one</h1>");
    private static final Map<String, String> SECOND =
            Map.of("index.html", "<h1>two</h1>", "public/a b.html", "<h1>we</h1>");

    @TempDir
    Path folder;

    private SimulatedVercel vercel;
    private HostBench host;

    @BeforeEach
    void open() {
        vercel = new SimulatedVercel();
        host = new HostBench(folder, new VercelHost(vercel.api(), "http"));
    }

    @AfterEach
    void every_request_was_as_described() {
        host.close();
        vercel.close();
        assertThat(vercel.problems()).isEmpty();
    }

    @Test
    void sends_what_is_missing_and_moves_production() {
        host.connected(PROJECT);

        Deployment first = host.deployed(host.production, "one", FIRST);
        Deployment second = host.deployed(host.production, "two", SECOND);

        assertThat(first.state()).as(host.log(first)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(second.state()).as(host.log(second)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(vercel.count("uploadFile")).isEqualTo(3);
        assertThat(vercel.production()).isEqualTo("dpl_2");
        assertThat(second.url()).isEqualTo(vercel.site());
        assertThat(vercel.request("dpl_2").at("/projectSettings/buildCommand").asText("?"))
                .isEmpty();
        assertThat(vercel.count("requestPromote")).isZero();
    }

    @Test
    void its_lines_are_written_once_each() {
        host.connected(PROJECT);

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(host.bench.texts(deployment.id()))
                .containsOnlyOnce("Deploying outputs...", "Running build in Seoul", "Done");
        assertThat(host.bench.lines(deployment.id()))
                .filteredOn(line -> line.text().equals("Compiled orders"))
                .singleElement()
                .extracting(LogLine::element)
                .isEqualTo("api/orders.ts");
        assertThat(host.bench.lines(deployment.id()))
                .filteredOn(line -> !line.text().equals("Compiled orders"))
                .allMatch(line -> line.element() == null);
    }

    @Test
    void a_rollback_gives_the_very_deployment_back_and_the_next_one_is_promoted() {
        host.connected(PROJECT);
        Deployment first = host.deployed(host.production, "one", FIRST);
        Deployment second = host.deployed(host.production, "two", SECOND);

        Deployment back = host.rolledBack(first, "two & three are broken");
        assertThat(back.state()).as(host.log(back)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(vercel.production()).isEqualTo("dpl_1");
        assertThat(vercel.reason()).contains("description=two & three are broken");
        assertThat(vercel.made()).isEqualTo(2);

        Deployment again = host.deployed(host.production, "three", SECOND);
        assertThat(again.state()).as(host.log(again)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(vercel.production()).isEqualTo("dpl_3");
        assertThat(vercel.count("requestPromote")).isOne();
        assertThat(host.rolledBack(second, "x").state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(vercel.production()).isEqualTo("dpl_2");
    }

    @Test
    void other_environments_are_previews_with_an_alias() {
        host.connect();
        host.choose(host.production, PROJECT);
        var chosen = host.choose(host.preview, Map.of("project", "shop", "alias", "next.example.org"));

        Deployment preview = host.deployed(host.preview, "one", FIRST);
        Deployment promoted = host.promoted(preview, host.production);

        assertThat(chosen.url()).isEqualTo("http://next.example.org");
        assertThat(preview.state()).as(host.log(preview)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(vercel.aliases()).containsExactly("dpl_1 next.example.org");
        assertThat(vercel.request("dpl_1").has("target")).isFalse();
        assertThat(promoted.releaseDigest()).isEqualTo(preview.releaseDigest());
        assertThat(vercel.production()).isEqualTo("dpl_2");
    }

    @Test
    void what_fails_on_the_way_is_tried_again_where_that_does_no_harm() {
        host.connected(PROJECT);
        vercel.plan("uploadFile", Misbehaviour.status(500), new Misbehaviour.BreaksOff(), Misbehaviour.later("1"));
        vercel.plan("getDeployment", new Misbehaviour.BreaksOff(), Misbehaviour.status(503));
        vercel.plan("createDeployment", Misbehaviour.later("2"));

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(vercel.made()).isOne();
    }

    @Test
    void a_deployment_of_which_nothing_is_known_is_not_made_twice() {
        host.connected(PROJECT);
        host.deployed(host.production, "one", FIRST);
        vercel.plan("createDeployment", new Misbehaviour.BreaksOff());

        Deployment deployment = host.deployed(host.production, "same", FIRST);

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.failure().code()).isEqualTo("provider/unreachable");
        assertThat(vercel.made()).isEqualTo(2);
    }

    @Test
    void what_vercel_says_is_the_failure() {
        host.connected(PROJECT);
        vercel.plan(
                "createDeployment",
                new Misbehaviour.Refuses(
                        402, null, "{\"error\":{\"code\":\"payment_required\",\"message\":\"The plan has ended.\"}}"));

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.failure().code()).isEqualTo("provider/refused");
        assertThat(deployment.failure().message()).contains("The plan has ended.");
    }

    @Test
    void asking_for_unknown_files_forever_ends() {
        host.connected(PROJECT);
        vercel.plan(
                "createDeployment",
                new Misbehaviour.Refuses(400, null, "{\"error\":{\"code\":\"missing_files\",\"missing\":[\"0000\"]}}"));

        assertThat(host.deployed(host.production, "one", FIRST).failure().code())
                .isEqualTo("provider/unexpected-answer");
    }

    @Test
    void an_error_over_there_is_a_failed_deployment() {
        host.connected(PROJECT);
        vercel.plan(
                "getDeployment",
                new Misbehaviour.Drifts(
                        "{\"id\":\"dpl_1\",\"url\":\"x\",\"readyState\":\"ERROR\",\"errorMessage\":\"Too large\"}"));

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.failure().code()).isEqualTo("provider/deploy-failed");
        assertThat(deployment.failure().message()).contains("Too large");
    }

    @Test
    void canceling_cancels_over_there() throws InterruptedException {
        host.connected(PROJECT);
        vercel.plan("getDeploymentEvents", new Misbehaviour.Hangs());
        Deployment deployment = host.bench.deploy(host.project, host.production, host.artifact("one", FIRST));
        eventually("it is followed", () -> vercel.count("getDeploymentEvents") > 0);

        host.bench.deployments().cancel(host.bench.actor, deployment.id());

        assertThat(vercel.state("dpl_1")).isEqualTo("CANCELED");
        assertThat(vercel.production()).isEmpty();
    }

    @Test
    void canceling_what_is_ready_says_that_it_may_be_live() throws InterruptedException {
        host.connected(PROJECT);
        vercel.plan("getDeploymentEvents", new Misbehaviour.Hangs());
        Deployment deployment = host.bench.deploy(host.project, host.production, host.artifact("one", FIRST));
        eventually("it is followed", () -> vercel.count("getDeploymentEvents") > 0);
        vercel.state("dpl_1", "READY");

        Deployment canceled = host.bench.deployments().cancel(host.bench.actor, deployment.id());

        assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(host.log(canceled)).contains("may have been ready before");
    }
}

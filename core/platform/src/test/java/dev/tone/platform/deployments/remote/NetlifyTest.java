package dev.tone.platform.deployments.remote;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.FaultException;
import dev.tone.model.provider.ProviderConnection;
import dev.tone.platform.deployments.remote.SimulatedApi.Misbehaviour;
import dev.tone.platform.deployments.remote.netlify.NetlifyHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class NetlifyTest {
    private static final Map<String, String> SITE = Map.of("site", "my-site.netlify.app");
    private static final Map<String, String> FIRST =
            Map.of("index.html", "<h1>one</h1>", "about us/team.html", "<h1>we</h1>", "copy.html", "<h1>one</h1>");
    private static final Map<String, String> SECOND =
            Map.of("index.html", "<h1>two</h1>", "about us/team.html", "<h1>we</h1>");

    @TempDir
    Path folder;

    private SimulatedNetlify netlify;
    private HostBench host;

    @BeforeEach
    void open() {
        netlify = new SimulatedNetlify();
        host = new HostBench(folder, new NetlifyHost(netlify.api()));
    }

    @AfterEach
    void every_request_was_as_described() {
        host.close();
        netlify.close();
        assertThat(netlify.problems()).isEmpty();
    }

    @Test
    void sends_what_is_missing_and_publishes_once_it_is_healthy() {
        host.connected(SITE);

        Deployment first = host.deployed(host.production, "one", FIRST);
        Deployment second = host.deployed(host.production, "two", SECOND);

        assertThat(first.state()).as(host.log(first)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(first.provider()).isEqualTo("netlify");
        assertThat(first.url()).isEqualTo(netlify.site());
        assertThat(first.stages().stream().map(Stage::name))
                .containsExactly(
                        StageName.QUEUE, StageName.PREPARE, StageName.PACKAGE, StageName.PUBLISH, StageName.HEALTH);
        assertThat(netlify.count("uploadDeployFile"))
                .as("equal files once, known files never")
                .isEqualTo(3);
        assertThat(netlify.published()).isEqualTo("deploy-2");
        assertThat(host.log(second)).contains("Sending 1 of 2 files", "has published deploy deploy-2");
        assertThat(second.live()).isTrue();
        assertThat(host.bench.get(first.id()).live()).isFalse();
    }

    @Test
    void the_site_is_shown_with_its_address_and_is_not_ours_to_stop() {
        host.connected(SITE);
        host.deployed(host.production, "one", FIRST);

        Site site = host.bench
                .wiring
                .sites()
                .list(host.bench.actor, host.project.id())
                .getFirst();

        assertThat(site.url()).isEqualTo(netlify.site());
        assertThat(site.port()).isZero();
        assertThat(site.health()).isEqualTo(SiteHealth.HEALTHY);
        assertThatThrownBy(() -> host.bench.wiring.sites().stop(host.bench.actor, host.production.id()))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault -> assertThat(fault.fault().code()).isEqualTo("site/elsewhere"));
    }

    @Test
    void a_rollback_gives_production_the_very_deploy_back() {
        host.connected(SITE);
        Deployment first = host.deployed(host.production, "one", FIRST);
        host.deployed(host.production, "two", SECOND);

        Deployment back = host.rolledBack(first, "two is broken");

        assertThat(back.state()).as(host.log(back)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(back.releaseDigest()).isEqualTo(first.releaseDigest());
        assertThat(netlify.published()).isEqualTo("deploy-1");
        assertThat(netlify.deploys()).hasSize(2);
    }

    @Test
    void a_rollback_of_a_rollback_and_to_a_forgotten_deploy_works_too() {
        host.connected(SITE);
        Deployment first = host.deployed(host.production, "one", FIRST);
        Deployment second = host.deployed(host.production, "two", SECOND);
        Deployment back = host.rolledBack(first, "broken");
        host.rolledBack(second, "was not broken");
        assertThat(host.rolledBack(back, "again").state()).isEqualTo(DeploymentState.SUCCEEDED);
        netlify.forget("deploy-2");

        Deployment again = host.rolledBack(second, "was not broken");

        assertThat(again.state()).as(host.log(again)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(again.releaseDigest()).isEqualTo(second.releaseDigest());
        assertThat(netlify.published()).isEqualTo("deploy-3");
        assertThat(host.log(again)).contains("Sending 0 of 2 files");
    }

    @Test
    void other_environments_are_branch_deploys_and_are_promoted_without_building() {
        host.connected(SITE);
        Deployment preview = host.deployed(host.preview, "one", FIRST);

        Deployment promoted = host.promoted(preview, host.production);

        assertThat(preview.state()).as(host.log(preview)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(netlify.request("deploy-1").path("branch").asText()).isEqualTo("preview");
        assertThat(promoted.releaseDigest()).isEqualTo(preview.releaseDigest());
        assertThat(netlify.published()).isEqualTo("deploy-2");
        assertThat(netlify.request("deploy-2").has("branch")).isFalse();
    }

    @Test
    void variables_travel_with_the_deploy_and_secrets_and_the_token_stay_out_of_the_log() {
        host.connected(SITE);
        host.bench.variable(host.production, "GREETING", "hello", false);
        host.bench.variable(host.production, "API_KEY", "sesame-open-1", true);
        netlify.plan(
                "createSiteDeploy",
                new Misbehaviour.Refuses(422, null, "{\"message\":\"no " + HostBench.TOKEN + " sesame-open-1\"}"));

        Deployment refused = host.deployed(host.production, "one", FIRST);
        Deployment deployment = host.bench.finished(
                host.bench.deployments().retry(host.bench.actor, refused.id()).id());

        assertThat(host.log(refused)).contains("refuses it (422)").doesNotContain(HostBench.TOKEN, "sesame-open-1");
        assertThat(refused.failure().message()).doesNotContain(HostBench.TOKEN, "sesame-open-1");
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(netlify.variables("deploy-1")).containsExactly("API_KEY", "GREETING");
    }

    @Test
    void waits_as_long_as_it_is_asked_to_and_outlives_failures_on_the_way() {
        host.connected(SITE);
        netlify.plan(
                "createSiteDeploy", Misbehaviour.later("7"), Misbehaviour.status(500), new Misbehaviour.BreaksOff());
        netlify.plan("getDeploy", Misbehaviour.status(502), new Misbehaviour.BreaksOff());
        netlify.plan("uploadDeployFile", Misbehaviour.status(503), new Misbehaviour.BreaksOff());
        netlify.plan("restoreSiteDeploy", Misbehaviour.status(504));

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(host.pauses).contains(Duration.ofSeconds(7));
        assertThat(host.log(deployment)).contains("Netlify answers 429; trying again in 7.0 s");
        assertThat(netlify.blobs()).isEqualTo(2);
    }

    @Test
    void gives_up_when_it_is_asked_to_come_back_tomorrow() {
        host.connected(SITE);
        netlify.plan("createSiteDeploy", Misbehaviour.later("86400"));

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.failure().code()).isEqualTo("provider/busy");
        assertThat(deployment.failure().stage()).isEqualTo(StageName.PUBLISH);
        assertThat(deployment.releaseDigest())
                .as("the build is kept for a retry")
                .isNotNull();
    }

    @Test
    void an_expired_token_is_said_in_the_deployment_and_in_the_settings() {
        host.connected(SITE);
        netlify.expire();

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.failure().code()).isEqualTo("provider/token-refused");
        assertThat(connection().problem()).contains("does not accept the token");
        assertThat(netlify.published()).isEmpty();
    }

    private ProviderConnection connection() {
        return host.bench.wiring.providers().list(host.bench.actor, host.project.id()).stream()
                .filter(status -> status.provider().name().equals("netlify"))
                .findFirst()
                .orElseThrow()
                .connection();
    }

    @Test
    void an_api_that_has_changed_fails_with_a_sentence_and_leaves_production_alone() {
        host.connected(SITE);
        netlify.plan("createSiteDeploy", new Misbehaviour.Drifts("{\"deploy\":{\"identifier\":\"x\"}}"));
        Deployment drifted = host.deployed(host.production, "one", FIRST);
        netlify.plan("createSiteDeploy", new Misbehaviour.Drifts("<html>maintenance</html>"));
        Deployment html = host.deployed(host.production, "two", SECOND);

        assertThat(drifted.failure().code()).isEqualTo("provider/unexpected-answer");
        assertThat(html.failure().code()).isEqualTo("provider/unexpected-answer");
        assertThat(netlify.published()).isEmpty();
    }

    @Test
    void a_release_that_is_not_healthy_never_gets_the_traffic() {
        host.connected(SITE);
        netlify.siteAnswers(500);

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.failure().code()).isEqualTo("deployment/not-healthy");
        assertThat(deployment.failure().stage()).isEqualTo(StageName.HEALTH);
        assertThat(netlify.published()).isEmpty();
    }

    @Test
    void a_site_behind_a_password_is_published_without_a_look_at_its_health() {
        host.connected(SITE);
        netlify.siteAnswers(401);

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(host.log(deployment)).contains("asks who is there");
    }

    @Test
    void canceling_ends_the_call_that_hangs_and_the_deploy_over_there() throws InterruptedException {
        host.connected(SITE);
        netlify.plan("uploadDeployFile", new Misbehaviour.Hangs());
        Deployment deployment = host.bench.deploy(host.project, host.production, host.artifact("one", FIRST));
        eventually("an upload hangs", () -> netlify.count("uploadDeployFile") > 0);

        Deployment canceled = host.bench.deployments().cancel(host.bench.actor, deployment.id());

        assertThat(canceled.state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(netlify.state("deploy-1")).isEqualTo("error");
        assertThat(netlify.published()).isEmpty();
    }

    @Test
    void a_call_that_hangs_times_out_and_is_made_again() {
        host.close();
        host = new HostBench(folder.resolve("impatient"), new NetlifyHost(netlify.api()), Duration.ofSeconds(3));
        host.connected(SITE);
        netlify.plan("getDeploy", new Misbehaviour.Hangs());

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(host.log(deployment)).contains("did not answer in time");
    }

    @Test
    void a_deploy_that_never_gets_ready_times_out() {
        host.connected(SITE);
        Misbehaviour[] stuck = new Misbehaviour[400];
        java.util.Arrays.fill(
                stuck,
                new Misbehaviour.Drifts("{\"id\":\"deploy-1\",\"state\":\"waiting-for-godot\",\"required\":[]}"));
        netlify.plan("getDeploy", stuck);

        Deployment deployment = host.deployed(host.production, "one", FIRST);

        assertThat(deployment.state()).as(host.log(deployment)).isEqualTo(DeploymentState.TIMED_OUT);
        assertThat(deployment.failure().code()).isEqualTo("provider/timed-out");
    }

    @Test
    void a_process_cannot_be_deployed_there() {
        host.connected(SITE);
        var settings = new BuildSettings(".", null, null, null, "node server.js", "/", false, Map.of());
        var artifact = host.artifact("one", FIRST);
        host.bench
                .deployments()
                .trust(
                        host.bench.actor,
                        host.project.id(),
                        host.bench
                                .deployments()
                                .plan(host.bench.actor, artifact, settings)
                                .commandsDigest());

        assertThatThrownBy(() -> host.bench
                        .deployments()
                        .create(
                                host.bench.actor,
                                host.project.id(),
                                new DeploymentApi.Create(host.production.id(), artifact, settings, null, null, null)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault -> assertThat(fault.fault().code()).isEqualTo("provider/no-processes"));
    }
}

package dev.tone.canvas.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C-90 an element shows how what was deployed from it is doing")
class LiveStatesTest {
    private static final ElementId WEB = new ElementId("web");

    @Test
    void what_was_never_deployed_is_a_draft() {
        assertThat(LiveStates.NONE.of(WEB)).isEqualTo(LiveState.DRAFT);
        assertThat(LiveStates.of(List.of(deployment(1, DeploymentState.CANCELED)), List.of())
                        .of(WEB)
                        .health())
                .isEqualTo(ElementHealth.DRAFT);
    }

    @Test
    void a_deployment_on_its_way_shows_with_its_stage_also_while_an_older_one_serves() {
        LiveState state = LiveStates.of(
                        List.of(
                                deployment(2, DeploymentState.BUILDING),
                                deployment(1, DeploymentState.SUCCEEDED),
                                deployment(3, DeploymentState.AWAITING_APPROVAL)),
                        List.of(site(SiteHealth.HEALTHY)))
                .of(WEB);
        assertThat(state.word()).isEqualTo("awaiting-approval");
        assertThat(state.health()).isEqualTo(ElementHealth.PENDING);
        assertThat(state.stage()).isEqualTo(StageName.BUILD);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PENDING, pending", "HEALTHY, HEALTHY, healthy", "DEGRADED, DEGRADED, degraded",
        "DOWN, DOWN, down", "STOPPED, UNKNOWN, stopped", "UNKNOWN, UNKNOWN, unknown"
    })
    void what_serves_tells_its_health(SiteHealth site, ElementHealth health, String word) {
        LiveState state = LiveStates.of(List.of(deployment(1, DeploymentState.SUCCEEDED)), List.of(site(site)))
                .of(WEB);
        assertThat(state.health()).isEqualTo(health);
        assertThat(state.word()).isEqualTo(word);
        assertThat(state.url()).isEqualTo("http://site/");
        assertThat(state.since()).isEqualTo(Instant.EPOCH);
    }

    @Test
    @DisplayName("C-172 drift is told of what is well; trouble is told before it")
    void what_runs_otherwise_than_it_is_drawn_says_so() {
        LiveStates healthy =
                LiveStates.of(List.of(deployment(1, DeploymentState.SUCCEEDED)), List.of(site(SiteHealth.HEALTHY)));
        LiveState drifted =
                healthy.withDrift(Set.of(WEB, new ElementId("other"))).of(WEB);
        assertThat(drifted.health()).isEqualTo(ElementHealth.DRIFTED);
        assertThat(drifted.word()).isEqualTo("drifted");
        assertThat(drifted.url()).isEqualTo("http://site/");
        assertThat(healthy.withDrift(Set.of()).of(WEB).health()).isEqualTo(ElementHealth.HEALTHY);
        assertThat(LiveStates.of(List.of(deployment(1, DeploymentState.SUCCEEDED)), List.of(site(SiteHealth.DOWN)))
                        .withDrift(Set.of(WEB))
                        .of(WEB)
                        .health())
                .isEqualTo(ElementHealth.DOWN);
    }

    @Test
    void a_first_deployment_that_failed_tells_why_and_a_later_one_leaves_the_old_release_healthy() {
        LiveState failed = LiveStates.of(List.of(deployment(1, DeploymentState.FAILED)), List.of())
                .of(WEB);
        assertThat(failed.health()).isEqualTo(ElementHealth.DOWN);
        assertThat(failed.word()).isEqualTo("failed");
        assertThat(failed.detail()).isEqualTo("It broke");

        LiveState serving = LiveStates.of(
                        List.of(deployment(2, DeploymentState.FAILED)), List.of(site(SiteHealth.HEALTHY)))
                .of(WEB);
        assertThat(serving.health()).isEqualTo(ElementHealth.HEALTHY);
    }

    @Test
    void a_healthy_site_outweighs_the_live_deployment_that_it_serves() {
        LiveState state = LiveStates.of(
                        List.of(deployment(1, DeploymentState.SUCCEEDED)), List.of(site(SiteHealth.HEALTHY)))
                .of(WEB);

        assertThat(state.health()).isEqualTo(ElementHealth.HEALTHY);
    }

    @Test
    void of_two_environments_the_one_in_trouble_is_told() {
        LiveState state = LiveStates.of(List.of(), List.of(site(SiteHealth.DOWN), site(SiteHealth.HEALTHY)))
                .of(WEB);
        assertThat(state.health()).isEqualTo(ElementHealth.DOWN);
        assertThat(LiveStates.of(List.of(deployment(1, DeploymentState.SUCCEEDED)), List.of())
                        .of(WEB)
                        .health())
                .isEqualTo(ElementHealth.UNKNOWN);
    }

    private static Site site(SiteHealth health) {
        return new Site(
                new EnvironmentId("e"),
                new ProjectId("p"),
                1,
                "http://site/",
                "http://127.0.0.1/",
                null,
                WEB,
                false,
                health,
                null,
                Instant.EPOCH,
                0);
    }

    @SuppressWarnings("NullAway")
    private static Deployment deployment(long number, DeploymentState state) {
        @Nullable BuildSettings settings = null;
        return new Deployment(
                new DeploymentId("d" + number),
                new ProjectId("p"),
                number,
                new EnvironmentId("e"),
                "local",
                DeploymentKind.DEPLOY,
                null,
                null,
                new ArtifactId("a"),
                "a.zip",
                "sha",
                settings,
                null,
                null,
                WEB,
                state,
                List.of(
                        new Stage(StageName.QUEUE, StageState.SUCCEEDED, null, null),
                        new Stage(StageName.BUILD, StageState.RUNNING, null, null)),
                new Failure(StageName.BUILD, "deployment/failed", "It broke", null, null, null, null),
                null,
                null,
                null,
                state == DeploymentState.SUCCEEDED ? "http://site/" : null,
                state == DeploymentState.SUCCEEDED,
                new UserId("u"),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
    }
}

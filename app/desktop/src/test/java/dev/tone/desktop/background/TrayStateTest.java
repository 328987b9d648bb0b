package dev.tone.desktop.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.tray.TrayState;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the icon in the tray shows of what runs.
class TrayStateTest {
    private static final Site HEALTHY = Fixture.site(true);

    private static Deployment newest(DeploymentState state) {
        return Fixture.deployment(2, state, false);
    }

    private static Site with(SiteHealth health) {
        return new Site(
                HEALTHY.environment(),
                HEALTHY.project(),
                HEALTHY.port(),
                HEALTHY.url(),
                HEALTHY.addressUrl(),
                HEALTHY.deployment(),
                HEALTHY.element(),
                HEALTHY.process(),
                health,
                null,
                HEALTHY.checkedAt(),
                HEALTHY.restarts());
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED,WORKING",
        "AWAITING_APPROVAL,WORKING",
        "BUILDING,WORKING",
        "DEPLOYING,WORKING",
        "FAILED,ATTENTION",
        "TIMED_OUT,ATTENTION",
        "SUCCEEDED,IDLE",
        "CANCELED,IDLE",
        "SUPERSEDED,IDLE"
    })
    void the_newest_deployment_decides(DeploymentState newest, TrayState shown) {
        List<Deployment> deployments = List.of(newest(newest), Fixture.deployment(1, DeploymentState.SUCCEEDED, true));

        assertThat(Background.stateOf(deployments, List.of(HEALTHY), false)).isEqualTo(shown);
    }

    @Test
    void a_site_that_is_down_wants_attention_whatever_was_deployed() {
        assertThat(Background.stateOf(
                        List.of(newest(DeploymentState.SUCCEEDED)), List.of(with(SiteHealth.DOWN)), false))
                .isEqualTo(TrayState.ATTENTION);
        assertThat(Background.stateOf(
                        List.of(newest(DeploymentState.SUCCEEDED)), List.of(with(SiteHealth.STOPPED)), false))
                .isEqualTo(TrayState.IDLE);
    }

    @Test
    void offline_nothing_else_is_known() {
        assertThat(Background.stateOf(List.of(newest(DeploymentState.BUILDING)), List.of(with(SiteHealth.DOWN)), true))
                .isEqualTo(TrayState.OFFLINE);
    }
}

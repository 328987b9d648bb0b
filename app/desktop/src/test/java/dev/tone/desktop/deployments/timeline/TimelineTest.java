package dev.tone.desktop.deployments.timeline;

import static dev.tone.desktop.workspace.Fixture.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Deployment deployment = Fixture.deployment(
            1,
            DeploymentState.BUILDING,
            false,
            List.of(
                    new Stage(StageName.QUEUE, StageState.SUCCEEDED, T0, T0.plusSeconds(2)),
                    new Stage(StageName.BUILD, StageState.RUNNING, T0.plusSeconds(2), null),
                    new Stage(StageName.PUBLISH, StageState.PENDING, null, null)));

    @Test
    void aRunningStageReachesToNowAndAPendingOneHasNoBar() {
        var now = T0.plusSeconds(8);
        var bars = Timeline.bars(deployment, Timeline.span(deployment, Usual.nothing(), now), now);

        assertThat(bars).extracting(Timeline.Bar::stage).containsExactly(StageName.QUEUE, StageName.BUILD);
        assertThat(bars.get(0).to()).isEqualTo(0.25, within(1e-9));
        assertThat(bars.get(1).to()).isEqualTo(1, within(1e-9));
        assertThat(bars.get(1).length()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void waitingBeforeTheWorkStretchesNoScale() {
        Deployment waited = History.at(
                1,
                History.PRODUCTION,
                T0.minusSeconds(3_600),
                Duration.ofSeconds(3_610),
                History.done(StageName.WAIT, -3_600, 0),
                History.done(StageName.BUILD, 0, 10));

        Timeline.Span scale = Timeline.span(waited, Usual.nothing(), T0.plusSeconds(20));

        assertThat(scale).isEqualTo(new Timeline.Span(T0, T0.plusSeconds(10)));
        assertThat(Timeline.bars(waited, scale, T0.plusSeconds(20)))
                .extracting(Timeline.Bar::stage)
                .containsExactly(StageName.BUILD);
        assertThat(Timeline.length(waited)).contains(Duration.ofSeconds(10));
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        var span = new Timeline.Span(T0, T0.plusSeconds(100));

        var closer = span.zoom(0.5, 0.2);

        assertThat(closer.length()).isEqualTo(Duration.ofSeconds(50));
        assertThat(closer.from()).isEqualTo(T0.plusSeconds(10));
    }

    @Test
    void whatLiesOutsideIsLeftOutAndTheRestIsCut() {
        var bars =
                Timeline.bars(deployment, new Timeline.Span(T0.plusSeconds(4), T0.plusSeconds(6)), T0.plusSeconds(8));

        assertThat(bars).singleElement().satisfies(bar -> {
            assertThat(bar.from()).isZero();
            assertThat(bar.to()).isEqualTo(1);
        });
    }

    @Test
    void stepsAreRoundTimes() {
        assertThat(Timeline.step(new Timeline.Span(T0, T0.plusSeconds(60)), 10)).isEqualTo(Duration.ofSeconds(15));
        assertThat(Timeline.step(new Timeline.Span(T0, T0.plusSeconds(7200)), 10))
                .isEqualTo(Duration.ofMinutes(15));
    }
}

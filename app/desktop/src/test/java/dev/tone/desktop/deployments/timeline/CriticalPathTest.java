package dev.tone.desktop.deployments.timeline;

import static dev.tone.desktop.workspace.Fixture.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    @Test
    void whatRanBesideALongerOneDecidesNothing() {
        CriticalPath path = CriticalPath.of(
                List.of(
                        History.done(StageName.QUEUE, 0, 1),
                        History.done(StageName.INSTALL, 1, 4),
                        History.done(StageName.BUILD, 1, 20),
                        History.done(StageName.PUBLISH, 20, 22)),
                T0.plusSeconds(30));

        assertThat(path.contains(StageName.INSTALL)).isFalse();
        assertThat(path.contains(StageName.QUEUE)).isTrue();
        assertThat(path.contains(StageName.BUILD)).isTrue();
        assertThat(path.contains(StageName.PUBLISH)).isTrue();
        assertThat(path.longest()).contains(StageName.BUILD);
    }

    @Test
    void whatRunsDecidesSoFar() {
        CriticalPath path = CriticalPath.of(
                List.of(
                        History.done(StageName.QUEUE, 0, 5),
                        new Stage(StageName.BUILD, StageState.RUNNING, T0.plusSeconds(5), null),
                        new Stage(StageName.PUBLISH, StageState.PENDING, null, null)),
                T0.plusSeconds(60));

        assertThat(path.longest()).contains(StageName.BUILD);
        assertThat(path.contains(StageName.PUBLISH)).isFalse();
    }

    @Test
    void withoutStagesThereIsNone() {
        assertThat(CriticalPath.of(List.of(), T0).longest()).isEmpty();
    }

    @Test
    void waitingForPeopleIsNotWhatTakesLong() {
        CriticalPath path = CriticalPath.of(
                List.of(
                        History.done(StageName.WAIT, 0, 3_600),
                        History.done(StageName.QUEUE, 3_600, 3_601),
                        History.done(StageName.BUILD, 3_601, 3_620)),
                T0.plusSeconds(4_000));

        assertThat(path.longest()).contains(StageName.BUILD);
        assertThat(path.contains(StageName.WAIT)).isFalse();
    }
}

package dev.tone.desktop.deployments.timeline;

import static dev.tone.desktop.workspace.Fixture.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final List<EnvironmentId> BOTH = List.of(History.PRODUCTION, History.PREVIEW);
    private final Timeline.Span hour = new Timeline.Span(T0, T0.plusSeconds(3600));
    private final Instant now = T0.plusSeconds(7200);

    private static Deployment production(long number, long from, long seconds) {
        return History.at(number, History.PRODUCTION, T0.plusSeconds(from), Duration.ofSeconds(seconds));
    }

    private static Deployment preview(long number, long from) {
        return History.at(number, History.PREVIEW, T0.plusSeconds(from), Duration.ofSeconds(60));
    }

    @Test
    void everyEnvironmentHasALaneAlsoWithoutDeployments() {
        var lanes = Lanes.arrange(BOTH, List.of(production(1, 0, 360)), hour, 1000, now);

        assertThat(lanes).extracting(Lanes.Lane::environment).containsExactlyElementsOf(BOTH);
        assertThat(lanes.get(0).blocks()).singleElement().satisfies(block -> {
            assertThat(block.x()).isZero();
            assertThat(block.width()).isEqualTo(100);
        });
        assertThat(lanes.get(1).blocks()).isEmpty();
    }

    @Test
    void whatOverlapsStandsBelowEachOther() {
        var lane = Lanes.arrange(
                        BOTH,
                        List.of(production(1, 0, 600), production(2, 300, 600), production(3, 1500, 60)),
                        hour,
                        1000,
                        now)
                .getFirst();

        assertThat(lane.rows()).isEqualTo(2);
        assertThat(lane.blocks()).extracting(Lanes.Block::row).containsExactly(0, 1, 0);
    }

    @Test
    void tooManyInOnePlaceBecomeOneBlockAndNoneIsLost() {
        List<Deployment> many = new ArrayList<>();
        Random random = new Random(7);
        for (long number = 1; number <= 200; number++) {
            many.add(production(number, random.nextInt(30 * 86_400), 30));
        }
        Timeline.Span month = new Timeline.Span(T0, T0.plus(Duration.ofDays(30)));

        var lane = Lanes.arrange(BOTH, many, month, 300, T0.plus(Duration.ofDays(31)))
                .getFirst();

        assertThat(lane.blocks().stream()
                        .mapToInt(block -> block.deployments().size())
                        .sum())
                .isEqualTo(200);
        assertThat(lane.rows()).isLessThanOrEqualTo(3);
        assertThat(lane.blocks()).anyMatch(Lanes.Block::isCluster);
        for (int row = 0; row < 3; row++) {
            double right = Double.NEGATIVE_INFINITY;
            for (Lanes.Block block : lane.blocks()) {
                if (block.row() == row) {
                    assertThat(block.x()).isGreaterThanOrEqualTo(right);
                    right = block.right();
                }
            }
        }
    }

    @Test
    void whatLiesOutsideIsLeftOutAndWhatReachesOverTheEdgeIsCut() {
        var lane = Lanes.arrange(
                        BOTH,
                        List.of(production(1, -7200, 60), production(2, -60, 120), production(3, 3590, 3600)),
                        hour,
                        1000,
                        now)
                .getFirst();

        assertThat(lane.blocks()).extracting(block -> block.first().number()).containsExactly(2L, 3L);
        assertThat(lane.blocks()).allMatch(block -> block.x() >= 0 && block.right() <= 1000);
    }

    @Test
    void keysWalkThroughALaneAndToTheNearestInTheNext() {
        Deployment first = production(1, 0, 60);
        Deployment second = production(2, 1000, 60);
        Deployment early = preview(3, 100);
        Deployment late = preview(4, 900);
        List<Deployment> all = List.of(late, early, second, first);

        assertThat(Lanes.next(BOTH, all, first, 1, 0)).contains(second);
        assertThat(Lanes.next(BOTH, all, first, -1, 0)).isEmpty();
        assertThat(Lanes.next(BOTH, all, second, 0, 1)).contains(late);
        assertThat(Lanes.next(BOTH, all, early, 0, -1)).contains(first);
        assertThat(Lanes.next(BOTH, all, early, 0, 1)).isEmpty();
    }
}

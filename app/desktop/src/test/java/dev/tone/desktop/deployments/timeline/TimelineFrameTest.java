package dev.tone.desktop.deployments.timeline;

import static dev.tone.desktop.workspace.Fixture.T0;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineFrameTest {
    @Test
    void theLastHourGoesOnWithTheTime() {
        TimelineFrame hour = new TimelineFrame.Last(Duration.ofHours(1));

        var before = hour.span(List.of(), T0);
        var after = hour.span(List.of(), T0.plusSeconds(60));

        assertThat(Duration.between(before.from(), after.from())).isEqualTo(Duration.ofSeconds(60));
        assertThat(after.to()).isAfter(T0.plusSeconds(60));
    }

    @Test
    void zoomedItStillFollows() {
        TimelineFrame hour = new TimelineFrame.Last(Duration.ofHours(1));

        assertThat(hour.zoom(0.5, hour.span(List.of(), T0))).isEqualTo(new TimelineFrame.Last(Duration.ofMinutes(30)));
    }

    @Test
    void zoomEndsWhereNothingMoreIsToBeSeen() {
        TimelineFrame frame = new TimelineFrame.Last(Duration.ofHours(1));
        for (int i = 0; i < 100; i++) {
            frame = frame.zoom(0.5, frame.span(List.of(), T0));
        }

        assertThat(frame).isEqualTo(new TimelineFrame.Last(Timeline.SHORTEST));
        var wide = new Timeline.Span(T0.minus(Duration.ofDays(700)), T0).zoom(10, 1);
        assertThat(wide.length()).isEqualTo(Timeline.LONGEST);
        assertThat(wide.to()).isEqualTo(T0);
    }

    @Test
    void movesNoFurtherThanItTakesToShowATime() {
        var span = new Timeline.Span(T0, T0.plusSeconds(100));

        assertThat(span.showing(T0.plusSeconds(50))).isEqualTo(span);
        assertThat(span.showing(T0.plusSeconds(150)).part(T0.plusSeconds(150))).isBetween(0.85, 0.95);
        assertThat(span.showing(T0.minusSeconds(50)).part(T0.minusSeconds(50))).isBetween(0.05, 0.15);
    }
}

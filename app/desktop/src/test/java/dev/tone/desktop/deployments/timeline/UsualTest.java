package dev.tone.desktop.deployments.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.StageName;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsualTest {
    private final Deployment latest = History.built(99, 10);

    @Test
    void twoSayNothingAboutWhatIsUsual() {
        Usual usual = Usual.of(latest, List.of(History.built(1, 10), History.built(2, 12), latest));

        assertThat(usual.whole()).isEmpty();
        assertThat(usual.stage(StageName.BUILD)).isEmpty();
    }

    @Test
    void theMiddleHalfIsUsual() {
        List<Deployment> history = LongStream.of(1, 20, 10, 11, 500)
                .mapToObj(seconds -> History.built(seconds % 90, seconds))
                .toList();

        Usual.Range build = Usual.of(latest, history).stage(StageName.BUILD).orElseThrow();

        assertThat(build.low()).isEqualTo(Duration.ofSeconds(10));
        assertThat(build.high()).isEqualTo(Duration.ofSeconds(20));
        assertThat(build.of()).isEqualTo(5);
    }

    @Test
    void onlyEarlierOnesOfItsKindAndEnvironmentCount() {
        List<Deployment> history = List.of(
                History.built(100, 10),
                History.built(101, 10),
                History.rollback(3, "site", "broken"),
                History.at(4, History.PREVIEW, latest.createdAt(), Duration.ofSeconds(9)),
                History.built(5, 10),
                History.built(6, 10));

        assertThat(Usual.of(latest, history).whole()).isEmpty();
    }

    @Test
    void longAgoIsForgotten() {
        List<Deployment> history = LongStream.range(1, 60)
                .mapToObj(number -> History.built(number, number < 30 ? 900 : 10))
                .toList();

        assertThat(Usual.of(latest, history).whole().orElseThrow().high()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aLittleMoreThanUsualIsNoNews() {
        Usual.Range range = new Usual.Range(Duration.ofSeconds(8), Duration.ofSeconds(10), 5);

        assertThat(range.isExceededBy(Duration.ofSeconds(14))).isFalse();
        assertThat(range.isExceededBy(Duration.ofSeconds(16))).isTrue();
        assertThat(new Usual.Range(Duration.ZERO, Duration.of(100, ChronoUnit.MILLIS), 5)
                        .isExceededBy(Duration.ofMillis(900)))
                .isFalse();
    }
}

package dev.tone.desktop.canvas.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameStatsTest {
    private final FrameStats stats = new FrameStats();

    @Test
    void intervals_are_told_by_their_shares() {
        long at = 0;
        for (int i = 1; i <= 101; i++) {
            stats.painted(at += i * 1_000_000L, 500_000);
        }

        assertThat(stats.frames().count()).isEqualTo(100);
        assertThat(stats.frames().p50()).isEqualTo(51);
        assertThat(stats.frames().p95()).isEqualTo(96);
        assertThat(stats.frames().p99()).isEqualTo(100);
        assertThat(stats.frames().max()).isEqualTo(101);
        assertThat(stats.painting().max()).isEqualTo(0.5);
    }

    @Test
    void a_pause_is_no_late_frame() {
        stats.pulse(0);
        stats.pulse(16_000_000);
        stats.pause();
        stats.pulse(9_000_000_000L);
        stats.pulse(9_017_000_000L);

        assertThat(stats.pulses().max()).isEqualTo(17);
        assertThat(stats.pulses().count()).isEqualTo(2);
    }

    @Test
    void without_frames_everything_is_zero() {
        stats.pulse(0);
        stats.reset();

        assertThat(stats.pulses()).isEqualTo(new FrameStats.Summary(0, 0, 0, 0, 0));
    }
}

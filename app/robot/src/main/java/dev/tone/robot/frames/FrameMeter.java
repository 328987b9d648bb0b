package dev.tone.robot.frames;

import java.util.Arrays;
import javafx.animation.AnimationTimer;

/// Times between pulses since the last reset. Runs only after the first reset, because it keeps the pulses going.
/// For the JavaFX thread.
public final class FrameMeter extends AnimationTimer {
    /// About ten minutes at 60 frames a second; later ones overwrite the oldest.
    private static final int KEPT = 36_000;

    private final long[] nanos = new long[KEPT];
    private long count;
    private long last;

    /// In milliseconds.
    public record Report(long count, double p50, double p95, double p99, double max) {}

    public void reset() {
        count = 0;
        last = 0;
        start();
    }

    @Override
    public void handle(long now) {
        if (last != 0) {
            nanos[(int) (count++ % KEPT)] = now - last;
        }
        last = now;
    }

    public Report report() {
        long[] sorted = Arrays.copyOf(nanos, (int) Math.min(count, KEPT));
        Arrays.sort(sorted);
        return new Report(count, part(sorted, 0.5), part(sorted, 0.95), part(sorted, 0.99), part(sorted, 1));
    }

    private static double part(long[] sorted, double quantile) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(quantile * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, index)] / 1e4) / 100.0;
    }
}

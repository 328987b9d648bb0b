package dev.tone.desktop.canvas.view;

import java.util.Arrays;

/// How smoothly frames came since the last reset: the last few thousand intervals. Belongs to the JavaFX thread.
public final class FrameStats {
    private static final int KEPT = 1 << 13;

    private final Series pulses = new Series();
    private final Series painted = new Series();
    private final Series cost = new Series();

    /// Figures in milliseconds.
    public record Summary(int count, double p50, double p95, double p99, double max) {}

    void pulse(long nanos) {
        pulses.tick(nanos);
    }

    void painted(long nanos, long took) {
        painted.tick(nanos);
        cost.add(took);
    }

    /// Between the toolkit's pulses while the picture was changing.
    public Summary pulses() {
        return pulses.summary();
    }

    /// Between pictures handed to the screen.
    public Summary frames() {
        return painted.summary();
    }

    /// What painting one picture took.
    public Summary painting() {
        return cost.summary();
    }

    /// Nothing changes any more: what comes later is no interval between frames.
    void pause() {
        pulses.last = Long.MIN_VALUE;
        painted.last = Long.MIN_VALUE;
    }

    public void reset() {
        pulses.clear();
        painted.clear();
        cost.clear();
    }

    private static final class Series {
        private final long[] values = new long[KEPT];
        private int count;
        private long last = Long.MIN_VALUE;

        void tick(long now) {
            if (last != Long.MIN_VALUE) {
                add(now - last);
            }
            last = now;
        }

        void add(long value) {
            values[count++ % KEPT] = value;
        }

        void clear() {
            count = 0;
            last = Long.MIN_VALUE;
        }

        Summary summary() {
            long[] sorted = Arrays.copyOf(values, Math.min(count, KEPT));
            Arrays.sort(sorted);
            return new Summary(count, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(long[] sorted, double share) {
            if (sorted.length == 0) {
                return 0;
            }
            int place = (int) Math.ceil(share * sorted.length) - 1;
            return sorted[Math.max(0, place)] / 1e6;
        }
    }
}

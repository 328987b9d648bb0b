package dev.tone.platform.deployments.sites;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long answers take, in classes that are at most an eighth wide. Not thread-safe.
final class Latencies {
    private static final int PER_OCTAVE = 8;
    private static final int OCTAVES = 40;

    private final long[] counts = new long[PER_OCTAVE * OCTAVES];
    private long total;

    void add(Duration took) {
        counts[index(Math.max(1, took.toNanos() / 1_000))]++;
        total++;
    }

    private static int index(long micros) {
        int octave = 63 - Long.numberOfLeadingZeros(micros);
        long rest = octave < 3 ? micros << (3 - octave) : micros >> (octave - 3);
        return Math.min(PER_OCTAVE * OCTAVES - 1, octave * PER_OCTAVE + (int) (rest & 7));
    }

    /// The longest that a class has.
    private static long micros(int index) {
        int octave = index / PER_OCTAVE;
        long next = PER_OCTAVE + index % PER_OCTAVE + 1L;
        return octave < 3 ? next >> (3 - octave) : next << (octave - 3);
    }

    long count() {
        return total;
    }

    /// Milliseconds within which so many of a hundred were answered, rounded up; null when there are none.
    @Nullable
    Integer percentile(int percent) {
        if (total == 0) {
            return null;
        }
        long wanted = Math.max(1, (total * percent + 99) / 100);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return (int) Math.min(Integer.MAX_VALUE, (micros(i) + 999) / 1_000);
            }
        }
        throw new IllegalStateException("Counted more than were added");
    }
}

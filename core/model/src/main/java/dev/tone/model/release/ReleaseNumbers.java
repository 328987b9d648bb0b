package dev.tone.model.release;

import org.jspecify.annotations.Nullable;

/// What was seen of a release since the share of the traffic changed last.
///
/// @param requests of visitors that it has answered
/// @param errors those of them that were answered with a 5xx
/// @param probes how often its health path was asked
/// @param failedProbes those of them that were not answered well
/// @param p95 the milliseconds until the answer began, of 95 in a hundred; of probes where there are too few requests
/// @param exits how often its process, or one of its pods, has ended
/// @param ready pods that are; 0 where there are none
/// @param wanted pods that there should be
public record ReleaseNumbers(
        long requests,
        long errors,
        long probes,
        long failedProbes,
        @Nullable Integer p95,
        int exits,
        int ready,
        int wanted) {
    public static final ReleaseNumbers NONE = new ReleaseNumbers(0, 0, 0, 0, null, 0, 0, 0);

    /// Everything that was asked of it.
    public long answers() {
        return requests + probes;
    }

    /// Everything that it did not answer well.
    public long failed() {
        return errors + failedProbes;
    }

    /// Of a hundred answers; 0 when there are none.
    public double failedPercent() {
        return answers() == 0 ? 0 : 100.0 * failed() / answers();
    }
}

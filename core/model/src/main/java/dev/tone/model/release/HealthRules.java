package dev.tone.model.release;

/// What a new release has to keep while it is on trial; it is taken back at once when it does not.
///
/// @param errorPercent how many of a hundred answers may be a 5xx
/// @param latencyPercent how long its p95 may be in percent of that of the release before; 0 when it does not matter
/// @param exits how often its process, or one of its pods, may end
/// @param minRequests nothing is concluded from fewer answers. Where visitors do not make as many, its health path is
///     asked instead
public record HealthRules(double errorPercent, int latencyPercent, int exits, int minRequests) {
    public static final HealthRules USUAL = new HealthRules(2, 200, 0, 20);
}

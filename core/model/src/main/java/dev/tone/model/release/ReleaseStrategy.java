package dev.tone.model.release;

import java.util.List;

/// How the releases of an environment take its traffic.
///
/// @param steps of a canary, with rising shares
/// @param healthySeconds how long a release that runs beside has to be healthy before it takes the traffic
/// @param manual whether a person has to say so before it takes all of the traffic
/// @param warmSeconds how long the release before is kept running afterwards, so that going back takes no time
public record ReleaseStrategy(
        ReleaseKind kind,
        List<CanaryStep> steps,
        int healthySeconds,
        boolean manual,
        int warmSeconds,
        HealthRules rules) {
    public static final ReleaseStrategy AT_ONCE =
            new ReleaseStrategy(ReleaseKind.AT_ONCE, List.of(), 0, false, 0, HealthRules.USUAL);
    public static final ReleaseStrategy BLUE_GREEN =
            new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(), 60, false, 600, HealthRules.USUAL);
    public static final ReleaseStrategy CANARY = new ReleaseStrategy(
            ReleaseKind.CANARY,
            List.of(new CanaryStep(5, 300), new CanaryStep(25, 300), new CanaryStep(50, 300)),
            0,
            false,
            600,
            HealthRules.USUAL);

    public ReleaseStrategy {
        steps = List.copyOf(steps);
    }

    public boolean isAtOnce() {
        return kind == ReleaseKind.AT_ONCE;
    }
}

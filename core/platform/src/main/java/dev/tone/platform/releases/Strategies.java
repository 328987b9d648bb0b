package dev.tone.platform.releases;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;

/// The limits of what people may ask for.
final class Strategies {
    private static final int MOST_STEPS = 10;
    private static final int LONGEST = 86_400;
    private static final int MOST_REQUESTS = 100_000;
    private static final int MOST_EXITS = 100;
    private static final int MOST_LATENCY = 1_000;

    private Strategies() {}

    /// @return the same without what does not matter for its kind
    /// @throws FaultException `release/invalid`
    static ReleaseStrategy checked(ReleaseStrategy given) {
        check(given.rules());
        require(
                given.healthySeconds() >= 0
                        && given.healthySeconds() <= LONGEST
                        && given.warmSeconds() >= 0
                        && given.warmSeconds() <= LONGEST,
                "A time is between 0 seconds and 24 hours.");
        return switch (given.kind()) {
            case AT_ONCE -> ReleaseStrategy.AT_ONCE;
            case BLUE_GREEN ->
                new ReleaseStrategy(
                        ReleaseKind.BLUE_GREEN,
                        java.util.List.of(),
                        given.healthySeconds(),
                        given.manual(),
                        given.warmSeconds(),
                        given.rules());
            case CANARY -> {
                check(given.steps());
                yield new ReleaseStrategy(
                        ReleaseKind.CANARY, given.steps(), 0, given.manual(), given.warmSeconds(), given.rules());
            }
        };
    }

    private static void check(java.util.List<CanaryStep> steps) {
        require(!steps.isEmpty() && steps.size() <= MOST_STEPS, "A canary has 1 to " + MOST_STEPS + " steps.");
        int before = 0;
        for (CanaryStep step : steps) {
            require(
                    step.percent() > before && step.percent() < 100,
                    "The shares of a canary rise from step to step and are between 1 and 99 %.");
            require(step.seconds() >= 1 && step.seconds() <= LONGEST, "A step takes 1 second to 24 hours.");
            before = step.percent();
        }
    }

    private static void check(HealthRules rules) {
        require(
                rules.errorPercent() >= 0 && rules.errorPercent() <= 100,
                "The share of errors that is allowed is between 0 and 100 %.");
        require(
                rules.latencyPercent() == 0 || rules.latencyPercent() >= 100 && rules.latencyPercent() <= MOST_LATENCY,
                "The latency that is allowed is 100 to " + MOST_LATENCY
                        + " % of that of the release before, or 0 for any.");
        require(rules.exits() >= 0 && rules.exits() <= MOST_EXITS, "A process may end 0 to " + MOST_EXITS + " times.");
        require(
                rules.minRequests() >= 1 && rules.minRequests() <= MOST_REQUESTS,
                "The minimum of requests is 1 to " + MOST_REQUESTS + ".");
    }

    private static void require(boolean good, String rule) {
        if (!good) {
            throw Fault.invalid("release/invalid", "Releases cannot take the traffic like this.", rule)
                    .asException();
        }
    }
}

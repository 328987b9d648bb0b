package dev.tone.cli;

import dev.tone.model.fault.Fault;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.release.ReleaseText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a release takes the traffic, as options. What is not said stays as it is usual for its kind.
final class AskedRelease {
    @Option(names = "--steps", paramLabel = "STEPS", description = "Of a canary: '5%% 10m, 25%% 10m, 50%% 1h'.")
    private @Nullable String steps;

    @Option(
            names = "--healthy",
            paramLabel = "TIME",
            description = "Blue-green: so long it has to be healthy beside the release before (60s).")
    private @Nullable String healthy;

    @Option(names = "--ask", description = "Before it gets all of the traffic it waits for `tone release continue`.")
    private boolean ask;

    @Option(
            names = "--warm",
            paramLabel = "TIME",
            description = "So long the release before is kept running afterwards (10m).")
    private @Nullable String warm;

    @Option(
            names = "--errors",
            paramLabel = "PERCENT",
            description = "More answers with a 5xx and it is taken back (2).")
    private @Nullable Double errors;

    @Option(
            names = "--latency",
            paramLabel = "PERCENT",
            description = "A longer p95 than so many percent of that of the release before and it is taken back"
                    + " (200); 0 when it does not matter.")
    private @Nullable Integer latency;

    @Option(names = "--exits", paramLabel = "N", description = "So often its process may end by itself (0).")
    private @Nullable Integer exits;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "Nothing is concluded from fewer answers; its health path is asked where visitors are few"
                    + " (20).")
    private @Nullable Integer requests;

    /// @param kind as people type it
    ReleaseStrategy strategy(String kind) {
        ReleaseStrategy usual = switch (kind(kind)) {
            case AT_ONCE -> ReleaseStrategy.AT_ONCE;
            case BLUE_GREEN -> ReleaseStrategy.BLUE_GREEN;
            case CANARY -> ReleaseStrategy.CANARY;
        };
        List<CanaryStep> wanted = steps == null ? usual.steps() : ReleaseText.steps(steps);
        HealthRules rules = usual.rules();
        return new ReleaseStrategy(
                usual.kind(),
                wanted,
                healthy == null ? usual.healthySeconds() : ReleaseText.seconds(healthy),
                ask,
                warm == null ? usual.warmSeconds() : ReleaseText.seconds(warm),
                new HealthRules(
                        errors == null ? rules.errorPercent() : errors,
                        latency == null ? rules.latencyPercent() : latency,
                        exits == null ? rules.exits() : exits,
                        requests == null ? rules.minRequests() : requests));
    }

    private static ReleaseKind kind(String text) {
        try {
            return ReleaseKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Fault.invalid(
                            "cli/release-kind",
                            "“" + text + "” is no way to release.",
                            "There are: at-once, blue-green, canary.")
                    .asException();
        }
    }
}

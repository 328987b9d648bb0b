package dev.tone.cli;

import dev.tone.model.governance.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Under which terms a deployment is asked for.
final class AskedTerms {
    @Option(
            names = "--override",
            paramLabel = "REASON",
            description = "Deploys in spite of a lock or a freeze; the reason is kept.")
    private @Nullable String override;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Begins then: 2026-03-01T18:00, or from now on 30m, 2h, 3d.")
    private @Nullable Instant at;

    @Option(
            names = "--release",
            paramLabel = "KIND",
            description = "How it takes the traffic this time: at-once, blue-green or canary.")
    private @Nullable String release;

    @Mixin
    private final AskedRelease strategy = new AskedRelease();

    @Nullable
    Terms terms() {
        return override == null && at == null && release == null
                ? null
                : new Terms(override, at, release == null ? null : strategy.strategy(release));
    }
}

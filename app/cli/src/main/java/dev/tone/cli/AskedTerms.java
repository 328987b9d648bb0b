package dev.tone.cli;

import dev.tone.model.governance.Terms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Under which terms a deployment is asked for.
final class AskedTerms {
    @Option(
            names = "--override",
            paramLabel = "REASON",
            description = "Deploys in spite of a lock or a freeze; the reason is kept.")
    private @Nullable String override;

    @Nullable
    Terms terms() {
        return override == null ? null : new Terms(override);
    }
}

package dev.tone.cli;

import dev.tone.model.deployment.BuildSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How it is built and run, where that is not what is detected; `''` for none.
final class AskedSettings {
    @Option(names = "--root", paramLabel = "FOLDER", description = "The folder inside that everything is about.")
    private @Nullable String root;

    @Option(names = "--install", paramLabel = "COMMAND", description = "Runs first; '' for none.")
    private @Nullable String install;

    @Option(names = "--build", paramLabel = "COMMAND", description = "Builds and tests it; '' for none.")
    private @Nullable String build;

    @Option(names = "--output", paramLabel = "FOLDER", description = "What is served: files that are there or built.")
    private @Nullable String output;

    @Option(
            names = "--start",
            paramLabel = "COMMAND",
            description = "What keeps running, instead of a folder that is served; it listens on PORT.")
    private @Nullable String start;

    @Option(names = "--health", paramLabel = "PATH", description = "Answers when it is fit for visitors (/).")
    private @Nullable String health;

    @Option(names = "--network", negatable = true, description = "Whether the build may reach the network.")
    private @Nullable Boolean network;

    /// @return null when nothing was said
    @Nullable
    BuildSettings over(BuildSettings detected) {
        if (root == null
                && install == null
                && build == null
                && output == null
                && start == null
                && health == null
                && network == null) {
            return null;
        }
        return new BuildSettings(
                root == null ? detected.root() : root,
                install == null ? detected.install() : install,
                build == null ? detected.build() : build,
                output == null ? instead(detected.output(), start) : output,
                start == null ? instead(detected.start(), output) : start,
                health == null ? detected.healthPath() : health,
                network == null ? detected.network() : network,
                detected.variables());
    }

    /// A folder is served or a command runs: who asks for one of them means it instead of the other.
    private static @Nullable String instead(@Nullable String detected, @Nullable String other) {
        return other == null || other.isBlank() ? detected : null;
    }
}

package dev.tone.platform.deployments.build;

import dev.tone.model.deployment.BuildSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `Procfile`, whose line `web` says how a server starts. How it is built is said elsewhere.
final class Procfile {
    static final String NAME = "Procfile";
    private static final Pattern WEB = Pattern.compile("(?m)^web:[ \\t]*(\\S.*?)\\s*$");

    private Procfile() {}

    /// @param otherwise what the folder is without it; null when nothing is known
    static Optional<Detection> over(Folder folder, @Nullable Detection otherwise) {
        return folder.find(NAME, WEB).map(start -> {
            if (otherwise == null) {
                return Detection.server(folder, NAME, null, null, start, Map.of());
            }
            BuildSettings built = otherwise.settings();
            BuildSettings settings = new BuildSettings(
                    built.root(),
                    built.install(),
                    built.build(),
                    null,
                    start,
                    built.healthPath(),
                    built.network(),
                    built.variables());
            List<String> notes = built.network() ? List.of(Detection.NETWORK) : List.of();
            return new Detection(settings, NAME, notes);
        });
    }
}

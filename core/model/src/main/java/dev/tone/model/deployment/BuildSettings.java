package dev.tone.model.deployment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an artifact becomes a site. Kept with each deployment.
///
/// @param root folder inside the artifact, `.` for the whole
/// @param install shell command before the build, null for none
/// @param build shell command, null for none
/// @param output folder with the static files, relative to root; null when `start` is given
/// @param start shell command of a long-running process that listens on `PORT`; null for static files
/// @param healthPath path that answers 2xx or 3xx once the site is fit for traffic
/// @param network whether the build may reach the network
/// @param variables defaults that the environment's variables override
public record BuildSettings(
        String root,
        @Nullable String install,
        @Nullable String build,
        @Nullable String output,
        @Nullable String start,
        String healthPath,
        boolean network,
        Map<String, String> variables) {
    public BuildSettings {
        variables = Map.copyOf(variables);
    }

    public boolean isProcess() {
        return start != null;
    }
}

package dev.tone.model.deployment;

import java.util.List;

/// What a deployment would do.
///
/// @param detectedFrom what the settings were read from: a file such as `tone.json`, `package.json` or `go.mod`,
/// `static files` or `given`
/// @param commands shell commands that would run, in order
/// @param commandsDigest what trust is given to: SHA-256 over the commands
/// @param trusted whether the project already trusts exactly these commands
/// @param notes what people should know, e.g. that no index.html was found
public record BuildPlan(
        BuildSettings settings,
        String detectedFrom,
        List<String> commands,
        String commandsDigest,
        boolean trusted,
        Isolation isolation,
        List<String> notes) {
    public BuildPlan {
        commands = List.copyOf(commands);
        notes = List.copyOf(notes);
    }
}

package dev.tone.platform.deployments.build;

import dev.tone.model.deployment.BuildSettings;
import java.util.List;

/// @param from `tone.json`, `package.json` or `static files`
/// @param notes what people should know
public record Detection(BuildSettings settings, String from, List<String> notes) {
    public Detection {
        notes = List.copyOf(notes);
    }
}

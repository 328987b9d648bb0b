package dev.tone.model.provider;

import dev.tone.model.id.EnvironmentId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who serves an environment.
///
/// @param settings by [ProviderField#key]
/// @param target what these mean, as the provider says: the site's or the project's name; null for this machine
/// @param url where it will answer, when the provider has said so
public record EnvironmentProvider(
        EnvironmentId environment,
        String provider,
        Map<String, String> settings,
        @Nullable String target,
        @Nullable String url) {
    public EnvironmentProvider {
        settings = Map.copyOf(settings);
    }
}

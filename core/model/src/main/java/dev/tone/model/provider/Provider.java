package dev.tone.model.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who can serve an environment.
///
/// @param name stable, e.g. `netlify`; what a deployment says
/// @param title as the provider writes itself
/// @param fields what an environment has to say to it
/// @param token null when none is needed
public record Provider(
        String name,
        String title,
        List<CapabilityNote> capabilities,
        List<ProviderField> fields,
        @Nullable TokenGuide token) {
    public Provider {
        capabilities = List.copyOf(capabilities);
        fields = List.copyOf(fields);
    }

    public boolean can(Capability capability) {
        return capabilities.stream().anyMatch(note -> note.capability() == capability && note.supported());
    }
}

package dev.tone.model.provider;

import org.jspecify.annotations.Nullable;

/// A provider as a project has it.
///
/// @param connection null when it needs no token or has none yet
public record ProviderStatus(Provider provider, @Nullable ProviderConnection connection) {
    /// Whether environments can be served by it now.
    public boolean isUsable() {
        return provider.token() == null || connection != null;
    }
}

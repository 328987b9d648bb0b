package dev.tone.model.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A project's token for a provider, without the token.
///
/// @param account whose token it is, as the provider says
/// @param hint the token's last characters, so that people know which one it is
/// @param problem why it did not work when it was last tried, one sentence; null when it did
public record ProviderConnection(
        String account,
        String hint,
        Instant checkedAt,
        @Nullable String problem) {}

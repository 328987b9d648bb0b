package dev.tone.model.artifact;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address that gives content of an artifact to whoever has it, for a time.
///
/// @param path of one file; null for the whole as a zip
/// @param shown whether a browser may show it instead of saving it; only what cannot run is ever shown
/// @param address path and query below the platform's URL, with the signature
/// @param revokedAt null while nobody took it back
public record SignedLink(
        LinkId id,
        ArtifactId artifact,
        @Nullable String path,
        boolean shown,
        String address,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    public boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}

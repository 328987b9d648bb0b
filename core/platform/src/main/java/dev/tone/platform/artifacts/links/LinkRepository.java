package dev.tone.platform.artifacts.links;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;
import dev.tone.platform.kernel.http.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where links are kept. Runs in the transaction whose handle it is given.
public interface LinkRepository {
    /// A link without its address.
    ///
    /// @param creator name of who made it
    record Row(
            LinkId id,
            OrganizationId organization,
            ArtifactId artifact,
            @Nullable String path,
            boolean shown,
            UserId createdBy,
            String creator,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    void insert(Handle handle, Row row);

    Optional<Row> find(Handle handle, LinkId link);

    /// Newest first; sort key: (created, id).
    List<Row> list(Handle handle, ArtifactId artifact, PageRequest page);

    void revoke(Handle handle, LinkId link, Instant at);

    Optional<byte[]> sealedKey(Handle handle);

    void keepKey(Handle handle, byte[] sealed);
}

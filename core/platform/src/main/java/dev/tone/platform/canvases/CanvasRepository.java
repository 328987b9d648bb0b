package dev.tone.platform.canvases;

import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Where canvases are kept. Runs in the transaction whose handle it is given.
public interface CanvasRepository {
    /// @param head names the state that the revision stands for; no two states ever share one
    record Stored(CanvasInfo info, String head) {}

    void insert(Handle handle, OrganizationId organization, Stored canvas);

    /// Name, revision, head, place, and the times of change and deletion.
    void update(Handle handle, Stored canvas);

    Optional<Stored> find(Handle handle, OrganizationId organization, CanvasId canvas);

    /// In their order.
    ///
    /// @param deleted whether those in the trash, instead of those in use
    List<CanvasInfo> list(Handle handle, ProjectId project, boolean deleted);

    /// A canvas in the trash and whose it is.
    record Trashed(OrganizationId organization, CanvasId canvas) {}

    List<Trashed> trashedBefore(Handle handle, Instant time);

    void remove(Handle handle, CanvasId canvas);

    void append(Handle handle, CanvasId canvas, AcceptedBatch batch);

    Optional<AcceptedBatch> batch(Handle handle, CanvasId canvas, ClientId client, long counter);

    /// The client's highest counter on this canvas, 0 when it has none.
    long lastCounter(Handle handle, CanvasId canvas, ClientId client);

    /// In order of revision.
    List<AcceptedBatch> batches(Handle handle, CanvasId canvas, long after, int limit);

    /// The newest one that is not newer than the revision.
    Optional<CanvasSnapshot> snapshot(Handle handle, CanvasId canvas, long revision);

    void keep(Handle handle, CanvasSnapshot snapshot);

    long revision(Handle handle, CanvasId canvas);

    void removeAll(Handle handle, ProjectId project);
}

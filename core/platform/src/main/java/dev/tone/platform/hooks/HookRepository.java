package dev.tone.platform.hooks;

import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.id.HookId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.kernel.http.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where hooks are kept and what called them. Runs in the transaction whose handle it is given.
public interface HookRepository {
    /// @param secret sealed
    /// @param former sealed; null when calls that are signed with it are refused
    @SuppressWarnings("ArrayRecordComponent") // opaque, never compared
    record Owned(Hook hook, OrganizationId organization, byte[] secret, byte @Nullable [] former) {
        Owned with(Hook next) {
            return new Owned(next, organization, secret, former);
        }
    }

    void put(Handle handle, Owned hook);

    /// With everything that it remembers.
    void remove(Handle handle, HookId hook);

    Optional<Owned> find(Handle handle, HookId hook);

    Optional<Owned> byPath(Handle handle, String path);

    List<Hook> list(Handle handle, ProjectId project);

    /// The projects that have any.
    Map<ProjectId, OrganizationId> projects(Handle handle);

    /// @return false when it came before
    boolean remember(Handle handle, HookId hook, String message, Instant now);

    /// When the newest that was taken of the subject has happened.
    Optional<Instant> newest(Handle handle, HookId hook, String subject);

    void note(Handle handle, HookId hook, String subject, Instant time);

    void add(Handle handle, HookReceipt receipt);

    /// Keeps the newest of those that did nothing.
    void trim(Handle handle, HookId hook, HookReceipt.Outcome outcome, int kept);

    /// Newest first; sort key: (at, id).
    List<HookReceipt> receipts(Handle handle, HookId hook, PageRequest page);

    /// Forgets receipts and messages of before.
    int forget(Handle handle, Instant before);

    void removeProject(Handle handle, ProjectId project);
}

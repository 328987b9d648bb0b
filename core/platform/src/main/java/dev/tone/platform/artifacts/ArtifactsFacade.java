package dev.tone.platform.artifacts;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.Page;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactPath;
import dev.tone.model.artifact.Manifest;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Project;
import dev.tone.platform.artifacts.archive.ArchiveContents;
import dev.tone.platform.artifacts.archive.ArchiveReader;
import dev.tone.platform.artifacts.archive.EntryStore;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStore.Blob;
import dev.tone.platform.artifacts.blobs.BlobSweep;
import dev.tone.platform.artifacts.blobs.Disk;
import dev.tone.platform.artifacts.uploads.Uploads;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to artifacts.
public final class ArtifactsFacade {
    private static final int MAX_DIGESTS = 10_000;

    private final Transactions transactions;
    private final Changes changes;
    private final ProjectsFacade projects;
    private final ArtifactRepository repository;
    private final BlobStore blobs;
    private final BlobSweep sweep;
    private final Uploads uploads;
    private final ArchiveReader archives;
    private final Quota quota;
    private final List<ArtifactUse> uses = new CopyOnWriteArrayList<>();

    public ArtifactsFacade(
            Transactions transactions,
            Changes changes,
            ProjectsFacade projects,
            ArtifactRepository repository,
            BlobStore blobs,
            BlobSweep sweep,
            Uploads uploads,
            ArchiveReader archives,
            Quota quota) {
        this.transactions = transactions;
        this.changes = changes;
        this.projects = projects;
        this.repository = repository;
        this.blobs = blobs;
        this.sweep = sweep;
        this.uploads = uploads;
        this.archives = archives;
        this.quota = quota;
    }

    /// Called by the wirings of domains that need artifacts to stay.
    public void keepFor(ArtifactUse use) {
        uses.add(use);
    }

    /// Which digests have to be sent; the others stay for a while even if nothing uses them yet.
    public ArtifactApi.Digests missing(Actor actor, ProjectId project, ArtifactApi.Digests asked) {
        projects.get(actor, project);
        if (asked.digests().size() > MAX_DIGESTS) {
            throw Fault.invalid(
                            "artifact/too-many-digests",
                            "At most " + MAX_DIGESTS + " digests can be asked for at once.",
                            null)
                    .asException();
        }
        for (String digest : asked.digests()) {
            if (!Sha256.isHex(digest)) {
                throw Fault.invalid("artifact/invalid-digest", "A digest is 64 lower-case hex digits.", null)
                        .asException();
            }
        }
        return new ArtifactApi.Digests(List.copyOf(blobs.claimAll(new LinkedHashSet<>(asked.digests()))));
    }

    public ArtifactApi.Stored createFromFiles(Actor actor, ProjectId project, ArtifactApi.FromFiles request) {
        Manifest manifest = Manifest.of(request.files());
        if (manifest.files().isEmpty()) {
            throw ArtifactFaults.empty();
        }
        Draft draft = new Draft(validName(request.name()), request.kind(), manifest, request.element(), List.of());
        return create(actor, project, ArtifactApi.CREATE_FROM_FILES.id(), draft);
    }

    /// Makes an artifact of texts that the platform has written itself.
    ///
    /// @param files by path
    public Artifact createFromTexts(
            Actor actor, ProjectId project, String action, String name, Map<String, String> files) {
        List<ArtifactFile> stored = new ArrayList<>();
        files.forEach((path, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                BlobStore.Stored blob = blobs.put(new ByteArrayInputStream(bytes), null);
                stored.add(new ArtifactFile(path, blob.digest(), bytes.length, false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Draft draft = new Draft(validName(name), ArtifactKind.FOLDER, Manifest.of(stored), null, List.of());
        return create(actor, project, action, draft).artifact();
    }

    /// @param once runs the part that acts, see [dev.tone.platform.kernel.http.Request#once]
    public ArtifactApi.Stored createFromUpload(
            Actor actor, ProjectId project, ArtifactApi.FromUpload request, Once once) {
        transactions.read(handle -> projects.requireActive(handle, actor, project));
        String name = validName(request.name());
        String digest = uploads.digest(actor.organization(), project, request.upload());
        if (!digest.equals(request.digest())) {
            throw ArtifactFaults.otherDigest();
        }
        Draft draft = ArchiveReader.isArchive(name)
                ? unpack(name, digest, request.element())
                : file(name, digest, request.element());
        return once.run(() -> create(actor, project, ArtifactApi.CREATE_FROM_UPLOAD.id(), draft));
    }

    /// What a slow handler wraps around its acting part.
    public interface Once {
        <T> T run(Supplier<T> work);
    }

    private Draft file(String name, String digest, @Nullable ElementId element) {
        Blob blob = blobs.find(digest).orElseThrow(() -> ArtifactFaults.missingBlobs(List.of(name)));
        Manifest manifest = Manifest.of(List.of(new ArtifactFile(name, digest, blob.bytes(), false)));
        return new Draft(name, ArtifactKind.FILE, manifest, element, List.of());
    }

    private Draft unpack(String name, String digest, @Nullable ElementId element) {
        try (BlobStore.Local archive = blobs.local(digest);
                BlobStore.Batch batch = blobs.batch()) {
            ArchiveContents contents = archives.read(archive.path(), bytes -> {
                Blob blob = batch.put(bytes);
                return new EntryStore.Content(blob.digest(), blob.bytes());
            });
            batch.commit();
            return new Draft(name, ArtifactKind.ARCHIVE, contents.manifest(), element, contents.notes());
        } catch (IOException e) {
            throw Disk.fault(e, "read the archive");
        }
    }

    private record Draft(
            String name,
            ArtifactKind kind,
            Manifest manifest,
            @Nullable ElementId element,
            List<String> notes) {
        /// Whether that artifact says all of it. A second element needs one of its own.
        boolean isIn(Artifact artifact) {
            return kind == artifact.kind()
                    && manifest.digest().equals(artifact.digest())
                    && (element == null || artifact.element() == null || element.equals(artifact.element()));
        }
    }

    private ArtifactApi.Stored create(Actor actor, ProjectId project, String action, Draft draft) {
        return sweep.using(() -> {
            requireBlobs(draft.manifest);
            return changes.make(actor, action, change -> {
                Project owner = projects.requireActive(change.handle(), actor, project);
                Artifact newest =
                        repository.newest(change.handle(), project, draft.name).orElse(null);
                if (newest != null && draft.isIn(newest)) {
                    return new ArtifactApi.Stored(belonging(change, newest, draft.element), true);
                }
                quota.requireRoom(change.handle(), owner, draft.manifest.files());
                Artifact artifact = new Artifact(
                        new ArtifactId(change.newId()),
                        project,
                        draft.name,
                        draft.kind,
                        draft.manifest.digest(),
                        draft.manifest.size(),
                        draft.manifest.files().size(),
                        newest == null ? 1 : newest.version() + 1,
                        draft.element,
                        actor.user(),
                        change.now(),
                        draft.notes,
                        List.of());
                repository.insert(change.handle(), actor.organization(), artifact, draft.manifest.files());
                change.audit(project, "artifact", artifact.id(), null, artifact);
                change.publish(Channel.project(project), new LiveFact.ArtifactChanged(artifact));
                return new ArtifactApi.Stored(artifact, false);
            });
        });
    }

    /// What belonged to no element yet now belongs to the one that it was dropped on.
    private Artifact belonging(Change change, Artifact before, @Nullable ElementId element) {
        if (element == null || element.equals(before.element())) {
            change.unchanged();
            return before;
        }
        Artifact after = before.withElement(element);
        repository.setElement(change.handle(), before.id(), element);
        change.audit(before.project(), "artifact", before.id(), before, after);
        change.publish(Channel.project(before.project()), new LiveFact.ArtifactChanged(after));
        return after;
    }

    private void requireBlobs(Manifest manifest) {
        List<String> missing = new ArrayList<>();
        for (ArtifactFile file : manifest.files()) {
            Optional<Blob> blob = blobs.find(file.digest());
            if (blob.isEmpty()) {
                missing.add(file.path());
            } else if (blob.get().bytes() != file.size()) {
                throw ArtifactFaults.wrongSize(file.path());
            }
        }
        if (!missing.isEmpty()) {
            throw ArtifactFaults.missingBlobs(missing);
        }
    }

    /// @throws FaultException `artifact/not-found`, also for what belongs to another organization
    public Artifact get(Actor actor, ArtifactId id) {
        return transactions.read(handle -> require(handle, actor, id));
    }

    /// For who was let in without being an actor.
    ///
    /// @throws FaultException `artifact/not-found`
    public Artifact find(OrganizationId organization, ArtifactId id) {
        return transactions.read(
                handle -> repository.find(handle, organization, id).orElseThrow(ArtifactFaults::notFound));
    }

    public Page<Artifact> list(Actor actor, ProjectId project, ArtifactSearch search, PageRequest page) {
        projects.get(actor, project);
        List<Artifact> found = transactions.read(handle -> repository.list(handle, project, search, page));
        return page.page(
                found,
                artifact -> List.of(
                        Long.toString(artifact.createdAt().toEpochMilli()),
                        artifact.id().value()));
    }

    public Page<ArtifactFile> files(Actor actor, ArtifactId id, PageRequest page) {
        List<ArtifactFile> found = transactions.read(handle -> {
            require(handle, actor, id);
            return repository.files(handle, id, page);
        });
        return page.page(found, file -> List.of(file.path()));
    }

    /// All files, by path.
    public List<ArtifactFile> files(ArtifactId id) {
        return transactions.read(handle -> repository.files(handle, id));
    }

    /// @throws FaultException `artifact/no-such-file`
    public ArtifactFile file(ArtifactId id, String path) {
        return transactions.read(handle -> repository.file(handle, id, path)).orElseThrow(ArtifactFaults::noFile);
    }

    /// @throws FaultException `artifact/in-use`
    public void delete(Actor actor, ArtifactId id) {
        changes.make(actor, ArtifactApi.DELETE.id(), change -> {
            Artifact artifact = require(change.handle(), actor, id);
            usedBy(change.handle(), id).ifPresent(use -> {
                throw ArtifactFaults.inUse(use);
            });
            remove(change, artifact);
            change.audit(artifact.project(), "artifact", id, artifact, null);
            return artifact;
        });
    }

    /// A file of an artifact.
    ///
    /// @param name of the artifact
    public record Holder(
            OrganizationId organization, ProjectId project, ArtifactId artifact, String name, String path) {}

    /// Some of the artifacts that have those bytes, the newest first; one file of each.
    public List<Holder> holders(String digest) {
        return transactions.read(handle -> repository.holders(handle, digest));
    }

    Optional<String> usedBy(Handle handle, ArtifactId id) {
        return uses.stream().flatMap(use -> use.of(handle, id).stream()).findFirst();
    }

    Optional<String> returnedTo(Handle handle, ArtifactId id) {
        return uses.stream().flatMap(use -> use.returning(handle, id).stream()).findFirst();
    }

    List<ArtifactOrigin.Use> uses(Handle handle, ArtifactId id) {
        return uses.stream().flatMap(use -> use.all(handle, id).stream()).toList();
    }

    /// Removes it as part of a change that accounts for it; the clean-up frees its bytes later.
    void remove(Change change, Artifact artifact) {
        repository.remove(change.handle(), artifact.id());
        change.publish(Channel.project(artifact.project()), new LiveFact.ArtifactRemoved(artifact.id()));
    }

    /// @throws FaultException `artifact/not-found`, also for what belongs to another organization
    Artifact require(Handle handle, Actor actor, ArtifactId id) {
        return repository.find(handle, actor.organization(), id).orElseThrow(ArtifactFaults::notFound);
    }

    private static String validName(String name) {
        String stripped = name.strip();
        if (stripped.indexOf('/') >= 0 || ArtifactPath.flaw(stripped) != null) {
            throw ArtifactFaults.invalidName();
        }
        return stripped;
    }
}

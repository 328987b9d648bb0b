package dev.tone.platform.canvases;

import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.FreshIds;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.kernel.text.Name;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to canvases. Gives every accepted batch the next revision of its canvas, durably before answering.
public final class CanvasesFacade implements ProjectLifecycle {
    private static final int MAX_NAME = 80;
    /// Reading a canvas replays at most this many batches.
    private static final int SNAPSHOT_EVERY = 256;
    private static final int COPIED_AT_ONCE = 5_000;

    private final Transactions transactions;
    private final Changes changes;
    private final CanvasRepository repository;
    private final ProjectsFacade projects;
    private final CanvasStates states;
    private final CanvasShelf shelf;
    private final Consumer<Channel> wake;

    /// @param wake told after a commit that there is more to follow
    public CanvasesFacade(
            Transactions transactions,
            Changes changes,
            CanvasRepository repository,
            ProjectsFacade projects,
            Consumer<Channel> wake) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.projects = projects;
        this.states = new CanvasStates(repository);
        this.shelf = new CanvasShelf(repository);
        this.wake = wake;
    }

    static Channel channel(CanvasId canvas) {
        return new Channel("canvas:" + canvas.value());
    }

    @Override
    public void created(Change change, Project project, @Nullable String language) {
        add(change, project.id(), firstName(language));
    }

    @Override
    public void purged(Change change, Project project) {
        repository.removeAll(change.handle(), project.id());
    }

    private CanvasInfo add(Change change, ProjectId project, String name) {
        return shelf.add(change, project, name, null);
    }

    /// @param deleted whether those in the trash, instead of those in use
    public List<CanvasInfo> list(Actor actor, ProjectId project, boolean deleted) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return repository.list(handle, project, deleted);
        });
    }

    public CanvasInfo create(Actor actor, ProjectId project, CanvasApi.Name request) {
        String name = validName(request.name());
        return changes.make(actor, CanvasApi.CREATE.id(), change -> {
            projects.requireActive(change.handle(), actor, project);
            CanvasInfo canvas = add(change, project, name);
            change.audit(project, "canvas", canvas.id(), null, canvas);
            return canvas;
        });
    }

    /// @throws FaultException `canvas/not-found`, also for what belongs to another organization
    public CanvasInfo get(Actor actor, CanvasId canvas) {
        return transactions.read(handle -> require(handle, actor, canvas).info());
    }

    private CanvasRepository.Stored require(Handle handle, Actor actor, CanvasId canvas) {
        return repository
                .find(handle, actor.organization(), canvas)
                .orElseThrow(() -> Fault.notFound("canvas/not-found", "There is no such canvas.")
                        .asException());
    }

    public CanvasInfo rename(Actor actor, CanvasId id, CanvasApi.Name request) {
        String name = validName(request.name());
        return changes.make(actor, CanvasApi.RENAME.id(), change -> {
            CanvasRepository.Stored stored = requireActive(change, id);
            CanvasInfo before = stored.info();
            return shelf.store(
                    change, stored, new Shelved(name, before.place(), before.deletedAt()).of(before, change.now()));
        });
    }

    /// Creates a canvas with the same content, behind the original. What is on it gets ids of its own.
    public CanvasInfo duplicate(Actor actor, CanvasId id, CanvasApi.Name request) {
        String name = validName(request.name());
        return changes.make(actor, CanvasApi.DUPLICATE.id(), change -> {
            CanvasRepository.Stored original = requireActive(change, id);
            CanvasInfo copy = shelf.add(change, original.info().project(), name, original.info());
            DocumentReplay content = states.take(change.handle(), original);
            List<CanvasOperation> drawing = FreshIds.creating(content.records(), change::newId);
            states.giveBack(id, original.head(), content);
            ClientId writer = new ClientId(change.newId());
            for (int at = 0; at < drawing.size(); at += COPIED_AT_ONCE) {
                List<CanvasOperation> part = drawing.subList(at, Math.min(drawing.size(), at + COPIED_AT_ONCE));
                long counter = at / COPIED_AT_ONCE + 1;
                append(
                        change,
                        require(change.handle(), actor, copy.id()),
                        new OperationBatch(writer, counter, counter - 1, part));
            }
            CanvasInfo drawn = require(change.handle(), actor, copy.id()).info();
            change.audit(copy.project(), "canvas", copy.id(), null, drawn);
            change.publish(Channel.project(copy.project()), new LiveFact.CanvasChanged(drawn));
            return drawn;
        });
    }

    /// Puts a canvas behind another one of its project, or first.
    public CanvasInfo move(Actor actor, CanvasId id, CanvasApi.Move request) {
        return changes.make(
                actor, CanvasApi.MOVE.id(), change -> shelf.move(change, requireActive(change, id), request.after()));
    }

    /// Moves a canvas to the trash.
    public CanvasInfo delete(Actor actor, CanvasId id) {
        return changes.make(actor, CanvasApi.DELETE.id(), change -> shelf.delete(change, requireActive(change, id)));
    }

    public CanvasInfo restore(Actor actor, CanvasId id) {
        return changes.make(actor, CanvasApi.RESTORE.id(), change -> shelf.restore(change, requireActive(change, id)));
    }

    /// Removes for good what has been in the trash for as long as a deleted project would be. Each canvas is a change
    /// of its own.
    ///
    /// @param system who it is done as, in an organization
    public void emptyTrash(Instant now, Function<OrganizationId, Actor> system) {
        Instant before = now.minus(ProjectsFacade.TRASH);
        for (CanvasRepository.Trashed trashed : transactions.read(handle -> repository.trashedBefore(handle, before))) {
            Actor actor = system.apply(trashed.organization());
            changes.make(actor, "canvases.purge", change -> {
                CanvasInfo canvas =
                        require(change.handle(), actor, trashed.canvas()).info();
                repository.remove(change.handle(), canvas.id());
                change.audit(canvas.project(), "canvas", canvas.id(), canvas, null);
                return canvas;
            });
        }
    }

    /// As [#require], for a change of a canvas in a project that is in use.
    private CanvasRepository.Stored requireActive(Change change, CanvasId id) {
        CanvasRepository.Stored stored = require(change.handle(), change.actor(), id);
        projects.requireActive(change.handle(), change.actor(), stored.info().project());
        return stored;
    }

    /// @param revision null for the newest
    public CanvasSnapshot snapshot(Actor actor, CanvasId id, @Nullable Long revision) {
        return transactions.read(handle -> {
            CanvasRepository.Stored canvas = require(handle, actor, id);
            long newest = canvas.info().revision();
            if (revision != null && (revision < 0 || revision > newest)) {
                throw Fault.notFound("canvas/unknown-revision", "The canvas has no such revision.")
                        .asException();
            }
            if (revision != null && revision != newest) {
                return states.replay(handle, canvas.info(), revision).snapshot(id, revision);
            }
            DocumentReplay content = states.take(handle, canvas);
            CanvasSnapshot snapshot = content.snapshot(id, newest);
            states.giveBack(id, canvas.head(), content);
            return snapshot;
        });
    }

    /// Accepted batches after a revision, in order.
    public Page<AcceptedBatch> operations(Actor actor, CanvasId canvas, long after, PageRequest page) {
        long from = page.isFirst() ? after : page.number(0);
        List<AcceptedBatch> found = transactions.read(handle -> {
            require(handle, actor, canvas);
            return repository.batches(handle, canvas, from, page.fetch());
        });
        return page.page(found, batch -> List.of(Long.toString(batch.revision())));
    }

    /// Accepts a batch, or answers what was accepted when it came for the first time.
    ///
    /// @throws FaultException when an operation is malformed or breaks a limit, or the batch does not follow the
    ///     client's last one; nothing is changed then
    public AcceptedBatch submit(Actor actor, CanvasId id, OperationBatch batch) {
        return changes.make(actor, CanvasApi.SUBMIT.id(), change -> {
            CanvasRepository.Stored stored = require(change.handle(), actor, id);
            var known = repository.batch(change.handle(), id, batch.client(), batch.counter());
            if (known.isPresent()) {
                requireSame(known.get(), batch);
                change.unchanged();
                return known.get();
            }
            projects.requireActive(change.handle(), actor, stored.info().project());
            requireNext(change.handle(), stored.info(), batch);
            AcceptedBatch accepted = append(change, stored, batch);
            change.audit(
                    stored.info().project(),
                    "canvas",
                    id,
                    null,
                    Map.of(
                            "revision",
                            accepted.revision(),
                            "operations",
                            batch.operations().size()));
            return accepted;
        });
    }

    private AcceptedBatch append(Change change, CanvasRepository.Stored stored, OperationBatch batch) {
        CanvasInfo before = stored.info();
        CanvasId id = before.id();
        DocumentReplay content = states.take(change.handle(), stored);
        content.accept(batch.operations());
        long revision = before.revision() + 1;
        AcceptedBatch accepted =
                new AcceptedBatch(revision, change.now(), change.actor().user(), batch);
        repository.append(change.handle(), id, accepted);
        CanvasInfo after = Shelved.of(before).at(before, revision, change.now());
        String head = change.newId();
        repository.update(change.handle(), new CanvasRepository.Stored(after, head));
        if (revision % SNAPSHOT_EVERY == 0) {
            repository.keep(change.handle(), content.snapshot(id, revision));
        }
        states.give(id, head, content);
        change.afterCommit(() -> wake.accept(channel(id)));
        return accepted;
    }

    private static void requireSame(AcceptedBatch known, OperationBatch batch) {
        if (!known.batch().operations().equals(batch.operations())) {
            throw Fault.conflict(
                            "canvas/counter-reused",
                            "The batch " + batch.counter() + " of this client was another one.",
                            "Count on from the client's last batch.")
                    .asException();
        }
    }

    private void requireNext(Handle handle, CanvasInfo canvas, OperationBatch batch) {
        long last = repository.lastCounter(handle, canvas.id(), batch.client());
        // A gap is well: the client gave up a batch that was refused. Going back is not: it would break its order.
        if (batch.counter() <= last) {
            throw Fault.conflict(
                            "canvas/counter-passed",
                            "The batch " + batch.counter() + " comes after the client's batch " + last + ".",
                            "Count on from the client's last batch.")
                    .asException();
        }
        if (batch.base() < 0 || batch.base() > canvas.revision()) {
            throw Fault.conflict(
                            "canvas/unknown-base",
                            "The batch was made on a revision that the canvas does not have.",
                            "Read the canvas again.")
                    .asException();
        }
    }

    /// Draws on the canvas of a project that the change has just made.
    ///
    /// @param client whose first batch on the canvas it is
    public void fillFirst(Change change, ProjectId project, ClientId client, List<CanvasOperation> operations) {
        CanvasId canvas =
                repository.list(change.handle(), project, false).getFirst().id();
        AcceptedBatch drawn = append(
                change, require(change.handle(), change.actor(), canvas), new OperationBatch(client, 1, 0, operations));
        assert drawn.revision() == 1;
    }

    private static String firstName(@Nullable String language) {
        return "ko".equals(language) ? "캔버스" : "Canvas";
    }

    private static String validName(String name) {
        return Name.of(name, MAX_NAME)
                .orElseThrow(() -> Fault.invalid(
                                "canvas/invalid-name",
                                "The canvas's name cannot be used.",
                                "It has 1 to " + MAX_NAME + " characters on one line.")
                        .asException());
    }
}

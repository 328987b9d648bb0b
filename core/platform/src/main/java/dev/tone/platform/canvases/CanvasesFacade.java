package dev.tone.platform.canvases;

import dev.tone.canvas.document.DocumentReplay;
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
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to canvases. Gives every accepted batch the next revision of its canvas, durably before answering.
public final class CanvasesFacade implements ProjectLifecycle {
    private static final int MAX_NAME = 80;
    private static final String FIRST_NAME = "Canvas";
    /// Reading a canvas replays at most this many batches.
    private static final int SNAPSHOT_EVERY = 256;

    private final Transactions transactions;
    private final Changes changes;
    private final CanvasRepository repository;
    private final ProjectsFacade projects;
    private final CanvasStates states;
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
        this.wake = wake;
    }

    static Channel channel(CanvasId canvas) {
        return new Channel("canvas:" + canvas.value());
    }

    @Override
    public void created(Change change, Project project) {
        add(change, project.id(), FIRST_NAME);
    }

    @Override
    public void purged(Change change, Project project) {
        repository.removeAll(change.handle(), project.id());
    }

    private CanvasInfo add(Change change, ProjectId project, String name) {
        CanvasInfo canvas = new CanvasInfo(new CanvasId(change.newId()), project, name, 0, change.now(), change.now());
        repository.insert(
                change.handle(), change.actor().organization(), new CanvasRepository.Stored(canvas, change.newId()));
        change.publish(Channel.project(project), new LiveFact.CanvasChanged(canvas));
        return canvas;
    }

    public List<CanvasInfo> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return repository.list(handle, project);
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
            CanvasRepository.Stored stored = require(change.handle(), actor, id);
            CanvasInfo before = stored.info();
            projects.requireActive(change.handle(), actor, before.project());
            CanvasInfo after =
                    new CanvasInfo(id, before.project(), name, before.revision(), before.createdAt(), change.now());
            repository.update(change.handle(), new CanvasRepository.Stored(after, stored.head()));
            change.audit(before.project(), "canvas", id, before, after);
            change.publish(Channel.project(before.project()), new LiveFact.CanvasChanged(after));
            return after;
        });
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
        CanvasInfo after =
                new CanvasInfo(id, before.project(), before.name(), revision, before.createdAt(), change.now());
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
        CanvasId canvas = repository.list(change.handle(), project).getFirst().id();
        AcceptedBatch drawn = append(
                change, require(change.handle(), change.actor(), canvas), new OperationBatch(client, 1, 0, operations));
        assert drawn.revision() == 1;
    }

    private static String validName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > MAX_NAME
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw Fault.invalid(
                            "canvas/invalid-name",
                            "The canvas's name cannot be used.",
                            "It has 1 to " + MAX_NAME + " characters on one line.")
                    .asException();
        }
        return stripped;
    }
}

package dev.tone.desktop.canvas.overlay;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.canvas.plan.Snapshot;
import dev.tone.desktop.blueprint.Revisions;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which overlay lies on the drawing, and what it says: the plan against what runs in an environment, and the elements
/// that run otherwise than they are drawn. Kept up with every edit and deployment, in the background and one at a time;
/// what is said is said of elements, so moving or editing them never loses it.
public final class OverlayViewModel implements Pin {
    private final Document document;
    private final CanvasId canvas;
    private final ProjectModel project;
    private final Revisions revisions;
    private final Work work;
    private final Lifetime lifetime = new Lifetime();
    private final ObjectProperty<OverlayKind> kind = new SimpleObjectProperty<>(OverlayKind.OBSERVED);
    private final ObjectProperty<@Nullable Environment> environment = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Kept> kept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DrawingPlan> plan = new ReadOnlyObjectWrapper<>(DrawingPlan.NONE);
    private final ReadOnlyObjectWrapper<Set<ElementId>> drifted = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    /// Drawings as they were deployed. Only the job that runs touches them.
    private final Map<Long, Document> deployed = new HashMap<>();
    private @Nullable Pin running;
    private boolean stale;

    /// A version that the drawing is compared with instead of what runs.
    public record Kept(String name, List<CanvasRecord> records) {}

    /// What a job works on: taken on the JavaFX thread.
    ///
    /// @param against the revision that the plan is made against; null when nothing of this drawing runs there
    /// @param pinned live revisions of elements
    private record Question(
            List<Element> drawn,
            boolean planned,
            @Nullable Kept kept,
            @Nullable Long against,
            Map<ElementId, Long> pinned) {}

    private record Found(DrawingPlan plan, Set<ElementId> drifted) {}

    public OverlayViewModel(Document document, CanvasId canvas, ProjectModel project, Revisions revisions, Work work) {
        this.document = document;
        this.canvas = canvas;
        this.project = project;
        this.revisions = revisions;
        this.work = work;
        lifetime.add(document.listen(_ -> refresh()));
        lifetime.add(Fx.onChange(this::follow, project.deployments(), project.environments()));
        kind.subscribe(now -> {
            if (now != OverlayKind.PLAN) {
                kept.set(null);
            }
            refresh();
        });
        environment.subscribe(this::refresh);
        follow();
    }

    public ObjectProperty<OverlayKind> kindProperty() {
        return kind;
    }

    /// Against what runs where the plan is made.
    ObjectProperty<@Nullable Environment> environmentProperty() {
        return environment;
    }

    /// Shows on the elements what is otherwise than it was, until another overlay is chosen.
    public void compareWith(String name, List<CanvasRecord> records) {
        kept.set(new Kept(name, List.copyOf(records)));
        kind.set(OverlayKind.PLAN);
        refresh();
    }

    /// Back to the plan against what runs.
    void stopComparing() {
        kept.set(null);
        refresh();
    }

    ReadOnlyObjectProperty<@Nullable Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    List<Environment> environments() {
        return project.environments();
    }

    /// [DrawingPlan#NONE] unless the plan is looked at.
    public ReadOnlyObjectProperty<DrawingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// Elements that run otherwise than they are drawn.
    public ReadOnlyObjectProperty<Set<ElementId>> driftedProperty() {
        return drifted.getReadOnlyProperty();
    }

    /// Why the deployed drawing could not be read.
    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether something of this drawing runs in the environment.
    boolean runs() {
        return revisionIn(environment.get()) != null;
    }

    private void follow() {
        Environment before = environment.get();
        Optional<Environment> same = project.environments().stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst();
        if (same.isPresent()) {
            // It may have another name.
            environment.set(same.get());
        } else {
            environment.set(project.environments().stream()
                    .filter(each -> revisionIn(each) != null)
                    .findFirst()
                    .orElseGet(() -> project.environments().isEmpty()
                            ? null
                            : project.environments().getFirst()));
        }
        refresh();
    }

    private @Nullable Long revisionIn(@Nullable Environment where) {
        EnvironmentId id = where == null ? null : where.id();
        return project.deployments().stream()
                .filter(each -> each.live() && each.environment().equals(id) && canvas.equals(each.canvas()))
                .map(Deployment::canvasRevision)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<ElementId, Long> pinned() {
        Map<ElementId, Long> pinned = new HashMap<>();
        for (Deployment each : project.deployments()) {
            ElementId element = each.element();
            Long revision = each.canvasRevision();
            if (each.live() && element != null && revision != null && canvas.equals(each.canvas())) {
                pinned.merge(element, revision, Math::min);
            }
        }
        return pinned;
    }

    private void refresh() {
        stale = true;
        if (running != null) {
            return;
        }
        stale = false;
        boolean planned = kind.get() == OverlayKind.PLAN;
        Map<ElementId, Long> pinned = pinned();
        if (!planned && pinned.isEmpty()) {
            found(new Found(DrawingPlan.NONE, Set.of()));
            return;
        }
        Question question = new Question(
                document.elements(), planned, kept.get(), planned ? revisionIn(environment.get()) : null, pinned);
        Job<Found> job = work.of(() -> answer(question))
                .onDone(found -> {
                    running = null;
                    fault.set(null);
                    found(found);
                    again();
                })
                .onFault(failure -> {
                    running = null;
                    fault.set(failure);
                    found(new Found(DrawingPlan.NONE, Set.of()));
                    again();
                });
        running = job;
        job.start();
    }

    private void again() {
        if (stale) {
            refresh();
        }
    }

    private void found(Found found) {
        plan.set(found.plan());
        drifted.set(found.drifted());
    }

    private Found answer(Question question) {
        Snapshot drawn = Snapshot.of(question.drawn());
        DrawingPlan next = question.planned() ? plan(question, drawn) : DrawingPlan.NONE;
        Set<ElementId> differing = new HashSet<>();
        for (Long revision : Set.copyOf(question.pinned().values())) {
            Set<ElementId> all = DrawingPlan.drifted(Snapshot.of(deployed(revision)), drawn);
            question.pinned().forEach((element, at) -> {
                if (at.equals(revision) && all.contains(element)) {
                    differing.add(element);
                }
            });
        }
        return new Found(next, Set.copyOf(differing));
    }

    private DrawingPlan plan(Question question, Snapshot drawn) {
        return question.kept() != null
                ? DrawingPlan.since(Document.of(question.kept().records()), drawn)
                : DrawingPlan.between(
                        question.against() == null ? new Document() : deployed(question.against()), drawn);
    }

    private Document deployed(long revision) {
        return deployed.computeIfAbsent(
                revision, at -> Document.of(revisions.at(canvas, at).records()));
    }

    @Override
    public void close() {
        lifetime.close();
        if (running != null) {
            running.close();
        }
    }
}

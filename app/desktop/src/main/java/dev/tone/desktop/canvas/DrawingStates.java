package dev.tone.desktop.canvas;

import dev.tone.canvas.blueprint.check.Marks;
import dev.tone.canvas.state.LiveStates;
import dev.tone.desktop.blueprint.SystemModel;
import dev.tone.desktop.canvas.overlay.OverlayKind;
import dev.tone.desktop.canvas.overlay.OverlayViewModel;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.util.List;

/// What is known of a drawing's elements beside the drawing: how they are doing, what the plan does to them, and what
/// the checks have found. Shows it on the picture and hands it on.
final class DrawingStates implements Pin {
    private final ProjectModel project;
    private final OverlayViewModel overlay;
    private final SystemModel system;
    private final CanvasView view;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final Observable<Boolean> looking = new Observable<>(false);
    private final Observable<LiveStates> states = new Observable<>(LiveStates.NONE);

    DrawingStates(ProjectModel project, OverlayViewModel overlay, SystemModel system, CanvasView view, Ui ui) {
        this.project = project;
        this.overlay = overlay;
        this.system = system;
        this.view = view;
        this.ui = ui;
        lifetime.add(Fx.onChange(
                this::follow,
                project.deployments(),
                project.sites(),
                project.environments(),
                overlay.driftedProperty()));
        lifetime.add(Fx.watch(overlay.kindProperty(), kind -> view.setObserved(kind == OverlayKind.OBSERVED)));
        lifetime.add(Fx.watch(overlay.planProperty(), view::showPlan));
        lifetime.add(Fx.watch(system.stateProperty(), _ -> mark()));
        lifetime.add(Fx.watch(overlay.kindProperty(), _ -> mark()));
        lifetime.add(looking.watch(_ -> mark()));
        follow();
    }

    Observable<LiveStates> live() {
        return states;
    }

    private void follow() {
        List<Deployment> deployments = project.deployments().stream()
                .filter(each -> project.isInUse(each.environment()))
                .toList();
        LiveStates now = LiveStates.of(deployments, project.sites())
                .withDrift(overlay.driftedProperty().get());
        // Also when they are the same: what is told of them says how long ago.
        view.showStates(now, new LiveWords(ui));
        states.set(now);
    }

    /// Marks on the drawing what the checks have found.
    private void mark() {
        SystemModel.State state = system.stateProperty().getValue();
        boolean asked = looking.get() || overlay.kindProperty().getValue() == OverlayKind.PLAN;
        Marks marks = Marks.of(state == null ? List.of() : state.findings(), asked);
        view.mark(marks.wrong(), marks.doubtful());
    }

    /// Whether a person looks at what the checks have found.
    void lookAtChecks(boolean asked) {
        looking.set(asked);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

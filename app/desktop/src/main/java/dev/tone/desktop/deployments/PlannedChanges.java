package dev.tone.desktop.deployments;

import dev.tone.desktop.comparisons.DrawingPictures;
import dev.tone.desktop.comparisons.PlanView;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.KeyScroll;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.Plan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What a release that is there already would change where it goes, under its heading: being read, known, or not to be
/// had.
final class PlannedChanges extends VBox {
    private final DeploymentsViewModel deployments;
    private final Deployment release;
    private final DrawingPictures pictures;
    private final Ui ui;
    private final VBox changes = new VBox(6);
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private int asked;

    /// @param id of what scrolls
    /// @param height of it, in pixels
    PlannedChanges(
            String id,
            double height,
            DeploymentsViewModel deployments,
            Deployment release,
            DrawingPictures pictures,
            Ui ui) {
        super(12);
        this.deployments = deployments;
        this.release = release;
        this.pictures = pictures;
        this.ui = ui;
        ScrollPane scroll = new ScrollPane(changes);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(height);
        scroll.getStyleClass().add("plain-scroll");
        KeyScroll.install(scroll, ui.text("rollback.changes"));
        getChildren().setAll(Nodes.label(ui.text("rollback.changes"), "section"), scroll);
    }

    /// Whether the platform says that it would change nothing.
    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Once more where another place is chosen; an answer for the one before, which may come last, is not shown.
    void ask(BiConsumer<Consumer<Plan>, Consumer<Fault>> call) {
        int mine = ++asked;
        refused.set(false);
        changes.getChildren().setAll(Nodes.label(ui.text("rollback.reading"), "muted"));
        call.accept(
                plan -> {
                    if (mine == asked) {
                        show(plan);
                    }
                },
                fault -> {
                    if (mine == asked) {
                        refused.set(fault.kind() == FaultKind.CONFLICT);
                        changes.getChildren().setAll(new FaultView(fault, ui));
                    }
                });
    }

    private void show(Plan plan) {
        Deployment running = plan.running();
        changes.getChildren()
                .setAll(new PlanView(
                        plan,
                        running == null ? null : deployments.artifactName(running),
                        deployments.artifactName(release),
                        pictures,
                        ui));
    }
}

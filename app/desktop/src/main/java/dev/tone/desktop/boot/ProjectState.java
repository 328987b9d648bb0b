package dev.tone.desktop.boot;

import dev.tone.model.deployment.Site;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the open project now.
final class ProjectState {
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty site = new SimpleBooleanProperty();
    private final BooleanProperty siteLog = new SimpleBooleanProperty();
    private final BooleanProperty rollBack = new SimpleBooleanProperty();
    private final BooleanProperty promote = new SimpleBooleanProperty();
    private final BooleanProperty trial = new SimpleBooleanProperty();

    ObservableBooleanValue isOpen() {
        return open;
    }

    ProjectActions.When when() {
        return new ProjectActions.When(open, site, siteLog, rollBack, promote, trial);
    }

    /// Another project is open from now on, or none.
    void follow(@Nullable ProjectWiring project) {
        if (project == null) {
            trial.unbind();
            trial.set(false);
        } else {
            trial.bind(project.deployments().releases().onTrialProperty());
        }
    }

    /// The project's deployments or sites have changed.
    void update(@Nullable ProjectWiring project) {
        open.set(project != null);
        site.set(project != null && project.deployments().withSite().isPresent());
        siteLog.set(project != null && project.project().sites().stream().anyMatch(Site::servedHere));
        rollBack.set(project != null && project.deployments().rollbackTarget().isPresent());
        promote.set(project != null && project.deployments().promotionSource().isPresent());
    }
}

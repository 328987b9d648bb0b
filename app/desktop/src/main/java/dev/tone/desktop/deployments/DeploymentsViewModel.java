package dev.tone.desktop.deployments;

import dev.tone.desktop.deployments.DeploymentFilter.Outcome;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The deployments of one project: which are shown and which one is looked at. What can be done with it say
/// [DeploymentOptions], and it is asked for by [DeploymentRequests].
public final class DeploymentsViewModel implements Pin {
    private final ProjectModel project;
    private final Texts texts;
    private final DeploymentOptions options;
    private final StartedNotices started;
    private final DeploymentRequests requests;
    private final Lifetime lifetime = new Lifetime();
    private final FilteredList<Deployment> shown;
    private final ObjectProperty<@Nullable EnvironmentId> environment = new SimpleObjectProperty<>();
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.ANY);
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable DeploymentId> selectedId = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Deployment> selected = new ReadOnlyObjectWrapper<>();
    private final LogChoice logChoice = new LogChoice();

    public DeploymentsViewModel(ProjectModel project, DeploymentsPort port, Work work, Notices notices, Texts texts) {
        this.project = project;
        this.texts = texts;
        this.options = new DeploymentOptions(project);
        this.started = lifetime.add(new StartedNotices(project, notices, texts));
        this.requests = new DeploymentRequests(project, port, work, notices, texts, started, this::select);
        this.shown = new FilteredList<>(project.deployments());
        lifetime.add(Fx.onChange(this::filter, environment, outcome, query));
        // Heard as changes are, after `shown` has heard it: what is selected has to be in there.
        ListChangeListener<Deployment> changed = _ -> refreshSelected();
        project.deployments().addListener(changed);
        lifetime.add(() -> project.deployments().removeListener(changed));
        refreshSelected();
    }

    public ProjectModel project() {
        return project;
    }

    public ObservableList<Deployment> shown() {
        return shown;
    }

    /// Only deployments of this environment are shown; null for all.
    public ObjectProperty<@Nullable EnvironmentId> environmentProperty() {
        return environment;
    }

    /// Only deployments that this came of are shown.
    ObjectProperty<Outcome> outcomeProperty() {
        return outcome;
    }

    /// Only deployments that this is said of are shown.
    StringProperty queryProperty() {
        return query;
    }

    boolean isFiltered() {
        return !currentFilter().equals(DeploymentFilter.ALL);
    }

    /// Nothing is hidden any more.
    public void showAll() {
        environment.set(null);
        outcome.set(Outcome.ANY);
        query.set("");
    }

    public ReadOnlyObjectProperty<@Nullable Deployment> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What can be done with them.
    public DeploymentOptions options() {
        return options;
    }

    /// Does it.
    public DeploymentRequests requests() {
        return requests;
    }

    /// Tells what has begun.
    public StartedNotices started() {
        return started;
    }

    public void select(DeploymentId deployment) {
        selectedId.set(deployment);
        refreshSelected();
    }

    /// Which log the detail shows.
    public LogChoice logChoice() {
        return logChoice;
    }

    public Optional<Site> site(Deployment deployment) {
        return project.site(deployment.environment());
    }

    public String environmentName(Deployment deployment) {
        return project.environmentName(deployment.environment());
    }

    /// The artifact with its version, as people tell two apart; without it when the artifact is gone.
    public String artifactName(Deployment deployment) {
        return project.artifact(deployment.artifact())
                .map(artifact -> texts.get("deployments.artifact", artifact.name(), artifact.version()))
                .orElse(deployment.artifactName());
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private DeploymentFilter currentFilter() {
        return new DeploymentFilter(
                environment.get(), outcome.get(), query.get().strip());
    }

    private void filter() {
        DeploymentFilter filter = currentFilter();
        shown.setPredicate(deployment -> filter.test(deployment, texts.word("deployment.kind", deployment.kind())));
    }

    private void refreshSelected() {
        DeploymentId wanted = selectedId.get();
        Deployment next = wanted == null ? null : project.deployment(wanted).orElse(null);
        if (next == null && wanted == null && !project.deployments().isEmpty()) {
            next = project.deployments().getFirst();
        }
        if (!Objects.equals(next, selected.get())) {
            selected.set(next);
        }
    }
}

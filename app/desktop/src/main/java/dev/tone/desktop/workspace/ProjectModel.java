package dev.tone.desktop.workspace;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// One project as the window knows it. Belongs to the JavaFX thread.
public final class ProjectModel implements Pin {
    private final ProjectId id;
    private final WorkspacePort port;
    private final KeptWorkspace kept;
    private final LiveFeed live;
    private final Work work;
    private final Executor fx;
    private final Lifetime lifetime = new Lifetime();
    private final ReadOnlyObjectWrapper<Project> project;
    private final BooleanProperty loading = new SimpleBooleanProperty(true);
    private final BooleanProperty asking = new SimpleBooleanProperty(true);
    private final KeyedList<EnvironmentId, Environment> environments = new KeyedList<>(
            Environment::id, Comparator.comparing(Environment::kind).thenComparing(Environment::name));
    private final KeyedList<DeploymentId, Deployment> deployments = new KeyedList<>(
            Deployment::id, Comparator.comparingLong(Deployment::number).reversed());
    private final KeyedList<EnvironmentId, Site> sites = new KeyedList<>(
            Site::environment, Comparator.comparing(site -> site.environment().value()));
    private final FilteredList<Environment> used =
            new FilteredList<>(environments.items(), environment -> !environment.archived());
    private final FilteredList<Site> usedSites = new FilteredList<>(sites.items(), site -> isInUse(site.environment()));
    private final KeyedList<ArtifactId, Artifact> artifacts = new KeyedList<>(
            Artifact::id, Comparator.comparing(Artifact::createdAt).reversed().thenComparing(a -> a.id().value()));
    private final KeyedList<CanvasId, CanvasInfo> canvases = new KeyedList<>(CanvasInfo::id, CanvasInfo.ORDER);
    private final Set<KeyedList<?, ?>> unread =
            new HashSet<>(List.of(environments, deployments, sites, artifacts, canvases));
    private final Set<KeyedList<?, ?>> unanswered = new HashSet<>(unread);
    private List<CanvasInfo> keptCanvases;

    /// @param known its canvases as they were known last
    ProjectModel(
            Project project,
            List<CanvasInfo> known,
            WorkspacePort port,
            KeptWorkspace kept,
            LiveFeed live,
            Work work,
            Executor fx) {
        this.id = project.id();
        this.project = new ReadOnlyObjectWrapper<>(project);
        this.port = port;
        this.kept = kept;
        keptCanvases = known;
        canvases.fill(known);
        this.live = live;
        this.work = work;
        this.fx = fx;
    }

    public ProjectId id() {
        return id;
    }

    public ReadOnlyObjectProperty<Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /// Until everything was read once: before that an empty list says nothing.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading;
    }

    /// Until the platform has given all of it once, or has failed to.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking;
    }

    /// Those in use, production first.
    public ObservableList<Environment> environments() {
        return used;
    }

    /// They change only when [#environments] does.
    public List<Environment> archivedEnvironments() {
        return environments.items().stream().filter(Environment::archived).toList();
    }

    /// Whether it is not in the archive, as far as is known.
    public boolean isInUse(EnvironmentId wanted) {
        return environments.items().stream()
                .noneMatch(each -> each.archived() && each.id().equals(wanted));
    }

    /// Newest first.
    public ObservableList<Deployment> deployments() {
        return deployments.items();
    }

    /// Of environments in use.
    public ObservableList<Site> sites() {
        return usedSites;
    }

    /// Newest first.
    public ObservableList<Artifact> artifacts() {
        return artifacts.items();
    }

    /// In their order, without those in the trash.
    public ObservableList<CanvasInfo> canvases() {
        return canvases.items();
    }

    public Optional<Deployment> deployment(DeploymentId wanted) {
        return deployments().stream().filter(d -> d.id().equals(wanted)).findFirst();
    }

    public Optional<Artifact> artifact(ArtifactId wanted) {
        return artifacts().stream().filter(a -> a.id().equals(wanted)).findFirst();
    }

    public Optional<Site> site(EnvironmentId wanted) {
        return sites().stream().filter(s -> s.environment().equals(wanted)).findFirst();
    }

    /// Name of an environment, its id while it is not read yet.
    public String environmentName(EnvironmentId wanted) {
        return environments.items().stream()
                .filter(e -> e.id().equals(wanted))
                .map(Environment::name)
                .findFirst()
                .orElse(wanted.value());
    }

    /// Takes over what a command answered, without waiting for the fact.
    public void put(Deployment deployment) {
        if (deployment.project().equals(id)) {
            deployments.put(deployment);
        }
    }

    public void put(Environment environment) {
        if (environment.project().equals(id)) {
            environments.put(environment);
        }
    }

    public void put(Artifact artifact) {
        if (artifact.project().equals(id)) {
            artifacts.put(artifact);
        }
    }

    public void put(CanvasInfo canvas) {
        if (canvas.deletedAt() == null) {
            canvases.put(canvas);
        } else {
            canvases.remove(canvas.id());
        }
        keepCanvases();
    }

    private void keepCanvases() {
        List<CanvasInfo> now = List.copyOf(canvases.items());
        if (!unread.contains(canvases) && !now.equals(keptCanvases)) {
            keptCanvases = now;
            kept.keepCanvases(id, now);
        }
    }

    public void put(Site site) {
        sites.put(site);
    }

    public void remove(ArtifactId artifact) {
        artifacts.remove(artifact);
    }

    @Override
    public void close() {
        lifetime.close();
    }

    void projectChanged(Project next) {
        project.set(next);
    }

    void start() {
        lifetime.add(Fx.onChange(() -> usedSites.setPredicate(site -> isInUse(site.environment())), used));
        lifetime.add(
                live.follow(Topic.project(id), fact -> fx.execute(() -> onFact(fact)), () -> fx.execute(this::read)));
        read();
    }

    private void onFact(LiveFact fact) {
        switch (fact) {
            case LiveFact.ProjectChanged changed -> projectChanged(changed.project());
            case LiveFact.DeploymentChanged changed -> deployments.put(changed.deployment());
            case LiveFact.EnvironmentChanged changed -> put(changed.environment());
            case LiveFact.SiteChanged changed -> sites.put(changed.site());
            case LiveFact.ArtifactChanged changed -> artifacts.put(changed.artifact());
            case LiveFact.ArtifactRemoved removed -> artifacts.remove(removed.artifact());
            case LiveFact.CanvasChanged changed -> put(changed.canvas());
            case LiveFact.RulesChanged _,
                    LiveFact.GateChanged _,
                    LiveFact.WebhookChanged _,
                    LiveFact.HookChanged _,
                    LiveFact.ReleaseChanged _,
                    LiveFact.BatchAccepted _,
                    LiveFact.LineWritten _,
                    LiveFact.LogCompleted _,
                    LiveFact.NotificationChanged _ -> {}
        }
    }

    private void read() {
        read(environments, () -> port.environments(id));
        read(sites, () -> port.sites(id));
        read(artifacts, () -> port.artifacts(id));
        read(canvases, () -> port.canvases(id));
        read(deployments, () -> port.deployments(id));
    }

    private <K, T> void read(KeyedList<K, T> list, Callable<List<T>> call) {
        list.beginRead();
        lifetime.add(work.of(call)
                .onFault(fault -> {
                    answered(list);
                    // One that is gone is left as soon as the projects are read.
                    if (fault.kind() != FaultKind.NOT_FOUND) {
                        work.tell(fault);
                    }
                })
                .onDone(items -> {
                    list.endRead(items);
                    unread.remove(list);
                    keepCanvases();
                    loading.set(!unread.isEmpty());
                    answered(list);
                })
                .start());
    }

    private void answered(KeyedList<?, ?> list) {
        unanswered.remove(list);
        asking.set(!unanswered.isEmpty());
    }
}

package dev.tone.desktop.view;

import dev.tone.desktop.artifacts.ArtifactsPort;
import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.desktop.deploy.DeployPort;
import dev.tone.desktop.deployments.DeploymentsPort;
import dev.tone.desktop.notifications.NotificationsPort;
import dev.tone.desktop.projects.ProjectsPort;
import dev.tone.desktop.variables.VariablesPort;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.EnvironmentApi.ChangeVariables;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.model.observe.Observable;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import dev.tone.model.project.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A platform behind the views' ports: it answers from its lists and remembers what was asked, on the caller's thread.
public final class FakePlatform
        implements DeployPort,
                DeploymentsPort,
                VariablesPort,
                ArtifactsPort,
                UploadsPort,
                NotificationsPort,
                ProjectsPort {
    public final List<String> calls = new ArrayList<>();
    public final List<Notification> notifications = new ArrayList<>();
    public final Observable<List<UploadItem>> uploads = new Observable<>(List.of());
    public List<String> commands = List.of();
    public Isolation isolation = Isolation.ISOLATED;
    public NotificationPreferences preferences = new NotificationPreferences(Map.of(), null, null);
    public final FakeComparisons comparisons = new FakeComparisons();
    public boolean away;
    private boolean trusted;

    @Override
    public BuildPlan plan(ArtifactId artifact, @Nullable BuildSettings settings) {
        if (away) {
            throw new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "Away.", null).asException();
        }
        BuildSettings used = settings == null ? Fixture.STATIC : settings;
        return new BuildPlan(used, "static files", commands, "digest", trusted, isolation, List.of());
    }

    @Override
    public void trust(ProjectId project, String commandsDigest) {
        calls.add("trust " + commandsDigest);
        trusted = true;
    }

    @Override
    public Optional<Deployment> create(ProjectId project, DeploymentApi.Create request, String key, String subject) {
        calls.add("create " + request.artifact() + " in " + request.environment());
        return away ? Optional.empty() : Optional.of(Fixture.deployment(9, DeploymentState.QUEUED, false));
    }

    @Override
    public Artifact draw(ProjectId project, CanvasId canvas, @Nullable Long revision) {
        calls.add("draw " + canvas + " at " + revision);
        return Fixture.artifact("drawn");
    }

    @Override
    public Deployment cancel(DeploymentId deployment) {
        calls.add("cancel " + deployment);
        return Fixture.deployment(number(deployment), DeploymentState.CANCELED, false);
    }

    @Override
    public Optional<Deployment> retry(Deployment deployment) {
        calls.add("retry " + deployment.id());
        return away ? Optional.empty() : Optional.of(Fixture.deployment(9, DeploymentState.QUEUED, false));
    }

    @Override
    public Optional<Deployment> rollBack(Deployment deployment, @Nullable String reason) {
        calls.add("roll back " + deployment.id() + " because " + reason);
        return away ? Optional.empty() : Optional.of(Fixture.deployment(9, DeploymentState.QUEUED, false));
    }

    @Override
    public Optional<Deployment> promote(Deployment deployment, EnvironmentId environment, @Nullable String reason) {
        calls.add("promote " + deployment.id() + " to " + environment + " because " + reason);
        return away ? Optional.empty() : Optional.of(Fixture.deployment(9, DeploymentState.QUEUED, false));
    }

    @Override
    public ComparisonsPort comparisons() {
        return comparisons;
    }

    @Override
    public Site stopSite(EnvironmentId environment) {
        calls.add("stop " + environment);
        return site(environment, SiteHealth.STOPPED);
    }

    @Override
    public Site startSite(EnvironmentId environment) {
        calls.add("start " + environment);
        return site(environment, SiteHealth.HEALTHY);
    }

    @Override
    public void saveLog(DeploymentId deployment, Path file) {
        calls.add("save log of " + deployment);
    }

    @Override
    public List<Variable> list(EnvironmentId environment) {
        return List.of(new Variable("KEY", null, true, Fixture.T0), new Variable("LEVEL", "info", false, Fixture.T0));
    }

    @Override
    public List<Variable> change(EnvironmentId environment, ChangeVariables change) {
        change.set().forEach(set -> calls.add("set " + set.name() + "=" + set.value()));
        change.remove().forEach(name -> calls.add("remove " + name));
        return list(environment);
    }

    @Override
    public List<ArtifactFile> files(ArtifactId artifact) {
        return List.of(new ArtifactFile("index.html", "ab".repeat(32), 10, false));
    }

    @Override
    public void delete(ArtifactId artifact) {
        calls.add("delete " + artifact);
    }

    @Override
    public void save(ArtifactId artifact, Path file) {
        calls.add("save " + artifact + " as " + file.getFileName());
    }

    @Override
    public Observable<List<UploadItem>> uploads() {
        return uploads;
    }

    @Override
    public void add(ProjectId project, Path path, @Nullable ElementId element) {
        calls.add("upload " + path.getFileName());
    }

    @Override
    public void pause(String key) {
        calls.add("pause " + key);
    }

    @Override
    public void resume(String key) {
        calls.add("resume " + key);
    }

    @Override
    public void cancel(String key) {
        calls.add("cancel " + key);
    }

    @Override
    public List<Notification> list() {
        return List.copyOf(notifications);
    }

    @Override
    public Notification read(NotificationId notification) {
        calls.add("read " + notification);
        Notification n = notification(notification);
        return with(n, Fixture.T0, n.archivedAt() != null);
    }

    @Override
    public Notification unread(NotificationId notification) {
        calls.add("unread " + notification);
        return with(notification(notification), null, false);
    }

    @Override
    public Notification archive(NotificationId notification) {
        calls.add("archive " + notification);
        return with(notification(notification), Fixture.T0, true);
    }

    @Override
    public void readAll() {
        calls.add("read all");
        notifications.replaceAll(n -> with(n, Fixture.T0, false));
    }

    @Override
    public NotificationPreferences preferences() {
        return preferences;
    }

    @Override
    public NotificationPreferences setPreferences(NotificationPreferences next) {
        preferences = next;
        return next;
    }

    @Override
    public Project create(String name, @Nullable String description) {
        calls.add("create project " + name);
        return Fixture.project(name.toLowerCase(java.util.Locale.ROOT), name);
    }

    @Override
    public Project rename(Project project, String name) {
        calls.add("rename " + project.id() + " to " + name);
        return Fixture.project(project.id().value(), name);
    }

    @Override
    public Project archive(ProjectId project) {
        calls.add("archive " + project);
        return Fixture.archived(Fixture.project(project.value(), "Shop"));
    }

    @Override
    public Project restore(ProjectId project) {
        return Fixture.project(project.value(), "Shop");
    }

    @Override
    public DiskUsage usage(ProjectId project) {
        return new DiskUsage(1, 2, 3, 100);
    }

    @Override
    public DiskUsage cleanUp(ProjectId project) {
        calls.add("clean up");
        return new DiskUsage(0, 0, 0, 100);
    }

    @Override
    public Project createSample() {
        calls.add("create sample");
        return Fixture.project("sample", "Sample");
    }

    @Override
    public void removeSample() {
        calls.add("remove sample");
    }

    private static Site site(EnvironmentId environment, SiteHealth health) {
        return site(environment, null, health);
    }

    public static Site site(EnvironmentId environment, @Nullable DeploymentId deployment, SiteHealth health) {
        return new Site(
                environment,
                new ProjectId("shop"),
                4100,
                "http://production-shop.localhost:4100/",
                "http://127.0.0.1:4100/",
                deployment,
                null,
                false,
                health,
                null,
                null,
                0);
    }

    private static long number(DeploymentId deployment) {
        return Long.parseLong(deployment.value().substring(1));
    }

    private Notification notification(NotificationId id) {
        return notifications.stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
    }

    private static Notification with(Notification n, java.time.@Nullable Instant readAt, boolean archived) {
        return new Notification(
                n.id(),
                n.kind(),
                n.title(),
                n.body(),
                n.project(),
                n.deployment(),
                n.logSequence(),
                n.createdAt(),
                readAt,
                archived ? Fixture.T0 : null);
    }
}

package dev.tone.desktop.view;

import dev.tone.desktop.artifacts.ArtifactsPort;
import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.artifacts.look.LookPort;
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
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.FilePreview;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.LinkId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.model.observe.Observable;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import dev.tone.model.project.Project;
import dev.tone.model.project.Variable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// A platform behind the views' ports: it answers from its lists and remembers what was asked, on the caller's thread.
public final class FakePlatform
        implements DeployPort,
                DeploymentsPort,
                VariablesPort,
                ArtifactsPort,
                LookPort,
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
    /// Refuses without a reason to do it in spite of it.
    public @Nullable Fault held;
    public boolean away;
    public final Map<String, byte[]> contents = new TreeMap<>();
    public final List<SignedLink> links = new ArrayList<>();
    public ArtifactUsage usage = new ArtifactUsage(100_000_000, 95_000_000, 120_000_000, 2, List.of());
    /// What an archive has in it.
    public List<FilePreview.Entry> entries = List.of(new FilePreview.Entry("inside.txt", 5));
    /// A pixel.
    public byte[] picture = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    public Components components = new Components(List.of(), List.of(), List.of());
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
    public Optional<Deployment> rollBack(Deployment deployment, @Nullable String reason, @Nullable Terms terms) {
        if (held != null && terms == null) {
            throw held.asException();
        }
        calls.add("roll back " + deployment.id() + " because " + reason
                + (terms == null ? "" : " in spite of it: " + terms.override()));
        return away ? Optional.empty() : Optional.of(Fixture.deployment(9, DeploymentState.QUEUED, false));
    }

    @Override
    public Optional<Deployment> promote(
            Deployment deployment, EnvironmentId environment, @Nullable String reason, @Nullable Terms terms) {
        calls.add("promote " + deployment.id() + " to " + environment + " because " + reason);
        return away ? Optional.empty() : Optional.of(Fixture.deployment(9, DeploymentState.QUEUED, false));
    }

    @Override
    public ComparisonsPort comparisons() {
        return comparisons;
    }

    @Override
    public Deployment retryPart(DeploymentId deployment) {
        calls.add("retry part " + deployment);
        return Fixture.deployment(9, DeploymentState.QUEUED, false);
    }

    @Override
    public Deployment redeploy(DeploymentId deployment, boolean build, @Nullable Terms terms) {
        calls.add("redeploy " + deployment + (build ? " built" : " as it is"));
        return Fixture.deployment(9, DeploymentState.QUEUED, false);
    }

    @Override
    public Environment makeEnvironment(ProjectId project, String name) {
        calls.add("make environment " + name);
        return new Environment(new EnvironmentId(name), project, name, EnvironmentKind.PREVIEW, Fixture.T0, null);
    }

    @Override
    public Site restartSite(EnvironmentId environment) {
        calls.add("restart " + environment);
        return startSite(environment);
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
    public List<ArtifactId> withFile(ProjectId project, String text) {
        calls.add("files with " + text);
        return "page.html".contains(text) ? List.of(new ArtifactId("a1")) : List.of();
    }

    @Override
    public Artifact setTags(ArtifactId artifact, List<String> tags) {
        calls.add("tag " + artifact + " " + tags);
        return Fixture.artifact(artifact.value()).withTags(tags);
    }

    @Override
    public List<SignedLink> links(ArtifactId artifact) {
        return List.copyOf(links);
    }

    @Override
    public SignedLink createLink(ArtifactId artifact, @Nullable String path, int hours, boolean shown) {
        calls.add("link " + path + " " + hours + " " + shown);
        SignedLink link = link("l" + links.size(), path, null);
        links.add(link);
        return link;
    }

    private static SignedLink link(String id, @Nullable String path, @Nullable Instant revoked) {
        return new SignedLink(
                new LinkId(id),
                new ArtifactId("a1"),
                path,
                false,
                "/api/v1/signed/" + id + "/s",
                "Mina",
                Fixture.T0,
                Instant.parse("2099-01-01T00:00:00Z"),
                revoked);
    }

    @Override
    public SignedLink revoke(LinkId link) {
        calls.add("revoke " + link);
        return link(link.value(), null, Fixture.T0);
    }

    @Override
    public String address(SignedLink link) {
        return "http://127.0.0.1:1" + link.address();
    }

    @Override
    public ArtifactOrigin origin(ArtifactId artifact) {
        return new ArtifactOrigin(
                Fixture.artifact(artifact.value()),
                "Mina",
                List.of(new ArtifactOrigin.Use(
                        new DeploymentId("d1"), 1, new EnvironmentId("production"), true, Fixture.T0)),
                List.of(new ArtifactOrigin.Same(new ArtifactId("a0"), "copy", 3)),
                "deployment #1");
    }

    @Override
    public Components components(ArtifactId artifact) {
        return components;
    }

    @Override
    public ArtifactUsage artifactUsage(ProjectId project) {
        return usage;
    }

    @Override
    public RetentionRule retention(ProjectId project) {
        return RetentionRule.NONE;
    }

    @Override
    public RetentionRule setRetention(ProjectId project, RetentionRule rule) {
        calls.add("expire " + rule.keepVersions() + " " + rule.keepDays() + " " + rule.keepTagged());
        return rule;
    }

    @Override
    public CleanUpPlan planCleanUp(ProjectId project, RetentionRule rule) {
        return rule.keepVersions() == null
                ? new CleanUpPlan(List.of(), List.of(), 0)
                : new CleanUpPlan(
                        List.of(new CleanUpPlan.Item(Fixture.artifact("a1"), CleanUpPlan.Reason.OLD_VERSION, null)),
                        List.of(new CleanUpPlan.Item(
                                Fixture.artifact("a2"), CleanUpPlan.Reason.IN_USE, "deployment #1")),
                        10);
    }

    @Override
    public CleanUpPlan cleanUp(ProjectId project, List<ArtifactId> chosen) {
        calls.add("clean up " + chosen);
        return planCleanUp(project, new RetentionRule(1, null, true));
    }

    @Override
    public List<ArtifactFile> files(ArtifactId artifact) {
        return contents.isEmpty()
                ? List.of(new ArtifactFile("index.html", "ab".repeat(32), 10, false))
                : contents.keySet().stream()
                        .map(path -> new ArtifactFile(path, "ab".repeat(32), 10, false))
                        .toList();
    }

    @Override
    public void delete(ArtifactId artifact) {
        calls.add("delete " + artifact);
    }

    @Override
    public void saveZip(ArtifactId artifact, Path target, LongConsumer progress) {
        calls.add("save " + artifact + " as " + target.getFileName());
    }

    @Override
    public void saveFolder(ArtifactId artifact, Path target, LongConsumer progress) {
        calls.add("save " + artifact + " in " + target.getFileName());
    }

    @Override
    public void saveFile(ArtifactId artifact, ArtifactFile file, Path target, LongConsumer progress) {
        if (away) {
            calls.add("save " + file.path() + " in vain");
            throw new Fault(FaultKind.UNAVAILABLE, "download/damaged", "Damaged.", null).asException();
        }
        calls.add("save " + file.path() + " as " + target.getFileName());
    }

    @Override
    public FilePreview facts(ArtifactId artifact, String path) {
        boolean pdf = path.endsWith(".pdf");
        return new FilePreview(
                path,
                10,
                pdf ? FilePreview.Kind.PDF : FilePreview.Kind.ARCHIVE,
                0,
                0,
                pdf ? 2 : 0,
                pdf ? List.of() : entries,
                0,
                path.endsWith(".tar") ? "This archive is damaged." : null);
    }

    @Override
    public byte[] picture(ArtifactId artifact, String path, int page, int width, int height) {
        calls.add("picture " + path + " " + page);
        return picture;
    }

    @Override
    public byte[] head(ArtifactId artifact, String path, int most) {
        return contents.getOrDefault(path, new byte[0]);
    }

    @Override
    public String page(ArtifactId artifact) {
        calls.add("page " + artifact);
        return "http://127.0.0.1:9/";
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

package dev.tone.desktop.workspace;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.CauseKind;
import dev.tone.model.failure.Confidence;
import dev.tone.model.failure.Evidence;
import dev.tone.model.failure.LineRange;
import dev.tone.model.failure.NextAction;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import dev.tone.model.project.Project;
import dev.tone.model.project.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A platform of two lists and a feed that a test drives, on the test's own thread.
public final class Fixture implements WorkspacePort, LiveFeed, Prompts {
    public static final Instant T0 = Instant.parse("2026-05-04T12:00:00Z");
    public static final UserId ME = new UserId("me");
    public static final Environment PRODUCTION = new Environment(
            new EnvironmentId("prod"), new ProjectId("shop"), "production", EnvironmentKind.PRODUCTION, T0, null);
    public static final Environment PREVIEW = new Environment(
            new EnvironmentId("preview"), new ProjectId("shop"), "preview", EnvironmentKind.PREVIEW, T0, null);
    /// Where production is.
    private static final String ADDRESS = "http://production-shop.localhost:4100/";

    public static final BuildSettings STATIC = new BuildSettings(".", null, null, ".", null, "/", false, Map.of());

    public final List<Project> projects = new ArrayList<>();
    public final List<Site> sites = new ArrayList<>();
    public final List<Deployment> deployments = new ArrayList<>();
    public final List<Artifact> artifacts = new ArrayList<>();
    public final List<Environment> environments = new ArrayList<>(List.of(PRODUCTION));
    public final List<CanvasInfo> canvases = new ArrayList<>();
    /// What this computer keeps.
    public final KeptLists kept = new KeptLists();
    public final List<Fault> faults = new ArrayList<>();
    public final Texts texts = Texts.of(Language.ENGLISH);
    public final Notices notices = new Notices(texts);
    public final Work work = new Work(Runnable::run, Runnable::run, faults::add);
    public final SettingsStore settings;
    public final List<Confirmation> asked = new ArrayList<>();
    public String answer = "";
    /// Why its artifacts cannot be read.
    public @Nullable Fault artifactsFault;

    private final Map<Topic, Consumer<LiveFact>> followers = new HashMap<>();
    private final Map<Topic, Runnable> behind = new HashMap<>();

    /// Keeps no settings.
    public Fixture() {
        settings = new SettingsStore(Path.of("nowhere"), _ -> {});
    }

    public Fixture(Path folder) {
        settings = new SettingsStore(folder.resolve("settings"), Runnable::run);
    }

    public WorkspaceModel workspace() {
        WorkspaceModel model = unread();
        model.start(KnownWorkspace.read(kept, WorkspaceModel.last(settings)));
        return model;
    }

    /// Before it was started.
    public WorkspaceModel unread() {
        return new WorkspaceModel(this, kept, this, work, Runnable::run, settings);
    }

    public void tell(Topic topic, LiveFact fact) {
        Consumer<LiveFact> follower = followers.get(topic);
        if (follower != null) {
            follower.accept(fact);
        }
    }

    public void fallBehind(Topic topic) {
        behind.get(topic).run();
    }

    public boolean isFollowed(Topic topic) {
        return followers.containsKey(topic);
    }

    public static Project project(String id, String name) {
        return new Project(
                new ProjectId(id), new OrganizationId("org"), name, id, null, false, 1L << 30, T0, T0, null, null, 1);
    }

    public static Project archived(Project p) {
        return new Project(
                p.id(), p.organization(), p.name(), p.slug(), null, p.sample(), p.diskBudget(), T0, T0, T0, null, 2);
    }

    public static Project deleted(Project p) {
        return new Project(
                p.id(), p.organization(), p.name(), p.slug(), null, p.sample(), p.diskBudget(), T0, T0, null, T0, 2);
    }

    public static Deployment deployment(long number, DeploymentState state, boolean live, List<Stage> stages) {
        boolean released = state == DeploymentState.SUCCEEDED;
        return new Deployment(
                new DeploymentId("d" + number),
                new ProjectId("shop"),
                number,
                PRODUCTION.id(),
                "local",
                DeploymentKind.DEPLOY,
                null,
                null,
                new ArtifactId("a1"),
                "site",
                "aa",
                STATIC,
                null,
                null,
                null,
                state,
                stages,
                null,
                released ? release("d" + number) : null,
                released ? 10L : null,
                released ? 1 : null,
                live ? ADDRESS : null,
                live,
                ME,
                T0,
                T0,
                state.isFinished() ? T0.plusSeconds(10) : null,
                null,
                null);
    }

    /// One that failed for want of a module, with the line that says so.
    public static Deployment failed(long number, long line) {
        Cause cause = new Cause(
                CauseKind.MODULE_MISSING,
                "left-pad",
                1,
                Confidence.HIGH,
                List.of(new Evidence(line, "Error: Cannot find module 'left-pad'")),
                List.of(new LineRange(line, line)),
                "f00d",
                List.of(NextAction.OPEN_LINE, NextAction.CHANGE_SETTINGS, NextAction.RETRY));
        Deployment like = deployment(number, DeploymentState.FAILED, false);
        return new Deployment(
                like.id(),
                like.project(),
                number,
                like.environment(),
                like.provider(),
                like.kind(),
                null,
                null,
                like.artifact(),
                like.artifactName(),
                like.artifactDigest(),
                like.settings(),
                null,
                null,
                null,
                like.state(),
                like.stages(),
                new Failure(
                        StageName.BUILD,
                        "deployment/command-failed",
                        "The build failed with exit code 1.",
                        "npm run build",
                        1,
                        "Error: Cannot find module 'left-pad'",
                        line,
                        cause,
                        List.of()),
                null,
                null,
                null,
                null,
                false,
                like.createdBy(),
                like.createdAt(),
                like.startedAt(),
                like.finishedAt(),
                like.override(),
                like.canceledBy());
    }

    /// One that somebody asked for in spite of a lock, and somebody else ended.
    public static Deployment canceled(long number, String override, String by) {
        Deployment like = deployment(number, DeploymentState.CANCELED, false);
        return new Deployment(
                like.id(),
                like.project(),
                number,
                like.environment(),
                like.provider(),
                like.kind(),
                null,
                null,
                like.artifact(),
                like.artifactName(),
                like.artifactDigest(),
                like.settings(),
                null,
                null,
                null,
                like.state(),
                like.stages(),
                null,
                null,
                null,
                null,
                null,
                false,
                like.createdBy(),
                like.createdAt(),
                like.startedAt(),
                like.finishedAt(),
                override,
                by);
    }

    public static Deployment deployment(long number, DeploymentState state, boolean live) {
        return deployment(number, state, live, List.of());
    }

    /// The same, built and run in another way.
    public static Deployment as(Deployment like, BuildSettings settings) {
        return new Deployment(
                like.id(),
                like.project(),
                like.number(),
                like.environment(),
                like.provider(),
                like.kind(),
                like.source(),
                like.reason(),
                like.artifact(),
                like.artifactName(),
                like.artifactDigest(),
                settings,
                like.canvas(),
                like.canvasRevision(),
                like.element(),
                like.state(),
                like.stages(),
                like.failure(),
                like.releaseDigest(),
                like.releaseSize(),
                like.releaseFiles(),
                like.url(),
                like.live(),
                like.createdBy(),
                like.createdAt(),
                like.startedAt(),
                like.finishedAt(),
                like.override(),
                like.canceledBy());
    }

    /// One that takes the traffic and was deployed from a drawing.
    public static Deployment drawn(long number, CanvasId canvas, long revision, ElementId element) {
        return drawn(deployment(number, DeploymentState.SUCCEEDED, true), canvas, revision, element);
    }

    /// A whole drawing, deployed by who takes what it compiles to.
    public static Deployment drawing(long number, CanvasId canvas, String provider) {
        return drawn(deployment(number, DeploymentState.SUCCEEDED, true), canvas, 7, null, provider);
    }

    /// The same, deployed from a drawing.
    public static Deployment drawn(Deployment like, CanvasId canvas, long revision, ElementId element) {
        return drawn(like, canvas, revision, element, like.provider());
    }

    private static Deployment drawn(
            Deployment like, CanvasId canvas, long revision, @Nullable ElementId element, String provider) {
        return new Deployment(
                like.id(),
                like.project(),
                like.number(),
                like.environment(),
                provider,
                like.kind(),
                null,
                null,
                like.artifact(),
                like.artifactName(),
                like.artifactDigest(),
                like.settings(),
                canvas,
                revision,
                element,
                like.state(),
                like.stages(),
                null,
                like.releaseDigest(),
                like.releaseSize(),
                like.releaseFiles(),
                null,
                like.live(),
                like.createdBy(),
                like.createdAt(),
                like.startedAt(),
                like.finishedAt(),
                like.override(),
                like.canceledBy());
    }

    /// What production serves.
    public static Site site(boolean process) {
        return site(process, 4100, ADDRESS, "http://127.0.0.1:4100/");
    }

    /// The same, and why it is not well.
    public static Site sick(Site site, String detail) {
        return new Site(
                site.environment(),
                site.project(),
                site.port(),
                site.url(),
                site.addressUrl(),
                site.deployment(),
                site.element(),
                site.process(),
                SiteHealth.DEGRADED,
                detail,
                site.checkedAt(),
                site.restarts());
    }

    /// The same, deployed from an element.
    public static Site of(Site site, ElementId element) {
        return new Site(
                site.environment(),
                site.project(),
                site.port(),
                site.url(),
                site.addressUrl(),
                site.deployment(),
                element,
                site.process(),
                site.health(),
                site.detail(),
                site.checkedAt(),
                site.restarts());
    }

    /// One that a provider serves.
    public static Site siteElsewhere() {
        return site(false, 0, "https://shop.example/", "https://shop.example/");
    }

    private static Site site(boolean process, int port, String url, String addressUrl) {
        return new Site(
                new EnvironmentId("prod"),
                new ProjectId("shop"),
                port,
                url,
                addressUrl,
                new DeploymentId("d2"),
                null,
                process,
                SiteHealth.HEALTHY,
                null,
                T0,
                0);
    }

    private static String release(String deployment) {
        return "release of " + deployment;
    }

    /// One that takes the traffic.
    public static Deployment rollback(long number, String source) {
        return rollback(deployment(number, DeploymentState.SUCCEEDED, true), source);
    }

    public static Deployment runningRollback(long number, String source) {
        return rollback(deployment(number, DeploymentState.DEPLOYING, false), source);
    }

    private static Deployment rollback(Deployment like, String source) {
        return new Deployment(
                like.id(),
                like.project(),
                like.number(),
                like.environment(),
                like.provider(),
                DeploymentKind.ROLLBACK,
                new DeploymentId(source),
                "blank page",
                like.artifact(),
                like.artifactName(),
                like.artifactDigest(),
                like.settings(),
                null,
                null,
                null,
                like.state(),
                List.of(),
                null,
                release(source),
                like.releaseSize(),
                like.releaseFiles(),
                null,
                like.live(),
                like.createdBy(),
                like.createdAt(),
                like.startedAt(),
                like.finishedAt(),
                like.override(),
                like.canceledBy());
    }

    public static Artifact artifact(String id) {
        return artifact(id, null);
    }

    /// @param element that it was dropped on, null for none
    public static Artifact artifact(String id, @Nullable String element) {
        return new Artifact(
                new ArtifactId(id),
                new ProjectId("shop"),
                "site",
                ArtifactKind.FOLDER,
                "aa",
                10,
                1,
                1,
                element == null ? null : new ElementId(element),
                ME,
                T0,
                List.of(),
                List.of());
    }

    @Override
    public Pin follow(Topic topic, Consumer<LiveFact> facts, Runnable onBehind) {
        followers.put(topic, facts);
        behind.put(topic, onBehind);
        return () -> followers.remove(topic);
    }

    @Override
    public Workspace me() {
        return new Workspace(new OrganizationId("org"), "Org", ME, "Me", true);
    }

    @Override
    public List<Project> projects() {
        return List.copyOf(projects);
    }

    @Override
    public List<Environment> environments(ProjectId project) {
        return List.copyOf(environments);
    }

    @Override
    public List<Deployment> deployments(ProjectId project) {
        return List.copyOf(deployments);
    }

    @Override
    public List<Site> sites(ProjectId project) {
        return List.copyOf(sites);
    }

    @Override
    public List<Artifact> artifacts(ProjectId project) {
        if (artifactsFault != null) {
            throw new FaultException(artifactsFault);
        }
        return List.copyOf(artifacts);
    }

    @Override
    public List<CanvasInfo> canvases(ProjectId project) {
        return List.copyOf(canvases);
    }

    @Override
    public void confirm(Confirmation question, Runnable act) {
        asked.add(question);
        act.run();
    }

    @Override
    public void input(InputQuestion question, Consumer<String> act) {
        act.accept(answer);
    }
}

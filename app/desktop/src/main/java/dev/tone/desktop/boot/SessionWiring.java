package dev.tone.desktop.boot;

import dev.tone.client.live.Connection;
import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.checklist.ChecklistViewModel.Step;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.link.Drawings;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.notifications.NotificationWords;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.outbox.OutboxPort;
import dev.tone.desktop.outbox.OutboxViewModel;
import dev.tone.desktop.palette.CandidateSource;
import dev.tone.desktop.projects.ProjectsViewModel;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.PlatformStatus;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.desktop.workspace.WorkspacePort;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everything that asks the platform for something; it is there before the platform answers.
final class SessionWiring implements Pin {
    private static final String GREETED = "sample.greeted";

    private final Parts parts;
    private final PlatformLink link;
    private final UploadsPort uploads;
    private final Drawings drawings;
    private final Runnable pagesChanged;
    private final Lifetime lifetime = new Lifetime();
    private final WorkspaceModel workspace;
    private final NotificationsViewModel notifications;
    private final ProjectsViewModel projects;
    private final OutboxViewModel outbox;
    private final SessionNavigator navigator;
    private final WorkspaceCandidates candidates;
    private final ToldActions told;
    private final Links links;
    private final NotificationWords words;
    private final ProjectState state = new ProjectState();
    private final SessionPages pages;
    private final SessionActions actions;
    private @Nullable ProjectWiring project;
    private BiConsumer<List<Deployment>, List<Site>> runningListener = (_, _) -> {};

    /// @param pagesChanged runs when the pages belong to another project
    SessionWiring(
            Parts parts,
            PlatformLink link,
            UploadsPort uploads,
            OutboxPort outboxPort,
            Drawings drawings,
            Runnable pagesChanged) {
        this.parts = parts;
        this.link = link;
        this.uploads = uploads;
        this.drawings = drawings;
        this.pagesChanged = pagesChanged;
        workspace = lifetime.add(new WorkspaceModel(
                link.workspace(), link.kept(), link.live(), parts.work(), parts.fx(), parts.settings()));
        navigator = new SessionNavigator(workspace, parts.shell(), () -> project);
        notifications =
                lifetime.add(new NotificationsViewModel(link.notifications(), link.live(), parts.work(), parts.fx()));
        projects = new ProjectsViewModel(
                workspace,
                link.projects(parts.ui().texts().language().code()),
                parts.work(),
                parts.dialogs(),
                parts.notices(),
                () -> navigator.go(Place.CANVAS),
                parts.ui().texts());
        outbox = lifetime.add(new OutboxViewModel(
                outboxPort, parts.fx(), parts.dialogs(), parts.ui().texts()));
        links = new Links(workspace, navigator, link, parts);
        words = new NotificationWords(
                new KnownDeployments(workspace, link, parts.work(), this::showWords),
                parts.ui().texts());
        told = new ToldActions(notifications, navigator, words, link, parts);
        candidates = new WorkspaceCandidates(
                workspace, navigator, links::open, parts.ui().texts());
        pages = new SessionPages(parts, this, projects, outbox, lifetime);
        actions = new SessionActions(this, projects, state, parts, link::connectNow);
    }

    /// @param known what is shown until the platform answers
    void start(KnownWorkspace known) {
        parts.shell().unreadProperty().bind(notifications.unreadProperty());
        parts.shell().waitingProperty().bind(outbox.waitingProperty());
        parts.shell().refusedProperty().bind(outbox.refusedProperty());
        lifetime.add(() -> {
            parts.shell().unreadProperty().unbind();
            parts.shell().waitingProperty().unbind();
            parts.shell().refusedProperty().unbind();
        });
        lifetime.add(parts.registry().registerAll(actions.all()));
        lifetime.add(link.connection().watch(now -> parts.fx().execute(() -> showConnection(now))));
        lifetime.add(Fx.watch(workspace.openProperty(), this::projectOpened));
        lifetime.add(Fx.watch(workspace.loadingProperty(), loading -> {
            parts.shell().projectsReadProperty().set(!loading);
            showNoProject();
        }));
        lifetime.add(uploads.uploads().watch(now -> parts.fx().execute(() -> uploaded(now))));
        lifetime.add(new UploadsOfDeleted(workspace, uploads));
        lifetime.add(Fx.onChange(actions::update, workspace.active()));
        workspace.start(known);
        notifications.start();
        greet();
    }

    /// The very first start opens the sample; taken away once, it comes back only when asked for.
    private void greet() {
        if (!parts.settings().getFlag(GREETED, false)) {
            parts.settings().put(GREETED, Boolean.TRUE.toString());
            projects.createSample();
        }
    }

    Page page(Place place) {
        return pages.page(place);
    }

    @Nullable
    ProjectWiring project() {
        return project;
    }

    SessionNavigator navigator() {
        return navigator;
    }

    WorkspaceModel workspace() {
        return workspace;
    }

    NotificationsViewModel notifications() {
        return notifications;
    }

    NotificationWords words() {
        return words;
    }

    CandidateSource candidates() {
        return candidates;
    }

    /// Calls back when other projects are there than before.
    Pin onProjects(Runnable callback) {
        return Fx.onChange(callback, workspace.active());
    }

    /// Only the projects, for the switcher.
    CandidateSource projectCandidates() {
        return candidates::projects;
    }

    /// @param listener hears of the open project's deployments and sites, now, after each change, and when the
    ///     platform goes or is back
    void onRunning(BiConsumer<List<Deployment>, List<Site>> listener) {
        runningListener = listener;
        updateEnabled();
    }

    private void tellRunning() {
        if (project == null) {
            runningListener.accept(List.of(), List.of());
        } else {
            runningListener.accept(
                    List.copyOf(project.project().deployments()),
                    List.copyOf(project.project().sites()));
        }
    }

    /// The sites of all projects; those that are known when the platform does not answer.
    void sites(Consumer<List<Site>> show) {
        List<ProjectId> of = workspace.active().stream().map(Project::id).toList();
        WorkspacePort port = link.workspace();
        parts.work()
                .of(() -> of.stream().flatMap(id -> port.sites(id).stream()).toList())
                .onFault(_ -> show.accept(
                        project == null
                                ? List.of()
                                : List.copyOf(project.project().sites())))
                .onDone(show)
                .start();
    }

    /// Follows a link or opens a file that a second start handed over.
    void openHandedOver(String open) {
        if (open.startsWith("tone:")) {
            links.open(open);
        } else {
            openFile(Path.of(open));
        }
    }

    /// Puts a `.tone` file's drawing into the open project's, after asking.
    void openFile(Path file) {
        if (project != null) {
            project.drawings().openFile(file);
        }
    }

    ToldActions told() {
        return told;
    }

    /// Runs once a project is open, or at once.
    void whenReady(Runnable act) {
        if (workspace.open().isPresent()) {
            act.run();
            return;
        }
        Lifetime once = lifetime.add(new Lifetime());
        once.add(Fx.watch(workspace.openProperty(), opened -> {
            if (opened != null) {
                once.close();
                act.run();
            }
        }));
    }

    @Override
    public void close() {
        if (project != null) {
            project.close();
        }
        lifetime.close();
    }

    private void projectOpened(@Nullable ProjectModel opened) {
        if (project != null) {
            project.close();
            project = null;
        }
        if (opened != null) {
            project = new ProjectWiring(parts, link, uploads, drawings, opened, navigator);
            opened.projectProperty()
                    .subscribe(now -> parts.shell().projectNameProperty().set(now.name()));
            Fx.onChange(
                    this::updateEnabled,
                    opened.deployments(),
                    opened.sites(),
                    opened.environments(),
                    project.deployments().model().selectedProperty());
        } else {
            parts.shell().projectNameProperty().set("");
        }
        state.follow(project);
        updateEnabled();
        pagesChanged.run();
    }

    /// The projects are read and none is open: what waited for them says so.
    private void showNoProject() {
        if (project == null) {
            pagesChanged.run();
        }
    }

    private void uploaded(List<UploadItem> uploadItems) {
        if (uploadItems.stream().anyMatch(item -> item.state() == UploadItem.State.DONE)) {
            parts.checklist().happened(Step.DROP);
        }
    }

    /// What notifications are about came to be known.
    private void showWords() {
        pages.showWords();
    }

    private void updateEnabled() {
        pages.showWords();
        if (project != null
                && project.project().deployments().stream().anyMatch(d -> d.kind() == DeploymentKind.ROLLBACK)) {
            parts.checklist().happened(Step.ROLL_BACK);
        }
        tellRunning();
        state.update(project);
    }

    /// Until the platform has answered once it is starting, however long that takes, or has failed to.
    private void showConnection(Connection connection) {
        PlatformStatus before = parts.shell().platformProperty().get();
        if (before instanceof PlatformStatus.Starting || before instanceof PlatformStatus.Failed) {
            return;
        }
        if (connection instanceof Connection.Offline) {
            parts.shell().platformProperty().set(new PlatformStatus.Offline());
        } else if (connection.isConnected()) {
            parts.shell().platformProperty().set(new PlatformStatus.Ready("", link.ownsPlatform()));
        }
        tellRunning();
    }

    void withProject(Consumer<ProjectWiring> act) {
        if (project != null) {
            act.accept(project);
        }
    }
}

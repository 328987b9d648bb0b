package dev.tone.desktop.boot;

import dev.tone.client.live.Connection;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.checklist.ChecklistViewModel.Step;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.link.Drawings;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.notifications.NotificationWords;
import dev.tone.desktop.notifications.NotificationsView;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.outbox.OutboxPort;
import dev.tone.desktop.outbox.OutboxView;
import dev.tone.desktop.outbox.OutboxViewModel;
import dev.tone.desktop.palette.CandidateSource;
import dev.tone.desktop.projects.ProjectsView;
import dev.tone.desktop.projects.ProjectsViewModel;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.PlatformStatus;
import dev.tone.desktop.shell.WaitingPage;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.desktop.workspace.WorkspacePort;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything that asks the platform for something; it is there before the platform answers.
final class SessionWiring implements Navigator, Pin {
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
    private final WorkspaceCandidates candidates;
    private final ToldActions told;
    private final Links links;
    private final NotificationWords words;
    private final BooleanProperty projectOpen = new SimpleBooleanProperty();
    private final BooleanProperty canRollBack = new SimpleBooleanProperty();
    private final BooleanProperty canPromote = new SimpleBooleanProperty();
    private final BooleanProperty onTrial = new SimpleBooleanProperty();
    private final BooleanProperty hasSiteLog = new SimpleBooleanProperty();
    private final BooleanProperty hasSample = new SimpleBooleanProperty();
    private @Nullable ProjectWiring project;
    private @Nullable NotificationsView notificationsView;
    private Consumer<List<Deployment>> deploymentsListener = _ -> {};

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
        notifications =
                lifetime.add(new NotificationsViewModel(link.notifications(), link.live(), parts.work(), parts.fx()));
        projects = new ProjectsViewModel(
                workspace,
                link.projects(parts.ui().texts().language().code()),
                parts.work(),
                parts.dialogs(),
                parts.notices(),
                () -> go(Place.CANVAS),
                parts.ui().texts());
        outbox = lifetime.add(new OutboxViewModel(
                outboxPort, parts.fx(), parts.dialogs(), parts.ui().texts()));
        told = new ToldActions(this, link, parts);
        links = new Links(workspace, this, link, parts);
        words = new NotificationWords(
                new KnownDeployments(workspace, link, parts.work(), this::showWords),
                parts.ui().texts());
        candidates = new WorkspaceCandidates(workspace, this, parts.ui().texts());
    }

    /// @param known what is shown until the platform answers
    void start(KnownWorkspace known) {
        parts.shell().unreadProperty().bind(notifications.unreadProperty());
        parts.shell().outboxProperty().bind(outbox.countProperty());
        lifetime.add(() -> {
            parts.shell().unreadProperty().unbind();
            parts.shell().outboxProperty().unbind();
        });
        lifetime.add(parts.registry().registerAll(actions()));
        lifetime.add(link.connection().watch(now -> parts.fx().execute(() -> showConnection(now))));
        lifetime.add(Fx.watch(workspace.openProperty(), this::projectOpened));
        lifetime.add(Fx.watch(workspace.loadingProperty(), loading -> {
            parts.shell().projectsReadProperty().set(!loading);
            showNoProject();
        }));
        lifetime.add(uploads.uploads().watch(now -> parts.fx().execute(() -> uploaded(now))));
        lifetime.add(Fx.onChange(() -> hasSample.set(projects.hasSample()), workspace.active()));
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

    Page page(Place place) {
        return switch (place) {
            case PROJECTS -> new ProjectsView(projects, this, parts.ui());
            case NOTIFICATIONS -> notificationsPage();
            case OUTBOX -> new OutboxView(outbox, parts.ui());
            case DEPLOYMENTS -> ofProject(place, open -> open.deployments().page());
            case ARTIFACTS -> ofProject(place, open -> open.artifacts().page());
            case CANVAS -> ofProject(place, open -> open.drawings().page());
            case FLAGS, INSIGHTS, ADMIN, SETTINGS, DIAGNOSTICS -> waiting(place);
        };
    }

    /// @param listener hears of the open project's deployments, now and after each change
    void onDeployments(Consumer<List<Deployment>> listener) {
        deploymentsListener = listener;
        updateEnabled();
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

    boolean isInDetail(DeploymentId deployment) {
        return project != null && project.deployments().isInDetail(deployment);
    }

    void openArtifact(ArtifactId artifact) {
        if (project != null) {
            project.artifacts().open(artifact);
        }
    }

    void openDrawing(CanvasId canvas, @Nullable ElementId element) {
        if (project != null) {
            project.drawings().openElement(canvas, element);
        } else {
            go(Place.CANVAS);
        }
    }

    void retry(Deployment deployment) {
        openProject(deployment.project());
        if (project != null) {
            project.deployments().retry(deployment);
            go(Place.DEPLOYMENTS);
        }
    }

    /// Asks for the reason first; a project that was just opened has to read its deployments before.
    void rollBackFrom(Deployment deployment) {
        openProject(deployment.project());
        ProjectWiring current = project;
        if (current != null) {
            openDeployment(deployment.id(), null);
            current.whenRead(() -> current.deployments().rollBackFrom(deployment));
        }
    }

    void openNotification(Notification notification) {
        ProjectId of = notification.project();
        if (of != null) {
            openProject(of);
        }
        DeploymentId deployment = notification.deployment();
        if (deployment != null) {
            openDeployment(deployment, notification.logSequence());
        } else if (notification.kind() == NotificationKind.WEBHOOK_DISABLED) {
            openWebhooks();
        } else {
            go(Place.NOTIFICATIONS);
        }
    }

    @Override
    public void go(Place place) {
        parts.shell().go(place);
    }

    @Override
    public void openDeployment(DeploymentId deployment, @Nullable Long logSequence) {
        if (project != null) {
            project.deployments().open(deployment, logSequence);
        }
    }

    @Override
    public void openSiteLog(EnvironmentId environment, @Nullable Long logSequence) {
        ProjectWiring current = project;
        if (current != null) {
            current.whenRead(() -> current.deployments().openSiteLog(environment, logSequence));
        }
    }

    @Override
    public void openWebhooks() {
        if (project != null) {
            project.panels().editWebhooks(null);
        }
    }

    @Override
    public void openProject(ProjectId wanted) {
        workspace.find(wanted).ifPresent(workspace::open);
    }

    @Override
    public void deploy(@Nullable ArtifactId artifact, @Nullable ElementId element) {
        if (project != null) {
            project.deploy(project.drawings().originInFront(artifact, element));
        }
    }

    @Override
    public void close() {
        if (project != null) {
            project.close();
        }
        lifetime.close();
    }

    private Page ofProject(Place place, Function<ProjectWiring, Page> make) {
        return project == null ? noProject(place) : make.apply(project);
    }

    private Page noProject(Place place) {
        return workspace.loadingProperty().get() ? waiting(place) : new ProjectsView(projects, this, parts.ui());
    }

    private Page waiting(Place place) {
        return new WaitingPage(place, parts.shell().platformProperty().get(), () -> {}, null, parts.ui());
    }

    private Page notificationsPage() {
        NotificationsView view = new NotificationsView(notifications, this, told::act, words, parts.ui());
        notificationsView = view;
        List<String> known = view.actions().stream()
                .map(Action::id)
                .filter(id -> parts.registry().find(id) != null)
                .toList();
        if (known.isEmpty()) {
            lifetime.add(parts.registry().registerAll(view.actions()));
        }
        return view;
    }

    private void projectOpened(@Nullable ProjectModel opened) {
        if (project != null) {
            project.close();
            project = null;
        }
        if (opened != null) {
            project = new ProjectWiring(parts, link, uploads, drawings, opened, this);
            opened.projectProperty()
                    .subscribe(now -> parts.shell().projectNameProperty().set(now.name()));
            opened.deployments().subscribe(this::updateEnabled);
            opened.sites().subscribe(this::updateEnabled);
            onTrial.bind(project.deployments().releases().onTrialProperty());
        } else {
            onTrial.unbind();
            onTrial.set(false);
            parts.shell().projectNameProperty().set("");
        }
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

    /// What notifications are about came to be known, so they are said in the person's language.
    private void showWords() {
        if (notificationsView != null) {
            notificationsView.refresh();
        }
    }

    private void updateEnabled() {
        showWords();
        projectOpen.set(project != null);
        if (project != null
                && project.project().deployments().stream().anyMatch(d -> d.kind() == DeploymentKind.ROLLBACK)) {
            parts.checklist().happened(Step.ROLL_BACK);
        }
        deploymentsListener.accept(
                project == null ? List.of() : List.copyOf(project.project().deployments()));
        hasSiteLog.set(project != null && project.project().sites().stream().anyMatch(Site::servedHere));
        canRollBack.set(Optional.ofNullable(project)
                .flatMap(open -> open.deployments().rollbackTarget())
                .isPresent());
        canPromote.set(Optional.ofNullable(project)
                .flatMap(open -> open.deployments().promotionSource())
                .isPresent());
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
    }

    private void withProject(Consumer<ProjectWiring> act) {
        if (project != null) {
            act.accept(project);
        }
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.of("project.new", Category.FILE, projects::create)
                .keys("Mod+N")
                .icon(Feather.PLUS));
        actions.add(
                Action.of("project.clean-up", Category.FILE, projects::cleanUp).when(projectOpen));
        actions.add(Action.of(
                        "file.open",
                        Category.FILE,
                        () -> parts.ui()
                                .desk()
                                .chooseFiles(parts.ui().text("action.file.open"))
                                .forEach(this::openFile))
                .keys("Mod+Shift+O")
                .icon(Feather.FOLDER)
                .when(projectOpen));
        actions.add(Action.of("project.sample", Category.HELP, projects::createSample)
                .when(hasSample.not()));
        actions.add(Action.of("project.remove-sample", Category.HELP, projects::removeSample)
                .icon(Feather.TRASH_2)
                .when(hasSample));
        actions.add(Action.of("deploy.start", Category.DEPLOY, () -> deploy(null, null))
                .keys("Mod+Enter", "Mod+Shift+Enter")
                .icon(Feather.UPLOAD_CLOUD)
                .when(projectOpen));
        actions.addAll(ProjectActions.of(
                this::withProject, new ProjectActions.When(projectOpen, hasSiteLog, canRollBack, canPromote, onTrial)));
        return actions;
    }
}

package dev.tone.desktop.boot;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.desktop.artifacts.ArtifactsView;
import dev.tone.desktop.artifacts.ArtifactsViewModel;
import dev.tone.desktop.artifacts.DownloadsViewModel;
import dev.tone.desktop.artifacts.DragOut;
import dev.tone.desktop.artifacts.ShelfViewModel;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.bisect.BisectPanel;
import dev.tone.desktop.bisect.BisectViewModel;
import dev.tone.desktop.canvas.CanvasContext;
import dev.tone.desktop.canvas.CanvasPage;
import dev.tone.desktop.canvas.CanvasWindowPage;
import dev.tone.desktop.canvas.tabs.TabsViewModel;
import dev.tone.desktop.checklist.ChecklistViewModel.Step;
import dev.tone.desktop.command.CommandLines;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.deploy.DeployOrigin;
import dev.tone.desktop.deploy.DeployPanel;
import dev.tone.desktop.deploy.DeployViewModel;
import dev.tone.desktop.deployments.DeploymentCommands;
import dev.tone.desktop.deployments.DeploymentOptions;
import dev.tone.desktop.deployments.DeploymentsView;
import dev.tone.desktop.deployments.DeploymentsViewModel;
import dev.tone.desktop.deployments.LogChoice;
import dev.tone.desktop.drawings.DrawingFiles;
import dev.tone.desktop.governance.GovernanceExtras;
import dev.tone.desktop.governance.GovernanceViewModel;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.FileDrops;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.link.Drawings;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.releases.ReleaseExtras;
import dev.tone.desktop.releases.ReleasesViewModel;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Everything of one open project.
final class ProjectWiring implements Pin {
    private final Parts parts;
    private final PlatformLink link;
    private final ProjectModel project;
    private final Navigator navigator;
    private final Lifetime lifetime = new Lifetime();
    private final DeploymentsViewModel deployments;
    private final DeploymentCommands commands;
    private final CommandMenu terminal;
    private final GovernanceViewModel governance;
    private final ProjectPanels panels;
    private final ReleasesViewModel releases;
    private final ArtifactsViewModel artifacts;
    private final ShelfViewModel shelf;
    private final LookViewModel looking;
    private final DownloadsViewModel downloads;
    private final DragOut dragOut;
    private final Drawings drawings;
    private final DrawingFiles drawingFiles;
    private final DrawingWindows windows;
    private @Nullable CanvasPage canvas;
    private @Nullable DeploymentsView deploymentsView;

    ProjectWiring(
            Parts parts,
            PlatformLink link,
            UploadsPort uploads,
            Drawings drawings,
            ProjectModel project,
            Navigator navigator) {
        this.parts = parts;
        this.link = link;
        this.drawings = drawings;
        this.project = project;
        this.navigator = navigator;
        deployments = lifetime.add(new DeploymentsViewModel(
                project,
                link.deployments(),
                parts.work(),
                parts.notices(),
                parts.ui().texts()));
        governance = lifetime.add(
                new GovernanceViewModel(project, link.governance(), link.live(), parts.work(), parts.fx()));
        panels = new ProjectPanels(project, governance, link, navigator, parts);
        terminal = new CommandMenu(
                new CommandLines(() -> project.projectProperty().get().slug(), parts.dataOption()),
                parts.notices(),
                parts.ui());
        lifetime.add(terminal.offerIn(parts.dialogs().layers().frame()));
        commands = new DeploymentCommands(
                deployments,
                parts.dialogs(),
                navigator,
                panels::preview,
                panels::helpWith,
                terminal,
                (before, after) -> new DeploymentLogs(before, after, link, parts),
                this::paintChange,
                parts.ui());
        releases = lifetime.add(new ReleasesViewModel(project, link.releases(), link.live(), parts.work(), parts.fx()));
        drawingFiles = new DrawingFiles(
                parts.work(),
                parts.dialogs(),
                parts.ui().texts(),
                () -> project.projectProperty().get().name());
        artifacts = lifetime.add(new ArtifactsViewModel(
                project,
                link.artifacts(),
                uploads,
                parts.work(),
                parts.fx(),
                parts.dialogs(),
                parts.notices(),
                parts.ui().texts(),
                this::arrived));
        windows = lifetime.add(new DrawingWindows(
                parts,
                project,
                this::windowPage,
                this::newCanvas,
                id -> openCanvasPage().show(id)));
        shelf = new ShelfViewModel(project, link.artifacts(), parts.work(), parts.notices());
        looking = lifetime.add(new LookViewModel(link.look(), parts.work()));
        downloads = lifetime.add(new DownloadsViewModel(link.artifacts(), parts.work(), parts.fx()));
        dragOut = lifetime.add(new DragOut(link.artifacts(), parts.work(), parts.notices(), parts.ui()));
        // The drawing and the artifacts take files themselves; anywhere else they are the project's.
        FileDrops.accept(parts.dialogs().layers().frame(), files -> take(files, null));
    }

    void take(List<Path> files, @Nullable ElementId element) {
        List<Path> drawn = files.stream().filter(DrawingFiles::isDrawing).toList();
        List<Path> others =
                files.stream().filter(file -> !DrawingFiles.isDrawing(file)).toList();
        drawn.forEach(this::openFile);
        if (!others.isEmpty()) {
            artifacts.add(others, element);
            parts.checklist().happened(Step.DROP);
        }
    }

    /// What dropping a folder does, without a pointer: on the selected element of the drawing that is in front.
    void uploadFolder() {
        parts.ui()
                .desk()
                .chooseFolder(parts.ui().text("action.file.upload-folder"))
                .ifPresent(folder -> take(List.of(folder), selectedInFront()));
    }

    void uploadFiles() {
        take(parts.ui().desk().chooseFiles(parts.ui().text("action.file.upload-file")), selectedInFront());
    }

    private @Nullable ElementId selectedInFront() {
        CanvasPage page = canvas;
        return page == null || parts.shell().placeProperty().get() != Place.CANVAS ? null : page.selectedService();
    }

    private void arrived(Artifact artifact) {
        Ui ui = parts.ui();
        parts.notices()
                .offer(
                        Notice.Tone.SUCCESS,
                        ui.text("upload.arrived", artifact.name(), artifact.version()),
                        List.of(new Notice.Offer(
                                ui.text("deploy.title"),
                                () -> deploy(originInFront(artifact.id(), artifact.element())))));
    }

    ProjectModel project() {
        return project;
    }

    Page canvasPage() {
        return openCanvasPage();
    }

    private CanvasPage openCanvasPage() {
        CanvasPage known = canvas;
        if (known == null) {
            TabsViewModel tabs = lifetime.add(new TabsViewModel(
                    project,
                    link.canvases(),
                    parts.work(),
                    parts.notices(),
                    parts.ui().texts(),
                    parts.settings(),
                    drawings::forget));
            known = lifetime.add(
                    new CanvasPage(project, drawings, tabs, new DrawingHost(this, parts, null), contextOf(parts)));
            canvas = known;
        }
        return known;
    }

    private static CanvasContext contextOf(Parts of) {
        return new CanvasContext(
                of.ui(),
                of.work(),
                of.fx(),
                of.registry(),
                of.shell(),
                of.settings(),
                of.theme().appearanceProperty(),
                of.painters(),
                of.library(),
                of.previews());
    }

    private CanvasWindowPage windowPage(CanvasId id, Parts of) {
        return openCanvasPage().window(id, new DrawingHost(this, of, id), contextOf(of));
    }

    void newCanvas() {
        openCanvasPage().tabs().create();
        navigator.go(Place.CANVAS);
        bringToFront();
    }

    void newCanvas(String name, List<Element> elements) {
        openCanvasPage().create(name, elements);
        navigator.go(Place.CANVAS);
    }

    void newCanvas(String name, Document drawing) {
        openCanvasPage().create(name, drawing);
        navigator.go(Place.CANVAS);
    }

    void openWindow(CanvasId id) {
        windows.open(id);
    }

    /// The first window, e.g. when another one asked for what only it shows.
    void bringToFront() {
        Window window = parts.dialogs().layers().frame().getScene().getWindow();
        if (window instanceof Stage stage) {
            stage.toFront();
        }
        window.requestFocus();
    }

    /// Where Deploy was pressed: on the selected element of the drawing that is in front.
    DeployOrigin originInFront(@Nullable ArtifactId artifact, @Nullable ElementId element) {
        CanvasPage page = canvas;
        if (page == null || page.canvas() == null) {
            return new DeployOrigin(artifact, null, null, element);
        }
        ElementId of = element == null ? selectedInFront() : element;
        return new DeployOrigin(artifact, page.canvas(), page.revision(), of);
    }

    ArtifactsViewModel artifacts() {
        return artifacts;
    }

    Page deploymentsPage() {
        deploymentsView = new DeploymentsView(
                deployments,
                commands,
                new FollowedPanes(project, link, parts),
                new ReleaseExtras(
                        releases,
                        deployments.requests()::cancel,
                        new GovernanceExtras(governance, parts.ui()),
                        parts.ui()),
                parts.ui());
        return deploymentsView;
    }

    Page artifactsPage() {
        return new ArtifactsView(artifacts, shelf, looking, downloads, dragOut, navigator, parts.dialogs(), parts.ui());
    }

    void openDeployment(DeploymentId deployment, @Nullable Long line) {
        showLog(deployment, LogChoice.Of.DEPLOYMENT, line);
    }

    /// @param element of whose lines; null for all
    void openElementLog(DeploymentId deployment, @Nullable String element) {
        showLog(deployment, LogChoice.Of.DEPLOYMENT, null);
        deployments.logChoice().showElement(element);
        if (deploymentsView != null) {
            deploymentsView.showLog();
        }
    }

    /// What an environment's site writes, below the deployment that it comes from.
    void openSiteLog(EnvironmentId environment, @Nullable Long line) {
        deployments
                .options()
                .live(environment)
                .ifPresentOrElse(
                        live -> showLog(live.id(), LogChoice.Of.SITE, line),
                        () -> parts.notices().attention(parts.ui().text("deployments.site-log.none")));
    }

    /// Of the selected element, else of the environment that is looked at, else of the first that has one.
    void openSiteLog() {
        ElementId element = selectedInFront();
        Deployment selected = deployments.selectedProperty().get();
        List<Site> here = project.sites().stream().filter(Site::servedHere).toList();
        here.stream()
                .filter(site -> element != null && element.equals(site.element()))
                .findFirst()
                .or(() -> here.stream()
                        .filter(site -> selected != null && site.environment().equals(selected.environment()))
                        .findFirst())
                .or(() -> project.environments().stream()
                        .flatMap(environment -> project.site(environment.id()).stream())
                        .filter(Site::servedHere)
                        .findFirst())
                .ifPresent(site -> openSiteLog(site.environment(), null));
    }

    /// Gives the log all of the room, or takes it back.
    void toggleLogAlone() {
        BooleanProperty alone = deployments.logChoice().aloneProperty();
        alone.set(!alone.get());
    }

    private void showLog(DeploymentId deployment, LogChoice.Of of, @Nullable Long line) {
        deployments.showAll();
        deployments.select(deployment);
        deployments.logChoice().show(of, line);
        navigator.go(Place.DEPLOYMENTS);
        if (deploymentsView != null && line != null) {
            deploymentsView.showLog();
        }
    }

    void deploy(DeployOrigin origin) {
        DeployViewModel deploy = new DeployViewModel(
                project, link.deploy(), parts.work(), origin, UUID.randomUUID().toString(), new Deployed());
        new DeployPanel(
                        deploy,
                        parts.dialogs(),
                        panels::editVariables,
                        panels::chooseProvider,
                        () -> navigator.go(Place.ARTIFACTS),
                        terminal,
                        environment -> governance.release(environment.id()),
                        this::paintChange,
                        parts.ui())
                .show();
    }

    private void paintChange(
            DrawingChange change, double width, double height, Consumer<Image> show, Consumer<Fault> failed) {
        parts.previews()
                .paintDifference(
                        () -> drawn(change.before()),
                        () -> drawn(change.after()),
                        parts.theme().appearanceProperty().get(),
                        width,
                        height,
                        show,
                        failed);
    }

    /// Empty where nothing was drawn.
    private Document drawn(DrawingChange.@Nullable Pin pin) {
        return pin == null
                ? new Document()
                : Document.of(drawings.at(pin.canvas(), pin.revision()).records());
    }

    /// Dialogs about the project.
    ProjectPanels panels() {
        return panels;
    }

    ReleasesViewModel releases() {
        return releases;
    }

    /// Ends the step of the newest release on trial.
    void continueRelease() {
        releases.onTrial().ifPresent(deployment -> releases.proceed(deployment.id()));
    }

    /// Gives the newest release on trial all of the traffic.
    void promoteRelease() {
        releases.onTrial().ifPresent(deployment -> releases.promoteNow(deployment.id()));
    }

    /// Takes the newest release on trial back.
    void abortRelease() {
        releases.onTrial().ifPresent(deployments.requests()::cancel);
    }

    /// The newest release that could be put back in the environment that is looked at, or in production.
    Optional<Deployment> rollbackTarget() {
        return project.deployments().stream()
                .filter(DeploymentOptions::canRollBackTo)
                .findFirst();
    }

    void rollBack() {
        rollbackTarget().ifPresent(commands::rollBack);
    }

    boolean isInDetail(DeploymentId deployment) {
        Deployment selected = deployments.selectedProperty().get();
        return selected != null && selected.id().equals(deployment);
    }

    void retry(Deployment deployment) {
        deployments.requests().retry(deployment);
    }

    void rollBackFrom(Deployment deployment) {
        deployments
                .options()
                .rollbackTarget(deployment)
                .ifPresentOrElse(
                        commands::rollBack,
                        () -> parts.notices().attention(parts.ui().text("rollback.nothing")));
    }

    /// Runs once the project has been read from the platform, or at once.
    void whenRead(Runnable act) {
        if (!project.loadingProperty().get()) {
            act.run();
            return;
        }
        Lifetime once = lifetime.add(new Lifetime());
        once.add(Fx.watch(project.loadingProperty(), loading -> {
            if (!loading) {
                once.close();
                act.run();
            }
        }));
    }

    void openFile(Path file) {
        drawingFiles.open(file, records -> {
            canvasPage();
            navigator.go(Place.CANVAS);
            if (canvas != null) {
                canvas.insert(records);
            }
        });
    }

    /// Brings an artifact into the detail of its page.
    void openArtifact(ArtifactId artifact) {
        navigator.go(Place.ARTIFACTS);
        whenRead(() -> project.artifact(artifact).ifPresent(artifacts::select));
    }

    /// Brings an element of the drawing into view.
    ///
    /// @param of the canvas that it is on, null when that is not known
    void openElement(@Nullable CanvasId of, @Nullable ElementId element) {
        CanvasPage page = openCanvasPage();
        navigator.go(Place.CANVAS);
        whenRead(() -> {
            if (of != null) {
                page.show(of);
            }
            if (element != null) {
                page.select(element);
            }
        });
    }

    /// What Promote means without a choice: the deployment in detail if it was good, else the newest that takes
    /// traffic.
    Optional<Deployment> promotionSource() {
        return Optional.ofNullable(deployments.selectedProperty().get())
                .filter(deployments.options()::canPromote)
                .or(() -> project.deployments().stream()
                        .filter(d -> d.live() && deployments.options().canPromote(d))
                        .findFirst());
    }

    void promote() {
        promotionSource().ifPresent(commands::promote);
    }

    /// Searches for the deployment that broke something.
    void bisect() {
        new BisectPanel(
                        new BisectViewModel(
                                project,
                                link.deployments(),
                                parts.work(),
                                parts.ui().text("bisect.reason")),
                        parts.dialogs(),
                        commands::compare,
                        parts.ui())
                .show();
    }

    void compare() {
        commands.compare();
    }

    void compareLogs() {
        commands.compareLogs();
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private final class Deployed implements DeployViewModel.Outcome {
        @Override
        public void deployed(Deployment deployment) {
            ProjectWiring.this.deployed(deployment);
        }

        @Override
        public void waits() {
            parts.dialogs().close();
            parts.notices().attention(parts.ui().text("outbox.kept"));
        }
    }

    private void deployed(Deployment deployment) {
        parts.dialogs().close();
        parts.checklist().happened(Step.DEPLOY);
        boolean stays = parts.shell().placeProperty().get() == Place.CANVAS;
        Notice.Offer show = new Notice.Offer(
                parts.ui().text("notification.action.show"), () -> navigator.openDeployment(deployment.id(), null));
        deployments
                .started()
                .tell(
                        deployment,
                        parts.ui().text("deploy.started", deployment.number()),
                        stays ? List.of(show) : List.of());
        deployments.select(deployment.id());
        if (!stays) {
            navigator.go(Place.DEPLOYMENTS);
        }
    }
}

package dev.tone.desktop.boot;

import dev.tone.desktop.artifacts.ArtifactsView;
import dev.tone.desktop.artifacts.ArtifactsViewModel;
import dev.tone.desktop.artifacts.DownloadsViewModel;
import dev.tone.desktop.artifacts.DragOut;
import dev.tone.desktop.artifacts.ShelfViewModel;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.deploy.DeployOrigin;
import dev.tone.desktop.drawings.DrawingFiles;
import dev.tone.desktop.kit.notice.LocalNotices;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.Desk;
import dev.tone.desktop.kit.view.FileDrops;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was uploaded to one project, and what is being uploaded.
final class ProjectArtifacts implements Pin {
    private final Parts parts;
    private final ProjectModel project;
    private final ProjectDrawings drawings;
    private final Navigator navigator;
    private final LocalNotices notices;
    private final Consumer<DeployOrigin> deploy;
    private final Consumer<Runnable> whenRead;
    private final ArtifactsViewModel artifacts;
    private final ShelfViewModel shelf;
    private final LookViewModel looking;
    private final DownloadsViewModel downloads;
    private final DragOut dragOut;
    private final Lifetime lifetime = new Lifetime();

    /// @param deploy asks how something is to be deployed
    /// @param whenRead as of [ProjectDrawings]
    ProjectArtifacts(
            Parts parts,
            PlatformLink link,
            UploadsPort uploads,
            ProjectModel project,
            ProjectDrawings drawings,
            Navigator navigator,
            LocalNotices notices,
            Consumer<DeployOrigin> deploy,
            Consumer<Runnable> whenRead) {
        this.parts = parts;
        this.project = project;
        this.drawings = drawings;
        this.navigator = navigator;
        this.notices = notices;
        this.deploy = deploy;
        this.whenRead = whenRead;
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
        shelf = new ShelfViewModel(project, link.artifacts(), parts.work(), parts.notices());
        looking = lifetime.add(new LookViewModel(link.look(), parts.work()));
        downloads = lifetime.add(new DownloadsViewModel(link.artifacts(), parts.work(), parts.fx()));
        dragOut = lifetime.add(new DragOut(link.artifacts(), parts.work(), parts.notices(), parts.ui()));
        // The drawing and the artifacts take files themselves; anywhere else they are the project's.
        FileDrops.accept(parts.dialogs().layers().frame(), files -> take(files, null));
    }

    /// What was dropped: drawings join the one in front, everything else is uploaded.
    void take(List<Path> files, @Nullable ElementId element) {
        List<Path> drawn = files.stream().filter(DrawingFiles::isDrawing).toList();
        List<Path> others =
                files.stream().filter(file -> !DrawingFiles.isDrawing(file)).toList();
        drawn.forEach(drawings::openFile);
        if (!others.isEmpty()) {
            artifacts.add(others, element);
        }
    }

    /// What dropping a folder does, without a pointer: on the selected element of the drawing that is in front.
    void uploadFolder() {
        parts.ui()
                .desk()
                .chooseFolder(parts.ui().text("action.file.upload-folder"))
                .ifPresent(folder -> take(List.of(folder), drawings.selectedInFront()));
    }

    void uploadFiles() {
        take(parts.ui().desk().chooseFiles(parts.ui().text("action.file.upload-file")), drawings.selectedInFront());
    }

    /// Asks for what is sent in the place of an artifact: a folder for a folder, files for anything else.
    void sendAgain(ArtifactId artifact, @Nullable ElementId element) {
        navigator.go(Place.ARTIFACTS);
        project.artifact(artifact).ifPresent(artifacts::select);
        ArtifactKind kind = project.artifact(artifact).map(Artifact::kind).orElse(ArtifactKind.FOLDER);
        Desk desk = parts.ui().desk();
        String title = parts.ui().text("failure.next.send-again");
        List<Path> chosen =
                kind == ArtifactKind.FOLDER ? desk.chooseFolder(title).stream().toList() : desk.chooseFiles(title);
        if (!chosen.isEmpty()) {
            artifacts.add(chosen, element);
        }
    }

    private void arrived(ArtifactApi.Stored stored) {
        Ui ui = parts.ui();
        Artifact artifact = stored.artifact();
        String words = stored.unchanged() ? "upload.already" : "upload.arrived";
        parts.notices()
                .offer(
                        Notice.Tone.SUCCESS,
                        ui.text(words, artifact.name(), artifact.version()),
                        List.of(new Notice.Offer(
                                ui.text("deploy.title"),
                                () -> deploy.accept(drawings.originInFront(artifact.id(), artifact.element())))));
    }

    Page page() {
        return new ArtifactsView(artifacts, shelf, looking, downloads, dragOut, navigator, parts.dialogs(), parts.ui());
    }

    /// Brings an artifact into the detail of its page.
    void open(ArtifactId artifact) {
        navigator.go(Place.ARTIFACTS);
        whenRead.accept(() -> project.artifact(artifact).ifPresent(artifacts::select));
    }

    /// The one that the page shows; null before there is any.
    @Nullable
    ArtifactId chosen() {
        Artifact shown = artifacts.selectedProperty().get();
        return shown == null ? null : shown.id();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

package dev.tone.desktop.boot;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.desktop.canvas.CanvasContext;
import dev.tone.desktop.canvas.CanvasHost;
import dev.tone.desktop.canvas.CanvasPage;
import dev.tone.desktop.canvas.CanvasWindowPage;
import dev.tone.desktop.canvas.tabs.CanvasesPort;
import dev.tone.desktop.canvas.tabs.TabsViewModel;
import dev.tone.desktop.deploy.DeployOrigin;
import dev.tone.desktop.drawings.DrawingFiles;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.link.Drawings;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The drawings of one project: in tabs, in windows of their own and in files.
final class ProjectDrawings implements Pin {
    private final Parts parts;
    private final CanvasesPort canvases;
    private final Drawings kept;
    private final ProjectModel project;
    private final Navigator navigator;
    private final Hosts hosts;
    private final Consumer<Runnable> whenRead;
    private final DrawingFiles files;
    private final DrawingWindows windows;
    private final Lifetime lifetime = new Lifetime();
    private @Nullable CanvasPage canvas;

    /// Makes what a drawing asks of the rest of the window.
    interface Hosts {
        /// For a drawing in one of the windows.
        ///
        /// @param of the window that the drawing is in
        /// @param only the canvas of a window that shows no other
        CanvasHost of(Parts of, @Nullable CanvasId only);
    }

    /// @param whenRead runs something once the project has been read from the platform
    ProjectDrawings(
            Parts parts,
            CanvasesPort canvases,
            Drawings kept,
            ProjectModel project,
            Navigator navigator,
            Hosts hosts,
            Consumer<Runnable> whenRead) {
        this.parts = parts;
        this.canvases = canvases;
        this.kept = kept;
        this.project = project;
        this.navigator = navigator;
        this.hosts = hosts;
        this.whenRead = whenRead;
        files = new DrawingFiles(
                parts.work(),
                parts.dialogs(),
                parts.ui().texts(),
                () -> project.projectProperty().get().name());
        windows = lifetime.add(
                new DrawingWindows(parts, project, this::pageFor, this::newCanvas, id -> page().comesBack(id)));
        lifetime.add(Fx.watch(project.askingProperty(), this::asked));
    }

    /// Who begins on another page has a drawing too: it sends what waits of it, and the frame says how it stands.
    private void asked(boolean asking) {
        if (!asking) {
            page();
        }
    }

    /// Made when it is first looked at, or after the start.
    CanvasPage page() {
        CanvasPage known = canvas;
        if (known == null) {
            TabsViewModel tabs = lifetime.add(new TabsViewModel(
                    project,
                    canvases,
                    parts.work(),
                    parts.notices(),
                    parts.ui().texts(),
                    parts.settings(),
                    kept::forget));
            known = lifetime.add(new CanvasPage(project, kept, tabs, hosts.of(parts, null), contextOf(parts)));
            canvas = known;
        }
        return known;
    }

    private static CanvasContext contextOf(Parts of) {
        return new CanvasContext(
                of.ui(),
                of.work(),
                of.fx(),
                of.notices(),
                of.registry(),
                of.shell(),
                of.settings(),
                of.theme().appearanceProperty(),
                of.painters(),
                of.library(),
                of.previews());
    }

    private CanvasWindowPage pageFor(CanvasId id, Parts of) {
        return page().window(id, hosts.of(of, id), contextOf(of));
    }

    void newCanvas() {
        page().tabs().create();
        navigator.go(Place.CANVAS);
        bringToFront();
    }

    void newCanvas(String name, List<Element> elements) {
        page().create(name, elements);
        navigator.go(Place.CANVAS);
    }

    void newCanvas(String name, Document drawing) {
        page().create(name, drawing);
        navigator.go(Place.CANVAS);
    }

    /// @param only null for the canvas that is in front
    String nameOf(@Nullable CanvasId only) {
        return page().tabs().nameOf(only == null ? page().canvas() : only);
    }

    void openWindow(CanvasId id) {
        windows.open(id);
    }

    /// Puts the drawing of a file into the one that is in front.
    void openFile(Path file) {
        files.open(file, records -> {
            CanvasPage page = page();
            navigator.go(Place.CANVAS);
            page.insert(records);
        });
    }

    /// Brings an element of the drawing into view.
    ///
    /// @param of the canvas that it is on, null when that is not known
    void openElement(@Nullable CanvasId of, @Nullable ElementId element) {
        CanvasPage page = page();
        navigator.go(Place.CANVAS);
        whenRead.accept(() -> {
            if (of != null) {
                page.show(of);
            }
            if (element != null) {
                page.select(element);
            }
        });
    }

    @Nullable
    ElementId selectedInFront() {
        CanvasPage page = canvas;
        return page == null || parts.shell().placeProperty().get() != Place.CANVAS ? null : page.selectedService();
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

    /// The first window, e.g. when another one asked for what only it shows.
    void bringToFront() {
        Window window = parts.dialogs().layers().frame().getScene().getWindow();
        if (window instanceof Stage stage) {
            stage.toFront();
        }
        window.requestFocus();
    }

    void paintChange(DrawingChange change, double width, double height, Consumer<Image> show, Consumer<Fault> failed) {
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
                : Document.of(kept.at(pin.canvas(), pin.revision()).records());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.CANVAS;
import static dev.tone.gallery.DrawingSamples.WORK;
import static dev.tone.gallery.DrawingSamples.element;
import static dev.tone.gallery.DrawingSamples.emptyFolder;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.library.LibraryFolder;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.canvas.CanvasContext;
import dev.tone.desktop.canvas.CanvasPage;
import dev.tone.desktop.canvas.Painters;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.canvas.library.LibraryModel;
import dev.tone.desktop.canvas.tabs.TabsViewModel;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.FakeReleases;
import dev.tone.desktop.releases.ReleasesViewModel;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The whole page of a drawing as the window has it, driven by its actions.
final class DrawingWindow {
    private static final Painters PAINTERS = new Painters();

    private final Editor drawn;
    private final ActionRegistry registry = new ActionRegistry();
    private final StackPane panel = new StackPane();
    private final CanvasPage page;

    /// @param drawn what is on the drawing at first
    /// @param platform what its project has
    DrawingWindow(Editor drawn, Fixture platform, Ui ui, Appearance look) {
        this(drawn, drawn.document().records(), platform, new FakeReleases(), ui, look);
    }

    /// @param deployed the drawing as it was deployed
    /// @param releases that are on trial
    DrawingWindow(
            Editor drawn,
            List<CanvasRecord> deployed,
            Fixture platform,
            FakeReleases releases,
            Ui ui,
            Appearance look) {
        this.drawn = drawn;
        ProjectModel project = project(platform);
        Notices notices = new Notices(ui.texts());
        CanvasContext context = new CanvasContext(
                ui,
                WORK,
                Runnable::run,
                notices,
                registry,
                new ShellViewModel(Place.CANVAS),
                platform.settings,
                new SimpleObjectProperty<>(look),
                PAINTERS,
                new LibraryModel(
                        new LibraryFolder(emptyFolder()),
                        WORK,
                        notices,
                        ui.texts(),
                        IdGenerator.system(),
                        Clock.systemUTC()),
                new Previews(WORK));
        page = new CanvasPage(
                project,
                new NoPlatform(drawn.document().records(), deployed),
                new TabsViewModel(project, NoCanvases.INSTANCE, WORK, notices, ui.texts(), platform.settings, _ -> {}),
                new NoHost(new ReleasesViewModel(project, releases, platform, WORK, Runnable::run), panel),
                context);
        page.shown();
    }

    /// The project of a platform, which then has this drawing.
    static ProjectModel project(Fixture platform) {
        platform.projects.add(Fixture.project("shop", "Shop"));
        if (platform.canvases.isEmpty()) {
            platform.canvases.add(canvas(CANVAS, "Canvas 1", "a0"));
        }
        return platform.workspace().open().orElseThrow();
    }

    static CanvasInfo canvas(CanvasId id, String name, String place) {
        return new CanvasInfo(id, new ProjectId("shop"), name, 7, Fixture.T0, Fixture.T0, place, null);
    }

    /// Does what a person would do by key, menu or button.
    DrawingWindow act(String... ids) {
        for (String id : ids) {
            registry.get("canvas." + id).trigger();
        }
        return this;
    }

    DrawingWindow select(String name) {
        page.select(element(drawn, name).id());
        return this;
    }

    Region whole() {
        return (Region) page.node();
    }

    /// What was shown over the window.
    StackPane panel() {
        return panel;
    }

    /// Only the part of the page with that id.
    Region part(String id) {
        Node part = Objects.requireNonNull(page.node().lookup("#" + id), id);
        if (part.getParent() instanceof BorderPane around) {
            take(part, around);
        } else {
            ((Pane) part.getParent()).getChildren().remove(part);
        }
        ((Region) part).getStylesheets().addAll(((Region) page.node()).getStylesheets());
        return (Region) part;
    }

    private static void take(Node part, BorderPane from) {
        if (from.getTop() == part) {
            from.setTop(null);
        } else if (from.getRight() == part) {
            from.setRight(null);
        }
    }
}

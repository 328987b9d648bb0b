package dev.tone.desktop.artifacts;

import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.api.ArtifactApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The page of artifacts in a window, on doubles that a test fills.
abstract class ArtifactsWindow {
    final FakePlatform platform = new FakePlatform();
    final FakeNavigator navigator = new FakeNavigator();
    final List<ArtifactApi.Stored> arrivals = new ArrayList<>();
    ViewWindow window;
    Fixture workspace;
    ArtifactsView view;
    ProjectModel project;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.artifacts.add(Fixture.artifact("a1"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    void show() throws Exception {
        show(workspace.workspace());
    }

    void show(WorkspaceModel model) throws Exception {
        window.show(() -> {
            project = model.open().orElseThrow();
            ArtifactsViewModel artifacts = new ArtifactsViewModel(
                    project,
                    platform,
                    platform,
                    workspace.work,
                    Runnable::run,
                    window.dialogs,
                    workspace.notices,
                    window.ui.texts(),
                    arrivals::add);
            ShelfViewModel shelf = new ShelfViewModel(project, platform, workspace.work, workspace.notices);
            view = new ArtifactsView(
                    artifacts,
                    shelf,
                    new LookViewModel(platform, workspace.work),
                    new DownloadsViewModel(platform, workspace.work, Runnable::run),
                    new DragOut(platform, workspace.work, workspace.notices, window.ui),
                    navigator,
                    window.dialogs,
                    window.ui);
            view.shown();
            return view.node();
        });
        window.awaitShown("#page-artifacts");
    }
}

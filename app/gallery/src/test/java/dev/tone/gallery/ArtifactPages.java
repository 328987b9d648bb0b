package dev.tone.gallery;

import dev.tone.desktop.artifacts.ArtifactsView;
import dev.tone.desktop.artifacts.ArtifactsViewModel;
import dev.tone.desktop.artifacts.DownloadsViewModel;
import dev.tone.desktop.artifacts.DragOut;
import dev.tone.desktop.artifacts.ShelfViewModel;
import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.FakeDesk;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import dev.tone.model.id.ProjectId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Artifacts: the list, one with its files, where it comes from, who may fetch it, what it is made of, and transfers.
final class ArtifactPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("artifacts", "Artifacts", (ui, _) -> opened(ui, 0)),
            new GalleryPage("artifacts-unread", "Artifacts, not read yet", (ui, _) -> unread(ui)),
            new GalleryPage("artifacts-none", "Artifacts, none yet", (ui, _) -> none(ui)),
            new GalleryPage("artifact-origin", "Where an artifact comes from", (ui, _) -> opened(ui, 1)),
            new GalleryPage("artifact-links", "Who may fetch an artifact", (ui, _) -> opened(ui, 2)),
            new GalleryPage("artifact-parts", "What an artifact is made of", (ui, _) -> opened(ui, 3)),
            new GalleryPage("artifact-parts-none", "An artifact of which no parts are known", (ui, _) -> partless(ui)),
            new GalleryPage("transfers", "Uploads and downloads", (ui, _) -> transfers(ui)));

    private ArtifactPages() {}

    private static Node opened(Ui ui, int tab) {
        OpenProject project = new OpenProject(ui);
        fill(project);
        Region page = page(project, project.model(), project.workspace.work);
        select(page, tab);
        return page;
    }

    private static Node partless(Ui ui) {
        OpenProject project = new OpenProject(ui);
        fill(project);
        project.platform.components = new Components(
                List.of(), List.of(), List.of("package-lock.json could not be read: it ends in the middle."));
        Region page = page(project, project.model(), project.workspace.work);
        select(page, 3);
        return page;
    }

    private static Node unread(Ui ui) {
        OpenProject project = new OpenProject(ui);
        return page(project, project.unread(), OpenProject.BUSY);
    }

    private static Node none(Ui ui) {
        OpenProject project = new OpenProject(ui);
        project.platform.usage = new ArtifactUsage(1L << 30, 0, 0, 0, List.of());
        return page(project, project.model(), project.workspace.work);
    }

    private static void select(Region page, int tab) {
        ((ListView<?>) page.lookup("#artifact-list")).getSelectionModel().selectFirst();
        ((TabPane) page.lookup("#artifact-tabs")).getSelectionModel().select(tab);
    }

    private static Region page(OpenProject project, ProjectModel model, Work reading) {
        return page(project, model, reading, new DownloadsViewModel(project.platform, reading, Runnable::run));
    }

    private static Region page(OpenProject project, ProjectModel model, Work reading, DownloadsViewModel downloads) {
        ArtifactsViewModel artifacts = new ArtifactsViewModel(
                model,
                project.platform,
                project.platform,
                reading,
                Runnable::run,
                project.dialogs,
                project.workspace.notices,
                project.ui.texts(),
                _ -> {});
        ArtifactsView view = new ArtifactsView(
                artifacts,
                new ShelfViewModel(model, project.platform, reading, project.workspace.notices),
                new LookViewModel(project.platform, reading),
                downloads,
                new DragOut(project.platform, reading, project.workspace.notices, project.ui),
                project.navigator,
                project.dialogs,
                project.ui);
        view.shown();
        return Looks.window((Region) view.node());
    }

    private static void fill(OpenProject project) {
        project.workspace.artifacts.addAll(List.of(
                artifact(
                        "a1",
                        "shop-site",
                        ArtifactKind.FOLDER,
                        1,
                        List.of("2 names were not in UTF-8 and were read as such."),
                        List.of("release", "spring", "한정 판매")),
                artifact("a2", "poster.png", ArtifactKind.FILE, 2, List.of(), List.of()),
                artifact("a3", "backup-of-everything.tar.gz", ArtifactKind.ARCHIVE, 30, List.of(), List.of()),
                artifact(
                        "a4", "봄맞이-상점-사이트-최종-진짜최종-2026년-5월-버전", ArtifactKind.FOLDER, 60 * 24, List.of(), List.of("초안")),
                artifact(
                        "a5",
                        "a-folder-with-a-name-that-is-much-longer-than-the-list-is-wide",
                        ArtifactKind.FOLDER,
                        60 * 24 * 3,
                        List.of(),
                        List.of("one-tag", "another-tag", "a-third-tag-that-is-long"))));
        project.workspace.deployments.addAll(Samples.deployments());
        for (String path : List.of(
                "assets/fonts/a-typeface-with-a-long-name-in-all-its-weights.woff2",
                "assets/logo.png",
                "css/site.css",
                "문서/사용 설명서.md")) {
            project.platform.contents.put(path, new byte[10]);
        }
        project.platform.contents.put(
                "index.html", "<!doctype html>\n<title>Shop</title>\n<h1>상점</h1>\n".getBytes(StandardCharsets.UTF_8));
        project.platform.links.addAll(List.of(
                link("l1", null, Fixture.T0.plus(Duration.ofDays(2)), null),
                link("l2", "assets/fonts/a-typeface-with-a-long-name.woff2", Fixture.T0.plusSeconds(5_000), null),
                link("l3", "index.html", Fixture.T0.minusSeconds(60), null),
                link("l4", "문서/사용 설명서.md", Fixture.T0.plus(Duration.ofDays(9)), Fixture.T0)));
        project.platform.components = new Components(
                List.of(
                        new Components.Source("package-lock.json", "npm", 2),
                        new Components.Source("server/pom.xml", "Maven", 1)),
                List.of(
                        new Components.Component("npm", "left-pad", "1.3.0", "WTFPL"),
                        new Components.Component(
                                "npm", "@an-organization/with-a-long-package-name", "12.0.0-rc.3", null),
                        new Components.Component("maven", "org.example:library", "", "Apache-2.0 OR MIT")),
                List.of("yarn.lock could not be read."));
    }

    private static Artifact artifact(
            String id, String name, ArtifactKind kind, long minutesAgo, List<String> notes, List<String> tags) {
        return new Artifact(
                new ArtifactId(id),
                new ProjectId("shop"),
                name,
                kind,
                "4f1c9a0b77de".repeat(5),
                48_213_000,
                kind == ArtifactKind.FILE ? 1 : 312,
                4,
                null,
                Fixture.ME,
                Samples.NOW.minus(Duration.ofMinutes(minutesAgo)),
                notes,
                tags);
    }

    private static SignedLink link(String id, @Nullable String path, Instant expires, @Nullable Instant revoked) {
        return new SignedLink(
                new LinkId(id),
                new ArtifactId("a1"),
                path,
                false,
                "/api/v1/signed/" + id + "/s",
                "Mina",
                Fixture.T0,
                expires.plus(Duration.ofHours(1)),
                revoked);
    }

    /// One upload in each state, and a download under way, one that is there and one that failed.
    private static Node transfers(Ui ui) {
        FakeDesk desk = new FakeDesk();
        desk.saveFile = Optional.of(Path.of("/home/me/Downloads/shop-site.zip"));
        OpenProject project = new OpenProject(new Ui(ui.texts(), ui.formats(), desk));
        fill(project);
        project.platform.uploads.set(Uploads.inEachState());
        boolean[] busy = {false};
        Work work = new Work(
                task -> {
                    if (!busy[0]) {
                        task.run();
                    }
                },
                Runnable::run,
                _ -> {});
        Region page = page(
                project,
                project.model(),
                project.workspace.work,
                new DownloadsViewModel(project.platform, work, Runnable::run));
        select(page, 0);
        MenuButton save = (MenuButton) Objects.requireNonNull(page.lookup("#artifact-save"));
        save.getItems().getFirst().fire();
        project.platform.away = true;
        desk.saveFile = Optional.of(Path.of("/home/me/Downloads/index.html"));
        save.getItems().getLast().fire();
        busy[0] = true;
        desk.saveFile = Optional.of(Path.of("/home/me/문서/다운로드/아주 긴 이름의 폴더/상점 사이트.zip"));
        save.getItems().getFirst().fire();
        // They take a part of the height only.
        page.setPrefHeight(2_200);
        return page;
    }
}

package dev.tone.desktop.workspace;

import static dev.tone.desktop.workspace.Fixture.deployment;
import static dev.tone.desktop.workspace.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.work.Work;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceModelTest {
    private final Project shop = project("shop", "Shop");
    private final Project blog = project("blog", "Blog");
    private Fixture platform;

    @BeforeEach
    void platform(@TempDir Path folder) {
        platform = new Fixture(folder);
    }

    @Test
    void opensTheProjectOfTheLastTime() {
        platform.projects.add(shop);
        platform.projects.add(blog);
        platform.settings.put("project.last", "blog");

        WorkspaceModel workspace = platform.workspace();

        assertThat(workspace.open().orElseThrow().id()).isEqualTo(blog.id());
        assertThat(workspace.active()).containsExactlyInAnyOrder(shop, blog);
    }

    @Test
    void opensTheFirstProjectThatComes() {
        WorkspaceModel workspace = platform.workspace();
        assertThat(workspace.open()).isEmpty();

        platform.tell(Topic.workspace(), new LiveFact.ProjectChanged(shop));

        assertThat(workspace.open().orElseThrow().id()).isEqualTo(shop.id());
    }

    @Test
    void leavesAProjectThatWasArchivedAndOpensAnother() {
        platform.projects.add(shop);
        platform.projects.add(blog);
        platform.settings.put("project.last", "shop");
        WorkspaceModel workspace = platform.workspace();

        workspace.put(Fixture.archived(shop));

        assertThat(workspace.open().orElseThrow().id()).isEqualTo(blog.id());
        assertThat(workspace.archived()).extracting(Project::id).containsExactly(shop.id());
        assertThat(platform.isFollowed(Topic.project(shop.id()))).isFalse();
    }

    @Test
    void deploymentsAreNewestFirstAndFollowTheFacts() {
        platform.projects.add(shop);
        platform.deployments.add(deployment(1, DeploymentState.SUCCEEDED, true));
        WorkspaceModel workspace = platform.workspace();
        ProjectModel open = workspace.open().orElseThrow();

        platform.tell(
                Topic.project(shop.id()), new LiveFact.DeploymentChanged(deployment(2, DeploymentState.QUEUED, false)));
        platform.tell(
                Topic.project(shop.id()),
                new LiveFact.DeploymentChanged(deployment(2, DeploymentState.BUILDING, false)));

        assertThat(open.deployments()).extracting(Deployment::number).containsExactly(2L, 1L);
        assertThat(open.deployments().getFirst().state()).isEqualTo(DeploymentState.BUILDING);
    }

    @Test
    void readsAgainWhenFactsWereMissed() {
        platform.projects.add(shop);
        ProjectModel open = platform.workspace().open().orElseThrow();
        platform.deployments.add(deployment(7, DeploymentState.FAILED, false));

        platform.fallBehind(Topic.project(shop.id()));

        assertThat(open.deployments()).extracting(Deployment::number).containsExactly(7L);
    }

    /// With a platform that answers when the test lets it.
    private WorkspaceModel beforeTheAnswer(Deque<Runnable> calls) {
        platform.settings.put("project.last", "shop");
        Work work = new Work(calls::add, Runnable::run, platform.faults::add);
        WorkspaceModel workspace =
                new WorkspaceModel(platform, platform.kept, platform, work, Runnable::run, platform.settings);
        workspace.start(KnownWorkspace.read(platform.kept, WorkspaceModel.last(platform.settings)));
        return workspace;
    }

    private static void answer(Deque<Runnable> calls) {
        while (!calls.isEmpty()) {
            calls.pop().run();
        }
    }

    @Test
    void opensTheProjectAsItWasKnownBeforeThePlatformAnswers() {
        platform.kept.projects.add(shop);
        platform.kept.keepCanvases(shop.id(), List.of(canvas("old")));
        platform.projects.add(project("shop", "Renamed"));
        platform.canvases.add(canvas("new"));
        Deque<Runnable> calls = new ArrayDeque<>();
        WorkspaceModel workspace = beforeTheAnswer(calls);

        ProjectModel open = workspace.open().orElseThrow();
        assertThat(open.projectProperty().get()).isEqualTo(shop);
        assertThat(open.canvases()).extracting(CanvasInfo::name).containsExactly("old");
        assertThat(workspace.loadingProperty().get()).isTrue();
        assertThat(open.loadingProperty().get()).isTrue();

        answer(calls);
        assertThat(workspace.open()).containsSame(open);
        assertThat(open.projectProperty().get().name()).isEqualTo("Renamed");
        assertThat(open.canvases()).extracting(CanvasInfo::name).containsExactly("new");
        assertThat(platform.kept.projects).extracting(Project::name).containsExactly("Renamed");
        assertThat(platform.kept.canvases(shop.id()))
                .extracting(CanvasInfo::name)
                .containsExactly("new");
    }

    @Test
    void leavesAKnownProjectThatThePlatformDoesNotHaveAnyMore() {
        platform.kept.projects.add(shop);
        platform.projects.add(blog);
        Deque<Runnable> calls = new ArrayDeque<>();
        WorkspaceModel workspace = beforeTheAnswer(calls);
        assertThat(workspace.open().orElseThrow().id()).isEqualTo(shop.id());
        platform.artifactsFault = Fault.notFound("project/not-found", "There is no such project.");

        answer(calls);
        assertThat(workspace.open().orElseThrow().id()).isEqualTo(blog.id());
        assertThat(platform.kept.projects).containsExactly(blog);
        assertThat(platform.faults).isEmpty();
    }

    @Test
    void aFactIsNewerThanWhatWasKnown() {
        platform.kept.projects.add(shop);
        platform.projects.add(shop);
        Deque<Runnable> calls = new ArrayDeque<>();
        WorkspaceModel workspace = beforeTheAnswer(calls);

        platform.tell(Topic.workspace(), new LiveFact.ProjectChanged(project("shop", "Told")));
        answer(calls);

        assertThat(workspace.open().orElseThrow().projectProperty().get().name())
                .isEqualTo("Told");
    }

    private static CanvasInfo canvas(String name) {
        return new CanvasInfo(new CanvasId(name), new ProjectId("shop"), name, 0, Fixture.T0, Fixture.T0, null, null);
    }

    @Test
    void aFactThatComesDuringTheReadingWins() {
        KeyedList<Character, String> list = new KeyedList<>(s -> s.charAt(0), Comparator.<String>naturalOrder());
        list.beginRead();
        list.put("a-new");
        list.remove('b');

        list.endRead(List.of("a-old", "b-old", "c"));

        assertThat(list.items()).containsExactly("a-new", "c");
    }
}

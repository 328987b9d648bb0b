package dev.tone.desktop.workspace;

import static dev.tone.desktop.workspace.Fixture.deployment;
import static dev.tone.desktop.workspace.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.Comparator;
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

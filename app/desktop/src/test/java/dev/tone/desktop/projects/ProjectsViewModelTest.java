package dev.tone.desktop.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectsViewModelTest {
    private Fixture platform;
    private WorkspaceModel workspace;
    private ProjectsViewModel projects;
    private int begun;

    @BeforeEach
    void open(@TempDir Path folder) {
        platform = new Fixture(folder);
        workspace = platform.workspace();
        projects = new ProjectsViewModel(
                workspace, new Port(), platform.work, platform, platform.notices, () -> begun++, platform.texts);
    }

    @Test
    void aNewProjectIsOpenedAndTold() {
        platform.answer = "Shop";

        projects.create();

        assertThat(workspace.open().orElseThrow().projectProperty().get().name())
                .isEqualTo("Shop");
        assertThat(platform.notices.current()).hasSize(1);
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void archivingOffersToUndoIt() {
        platform.answer = "Shop";
        projects.create();
        Project shop = workspace.active().getFirst();

        projects.archive(shop);
        assertThat(workspace.active()).isEmpty();

        platform.notices.current().getLast().offers().getFirst().run().run();
        assertThat(workspace.active()).hasSize(1);
    }

    @Test
    void removingTheSampleIsAskedForAndDestructive() {
        projects.removeSample();

        assertThat(platform.asked)
                .singleElement()
                .satisfies(q -> assertThat(q.destructive()).isTrue());
    }

    private static final class Port implements ProjectsPort {
        @Override
        public Project create(String name, @Nullable String description) {
            return Fixture.project("shop", name);
        }

        @Override
        public Project rename(Project project, String name) {
            return Fixture.project(project.id().value(), name);
        }

        @Override
        public Project archive(ProjectId project) {
            return Fixture.archived(Fixture.project(project.value(), "Shop"));
        }

        @Override
        public Project restore(ProjectId project) {
            return Fixture.project(project.value(), "Shop");
        }

        @Override
        public DiskUsage usage(ProjectId project) {
            return new DiskUsage(1, 2, 3, 100);
        }

        @Override
        public DiskUsage cleanUp(ProjectId project) {
            return new DiskUsage(0, 0, 0, 100);
        }

        @Override
        public Project createSample() {
            return Fixture.project("sample", "Sample");
        }

        @Override
        public void removeSample() {}
    }
}

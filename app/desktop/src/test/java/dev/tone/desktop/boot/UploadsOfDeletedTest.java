package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Observable;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsOfDeletedTest {
    private static final Project SHOP = Fixture.project("shop", "Shop");
    private static final Project BLOG = Fixture.project("blog", "Blog");

    private final List<String> canceled = new ArrayList<>();

    @Test
    void go_with_their_project_and_no_others_do(@TempDir Path folder) {
        Fixture platform = new Fixture(folder);
        platform.projects.addAll(List.of(SHOP, BLOG));
        WorkspaceModel workspace = platform.workspace();

        try (UploadsOfDeleted _ = new UploadsOfDeleted(workspace, new Queue())) {
            workspace.put(Fixture.archived(BLOG));
            assertThat(canceled).isEmpty();

            workspace.put(Fixture.deleted(SHOP));
            assertThat(canceled).containsExactly("refused", "waiting");
        }
    }

    private static UploadItem item(String key, Project project, UploadItem.State state) {
        return new UploadItem(key, project.id(), key, state, 0, 1, 0, null, null, null, List.of());
    }

    private final class Queue implements UploadsPort {
        @Override
        public Observable<List<UploadItem>> uploads() {
            return new Observable<>(List.of(
                    item("refused", SHOP, UploadItem.State.FAILED),
                    item("other", BLOG, UploadItem.State.WAITING),
                    item("waiting", SHOP, UploadItem.State.WAITING)));
        }

        @Override
        public void add(ProjectId project, Path path, @Nullable ElementId element) {}

        @Override
        public void pause(String key) {}

        @Override
        public void resume(String key) {}

        @Override
        public void cancel(String key) {
            canceled.add(key);
        }
    }
}

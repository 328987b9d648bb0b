package dev.tone.desktop.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.DeploymentState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartedNoticesTest {
    @ParameterizedTest
    @CsvSource({
        "QUEUED,Deployment #6 started",
        "AWAITING_APPROVAL,Deployment #6 waits for approval",
        "CREATED,Deployment #6 waits for its time"
    })
    void it_is_said_what_a_deployment_does_first(DeploymentState state, String said, @TempDir Path folder) {
        Fixture platform = new Fixture(folder);
        platform.projects.add(Fixture.project("shop", "Shop"));
        try (StartedNotices started =
                new StartedNotices(platform.workspace().open().orElseThrow(), platform.notices, platform.texts)) {
            started.tell(Fixture.deployment(6, state, false), "Deployment #6 started", List.of());

            assertThat(platform.notices.current()).extracting(Notice::text).containsExactly(said);
        }
        assertThat(platform.notices.current()).as("with its project it goes").isEmpty();
    }
}

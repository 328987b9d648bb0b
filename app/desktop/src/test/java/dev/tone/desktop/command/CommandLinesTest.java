package dev.tone.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.ArtifactId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLinesTest {
    private final CommandLines lines = new CommandLines(() -> "shop", List.of());
    private final Deployment good = Fixture.deployment(41, DeploymentState.SUCCEEDED, false);

    @Test
    void namesTheProjectAndTheDeploymentAsPeopleDo() {
        assertThat(lines.rollBack(good, "")).isEqualTo("tone rollback 41 -p shop");
        assertThat(lines.retry(good)).isEqualTo("tone retry 41 -p shop");
        assertThat(lines.deploy(new ArtifactId("a1"), Fixture.PREVIEW, List.of()))
                .isEqualTo("tone deploy --artifact a1 -e preview -p shop");
        assertThat(lines.deploy(new ArtifactId("a1"), Fixture.PREVIEW, List.of("--output", "", "--build", "make all")))
                .isEqualTo("tone deploy --artifact a1 -e preview --output '' --build 'make all' -p shop");
    }

    @Test
    void whatWasTypedCannotBecomeACommandOfItsOwn() {
        assertThat(lines.promote(good, Fixture.PRODUCTION, "it's $(rm -rf ~); `x`"))
                .isEqualTo("tone promote 41 -e production -r 'it'\\''s $(rm -rf ~); `x`' -p shop");
    }

    @Test
    void aLogThatGoesOnIsFollowed() {
        assertThat(lines.logs(good)).isEqualTo("tone logs 41 -p shop");
        assertThat(lines.logs(Fixture.deployment(42, DeploymentState.BUILDING, false)))
                .isEqualTo("tone logs 42 -f -p shop");
        assertThat(lines.siteLog("preview")).isEqualTo("tone logs --site preview -f -p shop");
    }

    @Test
    void anotherDataFolderIsNamed() {
        CommandLines elsewhere = new CommandLines(() -> "shop", List.of("--data", "/home/me/my data"));

        assertThat(elsewhere.cancel(good)).isEqualTo("tone cancel 41 -p shop --data '/home/me/my data'");
    }
}

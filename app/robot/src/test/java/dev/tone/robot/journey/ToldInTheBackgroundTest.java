package dev.tone.robot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.session.Discovery;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Project;
import dev.tone.platform.Platform;
import dev.tone.robot.control.TryoutWindow;
import dev.tone.testkit.bus.PrivateBus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Somebody works in another program while a deployment runs.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class ToldInTheBackgroundTest {
    @TempDir
    Path folder;

    @Test
    void the_desktop_tells_of_the_end_and_a_click_on_it_opens_the_deployment() throws Exception {
        Path home = folder.resolve("data");
        try (NotifiedDesktop desktop = NotifiedDesktop.start();
                App app = App.start(home, desktop.environment())) {
            app.await("#status-platform", "visible", "Local platform").click("#rail-artifacts");
            app.drop(new Bakery(folder).version("bakery", "Fresh from six"), "#page-artifacts");
            app.clickRow("bakery")
                    .click("#artifact-deploy")
                    .click("#deploy-confirm")
                    .click("#deploy-trust");
            app.await("#deployment-state", "visible", "Succeeded").click("#rail-canvas");
            assertThat(desktop.shown)
                    .as("who looks at the window is told there")
                    .isEmpty();

            TryoutWindow other = TryoutWindow.show();
            App.giveKeyboard("^Tryout$");
            PrivateBus.await("another program is worked with", () -> !app.isInFront());
            redeploy(home);
            PrivateBus.await("the desktop tells of it", () -> !desktop.shown.isEmpty());
            assertThat(desktop.shown.getFirst()).contains("#2 is live on production");
            other.close();

            desktop.click(1);
            app.await("#deployment-detail").await("Deployment #2");
            PrivateBus.await("what was read is taken away", () -> desktop.closed.contains(1L));
        }
    }

    /// As somebody else does, from a terminal.
    private static void redeploy(Path home) {
        PlatformEndpoint endpoint = Discovery.find(home).orElseThrow();
        try (ToneClient client = new ToneClient(endpoint, Platform.VERSION)) {
            Project project =
                    client.projects().list(null, null, null, null).items().getFirst();
            Deployment first = client.deployments()
                    .list(project.id(), null, null, null)
                    .items()
                    .getFirst();
            client.deployments().redeploy(first.id(), new DeploymentApi.Redeploy(false, null), IdempotencyKey.fresh());
        }
    }
}

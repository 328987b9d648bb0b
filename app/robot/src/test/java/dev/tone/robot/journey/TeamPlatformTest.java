package dev.tone.robot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The window with a platform elsewhere, which goes away and comes back.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class TeamPlatformTest {
    @TempDir
    Path folder;

    @Test
    void what_is_drawn_without_the_platform_is_there_for_all_once_it_is_back() throws Exception {
        try (TeamPlatform platform = TeamPlatform.start(folder.resolve("platform"))) {
            List<String> before;
            List<String> after;
            try (App app = connected(platform, "first")) {
                app.click("#projects-empty-sample");
                app.await("#canvas").await("#status-saving", "visible", "Synced");
                before = app.elements("service");
                platform.kill();
                app.await("#status-platform", "visible", "Offline");
                app.press("C")
                        .await("#service-picker-search", "focused")
                        .type("kafka")
                        .press("Enter");
                app.awaitGone("#service-picker").await("#status-outbox");
                after = app.elements("service");
                assertThat(after).hasSize(before.size() + 1);
                assertThat(app.text("#status-saving")).contains("Saved").doesNotContain("Synced");
                app.click("#rail-deployments").await("#page-deployments");
                app.kill();
            }
            platform.start();
            try (App app = App.start(folder.resolve("first"))) {
                app.await("#page-deployments").await("#status-saving", "visible", "Synced");
                app.click("#rail-canvas").await("#canvas");
                assertThat(app.elements("service")).containsExactlyInAnyOrderElementsOf(after);
            }
            try (App app = connected(platform, "second")) {
                app.await("#canvas").await("#status-saving", "visible", "Synced");
                app.press("Shift+1");
                assertThat(app.elements("service")).containsExactlyInAnyOrderElementsOf(after);
            }
        }
    }

    /// Chooses the platform in the settings, as a person does, and starts again, which is when it counts.
    private App connected(TeamPlatform platform, String home) throws IOException {
        try (App app = App.start(folder.resolve(home))) {
            app.await("#canvas").click("#rail-settings");
            app.scrollTo("#settings-platform-team", "#page-settings").click("#settings-platform-team");
            app.click("#platform-address").type(platform.url());
            app.click("#platform-token").type(platform.token());
            app.click("#platform-connect").awaitGone("#platform-dialog");
        }
        App app = App.start(folder.resolve(home));
        app.click("#rail-canvas").await("#status-platform", "visible", "Connected");
        return app;
    }
}

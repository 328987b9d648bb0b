package dev.tone.robot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The main job and what belongs to it with nothing but keys: no pointer, and no control is reached by its id.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class KeyboardTest {
    private static final String CHOOSER = "Upload folder";

    @TempDir
    Path folder;

    private Bakery bakery;
    private App app;

    @BeforeEach
    void start() throws IOException {
        bakery = new Bakery(folder);
        app = App.start(folder.resolve("data"));
        app.await("#status-platform", "visible", "Local platform").await("#canvas", "focused");
    }

    @AfterEach
    void end() {
        app.close();
    }

    @Test
    void draw_upload_deploy_read_look_and_roll_back() throws IOException {
        draw();
        layers();
        regions();

        upload(bakery.version("bakery-1", "Fresh from six"), "bakery-1");
        app.press("Mod+3").await("#artifact-list", "focused");
        app.press("Mod+Enter").await("#deploy-confirm", "enabled").press("Enter");
        app.await("#deploy-trust-back", "focused").press("Tab").await("#deploy-trust", "focused");
        app.press("Enter").await("#deployment-list", "focused").await("#deployment-state", "visible", "Succeeded");

        log();
        timeline();
        site();

        upload(bakery.version("bakery-2", "Fresh from seven"), "bakery-2");
        app.press("Mod+Enter").await("#deploy-confirm", "enabled").press("Enter");
        app.await("Deployment #2").await("#deployment-state", "visible", "Succeeded");
        command("Compare deployments", "#compare-before", "focused").press("Escape");
        app.awaitGone("#compare-dialog");
        command("Roll back", "#rollback-reason", "focused")
                .type("Seven is too late")
                .press("Enter");
        app.awaitGone("#rollback-dialog").await("Reason: Seven is too late");

        app.press("Mod+Shift+N").await("#notification-list", "focused");
        app.press("Enter").await("#page-deployments").await("#deployment-list", "focused");
    }

    @Test
    void settings_projects_first_steps_and_the_sample() {
        app.press("Mod+,").await("#settings-theme", "focused").press("Down", "Down", "Down", "Enter");
        app.await("#settings-theme", "visible", "Dark").await("#settings-theme", "focused");
        app.press("Tab", "Tab", "Tab").await("#settings-language", "focused").press("Down", "Down", "Enter");
        app.await("#settings-language", "visible", "한국어").await("#status-saving", "visible", "동기화됨");
        app.await("#settings-language", "focused").press("Down", "Up", "Enter");
        app.await("#settings-language", "visible", "English").await("#status-saving", "visible", "Synced");
        app.await("#settings-language", "focused");

        command("Diagnostics", "#diagnostics-refresh", "focused").press("Tab", "Tab", "Tab");
        app.await("#diagnostics-bundle", "focused").press("Enter");
        saveBundle();

        command("New project", "#dialog-input", "focused").type("Second").press("Enter");
        app.await("#project-switcher", "visible", "Second");
        command("Projects", "#projects-archived", "focused").press("Tab", "Tab", "Tab", "Tab");
        app.await("#project-second", "focused").press("Shift+F10").await("#project-rename");
        app.press("Down", "Enter")
                .await("#dialog-input", "focused")
                .press("Mod+A")
                .type("Third")
                .press("Enter");
        app.await("#project-switcher", "visible", "Third");
        archive();
        command("Sample: a small shop", "#project-switcher", "visible", "Sample: a small shop");

        app.await("#canvas", "focused")
                .press("F6")
                .await("#status-platform", "focused")
                .press("Tab", "Tab", "Tab");
        app.await("#checklist-dismiss", "focused").press("Enter").awaitGone("#checklist-dismiss");
        app.await("#canvas", "focused");
        command("First steps", "#checklist-dismiss", "visible");

        command("Remove all sample data", "#dialog-cancel", "focused").press("Tab");
        app.await("#dialog-confirm", "focused").press("Enter");
        app.await("#project-switcher", "visible", "Third").await("#canvas", "focused");
    }

    /// A rectangle and a service, and a connector between two that were there; one is moved, copied and deleted.
    private void draw() {
        int services = app.elements("service").size();
        int connectors = app.elements("connector").size();
        app.press("R", "Enter", "C").await("#service-picker-search", "focused").type("redis");
        app.press("Enter").awaitGone("#service-picker").await("#canvas", "focused");
        app.press("Shift+1", "A", "Enter", "Left", "Enter");
        assertThat(app.elements("service")).hasSize(services + 1);
        assertThat(app.elements("connector")).hasSize(connectors + 1);
        app.press("Tab", "Shift+Right", "Mod+D", "Delete", "Mod+Z", "Mod+Z", "Mod+Z");
        app.await("#status-saving", "visible", "Synced");
    }

    private void layers() {
        app.press("Alt+1").await("#layers-list", "focused").press("Shift+F10").await("#layers-lock");
        app.press("Down", "Down", "Enter").awaitGone("#layers-lock");
        app.press("Shift+F10")
                .await("#layers-unlock")
                .press("Down", "Down", "Enter")
                .awaitGone("#layers-unlock");
        app.press("Escape").await("#canvas", "focused");
    }

    /// F6 goes round the window, and back to where one was.
    private void regions() {
        for (String next : List.of("#status-platform", "#project-switcher", "#rail-canvas", "#canvas")) {
            app.press("F6").await(next, "focused");
        }
    }

    private void log() {
        app.press("Mod+F").await("#log-search", "focused").type("Baked").press("Enter", "F3");
        app.await("1 of 1").press("Escape").await("#log-rows", "focused");
        app.press("W").await("#log-wrap", "selected").press("W", "F").await("#log-follow", "selected");
        app.press("X").await("#log-alone", "selected").press("X").await("#deployment-state");
        app.press("Home", "Down", "Mod+C", "E");
        app.await("#log-rows", "focused");
        // The group is on the fourth line.
        app.press("Home", "Up", "Up", "Up", "Up", "Up", "Down", "Down", "Down");
        assertThat(app.text("#log-rows")).contains("Dough").contains("Kneaded");
        app.press("Left");
        assertThat(app.text("#log-rows")).contains("Dough").doesNotContain("Kneaded");
        app.press("Right");
        assertThat(app.text("#log-rows")).contains("Kneaded");
    }

    private void timeline() {
        app.press("F6", "F6", "F6", "F6").await("#log-rows", "focused");
        app.press("Mod+1", "Mod+2").await("#deployment-list", "focused").press("Shift+Tab");
        app.await("#deployments-as-list", "focused")
                .press("Right")
                .await("#timeline-all")
                .press("Tab");
        app.await("#timeline-all", "focused").press("Shift+Tab", "Left").await("#deployment-state");
    }

    private void site() {
        command("Open site", "#preview-page", "visible").press("Escape").awaitGone("#preview-page");
        command("Copy address", "Copied: http", "visible");
    }

    private void saveBundle() {
        Path bundle = folder.resolve("bundle.zip");
        App.giveKeyboard("Save bundle");
        app.press("Mod+A").type(bundle.toString()).press("Enter");
        app.await("Saved bundle.zip");
        assertThat(bundle).isNotEmptyFile();
        App.giveKeyboard("^Tone$");
    }

    /// The project that is open is put away and taken out again.
    private void archive() {
        command("Projects", "#projects-archived", "focused").press("Tab", "Tab", "Tab", "Tab");
        app.await("#project-second", "focused").press("Shift+F10").await("#project-archive");
        app.press("Down", "Down", "Enter").awaitGone("#project-second");
        app.await("#projects-archived", "focused").press("Space").await("#project-second");
        app.press("Tab", "Tab", "Tab", "Tab").await("#project-second", "focused");
        app.press("Shift+F10").await("#project-restore").press("Enter");
        app.awaitGone("#project-restore").press("Space").await("#project-second");
    }

    /// The desktop's own chooser takes a path. Where no window manager gives it the keyboard, and
    /// gives it back, this does.
    private void upload(Path version, String name) {
        command("Upload folder", "#palette-field", "gone");
        App.giveKeyboard(CHOOSER);
        app.type(version.toString()).press("Delete", "Enter");
        app.await(name + " v1");
        App.giveKeyboard("^Tone$");
    }

    private App command(String title, String shown, String state) {
        return run(title).await(shown, state);
    }

    private App command(String title, String shown, String state, String said) {
        return run(title).await(shown, state, said);
    }

    private App run(String title) {
        return app.press("Mod+K")
                .await("#palette-field", "focused")
                .type(title)
                .await("#palette-row-0", "visible", title)
                .press("Enter");
    }
}

package dev.tone.robot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Every control and every element of the canvas that a person meets has an id of its own, with which scripts and
/// tests name it.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class NamesTest {
    /// What the palette is asked for, and what shows then.
    private static final List<String[]> DIALOGS = List.of(
            new String[] {"Variables", "#variables-dialog"},
            new String[] {"Rules for deployments", "#rules-dialog"},
            new String[] {"Webhooks", "#webhooks-dialog"},
            new String[] {"Where to deploy", "#provider-dialog"},
            new String[] {"Find what broke it", "#bisect-dialog"},
            new String[] {"Compare deployments", "#compare-dialog"},
            new String[] {"Promote", "#promote-dialog"},
            new String[] {"Open site", "#preview-dialog"},
            new String[] {"New project", "#input-dialog"});

    @TempDir
    Path folder;

    private final Map<String, List<String>> unnamed = new TreeMap<>();
    private App app;

    @BeforeEach
    void start() throws IOException {
        app = App.start(folder.resolve("data"));
        app.await("#canvas").await("#status-platform", "visible", "Local platform");
    }

    @AfterEach
    void end() {
        app.close();
    }

    @Test
    void everything_that_can_be_used_has_an_id_of_its_own() throws IOException {
        canvas();
        deploy();
        for (String area :
                List.of("deployments", "artifacts", "flags", "insights", "admin", "diagnostics", "settings")) {
            app.click("#rail-" + area).await("#page-" + area);
            look("page " + area);
        }
        app.click("#status-notifications").await("#notification-list");
        look("notifications");
        open("Mod+K", "#palette-field");
        open("F1", "#shortcuts-dialog");
        DIALOGS.forEach(this::dialog);

        assertThat(unnamed).isEmpty();
    }

    private void canvas() {
        look("canvas");
        for (String panel : List.of("layers", "outline", "checks", "blueprint", "comments", "history", "inspector")) {
            app.click("#canvas-tab-" + panel);
            look("panel " + panel);
        }
        app.click("#" + app.elements("service").getFirst());
        look("a service in the inspector");
        open("Shift+F10", "#menu-canvas-duplicate");
        for (String menu : List.of("file", "edit", "view", "go", "canvas", "deploy", "log", "help")) {
            app.click("#menu-" + menu);
            look("menu " + menu);
            app.press("Escape");
        }
    }

    /// So that there is something in lists and details.
    private void deploy() throws IOException {
        app.click("#rail-artifacts").drop(new Bakery(folder).version("bakery", "Fresh"), "#page-artifacts");
        app.click("#artifact-deploy").await("#deploy-confirm", "enabled");
        look("deploy");
        app.click("#deploy-confirm").await("#deploy-trust");
        look("trust");
        app.click("#deploy-trust").await("#deployment-state", "visible", "Succeeded");
        app.click("#deployment-more");
        look("menu of a deployment");
        app.press("Escape");
    }

    private void dialog(String[] asked) {
        app.press("Mod+K").await("#palette-field", "focused").type(asked[0]).press("Enter");
        app.await(asked[1]);
        look(asked[0]);
        app.press("Escape").awaitGone(asked[1]);
    }

    private void open(String chord, String shown) {
        app.press(chord).await(shown);
        look(chord);
        app.press("Escape").awaitGone(shown);
    }

    private void look(String where) {
        List<String> found = app.unnamed();
        if (!found.isEmpty()) {
            unnamed.put(where, found);
        }
    }
}

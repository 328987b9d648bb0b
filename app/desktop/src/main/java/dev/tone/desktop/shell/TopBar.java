package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Mark, menus, project, the way to everything, and the one primary action.
final class TopBar extends HBox {
    private static final String DEPLOY = "deploy.start";

    TopBar(ShellViewModel shell, ActionRegistry registry, Ui ui) {
        setId("top-bar");
        getStyleClass().add("top-bar");

        Button project = Nodes.button(
                "project-switcher",
                "",
                Feather.CHEVRON_DOWN,
                () -> registry.get("project.switch").trigger());
        project.getStyleClass().add("project-switcher");
        project.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        project.textProperty()
                .bind(Bindings.when(shell.projectNameProperty().isEmpty())
                        .then(ui.text("shell.no-project"))
                        .otherwise(shell.projectNameProperty()));
        project.accessibleTextProperty().bind(Bindings.concat(ui.text("shell.project"), ": ", project.textProperty()));

        Button palette = Nodes.button(
                "open-palette",
                ui.text("shell.search"),
                Feather.SEARCH,
                () -> registry.get("palette.open").trigger());
        palette.getStyleClass().add("palette-pill");
        palette.setGraphic(searchHint(ui));
        palette.setText("");

        Button deploy = Nodes.primary(
                "top-deploy",
                ui.text("action.deploy.start"),
                () -> registry.get(DEPLOY).trigger());
        // The action comes with the platform and goes with it.
        registry.generationProperty().subscribe(_ -> follow(deploy, registry));

        getChildren().addAll(Icons.mark(22), new ActionMenuBar(registry, ui), project, Nodes.spacer(), palette, deploy);
    }

    private static void follow(Button deploy, ActionRegistry registry) {
        Action action = registry.find(DEPLOY);
        deploy.disableProperty().unbind();
        if (action == null) {
            deploy.setDisable(true);
        } else {
            deploy.disableProperty().bind(Bindings.not(action.enabled()));
        }
    }

    private static HBox searchHint(Ui ui) {
        HBox hint = new HBox(
                8,
                Icons.of(Feather.SEARCH, "muted-icon"),
                Nodes.label(ui.text("shell.search"), "muted"),
                Nodes.spacer(),
                Nodes.label(Keys.of("Mod+K").display(Keys.isMac()), "key-hint"));
        hint.setPrefWidth(240);
        hint.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return hint;
    }
}

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
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Mark, menus, project, the way to everything, and the one primary action.
final class TopBar extends HBox {
    private static final double LEAST_NAME = 64;
    private static final double LEAST_SEARCH = 40;
    private static final double ROOM_FOR_WORDS = 150;
    private static final double ROOM_FOR_KEYS = 190;
    private static final double MOST_SEARCH = 260;
    /// What stands beside the search, with a name of usual length.
    private static final double OTHERS = 760;
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
                .bind(Bindings.when(shell.projectNameProperty().isNotEmpty())
                        .then(shell.projectNameProperty())
                        .otherwise(Bindings.when(shell.projectsReadProperty())
                                .then(ui.text("shell.no-project"))
                                .otherwise(ui.text("shell.opening"))));
        project.accessibleTextProperty().bind(Bindings.concat(ui.text("shell.project"), ": ", project.textProperty()));

        Button palette = Nodes.button(
                "open-palette",
                ui.text("shell.search"),
                Feather.SEARCH,
                () -> registry.get("palette.open").trigger());
        palette.getStyleClass().add("palette-pill");
        palette.setGraphic(searchHint(palette, ui));
        palette.setText("");

        Button deploy = Nodes.primary(
                "top-deploy",
                ui.text("action.deploy.start"),
                () -> registry.get(DEPLOY).trigger());
        // The action comes with the platform and goes with it.
        registry.generationProperty().subscribe(_ -> follow(deploy, registry));

        ActionMenuBar menus = new ActionMenuBar(registry, ui);
        // Where there is little room the search gives way, then the project's name; menus and Deploy stay readable.
        menus.setMinWidth(Region.USE_PREF_SIZE);
        deploy.setMinWidth(Region.USE_PREF_SIZE);
        project.setMinWidth(LEAST_NAME);
        palette.setMinWidth(LEAST_SEARCH);
        palette.prefWidthProperty()
                .bind(widthProperty()
                        .map(width -> Math.clamp(width.doubleValue() - OTHERS, LEAST_SEARCH, MOST_SEARCH)));
        getChildren().addAll(Icons.mark(22), menus, project, Nodes.spacer(), palette, deploy);
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

    /// The sign alone where there is room for nothing more.
    private static HBox searchHint(Button palette, Ui ui) {
        var words = Nodes.label(ui.text("shell.search"), "muted");
        var keys = Nodes.label(Keys.of("Mod+K").display(Keys.isMac()), "key-hint");
        palette.widthProperty().subscribe(width -> {
            Nodes.toggle(words, width.doubleValue() >= ROOM_FOR_WORDS);
            Nodes.toggle(keys, width.doubleValue() >= ROOM_FOR_KEYS);
        });
        HBox hint = new HBox(8, Icons.of(Feather.SEARCH, "muted-icon"), words, Nodes.spacer(), keys);
        hint.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        hint.prefWidthProperty().bind(palette.widthProperty().subtract(20));
        return hint;
    }
}

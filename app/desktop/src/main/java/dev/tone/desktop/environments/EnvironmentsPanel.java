package dev.tone.desktop.environments;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Site;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The dialog about a project's environments.
public final class EnvironmentsPanel {
    private static final double WIDTH = 660;
    private static final double HEIGHT = 340;
    /// What the scroll pane draws around its content.
    private static final double EDGE = 8;

    private final EnvironmentsViewModel model;
    private final Dialogs dialogs;
    private final Runnable make;
    private final Ui ui;
    private final VBox rows = new VBox(4);
    private final ScrollPane scroll = new ScrollPane();

    /// @param make asks for one more
    public EnvironmentsPanel(EnvironmentsViewModel model, Dialogs dialogs, Runnable make, Ui ui) {
        this.model = model;
        this.dialogs = dialogs;
        this.make = make;
        this.ui = ui;
        rows.setId("environments-list");
    }

    public void show() {
        var project = model.project();
        Pin following = Fx.onChange(this::fill, project.environments(), project.deployments(), project.sites());
        fill();
        // The bar would touch what it moves.
        rows.setPadding(new Insets(0, 12, 0, 0));
        scroll.setContent(rows);
        scroll.setId("environments-scroll");
        scroll.setFitToWidth(true);
        dialogs.panel(
                "environments-dialog",
                ui.text("environments.title"),
                new VBox(12, Nodes.paragraph(ui.text("environments.text"), "muted"), scroll),
                WIDTH,
                following::close,
                Nodes.button("environments-new", ui.text("action.deploy.new-environment"), make),
                Nodes.styled(
                        Nodes.button("environments-close", ui.text("dialog.close"), dialogs::close), Focus.INITIAL));
        fit();
    }

    private void fill() {
        rows.getChildren()
                .setAll(model.project().environments().stream().map(this::used).toList());
        if (!model.project().archivedEnvironments().isEmpty()) {
            rows.getChildren().add(Nodes.label(ui.text("environments.archive"), "section"));
            model.project().archivedEnvironments().stream().map(this::archived).forEach(rows.getChildren()::add);
        }
        fit();
    }

    /// No higher than what is in it, and no higher than the window has the room for.
    private void fit() {
        rows.applyCss();
        scroll.setPrefViewportHeight(Math.min(HEIGHT, rows.prefHeight(-1) + EDGE));
    }

    private Node used(Environment environment) {
        Button rename = AsCommand.on(
                Nodes.button(
                        "environment-rename-" + environment.name(),
                        ui.text("environments.rename"),
                        () -> model.rename(environment)),
                "environments",
                "rename",
                environment.name(),
                "NAME");
        rename.setAccessibleText(ui.text("environments.rename.title", environment.name()));
        HBox row =
                row(environment, ui.texts().word("environments.kind", environment.kind()) + " · " + now(environment));
        row.getChildren().add(rename);
        if (EnvironmentsViewModel.canArchive(environment)) {
            Button archive = AsCommand.on(
                    Nodes.button(
                            "environment-archive-" + environment.name(),
                            ui.text("environments.archive.act"),
                            () -> model.archive(environment)),
                    () -> Stream.of(
                                    "environments",
                                    "archive",
                                    environment.name(),
                                    model.served(environment).isPresent() ? "--stop" : null)
                            .filter(Objects::nonNull)
                            .toList());
            archive.setAccessibleText(ui.text("environments.archive.title", environment.name()));
            row.getChildren().add(archive);
        }
        return row;
    }

    private String now(Environment environment) {
        return model.live(environment)
                .map(live -> {
                    Optional<Site> served = model.served(environment);
                    return served.isPresent()
                            ? ui.text(
                                    "environments.serves",
                                    live.number(),
                                    served.get().url())
                            : ui.text("environments.stopped", live.number());
                })
                .orElseGet(() -> ui.text("environments.empty"));
    }

    private Node archived(Environment environment) {
        Button restore = AsCommand.on(
                Nodes.button(
                        "environment-restore-" + environment.name(),
                        ui.text("environments.restore"),
                        () -> model.restore(environment)),
                "environments",
                "restore",
                environment.name());
        restore.setAccessibleText(ui.text("environments.restore.of", environment.name()));
        HBox row = row(
                environment,
                ui.text("environments.since", ui.formats().absolute(Objects.requireNonNull(environment.archivedAt()))));
        row.getChildren().add(restore);
        return row;
    }

    private static HBox row(Environment environment, String said) {
        VBox what = new VBox(2, Nodes.label(environment.name(), "medium"), Nodes.label(said, "muted", "small"));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        what.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(8, what);
        row.setId("environment-" + environment.name());
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(48);
        return row;
    }
}

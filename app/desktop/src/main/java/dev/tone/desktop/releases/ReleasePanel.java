package dev.tone.desktop.releases;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A release on trial beside the one before: who has how many visitors, what they were answered, and what a person can
/// do now.
final class ReleasePanel extends HBox {
    private final Deployment deployment;
    private final ReleaseProgress release;
    private final ReleasesViewModel releases;
    private final ReleaseExtras.Others others;
    private final Ui ui;

    ReleasePanel(
            Deployment deployment,
            ReleaseProgress release,
            ReleasesViewModel releases,
            ReleaseExtras.Others others,
            Ui ui) {
        super(12);
        this.deployment = deployment;
        this.release = release;
        this.releases = releases;
        this.others = others;
        this.ui = ui;
        setId("release-panel");
        getStyleClass().add("gate-view");
        VBox words = new VBox(10);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label title = Nodes.paragraph(title(), "fault-title");
        title.setId("release-title");
        words.getChildren().add(title);
        if (release.until() != null || release.phase() == ReleasePhase.WAITING) {
            Label next = Nodes.paragraph(
                    release.until() == null
                            ? ui.text("release.waits")
                            : ui.text(
                                    isLast() ? "release.last-until" : "release.until",
                                    ui.formats().absolute(release.until())),
                    "muted");
            next.setId("release-next");
            words.getChildren().add(next);
        }
        if (release.phase() == ReleasePhase.CANARY || release.phase() == ReleasePhase.WAITING) {
            words.getChildren().add(share());
        }
        // Before it begins there is nothing to count, and none that it is compared with.
        if (release.phase() != ReleasePhase.PENDING) {
            words.getChildren().add(numbers());
        }
        if (release.warmUntil() != null) {
            Label warm = Nodes.paragraph(
                    ui.text("release.kept", number(), ui.formats().absolute(release.warmUntil())), "muted");
            warm.setId("release-warm");
            words.getChildren().add(warm);
        }
        if (release.phase().isOnTrial()) {
            words.getChildren().add(buttons());
        }
        getChildren().addAll(icon(), words);
    }

    private javafx.scene.Node icon() {
        return switch (release.phase()) {
            case PENDING, BESIDE, CANARY -> Icons.of(Feather.GIT_BRANCH, "info-icon");
            case WAITING -> Icons.of(Feather.GIT_BRANCH, "attention-icon");
            case TAKEN_OVER -> Icons.of(Feather.CHECK_CIRCLE, "success-icon");
            case TAKEN_BACK -> Icons.of(Feather.CORNER_UP_LEFT, "danger-icon");
        };
    }

    private boolean isLast() {
        return release.strategy().kind() == ReleaseKind.BLUE_GREEN
                || release.step() >= release.strategy().steps().size() - 1;
    }

    private String number() {
        return release.beforeNumber() == null ? "?" : Long.toString(release.beforeNumber());
    }

    private String title() {
        return switch (release.phase()) {
            case PENDING ->
                ui.text(
                        release.strategy().kind() == ReleaseKind.BLUE_GREEN
                                ? "release.title.pending-beside"
                                : "release.title.pending");
            case BESIDE -> ui.text("release.title.beside", number());
            case CANARY ->
                ui.text(
                        "release.title.canary",
                        release.percent(),
                        release.step() + 1,
                        release.strategy().steps().size());
            case WAITING -> ui.text("release.title.waiting", release.percent());
            case TAKEN_OVER -> ui.text("release.title.taken-over");
            case TAKEN_BACK -> ui.text("release.title.taken-back", number());
        };
    }

    private ProgressBar share() {
        ProgressBar bar = new ProgressBar(release.percent() / 100.0);
        bar.setId("release-share");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(ui.text("release.share.text", release.percent(), 100 - release.percent()));
        return bar;
    }

    /// A row for each release, so that they stand one over the other.
    private GridPane numbers() {
        GridPane grid = new GridPane(20, 4);
        grid.setId("release-numbers");
        grid.addRow(
                0,
                Nodes.label("", "section"),
                value("release-new", ui.text("release.column.new", deployment.number())),
                value("release-before", ui.text("release.column.before", number())));
        GridPane.setConstraints(grid.getChildren().get(1), 0, 1);
        GridPane.setConstraints(grid.getChildren().get(2), 0, 2);
        if (release.phase() == ReleasePhase.CANARY || release.phase() == ReleasePhase.WAITING) {
            column(grid, "share", release.percent() + " %", 100 - release.percent() + " %");
        }
        if (release.candidate().wanted() > 0) {
            column(grid, "ready", n -> NumberWords.ready(n, ui));
            column(grid, "exits", n -> ui.formats().number(n.exits()));
            return grid;
        }
        column(grid, "requests", n -> ui.formats().number(n.requests()));
        column(grid, "probes", n -> ui.formats().number(n.probes()));
        column(grid, "errors", n -> NumberWords.errors(n, ui));
        column(grid, "p95", n -> NumberWords.p95(n, ui));
        column(grid, "exits", n -> ui.formats().number(n.exits()));
        return grid;
    }

    private void column(GridPane grid, String key, Function<ReleaseNumbers, String> text) {
        column(grid, key, text.apply(release.candidate()), text.apply(release.current()));
        if (key.equals("errors") && release.candidate().failed() > 0) {
            grid.lookup("#release-errors-new").getStyleClass().add("danger-text");
        }
    }

    private void column(GridPane grid, String key, String fresh, String standing) {
        Label name = Nodes.label(ui.texts().get("release.number." + key), "section");
        Label first = value("release-" + key + "-new", fresh);
        Label second = value("release-" + key + "-before", standing);
        first.setAccessibleText(name.getText() + ": " + fresh);
        second.setAccessibleText(name.getText() + ": " + standing);
        grid.addColumn(grid.getColumnCount(), name, first, second);
        for (Label label : List.of(name, first, second)) {
            GridPane.setHalignment(label, HPos.RIGHT);
        }
    }

    private static Label value(String id, String text) {
        Label label = Nodes.label(text, "medium");
        label.setId(id);
        return label;
    }

    private HBox buttons() {
        boolean waits = release.phase() == ReleasePhase.WAITING;
        String number = Long.toString(deployment.number());
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Button promote = waits
                ? Nodes.primary("release-promote", ui.text("release.promote"), this::promote)
                : button("release-promote", "release.promote", Feather.CHEVRONS_RIGHT, this::promote);
        AsCommand.on(promote, "release", "promote", number);
        if (!waits && !isLast()) {
            buttons.getChildren()
                    .add(AsCommand.on(
                            button(
                                    "release-continue",
                                    "release.continue",
                                    Feather.CHEVRON_RIGHT,
                                    () -> releases.proceed(deployment.id())),
                            "release",
                            "continue",
                            number));
        }
        buttons.getChildren()
                .addAll(
                        promote,
                        AsCommand.on(
                                button(
                                        "release-abort",
                                        "release.abort",
                                        Feather.CORNER_UP_LEFT,
                                        () -> others.abort(deployment)),
                                "release",
                                "abort",
                                number));
        String preview = release.previewUrl();
        if (preview != null) {
            buttons.getChildren()
                    .add(button(
                            "release-preview",
                            "release.preview",
                            Feather.EXTERNAL_LINK,
                            () -> ui.desk().browse(preview)));
        }
        buttons.disableProperty().bind(releases.busyProperty());
        return buttons;
    }

    private void promote() {
        releases.promoteNow(deployment.id());
    }

    private Button button(String id, String key, Ikon icon, Runnable act) {
        Button button = Nodes.button(id, ui.texts().get(key), icon, act);
        Nodes.tip(button, ui.texts().get(key + ".hint"));
        return button;
    }
}

package dev.tone.desktop.deployments;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Comparison;
import dev.tone.model.deployment.Comparison.Change;
import dev.tone.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What differs between two deployments.
final class ComparePanel {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 420;
    /// More rows than this help nobody; the rest is counted.
    private static final int MOST = 200;

    private final Comparison comparison;
    private final Function<Deployment, String> artifactName;
    private final Ui ui;

    ComparePanel(Comparison comparison, Function<Deployment, String> artifactName, Ui ui) {
        this.comparison = comparison;
        this.artifactName = artifactName;
        this.ui = ui;
    }

    void show(Dialogs dialogs) {
        VBox body = new VBox(12);
        body.getChildren().addAll(summary());
        section(
                body,
                "compare.files",
                comparison.files().stream().map(this::file).toList());
        section(body, "compare.settings", values(comparison.settings()));
        section(body, "compare.variables", values(comparison.variables()));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        dialogs.panel(
                "compare-dialog",
                ui.text(
                        "compare.title",
                        comparison.before().number(),
                        comparison.after().number()),
                scroll,
                WIDTH,
                Nodes.button("compare-close", ui.text("dialog.close"), dialogs::close));
    }

    /// The sentence or two that matter most.
    List<Node> summary() {
        List<Node> lines = new ArrayList<>();
        lines.add(line(
                comparison.sameArtifact() ? Feather.CHECK : Feather.PACKAGE,
                comparison.sameArtifact()
                        ? ui.text("compare.same-artifact", artifactName.apply(comparison.after()))
                        : ui.text(
                                "compare.artifact",
                                artifactName.apply(comparison.before()),
                                artifactName.apply(comparison.after()))));
        lines.add(line(
                Feather.FILE_TEXT,
                comparison.files().isEmpty()
                        ? ui.text("compare.no-files")
                        : ui.text(
                                "compare.counts",
                                comparison.files().size(),
                                ui.formats().bytesDelta(comparison.sizeDelta()))));
        if (!comparison.settings().isEmpty()) {
            lines.add(line(
                    Feather.SLIDERS,
                    ui.text("compare.settings-count", comparison.settings().size())));
        }
        if (!comparison.variables().isEmpty()) {
            lines.add(line(
                    Feather.KEY,
                    ui.text("compare.variables-count", comparison.variables().size())));
        }
        return lines;
    }

    private void section(VBox body, String key, List<Node> rows) {
        if (!rows.isEmpty()) {
            VBox box = new VBox(4);
            box.getChildren().addAll(rows.stream().limit(MOST).toList());
            body.getChildren().addAll(Nodes.label(ui.texts().get(key), "section"), box);
        }
    }

    private Node file(Comparison.FileChange file) {
        MiddleLabel path = new MiddleLabel(file.path());
        path.getStyleClass().add("mono");
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox row = new HBox(
                8,
                change(file.change()),
                path,
                Nodes.label(ui.formats().bytesDelta(file.sizeAfter() - file.sizeBefore()), "muted", "small"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private List<Node> values(List<Comparison.ValueChange> values) {
        return values.stream().map(this::value).toList();
    }

    private Node value(Comparison.ValueChange value) {
        String before = value.before() == null ? "–" : value.before();
        String after = value.after() == null ? "–" : value.after();
        HBox row = new HBox(
                8,
                change(value.change()),
                Nodes.label(value.name(), "medium"),
                Nodes.label(before + "  →  " + after, "mono", "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node change(Change change) {
        Ikon icon = switch (change) {
            case ADDED -> Feather.PLUS;
            case REMOVED -> Feather.MINUS;
            case CHANGED -> Feather.EDIT_2;
        };
        String tone = switch (change) {
            case ADDED -> "success-icon";
            case REMOVED -> "danger-icon";
            case CHANGED -> "attention-icon";
        };
        var label = Nodes.label("", "small");
        label.setGraphic(Icons.of(icon, tone));
        label.setAccessibleText(ui.texts().word("compare.change", change));
        return label;
    }

    private static Node line(Ikon icon, String text) {
        var label = Nodes.paragraph(text);
        label.setGraphic(Icons.of(icon));
        label.setGraphicTextGap(8);
        return label;
    }
}

package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.Remark;
import dev.tone.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a deployment, a rollback or a promotion changes: first what nothing brings back, then each part of it, then
/// what there is to know. Parts that stay as they are say so.
public final class PlanView extends VBox {
    private static final int FILES = 5;
    private static final int ELEMENTS = 6;
    private static final int VALUES = 8;

    private static final double PICTURE_WIDTH = 500;
    private static final double PICTURE_HEIGHT = 260;

    private final DrawingPictures pictures;
    private final Ui ui;
    private final DifferenceRows rows;

    /// @param before the artifact that runs, as people call it; null when nothing runs
    /// @param after the artifact that would
    /// @param pictures shows on the drawing what becomes of it
    public PlanView(Plan plan, @Nullable String before, String after, DrawingPictures pictures, Ui ui) {
        super(12);
        this.pictures = pictures;
        this.ui = ui;
        this.rows = new DifferenceRows(ui);
        setId("plan");
        forGood(plan);
        Difference difference = plan.difference();
        Deployment running = plan.running();
        if (running == null) {
            part(Feather.POWER, ui.text("plan.nothing-runs"), List.of());
        } else {
            part(
                    difference.sameArtifact() ? Feather.CHECK : Feather.PACKAGE,
                    difference.sameArtifact()
                            ? ui.text("compare.same-artifact", after)
                            : ui.text("compare.artifact", before == null ? "–" : before, after),
                    List.of());
        }
        files(difference.files());
        values(
                Feather.KEY,
                "variables",
                difference.variables().stream()
                        .map(value -> rows.value(value.name(), value))
                        .toList());
        values(
                Feather.SLIDERS,
                "settings",
                difference.settings().stream()
                        .map(value -> rows.value(setting(value.name(), ui), value))
                        .toList());
        values(
                Feather.SERVER,
                "provider",
                difference.provider().stream()
                        .map(value -> rows.value(ui.text("plan.provider.name"), value))
                        .toList());
        drawing(difference.drawing());
        notices(plan);
    }

    private void forGood(Plan plan) {
        List<Remark> remarks = plan.remarks().stream()
                .filter(remark -> remark.weight() == Remark.Weight.IRREVERSIBLE)
                .toList();
        if (remarks.isEmpty()) {
            return;
        }
        VBox box = new VBox(6, Nodes.label(ui.text("plan.for-good"), "section"));
        box.setId("plan-irreversible");
        box.getStyleClass().add("plan-warning");
        for (Remark remark : remarks) {
            Label said = Nodes.paragraph(say(remark));
            said.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "attention-icon"));
            said.setGraphicTextGap(8);
            box.getChildren().add(said);
        }
        getChildren().add(box);
    }

    private void notices(Plan plan) {
        VBox box = new VBox(6);
        box.setId("plan-notices");
        for (Remark remark : plan.remarks()) {
            if (remark.weight() == Remark.Weight.NOTICE) {
                box.getChildren().add(DifferenceRows.fact(Feather.INFO, say(remark), "muted", "small"));
            }
        }
        if (!box.getChildren().isEmpty()) {
            getChildren().add(box);
        }
    }

    private String say(Remark remark) {
        String key = "remark." + remark.code();
        if (remark.code().equals("plan/provider")) {
            return String.join(": ", remark.details());
        }
        return ui.texts().has(key)
                ? ui.texts().get(key, String.join(", ", remark.details()))
                : remark.code() + " " + String.join(", ", remark.details());
    }

    private void files(FileChanges files) {
        if (files.source() == FileChanges.Source.UNKNOWN) {
            return;
        }
        String text = files.count() == 0
                ? ui.text("compare.no-files")
                : ui.text(
                        "plan.files",
                        files.added(),
                        files.removed(),
                        files.changed(),
                        ui.formats().bytesDelta(files.sizeDelta()));
        List<Node> each = new ArrayList<>(
                rows.some(files.changes().stream().limit(FILES).map(rows::file).toList(), FILES));
        if (files.count() > FILES) {
            each.add(Nodes.label(ui.text("compare.more", files.count() - FILES), "muted", "small"));
        }
        part(Feather.FILE_TEXT, text, each);
    }

    private void values(Ikon icon, String what, List<Node> values) {
        if (values.isEmpty()) {
            part(icon, ui.texts().get("plan." + what + ".same"), List.of());
        } else {
            part(icon, ui.texts().get("plan." + what), rows.some(values, VALUES));
        }
    }

    /// What is said when two drawings cannot be compared.
    static String unknownDrawing(DrawingChange drawing) {
        return drawing.before() == null && drawing.after() == null ? "plan.drawing.none" : "plan.drawing.unknown";
    }

    private void drawing(DrawingChange drawing) {
        if (!drawing.known()) {
            part(Feather.LAYOUT, ui.text(unknownDrawing(drawing)), List.of());
            return;
        }
        List<ElementChange> system =
                drawing.elements().stream().filter(ElementChange::system).toList();
        int looks = drawing.elements().size() - system.size();
        DrawingChange.Pin before = drawing.before();
        DrawingChange.Pin after = drawing.after();
        String revisions = before == null || after == null
                ? ui.text("plan.drawing.new", after == null ? 0 : after.revision())
                : before.equals(after)
                        ? ui.text("plan.drawing.same", after.revision())
                        : ui.text("plan.drawing", before.revision(), after.revision());
        List<Node> each =
                new ArrayList<>(rows.some(system.stream().map(rows::element).toList(), ELEMENTS));
        if (looks > 0) {
            each.add(Nodes.label(ui.text("plan.drawing.looks", looks), "muted", "small"));
        }
        if (after != null && !system.isEmpty()) {
            each.add(onTheDrawing(drawing));
        }
        part(Feather.LAYOUT, revisions, each);
    }

    /// Painted when somebody wants to see it.
    private Node onTheDrawing(DrawingChange drawing) {
        VBox box = new VBox(6);
        Hyperlink show = new Hyperlink(ui.text("plan.drawing.show"), Icons.of(Feather.EYE));
        show.setId("plan-on-drawing");
        show.setOnAction(_ ->
                box.getChildren().setAll(new DrawingPicture(drawing, PICTURE_WIDTH, PICTURE_HEIGHT, pictures, ui)));
        box.getChildren().setAll(show);
        return box;
    }

    /// What people call a build setting.
    static String setting(String name, Ui ui) {
        return ui.texts().get("setting." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private void part(Ikon icon, String text, List<Node> details) {
        VBox part = new VBox(4, DifferenceRows.fact(icon, text));
        if (!details.isEmpty()) {
            VBox box = new VBox(4);
            box.setPadding(new Insets(0, 0, 0, 24));
            box.getChildren().setAll(details);
            part.getChildren().add(box);
        }
        getChildren().add(part);
    }
}

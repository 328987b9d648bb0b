package dev.tone.desktop.artifacts;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.CleanUpPlan.Item;
import dev.tone.model.artifact.RetentionRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks what may go, shows it item by item before anything does, and can make the rule a lasting one.
final class CleanUpPanel {
    private static final double WIDTH = 640;
    private static final double LIST = 260;
    private static final int VERSIONS = 5;
    private static final int DAYS = 90;
    private static final int MOST = 3_650;

    private final ShelfViewModel shelf;
    private final Dialogs dialogs;
    private final Ui ui;
    private final CheckBox byVersions = new CheckBox();
    private final Spinner<Integer> versions = spinner("clean-up-versions", VERSIONS);
    private final CheckBox byDays = new CheckBox();
    private final Spinner<Integer> days = spinner("clean-up-days", DAYS);
    private final CheckBox keepTagged = new CheckBox();
    private final CheckBox lasting = new CheckBox();
    private final VBox items = new VBox(2);
    private final Label summary = Nodes.label("", "muted");
    private final Button act;
    private final Map<CheckBox, Artifact> choices = new LinkedHashMap<>();

    CleanUpPanel(ShelfViewModel shelf, Dialogs dialogs, Ui ui) {
        this.shelf = shelf;
        this.dialogs = dialogs;
        this.ui = ui;
        act = Nodes.button("clean-up-confirm", ui.text("artifacts.clean-up.nothing"), this::confirm);
        act.getStyleClass().add("danger-button");
        act.setDisable(true);
        summary.setId("clean-up-summary");
    }

    private static Spinner<Integer> spinner(String id, int value) {
        Spinner<Integer> spinner = new Spinner<>(1, MOST, value);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(90);
        return spinner;
    }

    void show() {
        box(byVersions, "clean-up-by-versions", "artifacts.clean-up.versions");
        box(byDays, "clean-up-by-days", "artifacts.clean-up.days");
        box(keepTagged, "clean-up-keep-tagged", "artifacts.clean-up.tagged");
        box(lasting, "clean-up-lasting", "artifacts.clean-up.lasting");
        versions.disableProperty().bind(byVersions.selectedProperty().not());
        days.disableProperty().bind(byDays.selectedProperty().not());
        HBox first = new HBox(8, byVersions, versions);
        HBox second = new HBox(8, byDays, days);
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        ScrollPane list = new ScrollPane(items);
        list.setFitToWidth(true);
        list.setPrefHeight(LIST);
        list.setMinHeight(120);
        list.getStyleClass().add("bordered");
        VBox body = new VBox(
                10,
                Nodes.paragraph(ui.text("artifacts.clean-up.text"), "muted"),
                first,
                second,
                keepTagged,
                list,
                summary,
                lasting);
        Button save = Nodes.button("clean-up-save", ui.text("artifacts.clean-up.save"), this::saveRule);
        AsCommand.on(save, () -> command("expiry"));
        AsCommand.on(act, () -> command("clean-up", "--yes"));
        save.visibleProperty().bind(lasting.selectedProperty());
        save.managedProperty().bind(lasting.selectedProperty());
        dialogs.panel(
                "clean-up-dialog",
                ui.text("artifacts.clean-up.title"),
                body,
                WIDTH,
                Nodes.button("clean-up-cancel", ui.text("dialog.cancel"), dialogs::close),
                save,
                act);
        shelf.rule(this::start);
    }

    private void box(CheckBox box, String id, String key) {
        box.setId(id);
        box.setText(ui.text(key));
    }

    private void start(RetentionRule known) {
        Integer keptVersions = known.keepVersions();
        Integer keptDays = known.keepDays();
        byVersions.setSelected(known.isNone() || keptVersions != null);
        byDays.setSelected(keptDays != null);
        keepTagged.setSelected(known.keepTagged());
        lasting.setSelected(!known.isNone());
        if (keptVersions != null) {
            versions.getValueFactory().setValue(keptVersions);
        }
        if (keptDays != null) {
            days.getValueFactory().setValue(keptDays);
        }
        for (var input : List.of(
                byVersions.selectedProperty(),
                byDays.selectedProperty(),
                keepTagged.selectedProperty(),
                versions.valueProperty(),
                days.valueProperty())) {
            input.subscribe(this::ask);
        }
        ask();
    }

    private RetentionRule rule() {
        return new RetentionRule(
                byVersions.isSelected() ? versions.getValue() : null,
                byDays.isSelected() ? days.getValue() : null,
                keepTagged.isSelected());
    }

    private List<String> command(String... words) {
        RetentionRule rule = rule();
        List<String> all = new ArrayList<>(List.of("artifacts"));
        all.addAll(List.of(words));
        if (rule.keepVersions() != null) {
            all.addAll(List.of("--keep-versions", rule.keepVersions().toString()));
        }
        if (rule.keepDays() != null) {
            all.addAll(List.of("--keep-days", rule.keepDays().toString()));
        }
        if (!rule.keepTagged()) {
            all.add("--also-tagged");
        }
        return all;
    }

    private void ask() {
        act.setDisable(true);
        shelf.plan(rule(), this::showPlan);
    }

    private void showPlan(CleanUpPlan plan) {
        items.getChildren().clear();
        choices.clear();
        plan.going().forEach(item -> {
            CheckBox box = new CheckBox();
            box.setSelected(true);
            box.setId("clean-up-item-" + choices.size());
            box.setText(name(item.artifact()));
            box.selectedProperty().subscribe(this::count);
            choices.put(box, item.artifact());
            items.getChildren().add(row(box, item));
        });
        plan.staying().forEach(item -> items.getChildren().add(row(Nodes.label(name(item.artifact()), "muted"), item)));
        if (items.getChildren().isEmpty()) {
            items.getChildren().add(Nodes.label(ui.text("artifacts.clean-up.empty"), "muted"));
        }
        Nodes.toggle(summary, !plan.going().isEmpty() || !plan.staying().isEmpty());
        summary.setText(ui.text(
                "artifacts.clean-up.summary",
                plan.going().size(),
                ui.formats().bytes(plan.bytes()),
                plan.staying().size()));
        count();
    }

    private HBox row(javafx.scene.Node first, Item item) {
        String detail = item.detail();
        String why = ui.texts().word("artifacts.reason", item.reason())
                + (detail == null ? "" : ": " + ui.texts().say(detail));
        HBox row = new HBox(
                8,
                first,
                Nodes.spacer(),
                Nodes.label(why, "subtle", "small"),
                Nodes.label(ui.formats().bytes(item.artifact().size()), "subtle", "small"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("clean-up-row");
        return row;
    }

    private String name(Artifact artifact) {
        return ui.text("deployments.artifact", artifact.name(), artifact.version());
    }

    private List<Artifact> chosen() {
        List<Artifact> chosen = new ArrayList<>();
        choices.forEach((box, artifact) -> {
            if (box.isSelected()) {
                chosen.add(artifact);
            }
        });
        return chosen;
    }

    private void count() {
        int count = chosen().size();
        act.setDisable(count == 0);
        act.setText(count == 0 ? ui.text("artifacts.clean-up.nothing") : ui.text("artifacts.clean-up.verb", count));
    }

    private void confirm() {
        if (lasting.isSelected()) {
            shelf.saveRule(rule());
        }
        List<Artifact> chosen = chosen();
        dialogs.close();
        shelf.cleanUp(
                chosen,
                plan -> shelf.notices()
                        .success(ui.text(
                                "artifacts.clean-up.done",
                                plan.going().size(),
                                ui.formats().bytes(plan.bytes()))));
    }

    private void saveRule() {
        shelf.saveRule(rule());
        dialogs.close();
        shelf.notices().success(ui.text("artifacts.clean-up.saved"));
    }
}

package dev.tone.desktop.checklist;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.kit.view.Ui;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The six steps as a small card: folded it says the next one and hides little, unfolded it lists them.
public final class ChecklistView extends VBox {
    private static final double WIDTH = 264;

    public ChecklistView(ChecklistViewModel checklist, Ui ui) {
        setId("checklist");
        getStyleClass().add("checklist");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        int all = ChecklistViewModel.Step.values().length;
        Label count = Nodes.label("", "muted", "small");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ui.text(
                                "checklist.count", checklist.countProperty().get(), all),
                        checklist.countProperty()));
        Label next = Nodes.paragraph("", "muted", "small");
        next.setId("checklist-next");
        next.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> checklist
                                .next()
                                .map(step ->
                                        ui.text("checklist.next", ui.texts().word("checklist.step", step)))
                                .orElseGet(() -> ui.text("checklist.complete")),
                        checklist.countProperty()));
        Button fold = Nodes.iconButton("checklist-fold", ui.text("checklist.fold"), Feather.CHEVRON_UP, () -> {});
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("checklist.title"), "medium"),
                count,
                Nodes.spacer(),
                fold,
                Nodes.iconButton("checklist-dismiss", ui.text("checklist.dismiss"), Feather.X, checklist::dismiss));
        head.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> (double) checklist.countProperty().get() / all, checklist.countProperty()));
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox steps = new VBox(4);
        for (ChecklistViewModel.Step step : ChecklistViewModel.Step.values()) {
            steps.getChildren().add(row(step, checklist, ui));
        }
        fold.setOnAction(_ ->
                checklist.unfoldedProperty().set(!checklist.unfoldedProperty().get()));
        Fx.watch(checklist.unfoldedProperty(), unfolded -> {
            fold.setGraphic(Icons.of(unfolded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
            Nodes.toggle(steps, unfolded);
            Nodes.toggle(next, !unfolded);
        });
        Standby.fill(this, head, bar, next, steps);
        Nodes.when(this, checklist.shownProperty());
    }

    private static HBox row(ChecklistViewModel.Step step, ChecklistViewModel checklist, Ui ui) {
        Label title = Nodes.label(ui.texts().word("checklist.step", step));
        Label hint = Nodes.paragraph(ui.texts().word("checklist.hint", step), "muted", "small");
        VBox words = new VBox(1, title, hint);
        HBox row = new HBox(10, Icons.of(Feather.CIRCLE), words);
        row.setId("checklist-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        checklist.doneProperty(step).subscribe(done -> {
            row.getChildren().set(0, done ? Icons.of(Feather.CHECK_CIRCLE, "success-icon") : Icons.of(Feather.CIRCLE));
            Nodes.toggle(hint, !done);
            title.getStyleClass().remove("subtle");
            if (done) {
                title.getStyleClass().add("subtle");
            }
            String state = ui.text(done ? "checklist.done" : "checklist.open");
            row.setAccessibleText(title.getText() + ", " + state);
        });
        return row;
    }
}

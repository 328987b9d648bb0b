package dev.tone.desktop.variables;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The variables of an environment as rows of name, value and secret.
public final class VariablesPanel {
    private static final double WIDTH = 640;
    private static final double NAME = 200;
    private static final double HEIGHT = 280;

    private final VariablesViewModel variables;
    private final Dialogs dialogs;
    private final Ui ui;
    private final VBox rows = new VBox(6);

    public VariablesPanel(VariablesViewModel variables, Dialogs dialogs, Ui ui) {
        this.variables = variables;
        this.dialogs = dialogs;
        this.ui = ui;
    }

    public void show() {
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        VBox problem = new VBox();
        Fx.watch(variables.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
            }
        });
        List<VariableRow> shown = new ArrayList<>();
        Runnable update = () -> {
            // Typing changes rows, not their number; only the latter needs new controls.
            if (!shown.equals(variables.rows())) {
                shown.clear();
                shown.addAll(variables.rows());
                rows.getChildren().setAll(shown.stream().map(this::row).toList());
                if (shown.isEmpty()) {
                    rows.getChildren().add(Nodes.paragraph(ui.text("variables.empty"), "muted"));
                }
            }
        };
        Fx.onChange(update, variables.rows());
        rows.getChildren().add(Nodes.paragraph(ui.text("variables.empty"), "muted"));
        update.run();
        HBox add = new HBox(
                8,
                Nodes.button("variables-add", ui.text("variables.add"), Feather.PLUS, this::add),
                Nodes.button("variables-paste", ui.text("variables.paste"), Feather.CLIPBOARD, () -> {
                    String text = Clipboard.getSystemClipboard().getString();
                    if (text != null) {
                        variables.paste(text);
                    }
                }));
        Button discard = Nodes.button("variables-discard", ui.text("variables.discard"), variables::discard);
        discard.disableProperty().bind(variables.changesProperty().isEqualTo(0));
        Button apply =
                Nodes.primary("variables-apply", ui.text("variables.apply", 0), () -> variables.apply(dialogs::close));
        apply.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ui.text(
                                "variables.apply", variables.changesProperty().get()),
                        variables.changesProperty()));
        apply.setMinWidth(Button.USE_PREF_SIZE);
        apply.disableProperty().bind(variables.changesProperty().isEqualTo(0).or(variables.busyProperty()));
        VBox body = new VBox(12, Nodes.paragraph(ui.text("variables.text"), "muted"), scroll, add, problem);
        dialogs.panel(
                "variables-dialog",
                ui.text("variables.title", variables.environment().name()),
                body,
                WIDTH,
                discard,
                apply);
    }

    /// Goes on with typing where the new row is.
    private void add() {
        variables.add();
        if (rows.getChildren().getLast() instanceof HBox row) {
            row.getChildren().getFirst().requestFocus();
        }
    }

    private Node row(VariableRow row) {
        TextField name = new TextField();
        name.setPromptText(ui.text("variables.name"));
        name.setAccessibleText(ui.text("variables.name"));
        name.getStyleClass().add("mono");
        name.textProperty().bindBidirectional(row.nameProperty());
        name.setEditable(!row.isStored());
        name.setPrefWidth(NAME);
        name.setMinWidth(NAME);
        String id = row.isStored() ? row.nameProperty().get() : "new";
        name.setId("variable-name-" + id);
        TextField value = row.isStoredSecret() ? new PasswordField() : new TextField();
        value.setId("variable-value-" + id);
        value.getStyleClass().add("mono");
        value.setPromptText(ui.text(row.isStoredSecret() ? "variables.secret-kept" : "variables.value"));
        value.setAccessibleText(ui.text("variables.value"));
        value.textProperty().bindBidirectional(row.valueProperty());
        HBox.setHgrow(value, Priority.ALWAYS);
        CheckBox secret = new CheckBox(ui.text("variables.secret"));
        secret.setId("variable-secret-" + id);
        secret.selectedProperty().bindBidirectional(row.secretProperty());
        secret.setDisable(row.isStoredSecret());
        Button remove = Nodes.iconButton(
                "variable-remove-" + id, ui.text("variables.remove"), Feather.TRASH_2, () -> variables.remove(row));
        name.disableProperty().bind(row.removedProperty());
        value.disableProperty().bind(row.removedProperty());
        HBox box = new HBox(8, name, value, secret, remove);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}

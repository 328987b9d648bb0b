package dev.tone.desktop.releases;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.release.ReleaseKind;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The fields of a strategy, as many as its kind has.
public final class StrategyFields extends VBox {
    private static final int COLUMNS = 6;

    private final String prefix;
    private final Ui ui;

    /// @param prefix of the fields' ids
    public StrategyFields(StrategyDraft draft, String prefix, Ui ui) {
        super(12);
        this.prefix = prefix;
        this.ui = ui;
        setId(prefix + "-fields");
        VBox steps = field("steps", draft.stepsProperty(), true);
        VBox healthy = field("healthy", draft.healthyProperty(), false);
        VBox warm = field("warm", draft.warmProperty(), false);
        CheckBox manual = new CheckBox(ui.text("release.manual"));
        manual.setId(prefix + "-manual");
        manual.setWrapText(true);
        manual.selectedProperty().bindBidirectional(draft.manualProperty());
        HBox.setHgrow(steps, Priority.ALWAYS);
        HBox how = new HBox(12, steps, healthy, warm);
        HBox rules = new HBox(
                12,
                field("errors", draft.errorsProperty(), false),
                field("latency", draft.latencyProperty(), false),
                field("exits", draft.exitsProperty(), false),
                field("requests", draft.requestsProperty(), false));
        VBox health = new VBox(
                6,
                Nodes.label(ui.text("release.rules"), "medium"),
                rules,
                Nodes.paragraph(ui.text("release.rules.hint"), "muted", "small"));
        getChildren().addAll(how, manual, health);
        Fx.watch(draft.kindProperty(), kind -> {
            Nodes.toggle(this, kind != ReleaseKind.AT_ONCE);
            Nodes.toggle(steps, kind == ReleaseKind.CANARY);
            Nodes.toggle(healthy, kind == ReleaseKind.BLUE_GREEN);
        });
    }

    private VBox field(String key, StringProperty value, boolean wide) {
        TextField field = new TextField();
        field.setId(prefix + "-" + key);
        field.textProperty().bindBidirectional(value);
        if (!wide) {
            field.setPrefColumnCount(COLUMNS);
        }
        VBox box = Dialogs.field(ui.texts().get("release." + key), field, null);
        Tips.set(field, ui.texts().get("release." + key + ".hint"));
        field.setAccessibleHelp(ui.texts().get("release." + key + ".hint"));
        return box;
    }
}

package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.ArtifactUsage;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the artifacts take of the project's budget, under the list.
final class UsageBar extends VBox {
    private static final double NEARLY_FULL = 0.9;

    private final Ui ui;
    private final Label words = Nodes.label("", "muted", "small");
    private final ProgressBar bar = new ProgressBar(0);

    UsageBar(ShelfViewModel shelf, Runnable cleanUp, Ui ui) {
        super(6);
        this.ui = ui;
        getStyleClass().add("usage-bar");
        words.setId("artifacts-usage");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(
                8,
                words,
                Nodes.spacer(),
                Nodes.styled(
                        Nodes.button("artifacts-clean-up", ui.text("artifacts.clean-up"), cleanUp), "link-button"));
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(bar, foot);
        Fx.watch(shelf.usageProperty(), this::show);
    }

    private void show(@Nullable ArtifactUsage usage) {
        if (usage == null) {
            words.setText("");
            return;
        }
        double share = usage.budget() == 0 ? 0 : (double) usage.stored() / usage.budget();
        bar.setProgress(Math.min(1, share));
        bar.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("full"), share > NEARLY_FULL);
        String taken = ui.text(
                "artifacts.usage",
                ui.formats().bytes(usage.stored()),
                ui.formats().bytes(usage.budget()));
        words.setText(taken);
        Nodes.tip(
                words,
                ui.text(
                        "artifacts.usage.tip",
                        usage.artifacts(),
                        ui.formats().bytes(usage.logical()),
                        ui.formats().bytes(Math.max(0, usage.logical() - usage.stored()))));
    }
}

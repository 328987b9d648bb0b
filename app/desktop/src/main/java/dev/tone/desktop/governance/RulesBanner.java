package dev.tone.desktop.governance;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.governance.AutoPause;
import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.EnvironmentRules;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says of each environment where nothing is deployed now that, and why; with the one click that ends it.
public final class RulesBanner extends VBox {
    private final GovernanceViewModel governance;
    private final Ui ui;

    public RulesBanner(GovernanceViewModel governance, Ui ui) {
        this.governance = governance;
        this.ui = ui;
        setId("rules-banner");
    }

    /// What holds now: a lock may have come to its end meanwhile.
    public void refresh() {
        getChildren().clear();
        governance.rules().forEach(this::add);
        Nodes.toggle(this, !getChildren().isEmpty());
    }

    private void add(EnvironmentRules rules) {
        String name = governance.project().environmentName(rules.environment());
        DeployLock lock = rules.lock();
        if (lock != null && lock.holds(ui.formats().now())) {
            String text = lock.until() == null
                    ? ui.text("rules.locked", name, lock.by().name(), lock.reason())
                    : ui.text(
                            "rules.locked-until",
                            name,
                            lock.by().name(),
                            ui.formats().absolute(lock.until()),
                            lock.reason());
            getChildren()
                    .add(row(
                            "lock-" + name,
                            Icons.of(Feather.LOCK, "attention-icon"),
                            text,
                            AsCommand.on(
                                    Nodes.button(
                                            "unlock-" + name,
                                            ui.text("rules.unlock"),
                                            () -> governance.unlock(rules.environment())),
                                    "unlock",
                                    name)));
        }
        AutoPause pause = rules.pause();
        if (pause != null) {
            String why = pause.reason() == null ? "" : ": " + pause.reason();
            getChildren()
                    .add(row(
                            "paused-" + name,
                            Icons.of(Feather.PAUSE_CIRCLE, "attention-icon"),
                            ui.text("rules.paused", name, pause.by().name(), pause.replaced(), why),
                            AsCommand.on(
                                    Nodes.button(
                                            "resume-" + name,
                                            ui.text("rules.resume"),
                                            Feather.PLAY,
                                            () -> governance.resume(rules.environment())),
                                    "resume",
                                    name)));
        }
        if (rules.frozenUntil() != null && ui.formats().now().isBefore(rules.frozenUntil())) {
            getChildren()
                    .add(row(
                            "frozen-" + name,
                            Icons.of(Feather.PAUSE_CIRCLE, "info-icon"),
                            ui.text("rules.frozen", name, ui.formats().absolute(rules.frozenUntil()))));
        }
    }

    private static HBox row(String id, Node icon, String text, Button... buttons) {
        HBox row = new HBox(10, icon, Nodes.paragraph(text), Nodes.spacer());
        row.getChildren().addAll(buttons);
        row.setId(id);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("banner");
        return row;
    }
}

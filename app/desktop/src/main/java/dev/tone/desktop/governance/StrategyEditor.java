package dev.tone.desktop.governance;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.KindChoice;
import dev.tone.desktop.releases.StrategyDraft;
import dev.tone.desktop.releases.StrategyFields;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How releases of an environment take its traffic, to be changed. What somebody types stays while nothing else is
/// stored.
final class StrategyEditor extends VBox {
    private final GovernanceViewModel governance;
    private final Ui ui;
    private final VBox problem = new VBox();
    private @Nullable Environment environment;
    private @Nullable ReleaseStrategy stored;

    StrategyEditor(GovernanceViewModel governance, Ui ui) {
        super(8);
        this.governance = governance;
        this.ui = ui;
        setId("rules-release");
    }

    void show(Environment of) {
        ReleaseStrategy now = governance.release(of.id());
        if (of.equals(environment) && now.equals(stored)) {
            return;
        }
        environment = of;
        stored = now;
        StrategyDraft draft = new StrategyDraft(now);
        ComboBox<@Nullable ReleaseKind> kind = KindChoice.of(
                "rules-release-kind",
                draft.kindProperty(),
                false,
                one -> one == null ? "" : ui.texts().word("release.kind", one));
        Button save =
                AsCommand.on(Nodes.button("rules-release-save", ui.text("release.save"), () -> save(of, draft)), () -> {
                    List<String> words = new ArrayList<>(List.of("release", "strategy", "-e", of.name()));
                    words.addAll(draft.words());
                    return words;
                });
        save.disableProperty().bind(governance.busyProperty());
        VBox choice = Dialogs.field(ui.text("release.kind"), kind, null);
        HBox.setHgrow(choice, Priority.ALWAYS);
        HBox row = new HBox(12, choice, save);
        row.setAlignment(Pos.BOTTOM_LEFT);
        Nodes.toggle(problem, false);
        getChildren()
                .setAll(
                        Nodes.label(ui.text("rules.section.release"), "section"),
                        row,
                        new StrategyFields(draft, "rules-release", ui),
                        problem);
    }

    private void save(Environment of, StrategyDraft draft) {
        try {
            ReleaseStrategy wanted = draft.strategy();
            Nodes.toggle(problem, false);
            governance.release(of.id(), wanted, this::tell);
        } catch (FaultException e) {
            tell(e.fault());
        }
    }

    private void tell(Fault fault) {
        problem.getChildren().setAll(new FaultView(fault, ui));
        Nodes.toggle(problem, true);
    }
}

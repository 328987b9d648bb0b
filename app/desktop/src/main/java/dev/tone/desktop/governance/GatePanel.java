package dev.tone.desktop.governance;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a deployment waits for: who can approve, who has, what it will change; with the two buttons for those who may.
final class GatePanel extends HBox {
    private static final double GAP = 8;
    /// Where the words beside an icon begin.
    private static final double BELOW_ICON = 16 + GAP;

    private final GovernanceViewModel governance;
    private final Ui ui;
    private final String number;

    GatePanel(Deployment deployment, Gate gate, GovernanceViewModel governance, Ui ui) {
        super(12);
        this.governance = governance;
        this.ui = ui;
        this.number = Long.toString(deployment.number());
        setId("gate-panel");
        boolean later = deployment.state() == DeploymentState.CREATED;
        boolean waits = deployment.state() == DeploymentState.AWAITING_APPROVAL;
        getStyleClass().add("gate-view");
        VBox words = new VBox(8);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (gate.needed() > 0) {
            words.getChildren().add(Nodes.paragraph(title(gate, waits), "fault-title"));
        }
        gate.approvals()
                .forEach(approval ->
                        words.getChildren().add(said(Feather.CHECK, "success-icon", "gate.approved-by", approval)));
        Approval refusal = gate.refusal();
        if (refusal != null) {
            words.getChildren().add(said(Feather.X, "danger-icon", "gate.refused-by", refusal));
        }
        // One that was needed at once stands over everything else of the deployment.
        if (gate.override() != null && deployment.override() == null) {
            words.getChildren().add(Nodes.paragraph(ui.text("gate.override", gate.override()), "attention-text"));
        }
        Instant at = gate.at();
        if (at != null && !deployment.state().isFinished()) {
            words.getChildren().add(time(gate, at, later));
        }
        if (waits) {
            words.getChildren().addAll(Nodes.label(ui.text("rollback.changes"), "section"));
            words.getChildren().add(new PlanSummary(gate.plan(), ui));
            words.getChildren().add(decide(gate));
        }
        getChildren().addAll(sign(gate, waits, later), words);
        setAlignment(words.getChildren().size() == 1 ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
    }

    private static Node sign(Gate gate, boolean waits, boolean later) {
        if (waits || gate.missed()) {
            return Icons.of(Feather.OCTAGON, "attention-icon");
        }
        if (gate.refusal() != null) {
            return Icons.of(Feather.SLASH, "danger-icon");
        }
        if (!gate.isApproved()) {
            // It was canceled, or a newer one took its place, before enough people had decided.
            return Icons.of(Feather.SLASH, "muted-icon");
        }
        return later ? Icons.of(Feather.CLOCK, "muted-icon") : Icons.of(Feather.CHECK_CIRCLE, "success-icon");
    }

    private HBox time(Gate gate, Instant at, boolean later) {
        var text = Nodes.paragraph(
                ui.texts()
                        .get(
                                gate.missed() ? "gate.missed" : "gate.at",
                                ui.formats().absolute(at)),
                gate.missed() ? "attention-text" : "medium");
        text.setId("gate-at");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, text);
        if (later) {
            Button now = AsCommand.on(
                    Nodes.button("gate-begin", ui.text("gate.begin-now"), () -> governance.beginNow(gate)),
                    "schedule",
                    number);
            now.disableProperty().bind(governance.busyProperty());
            row.getChildren().add(now);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String title(Gate gate, boolean waits) {
        if (!waits) {
            return ui.text("gate.was", gate.approvals().size(), gate.needed());
        }
        return ui.text("gate.waits", gate.requestedBy().name(), gate.approvals().size(), gate.needed());
    }

    /// What somebody wrote stands below who it was, where a long sentence has its room.
    private Node said(Feather icon, String tone, String key, Approval approval) {
        Label who = Nodes.paragraph(
                ui.texts().get(key, approval.by().name(), ui.formats().absolute(approval.time())));
        who.setGraphic(Icons.of(icon, tone));
        who.setGraphicTextGap(GAP);
        if (approval.comment() == null) {
            return who;
        }
        Label comment = Nodes.paragraph("“" + approval.comment() + "”", "muted");
        VBox.setMargin(comment, new Insets(0, 0, 0, BELOW_ICON));
        return new VBox(2, who, comment);
    }

    private VBox decide(Gate gate) {
        boolean may = governance.canApprove(gate);
        boolean mine = governance.isMine(gate);
        VBox box = new VBox(8);
        if (!may) {
            box.getChildren().add(why(gate, mine));
        }
        if (may || mine) {
            TextField comment = new TextField();
            comment.setId("gate-comment");
            comment.textProperty().bindBidirectional(governance.comment(gate));
            comment.setPromptText(ui.text("gate.comment"));
            comment.setAccessibleText(ui.text("gate.comment"));
            HBox.setHgrow(comment, Priority.ALWAYS);
            Button refuse = AsCommand.on(
                    Nodes.button(
                            "gate-refuse", ui.text("gate.refuse"), () -> governance.refuse(gate, comment.getText())),
                    () -> command("refuse", comment.getText()));
            Tips.set(refuse, ui.text("gate.refuse.hint"));
            refuse.disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> comment.getText().isBlank()
                                    || governance.busyProperty().get(),
                            comment.textProperty(),
                            governance.busyProperty()));
            HBox row = new HBox(8, comment, refuse);
            if (may) {
                Button approve = AsCommand.on(
                        Nodes.primary(
                                "gate-approve",
                                ui.text("gate.approve"),
                                () -> governance.approve(gate, comment.getText())),
                        () -> command("approve", comment.getText()));
                approve.disableProperty().bind(governance.busyProperty());
                row.getChildren().add(approve);
            }
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        }
        return box;
    }

    private List<String> command(String verb, String comment) {
        return comment.isBlank() ? List.of(verb, number) : List.of(verb, number, "-m", comment.strip());
    }

    private javafx.scene.Node why(Gate gate, boolean mine) {
        String names = gate.approvers().stream().map(Person::name).collect(Collectors.joining(", "));
        String text;
        if (gate.lacksPeople()) {
            text = ui.text("gate.second-person.alone");
        } else if (mine && !gate.selfAllowed()) {
            text = ui.text("gate.second-person", names);
        } else {
            text = ui.text("gate.who-can", names);
        }
        var label = Nodes.paragraph(text, "attention-text");
        label.setId("gate-why");
        return label;
    }
}

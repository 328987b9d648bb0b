package dev.tone.desktop.deployments;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.FailureWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.PastFailures;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.Evidence;
import dev.tone.model.failure.NextAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Why a deployment did not succeed: the cause in one sentence, the lines that show it, the similar failure of before,
/// and what to do next.
final class FailurePanel extends BorderPane {
    private static final int EVIDENCE = 3;

    private final Deployment deployment;
    private final Failure failure;
    private final DeploymentsViewModel deployments;
    private final DeploymentCommands commands;
    private final LongConsumer reveal;
    private final Ui ui;

    FailurePanel(
            Deployment deployment,
            Failure failure,
            DeploymentsViewModel deployments,
            DeploymentCommands commands,
            LongConsumer reveal,
            Ui ui) {
        this.deployment = deployment;
        this.failure = failure;
        this.deployments = deployments;
        this.commands = commands;
        this.reveal = reveal;
        this.ui = ui;
        setId("failure-panel");
        AsCommand.on(this, "why", Long.toString(deployment.number()));
        getStyleClass().add("fault-view");
        VBox words = new VBox(6, title(), facts());
        evidence().forEach(words.getChildren()::add);
        past(words);
        words.getChildren().add(next());
        Node sign = Icons.of(Feather.X_SQUARE, "danger-icon");
        setMargin(sign, new Insets(0, 12, 0, 0));
        setLeft(sign);
        // A box in a row would be as high as its flowing rows are at their narrowest.
        setCenter(words);
    }

    private String sentence() {
        return FailureWords.sentence(failure, ui.texts());
    }

    private Label title() {
        Label title = Nodes.paragraph(
                ui.text("failure.title", ui.texts().word("stage", failure.stage()), sentence()), "fault-title");
        title.setId("failure-cause");
        return title;
    }

    /// What the platform knows for sure, beside what the log was read to say.
    private Node facts() {
        FlowPane facts = new FlowPane(16, 2);
        Cause cause = failure.cause();
        if (cause != null) {
            Label confidence = Nodes.label(ui.texts().word("failure.confidence", cause.confidence()), "chip");
            confidence.setId("failure-confidence");
            facts.getChildren().add(Nodes.tip(confidence, ui.text("failure.confidence.tip")));
            facts.getChildren().add(Nodes.label(FailureWords.message(failure, ui.texts()), "muted", "small"));
        }
        if (failure.command() != null) {
            String exit = failure.exitCode() == null || cause != null
                    ? ""
                    : "  " + ui.text("failure.exit-code", failure.exitCode().toString());
            facts.getChildren()
                    .add(row(
                            Nodes.label(ui.text("failure.command"), "muted", "small"),
                            Nodes.label(failure.command(), "mono", "small"),
                            Nodes.label(exit, "muted", "small")));
        }
        facts.setAlignment(Pos.CENTER_LEFT);
        return facts;
    }

    private List<Node> evidence() {
        List<Evidence> lines = new ArrayList<>();
        if (failure.cause() != null) {
            lines.addAll(failure.cause().evidence());
        } else if (failure.errorLine() != null && failure.errorSequence() != null) {
            lines.add(new Evidence(failure.errorSequence(), failure.errorLine()));
        }
        return lines.stream().limit(EVIDENCE).map(this::line).toList();
    }

    private Node line(Evidence line) {
        String number = Long.toString(line.sequence());
        Button show = Nodes.button(
                "failure-line-" + number, ui.text("failure.line", number), () -> reveal.accept(line.sequence()));
        Nodes.styled(show, "link-button");
        show.setAccessibleText(ui.text("failure.line.show", number) + ": " + line.text());
        Label text = Nodes.label(line.text(), "mono", "danger-text");
        text.setMinWidth(0);
        return row(show, Nodes.tip(text, line.text()));
    }

    private void past(VBox words) {
        PastFailures.of(deployment, deployments.project().deployments()).ifPresent(past -> {
            String when = ui.formats().relative(past.failed().createdAt());
            String number = Long.toString(past.failed().number());
            Deployment resolved = past.resolvedBy();
            Label said = Nodes.label(
                    resolved == null
                            ? ui.text("failure.past", number, when)
                            : ui.text("failure.past.resolved", number, when, Long.toString(resolved.number())),
                    "muted");
            said.setId("failure-past");
            Deployment shown = resolved == null ? past.failed() : resolved;
            Button show = Nodes.button(
                    "failure-past-show",
                    ui.text("failure.past.show", Long.toString(shown.number())),
                    () -> deployments.select(shown.id()));
            words.getChildren().add(row(said, Nodes.styled(show, "link-button")));
        });
    }

    private Node next() {
        FlowPane next = new FlowPane(8, 6);
        next.setAlignment(Pos.CENTER_LEFT);
        Cause cause = failure.cause();
        Long first = failure.firstLine();
        if (cause != null) {
            cause.actions().stream()
                    .filter(action -> action != NextAction.OPEN_LINE || first != null)
                    .filter(action ->
                            action != NextAction.RETRY || deployments.options().canRetry(deployment))
                    .forEach(action -> next.getChildren().add(action(action)));
        } else if (first != null) {
            next.getChildren().add(action(NextAction.OPEN_LINE));
        }
        next.getChildren()
                .addAll(
                        Nodes.label(failure.code(), "code"),
                        Nodes.styled(
                                Nodes.button(
                                        "failure-copy",
                                        ui.text("fault.copy-details"),
                                        () -> ui.desk().copy(details())),
                                "link-button"));
        return next;
    }

    private Button action(NextAction action) {
        String id = "failure-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Long first = failure.firstLine();
        Runnable act = action == NextAction.OPEN_LINE && first != null
                ? () -> reveal.accept(first)
                : () -> commands.next(action, deployment);
        return Nodes.styled(Nodes.button(id, ui.texts().word("failure.next", action), act), "small");
    }

    private String details() {
        StringBuilder text = new StringBuilder(failure.code()).append('\n').append(sentence());
        if (failure.cause() != null) {
            text.append('\n').append(FailureWords.message(failure, ui.texts()));
            failure.cause()
                    .evidence()
                    .forEach(line -> text.append('\n')
                            .append(line.sequence())
                            .append(": ")
                            .append(line.text()));
        } else if (failure.errorLine() != null) {
            text.append('\n').append(failure.errorLine());
        }
        if (failure.command() != null) {
            text.append('\n').append(failure.command()).append(" → ").append(failure.exitCode());
        }
        return text.toString();
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        if (nodes[0] instanceof Region label) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

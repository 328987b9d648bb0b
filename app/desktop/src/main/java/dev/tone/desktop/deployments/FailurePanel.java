package dev.tone.desktop.deployments;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Failure;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Why a deployment did not succeed: the sentence, the command with its exit code, the first error line, and the code
/// to pass on.
final class FailurePanel extends HBox {
    FailurePanel(Failure failure, LongConsumer reveal, Ui ui) {
        super(12);
        setId("failure-panel");
        getStyleClass().add("fault-view");
        VBox words = new VBox(6);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getChildren()
                .add(Nodes.paragraph(
                        ui.text("failure.title", ui.texts().word("stage", failure.stage()), failure.message()),
                        "fault-title"));
        if (failure.command() != null) {
            words.getChildren()
                    .add(row(
                            Nodes.label(ui.text("failure.command"), "muted", "small"),
                            Nodes.label(failure.command(), "mono"),
                            Nodes.label(
                                    failure.exitCode() == null
                                            ? ""
                                            : ui.text(
                                                    "failure.exit-code",
                                                    failure.exitCode().toString()),
                                    "muted",
                                    "small")));
        }
        if (failure.errorLine() != null) {
            HBox line = row(
                    Nodes.label(ui.text("failure.first-error"), "muted", "small"),
                    Nodes.label(failure.errorLine(), "mono", "danger-text"));
            Long sequence = failure.errorSequence();
            if (sequence != null) {
                line.getChildren()
                        .add(Nodes.styled(
                                Nodes.button(
                                        "failure-show-line",
                                        ui.text("failure.show-line"),
                                        () -> reveal.accept(sequence)),
                                "link-button"));
            }
            words.getChildren().add(line);
        }
        words.getChildren()
                .add(row(
                        Nodes.label(failure.code(), "code"),
                        Nodes.styled(
                                Nodes.button(
                                        "failure-copy",
                                        ui.text("fault.copy-details"),
                                        () -> ui.desk().copy(details(failure))),
                                "link-button")));
        getChildren().addAll(Icons.of(Feather.X_SQUARE, "danger-icon"), words);
    }

    private static String details(Failure failure) {
        StringBuilder text = new StringBuilder(failure.code()).append('\n').append(failure.message());
        if (failure.command() != null) {
            text.append('\n').append(failure.command()).append(" → ").append(failure.exitCode());
        }
        if (failure.errorLine() != null) {
            text.append('\n').append(failure.errorLine());
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

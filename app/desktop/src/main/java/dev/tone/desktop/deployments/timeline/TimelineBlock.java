package dev.tone.desktop.deployments.timeline;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLook;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// A deployment in its lane, or several too close together to tell apart: shape and number, as far as there is room.
final class TimelineBlock extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double ROOM_FOR_NUMBER = 52;
    private static final double ROOM_FOR_SHAPE = 20;

    private final Ui ui;
    private String look = "";

    TimelineBlock(Ui ui) {
        this.ui = ui;
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        setAccessibleRole(javafx.scene.AccessibleRole.LIST_ITEM);
    }

    void show(Lanes.Block block, String environment, Timeline.Span span, Instant now, boolean selected) {
        Deployment newest = block.first();
        setId("timeline-deployment-" + newest.number());
        StateLook state = StateLook.of(newest.state());
        String next = state.tone() + (block.isCluster() ? " cluster" : "");
        if (!next.equals(look)) {
            look = next;
            getStyleClass().setAll("timeline-block", "timeline-" + state.tone());
            if (block.isCluster()) {
                getStyleClass().add("timeline-cluster");
            }
        }
        pseudoClassStateChanged(SELECTED, selected);
        getChildren().clear();
        if (block.isCluster()) {
            getChildren()
                    .add(number(
                            block.width() < ROOM_FOR_SHAPE
                                    ? ""
                                    : String.valueOf(block.deployments().size())));
        } else {
            if (block.width() >= ROOM_FOR_SHAPE) {
                getChildren().add(Icons.of(state.icon(), state.tone() + "-icon", "tiny-icon"));
            }
            if (block.width() >= ROOM_FOR_NUMBER) {
                getChildren().add(number("#" + newest.number()));
            }
        }
        String words = words(block, environment, now);
        Tips.set(this, words);
        setAccessibleText(words.replace('\n', ','));
    }

    void onPress(Consumer<MouseEvent> act) {
        setOnMouseClicked(event -> {
            if (event.isStillSincePress()) {
                act.accept(event);
            }
        });
    }

    private String words(Lanes.Block block, String environment, Instant now) {
        Deployment newest = block.first();
        if (block.isCluster()) {
            return ui.text(
                    "timeline.cluster",
                    block.deployments().size(),
                    block.deployments().getFirst().number(),
                    newest.number(),
                    environment);
        }
        return ui.text(
                "timeline.block",
                newest.number(),
                TrialWords.state(newest, ui.texts()),
                environment,
                newest.artifactName(),
                ui.formats().durationBetween(newest.createdAt(), newest.finishedAt()),
                ui.formats().absolute(newest.createdAt()));
    }

    private static Label number(String text) {
        return Nodes.label(text, "tiny", "medium");
    }
}

package dev.tone.desktop.deployments.timeline;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLook;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A deployment in its lane, or several too close together to tell apart: shape and number, as far as there is room.
final class TimelineBlock extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double ROOM_FOR_NUMBER = 52;
    private static final double ROOM_FOR_SHAPE = 20;

    private final Ui ui;
    private @Nullable Shown shown;

    /// @param shape whether there is room for it
    /// @param number whether there is room for it
    private record Shown(List<Deployment> deployments, String environment, boolean shape, boolean number) {}

    TimelineBlock(Ui ui) {
        this.ui = ui;
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        setAccessibleRole(javafx.scene.AccessibleRole.LIST_ITEM);
    }

    void show(Lanes.Block block, String environment, boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        Shown next = new Shown(
                block.deployments(), environment, block.width() >= ROOM_FOR_SHAPE, block.width() >= ROOM_FOR_NUMBER);
        // What runs says how long already.
        if (!next.equals(shown) || !block.first().state().isFinished()) {
            shown = next;
            show(block, next);
        }
    }

    private void show(Lanes.Block block, Shown next) {
        Deployment newest = block.first();
        setId("timeline-deployment-" + newest.number());
        StateLook state = StateLook.of(newest.state());
        List<String> look = new ArrayList<>(List.of("timeline-block", "timeline-" + state.tone()));
        if (block.isCluster()) {
            look.add("timeline-cluster");
        }
        if (!getStyleClass().equals(look)) {
            getStyleClass().setAll(look);
        }
        getChildren().clear();
        if (block.isCluster()) {
            getChildren()
                    .add(number(
                            next.shape() ? String.valueOf(block.deployments().size()) : ""));
        } else {
            if (next.shape()) {
                getChildren().add(Icons.of(state.icon(), state.tone() + "-icon", "tiny-icon"));
            }
            if (next.number()) {
                getChildren().add(number("#" + newest.number()));
            }
        }
        String words = words(block, next.environment());
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

    private String words(Lanes.Block block, String environment) {
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

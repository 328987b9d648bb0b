package dev.tone.desktop.canvas.gallery;

import dev.tone.canvas.template.Templates;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands in the middle of an empty drawing: how to begin, and a few drawings to begin with. It lets the pointer
/// through everywhere but on the pictures.
public final class EmptyCanvas extends VBox {
    private static final int SHOWN = 3;
    private static final double WIDTH = 168;
    private static final double HEIGHT = 100;
    /// Around a picture and to the next one: where all fit, they stand side by side.
    private static final double ROOM = 40;

    /// @param hint says how to begin without one
    public EmptyCanvas(
            Node hint, Appearance appearance, Previews previews, Ui ui, Consumer<Choice> chosen, Runnable showAll) {
        setId("canvas-empty");
        getStyleClass().add("empty-canvas");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label or = Nodes.label(ui.text("gallery.or"), "canvas-hint", "canvas-hint-card");
        or.setMouseTransparent(true);
        FlowPane cards = new FlowPane(8, 8);
        cards.setPrefWrapLength(SHOWN * (WIDTH + ROOM));
        cards.setAlignment(Pos.CENTER);
        cards.setPickOnBounds(false);
        Templates.all().stream()
                .limit(SHOWN)
                .forEach(template -> cards.getChildren()
                        .add(new TemplateCard(template, WIDTH, HEIGHT, false, appearance, previews, ui, chosen)));
        Button all = Nodes.styled(Nodes.button("templates-all", ui.text("gallery.all"), showAll), "link-button");
        getChildren().addAll(hint, or, cards, all);
    }
}

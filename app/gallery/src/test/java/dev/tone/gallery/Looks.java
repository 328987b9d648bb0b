package dev.tone.gallery;

import dev.tone.desktop.kit.view.Nodes;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The same control as it looks at rest, under the pointer, pressed, with the keyboard on it, and switched off.
final class Looks extends GridPane {
    /// The room of a page, in pixels, and how high a window's page is shown in it.
    static final double WIDTH = 912;

    static final double HEIGHT = 640;
    private static final String KEYED = "keyed";
    private static final String[] STATES = {"hover", "pressed", KEYED};
    private int rows;

    Looks() {
        super(16, 10);
        int column = 1;
        for (String head : new String[] {"rest", "hover", "pressed", "keyboard", "disabled"}) {
            add(Nodes.label(head, "section"), column++, 0);
        }
    }

    /// @param made once for each state
    Looks with(String name, Supplier<? extends Node> made) {
        rows++;
        add(Nodes.whole(Nodes.label(name, "muted", "small")), 0, rows);
        add(made.get(), 1, rows);
        int column = 2;
        for (String state : STATES) {
            Node node = made.get();
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
            // What is typed into has no other mark for the keyboard.
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), state.equals(KEYED));
            add(node, column++, rows);
        }
        Node off = made.get();
        off.setDisable(true);
        add(off, column, rows);
        getChildren().forEach(node -> GridPane.setValignment(node, javafx.geometry.VPos.CENTER));
        return this;
    }

    /// Things below each other, each with what it shows.
    static VBox column(Node... nodes) {
        VBox column = new VBox(16, nodes);
        column.setAlignment(Pos.TOP_LEFT);
        return column;
    }

    /// Presses a button of a page, also one that is made only when the page is laid out.
    static void press(Parent page, String id) {
        if (page.getScene() == null) {
            new Scene(new StackPane(page), WIDTH, HEIGHT);
        }
        page.applyCss();
        page.layout();
        ((ButtonBase) Objects.requireNonNull(page.lookup("#" + id), id)).fire();
    }

    /// A page of the window, as high as it is in a small one.
    static Region window(Region page) {
        page.setPrefSize(WIDTH, HEIGHT);
        return page;
    }

    /// One thing with a word above it.
    static VBox named(String name, Node node) {
        return new VBox(6, Nodes.label(name, "section"), node);
    }
}

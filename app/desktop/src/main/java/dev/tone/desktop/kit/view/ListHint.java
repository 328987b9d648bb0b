package dev.tone.desktop.kit.view;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// What a list without rows shows: grey ones until it is known whether there are any, then why there are none.
public final class ListHint extends StackPane {
    private static final int ROWS = 4;

    private final Skeleton rows = new Skeleton(ROWS);
    private final Label word = Nodes.label("", "muted");

    public ListHint() {
        getStyleClass().add("list-hint");
        getChildren().addAll(rows, word);
        reading();
    }

    public void reading() {
        Nodes.toggle(rows, true);
        Nodes.toggle(word, false);
    }

    public void say(String why) {
        word.setText(why);
        Nodes.toggle(rows, false);
        Nodes.toggle(word, true);
    }
}

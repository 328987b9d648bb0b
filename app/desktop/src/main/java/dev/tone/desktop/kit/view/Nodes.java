package dev.tone.desktop.kit.view;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Short ways to make the controls of the look: every one has an id and a text for assistive technology.
public final class Nodes {
    private Nodes() {}

    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    public static Label label(ObservableValue<String> text, String... styleClasses) {
        Label label = label("", styleClasses);
        label.textProperty().bind(text);
        return label;
    }

    /// A label that wraps instead of being cut.
    public static Label paragraph(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        Wrapping.of(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Button button(String id, String text, Runnable act) {
        Button button = new Button(text);
        return dress(button, id, act);
    }

    public static Button button(String id, String text, Ikon icon, Runnable act) {
        Button button = button(id, text, act);
        button.setGraphic(Icons.of(icon));
        return button;
    }

    /// The one primary action of a screen.
    public static Button primary(String id, String text, Runnable act) {
        Button button = button(id, text, act);
        button.getStyleClass().add("primary");
        return button;
    }

    /// A button that shows only its icon; the text is its tooltip and accessible name.
    public static Button iconButton(String id, String text, Ikon icon, Runnable act) {
        Button button = new Button();
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("icon-button");
        Tips.set(button, text);
        button.setAccessibleText(text);
        return dress(button, id, act);
    }

    public static <C extends Labeled> C tip(C control, String text) {
        Tips.set(control, text);
        return control;
    }

    /// Never cut: what stands beside it gives way.
    public static <L extends Labeled> L whole(L label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Shows and lays out the node only while the condition holds.
    public static <N extends Node> N when(N node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }

    /// Shows and lays out the node, or neither.
    public static void toggle(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    public static <N extends Node> N styled(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    private static <B extends ButtonBase> B dress(B button, String id, Runnable act) {
        button.setId(id);
        button.setOnAction(_ -> act.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}

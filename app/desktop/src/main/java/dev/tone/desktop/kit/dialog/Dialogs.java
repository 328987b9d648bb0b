package dev.tone.desktop.kit.dialog;

import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows questions and panels over the window. The safe button has the focus; Enter never confirms destruction.
public final class Dialogs implements Prompts {
    private static final double WIDTH = 440;

    private final Layers layers;
    private final Ui ui;

    /// Where panels are stacked.
    public interface Layers {
        void show(Region panel, boolean top, Runnable closed);

        void close();

        /// What the panels lie over, for panels that take a part of it.
        Region frame();
    }

    public Dialogs(Layers layers, Ui ui) {
        this.layers = layers;
        this.ui = ui;
    }

    @Override
    public void confirm(Confirmation question, Runnable act) {
        Button cancel = Nodes.button("dialog-cancel", ui.text("dialog.cancel"), layers::close);
        Button yes = Nodes.button("dialog-confirm", question.verb(), () -> {
            layers.close();
            act.run();
        });
        yes.getStyleClass().add(question.destructive() ? "danger-button" : "primary");
        (question.destructive() ? cancel : yes).getStyleClass().add(Focus.INITIAL);
        VBox body = new VBox(8, Nodes.paragraph(question.text(), "muted"));
        panel("confirm-dialog", question.title(), body, WIDTH, cancel, yes);
    }

    @Override
    public void input(InputQuestion question, java.util.function.Consumer<String> act) {
        TextField field = new TextField(question.value());
        field.setId("dialog-input");
        field.getStyleClass().add(Focus.INITIAL);
        field.setPromptText(question.prompt());
        field.setAccessibleText(question.prompt());
        Button cancel = Nodes.button("dialog-cancel", ui.text("dialog.cancel"), layers::close);
        Runnable accept = () -> {
            String text = field.getText().strip();
            if (question.required() && text.isEmpty() || text.length() > question.limit()) {
                return;
            }
            layers.close();
            act.accept(text);
        };
        Button yes = Nodes.primary("dialog-confirm", question.verb(), accept);
        yes.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> question.required() && field.getText().isBlank()
                                || field.getText().strip().length() > question.limit(),
                        field.textProperty()));
        VBox body = new VBox(8);
        if (!question.text().isEmpty()) {
            body.getChildren().add(Nodes.paragraph(question.text(), "muted"));
        }
        body.getChildren().add(field);
        panel("input-dialog", question.title(), body, WIDTH, cancel, yes);
        field.selectAll();
    }

    /// A panel with a title, a body of the caller's and buttons at its foot.
    public void panel(String id, String title, Node body, double width, Node... buttons) {
        panel(id, title, body, width, () -> {}, buttons);
    }

    public void panel(String id, String title, Node body, double width, Runnable closed, Node... buttons) {
        Button cross = Nodes.iconButton("dialog-close", ui.text("dialog.close"), Feather.X, layers::close);
        // Esc does the same; the first focus belongs to what the panel is about.
        cross.setFocusTraversable(false);
        // It may hold what people wrote, and is then longer than the panel is wide.
        Label words = Nodes.paragraph(title, "subtitle");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, words, cross);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox panel = new VBox(16, head, body);
        if (buttons.length > 0) {
            HBox foot = new HBox(8, Nodes.spacer());
            foot.getChildren().addAll(buttons);
            foot.setAlignment(Pos.CENTER_RIGHT);
            panel.getChildren().add(foot);
        }
        panel.setId(id);
        panel.getStyleClass().add("dialog");
        panel.setPrefWidth(width);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, List.of(buttons)));
        layers.show(panel, false, closed);
    }

    /// Enter presses the button that has the focus, and from anywhere else the panel's primary one; with Mod always
    /// the primary one, also from a text of several lines. A destructive button is never primary, and a deliberate
    /// one is left out, so that Enter reaches them only when they have the focus.
    private static void onEnter(KeyEvent event, List<Node> buttons) {
        boolean mod = event.isShortcutDown();
        if (event.getCode() != KeyCode.ENTER || event.isAltDown() || (!mod && event.getTarget() instanceof TextArea)) {
            return;
        }
        if (!mod && event.getTarget() instanceof Button focused) {
            event.consume();
            focused.fire();
            return;
        }
        buttons.stream()
                .filter(node -> node instanceof Button && node.getStyleClass().contains("primary"))
                .filter(node -> !node.getStyleClass().contains(Focus.DELIBERATE))
                .filter(node -> node.isVisible() && !node.isDisabled())
                .findFirst()
                .ifPresent(node -> {
                    event.consume();
                    ((Button) node).fire();
                });
    }

    public void close() {
        layers.close();
    }

    public Layers layers() {
        return layers;
    }

    /// A field with its label above it.
    public static VBox field(String label, Node control, @Nullable String hint) {
        var name = Nodes.label(label, "field-label");
        name.setLabelFor(control);
        VBox field = new VBox(4, name, control);
        if (hint != null) {
            field.getChildren().add(Nodes.paragraph(hint, "hint"));
        }
        return field;
    }
}

package dev.tone.desktop.canvas.comments;

import dev.tone.canvas.document.Comment;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One comment: who, when, and the words; one's own can be changed and removed.
final class CommentView extends HBox {
    private final Comment comment;
    private final CommentsViewModel model;
    private final Ui ui;
    private final VBox body = new VBox(2);

    CommentView(Comment comment, CommentsViewModel model, Ui ui) {
        super(8);
        this.comment = comment;
        this.model = model;
        this.ui = ui;
        getStyleClass().add("comment");
        setId("comment-" + comment.key());
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        getChildren().addAll(avatar(comment.name()), body);
        show();
    }

    /// A disc with the first letter of a name.
    static StackPane avatar(String name) {
        String letter = name.isBlank() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
        Label initial = Nodes.label(letter.toUpperCase(Locale.ROOT), "comment-initial");
        StackPane disc = new StackPane(initial);
        disc.getStyleClass().add("comment-avatar");
        return disc;
    }

    private String who() {
        return comment.name().isBlank() ? ui.text("comments.somebody") : comment.name();
    }

    private void show() {
        Label name = Nodes.label(who(), "comment-name");
        name.setMinWidth(0);
        Label when = Nodes.tip(
                Nodes.label(ui.formats().relative(comment.created()), "muted", "small"),
                ui.formats().absolute(comment.created()));
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(6, name, when);
        if (comment.isEdited()) {
            head.getChildren()
                    .add(Nodes.tip(
                            Nodes.label(ui.text("comments.edited"), "muted", "small"),
                            ui.formats().absolute(comment.edited())));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        if (model.isOwn(comment)) {
            head.getChildren()
                    .addAll(
                            Nodes.spacer(),
                            Nodes.styled(
                                    Nodes.iconButton(
                                            "comment-edit-" + comment.key(),
                                            ui.text("comments.edit"),
                                            Feather.EDIT_2,
                                            this::edit),
                                    "comment-act"),
                            Nodes.styled(
                                    Nodes.iconButton(
                                            "comment-delete-" + comment.key(),
                                            ui.text(
                                                    comment.thread() == null
                                                            ? "comments.delete-thread"
                                                            : "comments.delete"),
                                            Feather.TRASH_2,
                                            () -> model.remove(comment)),
                                    "comment-act"));
        }
        Label text = Nodes.paragraph(comment.text(), "comment-text");
        text.setMinHeight(USE_PREF_SIZE);
        body.getChildren().setAll(head, text);
    }

    private void edit() {
        TextArea area = CommentField.area(ui.text("comments.edit"));
        area.setId("comment-rewrite");
        area.setText(comment.text());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
                requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                save(area);
                event.consume();
            }
        });
        HBox buttons = new HBox(
                8,
                Nodes.spacer(),
                Nodes.button("comment-keep", ui.text("dialog.cancel"), this::show),
                Nodes.primary("comment-save", ui.text("comments.save"), () -> save(area)));
        body.getChildren().setAll(area, buttons);
        area.requestFocus();
        area.end();
    }

    private void save(TextArea area) {
        String text = area.getText();
        show();
        model.rewrite(comment, text);
    }
}

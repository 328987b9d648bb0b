package dev.tone.desktop.canvas.comments;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.CommentThread;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Open;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The open thread beside its pin: what was said, and a field for what is to be said. Escape closes it.
final class ThreadCard extends VBox {
    static final double WIDTH = 320;
    /// On both sides, with room for the bar that scrolls.
    private static final double INSETS = 38;

    private static final double BAR = 12;
    private static final double MOST_HIGH = 280;

    private final Open open;
    private final CommentsViewModel model;
    private final Ui ui;
    private final VBox comments = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(comments);
    private final HBox head = new HBox(2);
    private final CommentField field;
    private List<Comment> known = List.of();
    private @Nullable Boolean resolved;
    /// The newest is brought into view once it has its place.
    private boolean grown;

    ThreadCard(Open open, CommentsViewModel model, Ui ui) {
        super(10);
        this.open = open;
        this.model = model;
        this.ui = ui;
        boolean begins = open.thread() == null;
        setId("comment-card");
        getStyleClass().add("comment-card");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(ui.text(begins ? "comments.new" : "comments.thread"));
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        // The bar lies over what scrolls.
        comments.setPadding(new Insets(0, BAR, 0, 0));
        scroll.getStyleClass().add("comment-scroll");
        head.setAlignment(Pos.CENTER_LEFT);
        field = new CommentField(
                ui.text(begins ? "comments.prompt" : "comments.reply-prompt"),
                ui.text(begins ? "comments.comment" : "comments.reply"),
                ui,
                this::send);
        field.area().setText(model.draft(open));
        field.area().textProperty().subscribe(text -> model.keepDraft(open, text));
        getChildren().addAll(head, scroll, field);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close(true);
                event.consume();
            }
        });
        refresh();
    }

    Open open() {
        return open;
    }

    void enter() {
        field.area().requestFocus();
        field.area().end();
    }

    /// As high as what was said, up to where it scrolls. Once the card is in the window, where texts have a height.
    void fit() {
        comments.applyCss();
        double high = Math.min(MOST_HIGH, Math.ceil(comments.prefHeight(WIDTH - INSETS)) + 2);
        scroll.setMinHeight(high);
        scroll.setPrefHeight(high);
        if (grown) {
            grown = false;
            scroll.setVvalue(1);
        }
    }

    private void send(String text) {
        if (!text.isBlank()) {
            field.area().clear();
            model.send(open, text);
        }
    }

    /// Shows what is there now; what is being typed stays.
    void refresh() {
        CommentThread thread = open.thread() == null ? null : model.thread(open.thread());
        Nodes.toggle(scroll, thread != null);
        if (thread == null) {
            head(null);
            return;
        }
        if (!thread.all().equals(known)) {
            known = thread.all();
            comments.getChildren()
                    .setAll(known.stream()
                            .map(comment -> new CommentView(comment, model, ui))
                            .toList());
            grown = true;
        }
        if (resolved == null || resolved != thread.isResolved()) {
            resolved = thread.isResolved();
            head(thread);
        }
    }

    private void head(@Nullable CommentThread thread) {
        Label title = Nodes.label(
                ui.text(
                        thread == null
                                ? "comments.new"
                                : thread.isResolved() ? "comments.resolved-thread" : "comments.thread"),
                "panel-title");
        head.getChildren().setAll(title, Nodes.spacer());
        if (thread != null) {
            boolean settled = thread.isResolved();
            head.getChildren()
                    .addAll(
                            Nodes.iconButton(
                                    "comment-unread",
                                    ui.text("comments.mark-unread"),
                                    Feather.MAIL,
                                    () -> model.markUnread(thread.key())),
                            Nodes.iconButton(
                                    "comment-resolve",
                                    ui.text(settled ? "comments.reopen" : "comments.resolve"),
                                    settled ? Feather.ROTATE_CCW : Feather.CHECK_CIRCLE,
                                    () -> model.resolve(thread, !settled)));
        }
        head.getChildren()
                .add(Nodes.iconButton("comment-close", ui.text("comments.close"), Feather.X, () -> model.close(true)));
    }
}

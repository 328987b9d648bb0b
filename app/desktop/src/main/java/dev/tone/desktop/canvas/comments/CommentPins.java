package dev.tone.desktop.canvas.comments;

import dev.tone.canvas.document.CommentThread;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Filter;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Open;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Row;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Pins over the picture, one for each thread in sight, and the card of the open one beside its pin. While the drawing
/// has no comments nothing of this costs a frame anything.
public final class CommentPins extends Pane implements Pin {
    /// More at once would hide the drawing; the list has them all.
    private static final int MOST = 200;

    private static final double SIZE = 28;
    private static final double GAP = 8;
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass RESOLVED = PseudoClass.getPseudoClass("resolved");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CommentsViewModel model;
    private final Editor editor;
    private final Ui ui;
    private final Runnable leave;
    private final Lifetime lifetime = new Lifetime();
    private final Map<String, Button> pins = new LinkedHashMap<>();
    private @Nullable ThreadCard card;

    /// @param picture over which the pins lie; a press on it closes the card
    /// @param leave gives the focus back to the drawing
    public CommentPins(CommentsViewModel model, Node picture, Ui ui, Runnable leave) {
        this.model = model;
        this.editor = model.editor();
        this.ui = ui;
        this.leave = leave;
        setId("comment-pins");
        setPickOnBounds(false);
        ListChangeListener<Row> listener = _ -> refresh();
        model.rows().addListener(listener);
        lifetime.add(() -> model.rows().removeListener(listener));
        lifetime.add(Fx.onChange(this::refresh, model.shownProperty(), model.filterProperty()));
        lifetime.add(Fx.watch(model.openProperty(), this::show));
        lifetime.add(editor.viewport().camera().watch(_ -> place()));
        lifetime.add(editor.viewport().size().watch(_ -> place()));
        lifetime.add(editor.viewport().covered().watch(_ -> place()));
        lifetime.add(editor.scene().listen(_ -> place()));
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> model.close(true));
    }

    private void refresh() {
        List<CommentThread> threads = new ArrayList<>();
        if (model.shownProperty().get()) {
            boolean all = model.filterProperty().get() != Filter.OPEN;
            editor.document().threads().stream()
                    .filter(thread -> all || !thread.isResolved() || isOpen(thread))
                    .limit(MOST)
                    .forEach(threads::add);
        }
        pins.keySet().retainAll(threads.stream().map(CommentThread::key).toList());
        for (CommentThread thread : threads) {
            Button pin = pins.computeIfAbsent(thread.key(), key -> pin());
            dress(pin, thread);
        }
        List<Node> children = new ArrayList<>(pins.values());
        if (card != null) {
            card.refresh();
            children.add(card);
        }
        if (!children.equals(getChildren())) {
            getChildren().setAll(children);
        }
        place();
    }

    private boolean isOpen(CommentThread thread) {
        return card != null && thread.key().equals(card.open().thread());
    }

    private static Button pin() {
        Button pin = new Button();
        pin.getStyleClass().add("comment-pin");
        pin.setMinSize(SIZE, SIZE);
        pin.setPrefSize(SIZE, SIZE);
        pin.setMaxSize(SIZE, SIZE);
        return pin;
    }

    private void dress(Button pin, CommentThread thread) {
        int count = thread.all().size();
        pin.setId("comment-pin-" + thread.key());
        pin.setGraphic(thread.isResolved() ? Icons.of(Feather.CHECK) : null);
        pin.setText(thread.isResolved() ? "" : count > 99 ? "99" : Integer.toString(count));
        boolean unread = model.isUnread(thread);
        pin.pseudoClassStateChanged(UNREAD, unread);
        pin.pseudoClassStateChanged(RESOLVED, thread.isResolved());
        pin.pseudoClassStateChanged(SELECTED, isOpen(thread));
        String said =
                ui.text("comments.pin", thread.first().name(), thread.first().text(), count - 1);
        String state = thread.isResolved()
                ? ", " + ui.text("comments.resolved")
                : unread ? ", " + ui.text("comments.unread") : "";
        pin.setAccessibleText(said + state);
        Tips.set(pin, thread.first().name() + ": " + thread.first().text());
        pin.setOnAction(_ -> {
            if (isOpen(thread)) {
                model.close(true);
            } else {
                model.open(thread);
            }
        });
    }

    private void show(@Nullable Open open) {
        ThreadCard before = card;
        boolean focused = before != null && before.lookupAll("*").stream().anyMatch(Node::isFocused);
        card = open == null ? null : new ThreadCard(open, model, ui);
        refresh();
        if (card != null) {
            applyCss();
            layout();
            place();
            card.enter();
        } else if (focused) {
            leave.run();
        }
    }

    /// Only moves what is there; what is out of sight is not shown.
    private void place() {
        if (pins.isEmpty() && card == null) {
            return;
        }
        Map<String, CommentThread> threads = new LinkedHashMap<>();
        editor.document().threads().forEach(thread -> threads.put(thread.key(), thread));
        pins.forEach((key, pin) -> {
            CommentThread thread = threads.get(key);
            Point at = thread == null ? null : screen(thread);
            boolean seen = at != null
                    && at.x() > -SIZE
                    && at.y() > -SIZE
                    && at.x() < getWidth() + SIZE
                    && at.y() < getHeight() + SIZE;
            pin.setVisible(seen);
            if (seen) {
                Point place = Objects.requireNonNull(at);
                // Wholly on the drawing: beside it are other controls.
                pin.resizeRelocate(
                        Math.rint(Math.clamp(place.x(), 0, Math.max(0, getWidth() - SIZE))),
                        Math.rint(Math.clamp(place.y() - SIZE, 0, Math.max(0, getHeight() - SIZE))),
                        SIZE,
                        SIZE);
            }
        });
        if (card != null) {
            place(card, threads);
        }
    }

    private void place(ThreadCard shown, Map<String, CommentThread> threads) {
        String key = shown.open().thread();
        CommentThread thread = key == null ? null : threads.get(key);
        Point known = thread == null ? null : screen(thread);
        Point at = known == null
                ? editor.viewport().camera().get().toScreen(shown.open().pin().at())
                : known;
        shown.fit();
        double high = shown.prefHeight(ThreadCard.WIDTH);
        double right = at.x() + SIZE + GAP;
        double x = right + ThreadCard.WIDTH + GAP <= getWidth() ? right : at.x() - ThreadCard.WIDTH - GAP;
        double y = at.y() - SIZE;
        Rect wanted = new Rect(
                Math.rint(Math.clamp(x, GAP, Math.max(GAP, getWidth() - ThreadCard.WIDTH - GAP))),
                Math.rint(Math.clamp(y, GAP, Math.max(GAP, getHeight() - high - GAP))),
                ThreadCard.WIDTH,
                high);
        Rect place = CardPlace.clearOf(
                wanted,
                new Size(getWidth(), getHeight()),
                editor.viewport().covered().get());
        shown.resizeRelocate(place.x(), place.y(), place.width(), place.height());
    }

    private @Nullable Point screen(CommentThread thread) {
        Point world = editor.commenting().placeOf(thread);
        return world == null ? null : editor.viewport().camera().get().toScreen(world);
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

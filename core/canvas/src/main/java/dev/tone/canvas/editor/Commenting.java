package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.CommentThread;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Signal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people say about the drawing. Each command makes at most one step of the history; a comment without words is
/// none.
public final class Commenting {
    private final Editor editor;
    private final Signal<Comment.Pin> asked = new Signal<>();

    /// Who speaks.
    ///
    /// @param id stable; the name may change
    public record Author(String id, String name) {}

    Commenting(Editor editor) {
        this.editor = editor;
    }

    /// Places where a person wants to say something: the window asks for the words and calls [#begin].
    public Signal<Comment.Pin> asked() {
        return asked;
    }

    public void ask(Comment.Pin pin) {
        asked.emit(pin);
    }

    /// On what is pointed at: what is on top there, else the frame around it, else the ground.
    public Comment.Pin pinAt(Point world) {
        SceneItem item = editor.hits().at(world, editor.viewport().near(), SceneItem::isVisible);
        SceneItem under = item == null ? frameAround(world) : item;
        BoxElement box = under == null ? null : under.box();
        if (under == null) {
            return Comment.Pin.at(world.rounded());
        }
        return new Comment.Pin(world.rounded(), under.id().value(), box == null ? Point.ORIGIN : share(box, world));
    }

    /// At the upper right corner of an element, for those who do not point.
    public Comment.Pin pinOn(ElementId element) {
        SceneItem item = editor.scene().item(element);
        if (item == null) {
            return Comment.Pin.at(editor.viewport().visible().center().rounded());
        }
        Rect bounds = item.bounds();
        return new Comment.Pin(bounds.at(1, 0).rounded(), element.value(), new Point(1, 0));
    }

    private @Nullable SceneItem frameAround(Point world) {
        SceneItem best = null;
        for (SceneItem item : editor.scene().backToFront()) {
            if (item.isVisible()
                    && item.element() instanceof FrameElement frame
                    && frame.bounds().contains(world)) {
                best = item;
            }
        }
        return best;
    }

    private static Point share(BoxElement box, Point world) {
        Rect bounds = box.bounds();
        Point at = Rotation.about(bounds.center(), box.rotation()).turnBack(world);
        return new Point(part(at.x() - bounds.x(), bounds.width()), part(at.y() - bounds.y(), bounds.height()));
    }

    /// To a thousandth, which is finer than a pixel.
    private static double part(double at, double of) {
        return of == 0 ? 0 : Math.rint(Math.clamp(at / of, 0, 1) * 1_000) / 1_000;
    }

    /// Where the thread is seen now: it moves with its element. Null while that is hidden.
    public @Nullable Point placeOf(CommentThread thread) {
        Comment.Pin pin = thread.pin();
        SceneItem item = pin.element() == null ? null : editor.scene().item(new ElementId(pin.element()));
        if (item == null) {
            return pin.at();
        }
        if (!item.isVisible()) {
            return null;
        }
        BoxElement box = item.box();
        if (box != null) {
            Point at = box.bounds().at(pin.share().x(), pin.share().y());
            return Rotation.about(box.bounds().center(), box.rotation()).turn(at);
        }
        return item.connector() == null ? item.bounds().at(1, 0) : item.path().middle();
    }

    /// @return the key of the new thread, null without words
    public @Nullable String begin(Comment.Pin pin, Author author, String text, Instant now) {
        return add(null, pin, author, text, now);
    }

    public void reply(String thread, Author author, String text, Instant now) {
        if (first(thread) != null) {
            add(thread, null, author, text, now);
        }
    }

    private @Nullable String add(
            @Nullable String thread, Comment.@Nullable Pin pin, Author author, String text, Instant now) {
        if (text.isBlank()) {
            return null;
        }
        String key = editor.newId().value();
        Instant then = now.truncatedTo(ChronoUnit.MILLIS);
        Comment comment =
                new Comment(key, thread, pin, author.id(), author.name(), then, then, false, text.strip(), Map.of());
        editor.change(edit -> edit.put(comment));
        return key;
    }

    /// Changes the words of a comment; without any it stays as it was.
    public void rewrite(String key, String text, Instant now) {
        Comment comment = comment(key);
        if (comment != null && !text.isBlank() && !text.strip().equals(comment.text())) {
            editor.change(edit -> edit.put(comment.withText(text.strip(), now.truncatedTo(ChronoUnit.MILLIS))));
        }
    }

    public void resolve(String thread, boolean resolved) {
        Comment comment = first(thread);
        if (comment != null && comment.resolved() != resolved) {
            editor.change(edit -> edit.put(comment.withResolved(resolved)));
        }
    }

    /// Removes a comment; with the first one goes the thread.
    public void remove(String key) {
        editor.change(edit -> {
            editor.document().threads().stream()
                    .filter(thread -> thread.key().equals(key))
                    .flatMap(thread -> thread.replies().stream())
                    .forEach(reply -> edit.remove(reply.key()));
            if (edit.get(key) instanceof Comment) {
                edit.remove(key);
            }
        });
    }

    private @Nullable Comment first(String thread) {
        Comment comment = comment(thread);
        return comment == null || comment.thread() != null ? null : comment;
    }

    private @Nullable Comment comment(String key) {
        return editor.document().get(key) instanceof Comment comment ? comment : null;
    }
}

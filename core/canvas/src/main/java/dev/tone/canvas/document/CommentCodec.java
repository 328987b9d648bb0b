package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.Point;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Comments as properties and back.
final class CommentCodec {
    private CommentCodec() {}

    static void write(Comment comment, Writing out) {
        Comment.Pin pin = comment.pin();
        if (pin != null) {
            out.node("x", Writing.number(pin.at().x()))
                    .node("y", Writing.number(pin.at().y()));
            if (pin.element() != null) {
                out.text("element", pin.element())
                        .number("u", pin.share().x(), 0)
                        .number("v", pin.share().y(), 0);
            }
        }
        out.text("thread", comment.thread() == null ? "" : comment.thread())
                .text("author", comment.author())
                .text("name", comment.name())
                .text("created", comment.created().toString())
                .text("edited", comment.isEdited() ? comment.edited().toString() : "")
                .flag("resolved", comment.resolved(), false)
                .text("text", comment.text());
    }

    static Comment read(String id, Reading in) {
        String thread = in.id("thread");
        Instant created = in.value("created", Instant.EPOCH, CommentCodec::instant);
        Comment.Pin pin = thread == null ? pin(in) : null;
        return new Comment(
                id,
                thread,
                pin,
                in.text("author"),
                in.text("name"),
                created,
                in.value("edited", created, CommentCodec::instant),
                in.flag("resolved", false),
                in.text("text"),
                Map.of());
    }

    private static Comment.Pin pin(Reading in) {
        Point at = new Point(
                in.number("x", 0, -Limits.COORDINATE, Limits.COORDINATE),
                in.number("y", 0, -Limits.COORDINATE, Limits.COORDINATE));
        String element = in.id("element");
        return element == null
                ? Comment.Pin.at(at)
                : new Comment.Pin(at, element, new Point(in.number("u", 0, -1, 2), in.number("v", 0, -1, 2)));
    }

    private static @Nullable Instant instant(JsonNode node) {
        String text = Reading.shortText(node);
        try {
            return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException _) {
            return null;
        }
    }
}

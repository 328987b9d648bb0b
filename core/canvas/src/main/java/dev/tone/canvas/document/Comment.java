package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.Point;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that a person says about the drawing. The first of a thread says where it is pinned; replies name the
/// first. Each is a record of its own, so that what several people write at the same time all stays. It is seen while
/// one works, and never printed.
///
/// @param thread the key of the first comment of the thread, null for a first one
/// @param pin null for a reply
/// @param author stable id of who said it
/// @param name of the author as it was then
/// @param edited when the text was last changed; as `created` when never
/// @param resolved whether the thread is settled; means something on a first comment only
public record Comment(
        String key,
        @Nullable String thread,
        @Nullable Pin pin,
        String author,
        String name,
        Instant created,
        Instant edited,
        boolean resolved,
        String text,
        Map<String, JsonNode> extra)
        implements Entry {
    public static final String TYPE = "comment";

    public static final Comparator<Comment> BY_TIME =
            Comparator.comparing(Comment::created).thenComparing(Comment::key);

    /// Where a thread hangs: on an element at a share of its box, else at a place.
    ///
    /// @param at the place in the world when it was put there; still true when the element is gone
    /// @param element key of the element, null for none
    /// @param share of the element's width and height
    public record Pin(Point at, @Nullable String element, Point share) {
        public static Pin at(Point at) {
            return new Pin(at, null, Point.ORIGIN);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    public boolean isEdited() {
        return edited.isAfter(created);
    }

    public Comment withText(String next, Instant now) {
        return new Comment(key, thread, pin, author, name, created, now, resolved, next, extra);
    }

    public Comment withResolved(boolean next) {
        return new Comment(key, thread, pin, author, name, created, edited, next, text, extra);
    }

    @Override
    public Comment withExtra(Map<String, JsonNode> next) {
        return new Comment(key, thread, pin, author, name, created, edited, resolved, text, next);
    }
}

package dev.tone.canvas.describe.review;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Ghosts.Sign;
import dev.tone.model.id.ElementId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One change of a proposal, accepted or rejected on its own.
///
/// @param before null for what is added
/// @param after null for what is removed
/// @param needs suggestions without which this one makes no sense: the ends of a line, the frame around
/// @param follows it only goes along with what it needs, and is not decided about
public record Suggestion(
        Sign sign, @Nullable Element before, @Nullable Element after, Set<ElementId> needs, boolean follows) {
    public Suggestion {
        needs = Set.copyOf(needs);
    }

    /// As it would be, or as it is when it would be gone.
    public Element element() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    public ElementId id() {
        return element().id();
    }
}

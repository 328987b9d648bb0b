package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Point;
import dev.tone.model.id.ElementId;
import org.jspecify.annotations.Nullable;

/// Where a connector starts or ends.
public sealed interface End {
    /// A place in the world: where the end is, or, of an attached end, where it was when it was attached.
    Point at();

    End movedBy(double dx, double dy);

    record Free(Point at) implements End {
        @Override
        public Free movedBy(double dx, double dy) {
            return new Free(at.plus(dx, dy));
        }
    }

    /// Attached to an element, and staying with it.
    ///
    /// @param anchor where on the element, in shares of its width and height; null for the place
    ///     on its outline that suits the other end
    /// @param at where to be when the element is gone
    record Attached(ElementId element, @Nullable Point anchor, Point at) implements End {
        @Override
        public Attached movedBy(double dx, double dy) {
            return this;
        }
    }

    /// The element that it is attached to, or null.
    default @Nullable ElementId target() {
        return this instanceof Attached attached ? attached.element() : null;
    }
}

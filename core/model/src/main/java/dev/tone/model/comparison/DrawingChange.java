package dev.tone.model.comparison;

import dev.tone.model.id.CanvasId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs between two drawings, or between two revisions of one.
///
/// @param before null when that side was not made from a drawing
/// @param known whether both could be read
public record DrawingChange(@Nullable Pin before, @Nullable Pin after, boolean known, List<ElementChange> elements) {
    public static final DrawingChange NONE = new DrawingChange(null, null, false, List.of());

    /// A drawing as it was.
    public record Pin(CanvasId canvas, long revision) {}

    public DrawingChange {
        elements = List.copyOf(elements);
    }
}

package dev.tone.model.artifact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes by a clean-up and what stays.
///
/// @param going oldest first
/// @param staying what the rule names and something keeps
/// @param bytes that the disk gets back; what others share is not counted
public record CleanUpPlan(List<Item> going, List<Item> staying, long bytes) {
    public CleanUpPlan {
        going = List.copyOf(going);
        staying = List.copyOf(staying);
    }

    /// @param detail who needs it ("deployment #12"); null when the reason says all
    public record Item(
            Artifact artifact, Reason reason, @Nullable String detail) {}

    public enum Reason {
        /// There are newer versions, more than are kept.
        OLD_VERSION,
        /// It is older than versions are kept.
        TOO_OLD,
        /// Somebody named it.
        CHOSEN,
        /// A deployment runs on it or is under way.
        IN_USE,
        /// A rollback would need it.
        ROLLBACK,
        TAGGED
    }
}

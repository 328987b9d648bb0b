package dev.tone.robot.scene;

import org.jspecify.annotations.Nullable;

/// What a script wants to act on.
///
/// @param query as [Finder] reads it
/// @param index which of several, the visible ones first
/// @param partX place in the width, 0 to 1, or null for any visible place
/// @param partY place in the height
public record Target(
        String query,
        int index,
        @Nullable Double partX,
        @Nullable Double partY) {
    public static Target of(String query) {
        return new Target(query, 0, null, null);
    }
}

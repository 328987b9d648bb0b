package dev.tone.model.comparison;

import org.jspecify.annotations.Nullable;

/// @param before null when it was not there; a secret's value is shown as [#HIDDEN] on both sides
/// @param secret whether the value itself is kept back
public record ValueChange(
        String name,
        Change change,
        @Nullable String before,
        @Nullable String after,
        boolean secret) {
    public static final String HIDDEN = "••••";

    public static ValueChange of(String name, @Nullable String before, @Nullable String after, boolean secret) {
        return new ValueChange(
                name,
                before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED,
                secret && before != null ? HIDDEN : before,
                secret && after != null ? HIDDEN : after,
                secret);
    }
}

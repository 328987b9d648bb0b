package dev.tone.platform.environments;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A variable as it is kept: a plain value or a sealed one.
public record StoredVariable(String name, @Nullable String value, byte @Nullable [] sealed, Instant updatedAt) {
    boolean isSecret() {
        return sealed != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredVariable that
                && name.equals(that.name)
                && Objects.equals(value, that.value)
                && java.util.Arrays.equals(sealed, that.sealed)
                && updatedAt.equals(that.updatedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, updatedAt);
    }

    /// Keeps values out of logs.
    @Override
    public String toString() {
        return "StoredVariable[" + name + "]";
    }
}

package dev.tone.canvas.service;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands in an environment for a value that is kept elsewhere and never drawn: `secret:DB_PASSWORD`.
///
/// @param name the secret's name
public record SecretReference(String name) {
    private static final String MARK = "secret:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    public SecretReference {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a secret: " + name);
        }
    }

    /// The reference that the value is, or null when it is plain text.
    public static @Nullable SecretReference parse(String value) {
        if (!value.startsWith(MARK)) {
            return null;
        }
        String name = value.substring(MARK.length());
        return NAME.matcher(name).matches() ? new SecretReference(name) : null;
    }

    @Override
    public String toString() {
        return MARK + name;
    }
}

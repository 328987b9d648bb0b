package dev.tone.model.id;

/// A typed identifier. The value is what travels and what is stored.
///
/// Ids made by us are UUIDv7, so that they sort by creation; ids read from outside are any short token of
/// `[A-Za-z0-9_-]`, so that imported drawings and stored samples keep theirs.
public interface Id {
    int MAX_LENGTH = 64;

    String value();

    /// @throws IllegalArgumentException when the text cannot be an id
    static void requireValid(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An id has 1 to " + MAX_LENGTH + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!allowed) {
                throw new IllegalArgumentException("An id has only letters, digits, '-' and '_'");
            }
        }
    }
}

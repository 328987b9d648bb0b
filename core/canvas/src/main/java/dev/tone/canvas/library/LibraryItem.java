package dev.tone.canvas.library;

import dev.tone.canvas.document.Element;
import java.time.Instant;
import java.util.List;

/// Something to use again.
///
/// @param id names its file
/// @param elements from the back to the front
public record LibraryItem(String id, String name, Instant createdAt, List<Element> elements) {
    public static final int MAX_NAME = 80;

    public LibraryItem {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("An item of the library has elements");
        }
    }

    public LibraryItem named(String next) {
        return new LibraryItem(id, next, createdAt, elements);
    }
}

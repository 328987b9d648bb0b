package dev.tone.desktop.canvas.gallery;

import dev.tone.canvas.document.Element;
import java.util.List;

/// A template in the person's language.
public record Choice(String name, List<Element> elements) {
    public Choice {
        elements = List.copyOf(elements);
    }
}

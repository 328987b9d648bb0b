package dev.tone.canvas.template;

import dev.tone.canvas.document.Element;
import java.util.List;
import java.util.function.Consumer;

/// A system to begin with. What it is called and said to be is the window's: `template.ID` and `template.ID.about`.
///
/// @param id stable
/// @param drawing draws it on an empty sheet
public record Template(String id, Consumer<TemplateSheet> drawing) {
    /// In the words of a language.
    public interface Words {
        /// English, as the templates are written.
        Words ENGLISH = (_, english) -> english;

        /// @param key the English word as part of an id, such as `orders-api`
        String of(String key, String english);
    }

    /// The elements from the back to the front, on the lowest layer, ready to be pasted.
    public List<Element> elements(Words words) {
        TemplateSheet sheet = new TemplateSheet(words);
        drawing.accept(sheet);
        return sheet.elements();
    }
}

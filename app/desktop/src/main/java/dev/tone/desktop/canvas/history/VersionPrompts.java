package dev.tone.desktop.canvas.history;

import dev.tone.canvas.document.Document;
import dev.tone.desktop.kit.notice.Notice;
import java.util.List;
import java.util.function.Consumer;

/// What versions ask of the window, and tell it.
public interface VersionPrompts {
    /// Tells something in a few words.
    void tell(String text);

    /// Tells something and what can be done about it.
    void offer(Notice.Tone tone, String text, List<Notice.Offer> offers);

    /// Adds a canvas with all of a drawing on it, its layers too, and brings it to the front.
    void newCanvas(String name, Document drawing);

    /// Asks for a name.
    ///
    /// @param verb on the button
    /// @param value what the field holds at first
    void ask(String title, String text, String verb, String value, Consumer<String> named);
}

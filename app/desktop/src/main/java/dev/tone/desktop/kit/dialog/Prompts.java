package dev.tone.desktop.kit.dialog;

import java.util.function.Consumer;

/// Questions that view-models ask without knowing how they look.
public interface Prompts {
    /// @param act runs when the person agrees
    void confirm(Confirmation question, Runnable act);

    /// @param act gets the text when the person agrees
    void input(InputQuestion question, Consumer<String> act);

    /// @param text what will happen, with counts and names
    /// @param verb on the button, never "OK"
    record Confirmation(String title, String text, String verb, boolean destructive) {}

    /// @param value what the field holds at first
    /// @param limit most characters
    record InputQuestion(
            String title, String text, String prompt, String value, String verb, boolean required, int limit) {}
}

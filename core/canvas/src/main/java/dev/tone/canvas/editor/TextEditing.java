package dev.tone.canvas.editor;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.history.History;
import dev.tone.canvas.history.Step;
import dev.tone.canvas.ops.DeleteElements;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A text control lies over the element and has the keyboard.
public final class TextEditing implements ToolState {
    private final Editor editor;
    private final ElementId id;
    private final History.@Nullable Mark beforeCreation;

    /// @param beforeCreation set when the element was made just to be written in: writing nothing unmakes it, and
    ///     making and writing are one step
    public TextEditing(Editor editor, ElementId id, History.@Nullable Mark beforeCreation) {
        this.editor = editor;
        this.id = id;
        this.beforeCreation = beforeCreation;
    }

    static boolean hasText(Element element) {
        return switch (element) {
            case ShapeElement _, TextElement _, NoteElement _, ServiceElement _, FrameElement _, ConnectorElement _ ->
                true;
            case FreehandElement _, ImageElement _, GroupElement _, UnknownElement _ -> false;
        };
    }

    @Override
    public String path() {
        return "select.editing";
    }

    @Override
    public void entered() {
        editor.selection().only(id);
        editor.hovered().set(Optional.empty());
        editor.editing().set(Optional.of(id));
    }

    @Override
    public void left() {
        editor.editing().set(Optional.empty());
    }

    void finish(String text) {
        Element element = editor.document().element(id);
        leave();
        if (element == null) {
            return;
        }
        if (element instanceof TextElement && text.isBlank()) {
            unmake();
        } else if (!text.equals(element.label()) || beforeCreation != null) {
            editor.change(edit -> edit.put(element.withLabel(text)));
            if (beforeCreation != null) {
                editor.history().joinSince(beforeCreation);
            }
        }
    }

    /// Pressing beside the text control ends the editing; the window has handed over the text by then, because the
    /// control has lost the keyboard.
    @Override
    public void pressed(PointerInput input) {
        cancel();
        editor.toolbox().state().pressed(input);
    }

    @Override
    public void cancel() {
        leave();
        if (editor.document().element(id) instanceof TextElement text
                && text.text().isBlank()) {
            unmake();
        }
    }

    @Override
    public Cursor cursor() {
        return Cursor.DEFAULT;
    }

    /// Forgets a text that was begun and never written because the program ended: nobody would see it.
    ///
    /// @param history as the run before left it
    public static void forgetInterrupted(Document document, History history) {
        List<Step> newest = history.done(1);
        if (!newest.isEmpty() && isBegun(document, newest.getFirst().diff())) {
            history.rollBackTo(new History.Mark(history.mark().depth() - 1));
        }
    }

    private static boolean isBegun(Document document, Diff step) {
        List<Element> made = step.added().values().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
        return step.updated().isEmpty()
                && step.removed().isEmpty()
                && made.size() == 1
                && document.element(made.getFirst().id()) instanceof TextElement text
                && text.text().isBlank();
    }

    /// A tool that is kept goes on after what it made is written.
    private void leave() {
        if (beforeCreation == null) {
            editor.toolbox().chooseHome();
        } else {
            editor.toolbox().finished();
        }
    }

    private void unmake() {
        if (beforeCreation == null) {
            editor.change(edit -> DeleteElements.plan(edit, List.of(id)));
        } else {
            editor.history().rollBackTo(beforeCreation);
        }
    }
}

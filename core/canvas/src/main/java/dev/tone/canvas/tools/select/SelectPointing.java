package dev.tone.canvas.tools.select;

import dev.tone.canvas.editor.Dragging;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pressed on something, or between the selected: a click so far, a drag as soon as the pointer goes further.
final class SelectPointing implements ToolState {
    private final Editor editor;
    private final @Nullable ElementId under;
    private final PointerInput press;
    private final Set<ElementId> before;

    SelectPointing(Editor editor, @Nullable SceneItem under, PointerInput press) {
        this.editor = editor;
        this.under = under == null ? null : under.id();
        this.press = press;
        this.before = editor.selection().ids();
    }

    @Override
    public String path() {
        return "select.pointing";
    }

    @Override
    public void entered() {
        // Selected at once, so that a drag takes what is pointed at; a click with a modifier decides at its end.
        if (under != null
                && !before.contains(under)
                && !press.modifiers().shift()
                && !press.modifiers().alt()) {
            editor.selection().only(under);
        }
    }

    @Override
    public void moved(PointerInput input) {
        if (Dragging.hasBegun(press, input)) {
            if (under != null && !editor.selection().contains(under)) {
                if (press.modifiers().shift()) {
                    editor.selection().add(Set.of(under));
                } else {
                    editor.selection().only(under);
                }
            }
            SelectTranslating translating = new SelectTranslating(editor, press);
            editor.toolbox().enter(translating);
            translating.moved(input);
        }
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        if (under == null) {
            editor.selection().clear();
        } else if (press.modifiers().alt()) {
            editor.selection().remove(Set.of(under));
        } else if (press.modifiers().shift()) {
            editor.selection().toggle(under);
        } else {
            editor.selection().only(under);
            if (press.clicks() >= 2) {
                editor.commands().editText();
            }
        }
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
        editor.selection().set(before);
    }

    @Override
    public boolean isGesture() {
        return true;
    }
}

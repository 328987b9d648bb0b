package dev.tone.canvas.tools.select;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Dragging;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.tools.crop.Cropping;
import dev.tone.model.id.ElementId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pressed on something, or between the selected: a click so far, a drag as soon as the pointer goes further.
final class SelectPointing implements ToolState {
    private final Editor editor;
    private final @Nullable ElementId leaf;
    private final @Nullable ElementId under;
    private final PointerInput press;
    private final Set<ElementId> before;

    SelectPointing(Editor editor, @Nullable SceneItem under, PointerInput press) {
        this.editor = editor;
        this.leaf = under == null ? null : under.id();
        this.under = leaf == null ? null : editor.selection().unit(leaf);
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
            ToolState dragging = dragging();
            editor.toolbox().enter(dragging);
            dragging.moved(input);
        }
    }

    /// A connector that hangs on something is bent where it is taken: moving it would change nothing.
    private ToolState dragging() {
        SceneItem line = leaf == null ? null : editor.scene().item(leaf);
        boolean plain = !press.modifiers().mod()
                && !press.modifiers().alt()
                && !press.modifiers().shift();
        return plain
                        && line != null
                        && line.element() instanceof ConnectorElement connector
                        && connector.id().equals(editor.selection().single())
                        && (connector.from().target() != null || connector.to().target() != null)
                ? new ConnectorBending(editor, connector, line.path(), press)
                : new SelectTranslating(editor, press);
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        if (under == null || leaf == null) {
            editor.selection().clear();
        } else if (press.modifiers().mod() && !press.modifiers().shift()) {
            follow(leaf);
        } else if (press.modifiers().alt()) {
            editor.selection().remove(Set.of(under));
        } else if (press.modifiers().shift()) {
            editor.selection().toggle(under);
        } else {
            clicked(under, leaf);
        }
    }

    /// What leads somewhere is followed; anything else is reached, however deep.
    private void follow(ElementId pointed) {
        Element element = editor.document().element(pointed);
        if (element != null && !element.link().isEmpty()) {
            editor.followed().emit(element.link());
        } else {
            editor.grouping().reach(pointed);
        }
    }

    /// A double click goes one level in: into a group, into the text, or to the part of a picture that is shown.
    private void clicked(ElementId unit, ElementId pointed) {
        boolean twice = press.clicks() >= 2;
        if (twice && !unit.equals(pointed)) {
            editor.grouping().enter(unit, pointed);
            return;
        }
        editor.selection().only(unit);
        if (twice && !Cropping.begin(editor)) {
            editor.commands().editText();
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

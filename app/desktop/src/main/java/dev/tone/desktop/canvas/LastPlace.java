package dev.tone.desktop.canvas;

import dev.tone.canvas.document.DocumentChange;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import org.jspecify.annotations.Nullable;

/// Brings a drawing back to where it was looked at, with what was selected, and remembers both from then on. The first
/// time all of it is shown, in a window of its own what was shown before.
final class LastPlace implements Pin {
    private final Editor editor;
    private final Memory memory;
    private final Lifetime lifetime = new Lifetime();
    private final Lifetime fitting = lifetime.add(new Lifetime());
    private @Nullable Camera fitted;
    /// Whether the camera moves by itself, or is only looked at for the first time.
    private boolean byItself = true;

    LastPlace(Editor editor, Memory memory) {
        this.editor = editor;
        this.memory = memory;
        editor.selection().set(memory.selection());
        Camera camera = memory.camera();
        if (camera != null) {
            editor.viewport().camera().set(camera);
        } else {
            fitting.add(editor.viewport().size().watch(_ -> fit()));
            // What floats over the drawing gets its place after the drawing.
            fitting.add(editor.viewport().covered().watch(_ -> fit()));
            fitting.add(editor.document().listen(this::filled));
        }
        lifetime.add(editor.viewport().camera().watch(this::keep));
        byItself = false;
        lifetime.add(editor.selection().observable().watch(memory::keep));
    }

    /// What only fits into the window as it is now is no place that somebody chose: it is fitted again the next time.
    private void keep(Camera camera) {
        if (!byItself) {
            memory.keep(camera);
        }
    }

    /// What a person puts on an empty drawing that is on the screen stays where they put it.
    private void filled(DocumentChange change) {
        boolean seen = !editor.viewport().size().get().equals(Size.NONE);
        if (change.origin() == Origin.OWN && seen) {
            settle();
        } else if (fitted == null) {
            fit();
        }
    }

    /// As soon as there are both a window and something in it, and again while the window gets its shape.
    private void fit() {
        if (fitted != null && !fitted.equals(editor.viewport().camera().get())) {
            // From now on it is the person who looks.
            fitting.close();
        } else if (!editor.viewport().size().get().equals(Size.NONE)) {
            byItself = true;
            fitted = look();
            byItself = false;
        }
    }

    /// @return the camera then, null while there is nothing to look at
    private @Nullable Camera look() {
        Rect content = editor.scene().content();
        Seen first = memory.first();
        if (first != null) {
            editor.viewport().camera().set(first.in(editor.viewport().size().get()));
        } else if (content != null) {
            editor.viewport().fit(content);
        }
        return first == null && content == null
                ? null
                : editor.viewport().camera().get();
    }

    /// A person is at work: the drawing stays where it is.
    void settle() {
        fitting.close();
        memory.keep(editor.viewport().camera().get());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

package dev.tone.desktop.canvas.present;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// A drawing of its own that is shown step by step: what is presented changes nothing in the one that is edited.
public final class PresentViewModel {
    private static final double PADDING = 56;
    private static final double LARGEST = 4;

    private final Editor editor;
    private final List<Slide> slides;
    /// As the layers are when no state says otherwise.
    private final List<Layer> layers;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);

    /// @param editor over a copy of the drawing, which is this presentation's own
    public PresentViewModel(Editor editor) {
        this.editor = editor;
        this.slides = Slide.of(editor.document());
        this.layers = editor.document().layers();
    }

    public List<Slide> slides() {
        return slides;
    }

    /// Which step is shown, from 0.
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    public void step(int by) {
        go(at.get() + by);
    }

    public void go(int slide) {
        int next = Math.clamp(slide, 0, slides.size() - 1);
        if (next != at.get()) {
            show(slides.get(next));
            at.set(next);
            fit();
        }
    }

    /// Brings what the step is about into view, as large as it fits.
    public void fit() {
        Slide slide = slides.get(Math.max(0, at.get()));
        Rect area = slide.area() == null ? editor.scene().content() : slide.area();
        Size size = editor.viewport().size().get();
        if (area != null && !size.equals(Size.NONE)) {
            editor.viewport().camera().set(Camera.fitting(area, size, PADDING, LARGEST));
        }
    }

    private void show(Slide slide) {
        Document document = editor.document();
        LayerState state = slide.state();
        document.apply(
                document.plan(edit -> layers.forEach(layer -> edit.put(state == null ? layer : state.shown(layer)))),
                Origin.REMOTE);
    }
}

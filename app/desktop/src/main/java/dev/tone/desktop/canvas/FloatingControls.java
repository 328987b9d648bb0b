package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Rect;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Tells the editor where controls float over the drawing, so that what it brings into view is not under them.
final class FloatingControls implements Pin {
    private final Editor editor;
    private final Region view;
    private final ObservableValue<@Nullable Bounds> corner;
    private final List<Region> controls;
    private final Lifetime lifetime = new Lifetime();

    /// @param corner a card of the window that lies over the view, by its place in the window
    FloatingControls(
            Editor editor, Region view, ObservableValue<@Nullable Bounds> corner, List<? extends Region> controls) {
        this.editor = editor;
        this.view = view;
        this.corner = corner;
        this.controls = List.copyOf(controls);
        lifetime.add(
                Fx.onChange(this::tell, corner, view.layoutBoundsProperty(), view.localToSceneTransformProperty()));
        for (Region control : controls) {
            lifetime.add(Fx.onChange(
                    this::tell,
                    control.visibleProperty(),
                    control.layoutBoundsProperty(),
                    control.layoutXProperty(),
                    control.layoutYProperty()));
        }
    }

    private void tell() {
        List<Rect> covered = new ArrayList<>();
        for (Region control : controls) {
            if (control.isVisible() && control.getScene() != null) {
                add(control.localToScene(control.getLayoutBounds()), covered);
            }
        }
        Bounds card = corner.getValue();
        if (card != null) {
            add(card, covered);
        }
        editor.viewport().covered().set(List.copyOf(covered));
    }

    private void add(Bounds inScene, List<Rect> covered) {
        Bounds at = view.sceneToLocal(inScene);
        if (at != null && at.getWidth() > 0 && at.getHeight() > 0 && at.intersects(view.getLayoutBounds())) {
            covered.add(new Rect(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

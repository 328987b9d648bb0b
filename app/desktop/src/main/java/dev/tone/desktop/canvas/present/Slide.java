package dev.tone.desktop.canvas.present;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a presentation.
///
/// @param name shown in a corner; empty for none
/// @param state how the layers are seen, null for how they are
/// @param area what is brought into view, null for everything
public record Slide(
        String name, @Nullable LayerState state, @Nullable Rect area) {
    /// Frames in about the same height count as one row.
    private static final double ROW = 120;

    /// The saved states in their order, then the frames that are seen as one reads; without either the whole drawing.
    public static List<Slide> of(Document document) {
        List<Slide> slides = new ArrayList<>();
        for (LayerState state : document.layerStates()) {
            slides.add(new Slide(state.name(), state, null));
        }
        try (Scene scene = new Scene(document)) {
            scene.frames().stream()
                    .filter(SceneItem::isVisible)
                    .filter(item -> item.element().parent() == null)
                    .sorted(Comparator.comparingDouble(
                                    (SceneItem item) -> Math.floor(item.bounds().y() / ROW))
                            .thenComparingDouble(item -> item.bounds().x()))
                    .forEach(
                            item -> slides.add(new Slide(((FrameElement) item.element()).name(), null, item.bounds())));
        }
        if (slides.isEmpty()) {
            slides.add(new Slide("", null, null));
        }
        return slides;
    }
}

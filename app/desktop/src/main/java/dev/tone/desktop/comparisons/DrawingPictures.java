package dev.tone.desktop.comparisons;

import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.fault.Fault;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Paints drawings as they were, with what differs marked on them.
@FunctionalInterface
public interface DrawingPictures {
    /// @param change whose `after` is painted; not null
    /// @param width of the picture in logical pixels
    /// @param show gets it on the JavaFX thread
    /// @param failed gets why there is none, instead
    void paint(DrawingChange change, double width, double height, Consumer<Image> show, Consumer<Fault> failed);
}

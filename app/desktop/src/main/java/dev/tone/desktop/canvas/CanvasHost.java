package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Element;
import dev.tone.desktop.canvas.history.VersionPrompts;
import dev.tone.desktop.canvas.inspector.SelectedLog;
import dev.tone.desktop.releases.ReleasesViewModel;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What the canvas asks of the rest of the window.
public interface CanvasHost extends VersionPrompts {
    /// Takes files and folders that were dropped.
    ///
    /// @param element that they were dropped on, null for the drawing's ground
    void upload(List<Path> files, @Nullable ElementId element);

    /// Asks how to deploy, starting from what is selected.
    void deploy(@Nullable ElementId element, long revision);

    /// Shows what an environment's site writes.
    void siteLog(EnvironmentId environment);

    /// Shows what was said of an element while it was deployed.
    void elementLog(SelectedLog.Lines lines);

    /// How releases on trial get on.
    ReleasesViewModel releases();

    /// Asks how the drawing is to leave as a file.
    ///
    /// @param selection that may leave alone
    void export(List<CanvasRecord> records, Set<ElementId> selection);

    /// The drawing stands in the window.
    void opened();

    /// Adds an empty canvas to the project and brings it to the front.
    void newCanvas();

    /// As [#newCanvas], with something on it.
    ///
    /// @param elements from the back to the front
    void newCanvas(String name, List<Element> elements);

    /// Shows a canvas in a window of its own as well.
    void openWindow(CanvasId canvas);

    /// A service was drawn.
    void drew();

    /// Two elements were connected.
    void connected();

    /// Shows a panel near the top of the window.
    void showPanel(Region panel);

    void closePanel();
}

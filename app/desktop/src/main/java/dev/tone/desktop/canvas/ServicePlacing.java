package dev.tone.desktop.canvas;

import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.FreePlace;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.desktop.canvas.picker.ServicePicker;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Asks which service it is to be, and puts it on the drawing.
final class ServicePlacing {
    private final Editor editor;
    private final Ui ui;
    private final Consumer<Region> showPanel;
    private final Runnable closePanel;
    private final Runnable focusCanvas;

    ServicePlacing(Editor editor, Ui ui, Consumer<Region> showPanel, Runnable closePanel, Runnable focusCanvas) {
        this.editor = editor;
        this.ui = ui;
        this.showPanel = showPanel;
        this.closePanel = closePanel;
        this.focusCanvas = focusCanvas;
    }

    void pick() {
        pick(this::place);
    }

    /// A connector ended on empty ground: what stands there is chosen next; without a choice it stays as it is.
    void finish(ElementId connector) {
        pick((kind, technology) -> {
            editor.commands().finishConnector(connector, kind);
            name(editor.selection().single(), technology);
            focusCanvas.run();
        });
    }

    private void pick(ServicePicker.Chosen chosen) {
        showPanel.accept(new ServicePicker(ui, chosen, closePanel));
    }

    /// Where there is room, so that the keyboard alone can draw.
    private void place(ServiceKind kind, String technology) {
        Point at = FreePlace.show(editor, kind.defaultSize());
        name(editor.commands().placeService(kind, at), technology);
        focusCanvas.run();
    }

    private void name(@Nullable ElementId id, String technology) {
        if (id != null && !technology.isEmpty()) {
            editor.commands()
                    .update(
                            id,
                            element -> element instanceof ServiceElement service
                                    ? service.withProperties(
                                            service.properties().withTechnology(technology))
                                    : element);
        }
    }
}

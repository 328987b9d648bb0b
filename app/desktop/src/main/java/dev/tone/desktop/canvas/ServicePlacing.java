package dev.tone.desktop.canvas;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.desktop.canvas.picker.ServicePicker;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Asks which service it is to be, and puts it on the drawing.
final class ServicePlacing {
    private static final double GAP = 40;
    private static final int TRIES = 64;

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

    /// In the middle of what is seen, so that the keyboard alone can draw; beside what stands there already.
    private void place(ServiceKind kind, String technology) {
        Point at = freePlace(editor.viewport().visible().center(), kind.defaultSize());
        name(editor.commands().placeService(kind, at), technology);
        editor.viewport().reveal(Rect.around(at, kind.defaultSize()));
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

    private Point freePlace(Point wanted, Size size) {
        Point at = wanted;
        for (int i = 0; i < TRIES; i++) {
            Rect box = Rect.around(at, size);
            if (editor.hits()
                    .in(box, false, item -> !(item.element() instanceof FrameElement))
                    .isEmpty()) {
                return at;
            }
            at = new Point(at.x() + size.width() + GAP, at.y());
            if (at.x() > editor.viewport().visible().right()) {
                at = new Point(wanted.x(), at.y() + size.height() + GAP);
            }
        }
        return wanted;
    }
}

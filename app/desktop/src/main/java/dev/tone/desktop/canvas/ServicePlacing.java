package dev.tone.desktop.canvas;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.FreePlace;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.desktop.canvas.picker.ServicePicker;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.ElementId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Asks which service it is to be, and puts it on the drawing.
final class ServicePlacing {
    private static final String TOOL = "service";

    private final Editor editor;
    private final Ui ui;
    private final Supplier<Appearance> appearance;
    private final Consumer<Region> showPanel;
    private final Runnable closePanel;
    private final Node canvas;

    /// Where the mouse was when something was last placed; moved since, it says where the next one goes.
    private @Nullable Point placedAt;

    /// @param canvas where the pointer says the place, and where the keyboard goes afterwards
    ServicePlacing(
            Editor editor,
            Ui ui,
            Supplier<Appearance> appearance,
            Consumer<Region> showPanel,
            Runnable closePanel,
            Node canvas) {
        this.editor = editor;
        this.ui = ui;
        this.appearance = appearance;
        this.showPanel = showPanel;
        this.closePanel = closePanel;
        this.canvas = canvas;
    }

    void pick() {
        Point pointer = canvas.isHover() ? editor.input().pointer() : null;
        Point pointed = pointer == null || pointer.equals(placedAt) ? null : pointer;
        pick(wanted -> {
            if (editor.toolbox().kept().get()) {
                editor.brush().service().set(wanted);
                editor.toolbox().choose(TOOL);
            } else {
                place(wanted, pointed);
            }
        });
    }

    /// A connector ended on empty ground: what stands there is chosen next; without a choice it stays as it is.
    void finish(ElementId connector) {
        pick(wanted -> editor.commands().finishConnector(connector, wanted));
    }

    private void pick(Consumer<NewService> chosen) {
        showPanel.accept(new ServicePicker(
                ui,
                appearance.get(),
                wanted -> {
                    chosen.accept(wanted);
                    canvas.requestFocus();
                },
                closePanel));
    }

    private void place(NewService wanted, @Nullable Point pointed) {
        Size size = wanted.kind().defaultSize();
        Point at = pointed == null
                ? FreePlace.show(editor, size)
                : FreePlace.near(editor, editor.viewport().toWorld(pointed), size);
        placedAt = editor.input().pointer();
        editor.commands().placeService(wanted, at);
    }
}

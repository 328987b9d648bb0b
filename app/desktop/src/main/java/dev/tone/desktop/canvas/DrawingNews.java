package dev.tone.desktop.canvas;

import dev.tone.canvas.containers.Placing;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.DocumentChange;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;

/// Tells the window what people do on a drawing: first steps that are taken, and what does not belong where it was put.
final class DrawingNews implements Pin {
    private final CanvasHost host;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();

    DrawingNews(Editor editor, CanvasHost host, Ui ui) {
        this.host = host;
        this.ui = ui;
        lifetime.add(editor.document().listen(this::tellProgress));
        Placing placing = lifetime.add(new Placing(editor.scene()));
        lifetime.add(placing.told().listen(this::explain));
    }

    private void tellProgress(DocumentChange change) {
        if (change.origin() != Origin.OWN) {
            return;
        }
        for (Entry added : change.diff().added().values()) {
            if (added instanceof ServiceElement) {
                host.drew();
            } else if (added instanceof ConnectorElement connector
                    && connector.from().target() != null
                    && connector.to().target() != null) {
                host.connected();
            }
        }
    }

    /// Something lies over a frame that it does not belong into.
    private void explain(Placing.Told told) {
        String why = ui.text("container." + told.refusal().code());
        host.tell(ui.text("container.told", name(told.inner()), name(told.outer()), why));
    }

    private String name(Element element) {
        return element.label().isEmpty() ? ui.text("element." + element.type()) : element.label();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

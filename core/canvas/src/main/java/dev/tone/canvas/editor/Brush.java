package dev.tone.canvas.editor;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.LayerId;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;

/// What the next thing will be drawn with, and where to.
public final class Brush implements Pin {
    private final Document document;
    private final Observable<Style> style = new Observable<>(Style.DEFAULT);
    private final Observable<NewService> service = new Observable<>(NewService.of(ServiceKind.WEB));
    private final Observable<LayerId> layer;
    /// World units between the lines that positions snap to; 1 for whole units only.
    private final Observable<Integer> grid = new Observable<>(1);

    /// Whether what is dragged is drawn to the edges and middles of others.
    private final Observable<Boolean> snapping = new Observable<>(true);

    private final Pin listening;

    Brush(Document document) {
        this.document = document;
        this.layer = new Observable<>(document.layers().getLast().id());
        this.listening = document.listen(_ -> keepLayer());
    }

    public Observable<Style> style() {
        return style;
    }

    /// What the service tool places.
    public Observable<NewService> service() {
        return service;
    }

    public Observable<Integer> grid() {
        return grid;
    }

    public Observable<Boolean> snapping() {
        return snapping;
    }

    /// The active layer: where new elements go.
    public Observable<LayerId> layer() {
        return layer;
    }

    /// Whether something can be drawn: not on a layer that is hidden or locked.
    public boolean canDraw() {
        Layer active = document.layer(layer.get()).orElse(Layer.BASE);
        return active.visible() && !active.locked();
    }

    public double snap(double value) {
        int step = grid.get();
        return Math.rint(value / step) * step;
    }

    @Override
    public void close() {
        listening.close();
    }

    private void keepLayer() {
        if (document.layer(layer.get()).isEmpty()) {
            layer.set(document.layers().getLast().id());
        }
    }
}

package dev.tone.canvas.ops;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;

/// New elements.
public final class PlaceElements {
    /// How large shapes are that are placed by a click.
    public static final Size SHAPE = new Size(160, 88);
    public static final Size NOTE = new Size(176, 144);
    public static final Size FRAME = new Size(480, 320);

    private PlaceElements() {}

    /// In front of everything on the layer.
    public static Head head(Scene scene, ElementId id, LayerId layer, Style style) {
        return Head.of(id, layer, Elements.onTop(scene, layer)).withStyle(style);
    }

    public static ServiceElement service(Head head, Document among, NewService wanted, Point middle) {
        return new ServiceElement(
                head,
                around(middle, wanted.kind().defaultSize()),
                wanted.kind(),
                FreeNames.like(among, wanted.title()),
                wanted.properties());
    }

    public static FrameElement frame(Head head, Rect bounds) {
        return new FrameElement(head, bounds, "Frame");
    }

    /// A box of this size with its middle at the point, on whole units.
    public static Rect around(Point middle, Size size) {
        Rect box = Rect.around(middle, size);
        return box.movedTo(Math.rint(box.x()), Math.rint(box.y()));
    }
}

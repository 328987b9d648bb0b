package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;

/// Elements named like speech.
public final class Fixtures {
    private Fixtures() {}

    public static ElementId id(String value) {
        return new ElementId(value);
    }

    public static Head head(String id) {
        return Head.of(id(id), Layer.BASE.id(), ZIndex.FIRST);
    }

    public static ShapeElement rectangle(String id, double x, double y) {
        return new ShapeElement(head(id), new Rect(x, y, 100, 60), ShapeKind.RECTANGLE, "");
    }

    public static ServiceElement service(String id, ServiceKind kind, double x, double y) {
        return new ServiceElement(head(id), new Rect(x, y, 200, 88), kind, id, kind.defaults());
    }

    public static ConnectorElement connector(String id, String from, String to) {
        return ConnectorElement.between(
                head(id), new End.Attached(id(from), null, Point.ORIGIN), new End.Attached(id(to), null, Point.ORIGIN));
    }

    public static Document documentOf(Entry... entries) {
        Document document = new Document();
        document.apply(
                document.plan(edit -> {
                    for (Entry entry : entries) {
                        edit.put(entry);
                    }
                }),
                Origin.REMOTE);
        return document;
    }
}

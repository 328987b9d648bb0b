package dev.tone.canvas.paint;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Pen;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.PaintItem.Kind;
import dev.tone.canvas.routing.ConnectorPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills in how an element of a document is painted.
final class ElementItems {
    private static final PaintItem.Fill[] FILLS = PaintItem.Fill.values();
    private static final PaintItem.Dash[] DASHES = PaintItem.Dash.values();

    private ElementItems() {}

    /// @param around where the element lies; matters for what has no box of its own
    /// @param path the line of a connector; null for all others
    static void fill(PaintItem item, Element element, Layer layer, Rect around, @Nullable ConnectorPath path) {
        item.clear();
        switch (element) {
            case ShapeElement shape -> {
                box(item, kind(shape), shape.bounds());
                item.title = shape.text();
            }
            case TextElement text -> {
                box(item, Kind.TEXT, text.bounds());
                item.title = text.text();
            }
            case ServiceElement service -> {
                box(item, Kind.SERVICE, service.bounds());
                item.icon = ServiceIcon.of(service.kind().name());
                item.title = service.name();
                item.detail = service.detail();
            }
            case FrameElement frame -> {
                box(item, Kind.FRAME, frame.bounds());
                item.title = frame.name();
                item.icon = ServiceIcon.of(frame.kind().name());
            }
            case NoteElement note -> {
                box(item, Kind.NOTE, note.bounds());
                item.title = note.text();
            }
            case FreehandElement drawing -> {
                box(item, Kind.DRAWING, drawing.bounds());
                item.points =
                        drawing.trace().size() == 0 ? null : drawing.trace().points(drawing.bounds());
            }
            case ImageElement image -> {
                box(item, Kind.IMAGE, image.bounds());
                item.title = image.name();
                item.detail = image.source();
                item.points = image.crop().equals(ImageElement.WHOLE) ? null : shares(image.crop());
            }
            case GroupElement _ -> box(item, Kind.GROUP, around);
            case UnknownElement unknown -> box(item, Kind.UNKNOWN, unknown.bounds());
            case ConnectorElement connector -> {
                item.line(Kind.CONNECTOR, path == null ? new float[4] : points(path));
                item.title = connector.text();
                item.detail = connector.protocol();
                item.headAtStart = connector.direction().pointsToStart();
                item.headAtEnd = connector.direction().pointsToEnd();
            }
        }
        style(item, element.style());
        item.turn = element.head().rotation();
        if (element instanceof FreehandElement drawing && drawing.pen() == Pen.HIGHLIGHTER) {
            item.strokeWidth = Math.max(item.strokeWidth * 6, 12);
        }
        item.opacity = layer.visible() && item.kind != Kind.GROUP ? opacity(element) * layer.opacity() : 0;
    }

    private static float[] shares(Rect crop) {
        return new float[] {(float) crop.x(), (float) crop.y(), (float) crop.width(), (float) crop.height()};
    }

    /// A highlighter lets through what lies below.
    private static double opacity(Element element) {
        boolean faint = element instanceof FreehandElement drawing && drawing.pen() == Pen.HIGHLIGHTER;
        return element.style().opacity() * (faint ? 0.4 : 1);
    }

    private static void box(PaintItem item, Kind kind, Rect bounds) {
        item.box(kind, bounds.x(), bounds.y(), bounds.width(), bounds.height());
    }

    private static Kind kind(ShapeElement shape) {
        return switch (shape.shape()) {
            case RECTANGLE -> Kind.RECTANGLE;
            case ELLIPSE -> Kind.ELLIPSE;
            case DIAMOND -> Kind.DIAMOND;
        };
    }

    private static void style(PaintItem item, Style style) {
        item.hue = style.hue().ordinal();
        item.fill = FILLS[style.fill().ordinal()];
        item.dash = DASHES[style.dash().ordinal()];
        item.strokeWidth = style.strokeWidth();
        item.fontSize = style.fontSize();
    }

    private static float[] points(ConnectorPath path) {
        List<Point> corners = path.points();
        float[] points = new float[2 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            points[2 * i] = (float) corners.get(i).x();
            points[2 * i + 1] = (float) corners.get(i).y();
        }
        return points;
    }
}

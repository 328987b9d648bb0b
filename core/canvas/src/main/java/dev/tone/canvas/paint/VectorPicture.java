package dev.tone.canvas.paint;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Pen;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.service.FrameKind;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// The painter's picture as outlines instead of pixels: the same shapes, colours, line breaks and glyphs at any size.
/// Live states are left out; an export shows the drawing. One thread at a time.
public final class VectorPicture {
    private static final double CORNER = 8;
    private static final double PADDING = 10;

    private final FontBook fonts;
    private final Typesetter typesetter;
    private final CanvasTheme theme;
    private double opacity = 1;

    public VectorPicture(FontBook fonts, CanvasTheme theme) {
        this.fonts = fonts;
        this.theme = theme;
        typesetter = new Typesetter(fonts);
    }

    /// @param items from the back to the front; what is hidden is passed over
    public void paint(Iterable<SceneItem> items, VectorTarget target) {
        for (SceneItem item : items) {
            Element element = item.element();
            opacity = element.style().opacity() * item.layer().opacity();
            if (item.isVisible() && opacity > 0 && !(element instanceof GroupElement)) {
                target.begin(element.id().value(), element.label());
                if (element instanceof BoxElement box && box.rotation() != 0) {
                    Point middle = box.bounds().center();
                    target.turn(box.rotation(), middle.x(), middle.y());
                }
                paint(item, element, target);
                target.end();
            }
        }
    }

    private void paint(SceneItem item, Element element, VectorTarget target) {
        switch (element) {
            case ShapeElement shape -> shape(shape, target);
            case TextElement text -> {
                Rect box = text.bounds();
                TextBlock block = set(
                        text.text(),
                        Face.TEXT,
                        text.style(),
                        Math.max(box.width(), 8),
                        ShapePainter.MANY_LINES,
                        Align.START);
                text(block, box.x(), box.y(), textColor(hue(text)), target);
            }
            case ServiceElement service -> card(service, target);
            case FrameElement frame -> frame(frame, target);
            case NoteElement note -> note(note, target);
            case FreehandElement drawing -> freehand(drawing, target);
            case ImageElement image -> image(image, target);
            case UnknownElement unknown -> placeholder(unknown.bounds(), ServiceIcon.SERVICE, target);
            case ConnectorElement connector -> connector(connector, item.path().points(), target);
            case GroupElement _ -> {}
        }
    }

    private int hue(Element element) {
        return element.style().hue().ordinal();
    }

    private void shape(ShapeElement shape, VectorTarget target) {
        int hue = hue(shape);
        Style style = shape.style();
        Shape outline = outline(shape.shape(), shape.bounds());
        int line = style.fill() == Fill.SOLID ? theme.solid()[hue] : theme.line()[hue];
        int label = switch (style.fill()) {
            case NONE -> textColor(hue);
            case SOFT -> theme.deep()[hue];
            case SOLID -> Ink.readableOn(theme.solid()[hue]);
        };
        switch (style.fill()) {
            case NONE -> {}
            case SOFT -> fill(outline, theme.soft()[hue], target);
            case SOLID -> fill(outline, theme.solid()[hue], target);
        }
        stroke(outline, style.strokeWidth(), style.dash(), line, target);
        if (!shape.text().isEmpty()) {
            Rect box = shape.bounds();
            TextBlock block = InsideText.set(
                    typesetter, shape.text(), shape.shape(), box.width(), box.height(), (float) style.fontSize());
            text(block, box.center().x(), box.center().y() - block.height() / 2, label, target);
        }
    }

    private static Shape outline(ShapeKind kind, Rect box) {
        return switch (kind) {
            case RECTANGLE -> rounded(box, CORNER);
            case ELLIPSE -> new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height());
            case DIAMOND -> {
                Path2D path = new Path2D.Double();
                path.moveTo(box.center().x(), box.y());
                path.lineTo(box.right(), box.center().y());
                path.lineTo(box.center().x(), box.bottom());
                path.lineTo(box.x(), box.center().y());
                path.closePath();
                yield path;
            }
        };
    }

    private static Shape rounded(Rect box, double radius) {
        double arc = 2 * Math.min(radius, Math.min(box.width(), box.height()) / 2);
        return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }

    private int textColor(int hue) {
        if (hue == Ink.NEUTRAL) {
            return theme.text();
        }
        return theme.isDark() ? theme.deep()[hue] : Blend.mix(theme.solid()[hue], theme.deep()[hue], 90);
    }

    private void card(ServiceElement service, VectorTarget target) {
        Rect box = service.bounds();
        ServiceIcon icon = ServiceIcon.of(service.kind().name());
        int hue = hue(service) == Ink.NEUTRAL ? icon.hue() : hue(service);
        Shape sheet = rounded(box, 10);
        fill(rounded(box.movedBy(0, 1), 10), theme.shade(), target);
        fill(sheet, theme.card(), target);
        stroke(sheet, 1, Dash.SOLID, theme.cardLine(), target);
        double top = box.y() + Math.max(4, (box.height() - 36) / 2);
        fill(rounded(new Rect(box.x() + 12, top, 36, 36), 8), theme.soft()[hue], target);
        icon(icon, box.x() + 20, top + 8, 20, theme.isDark() ? theme.line()[hue] : theme.solid()[hue], target);
        float room = (float) Math.max(20, box.width() - 58 - 12);
        TextBlock name = typesetter.set(service.name(), Face.STRONG, 13.5f, room, 1, Align.LEFT);
        text(name, box.x() + 58, top - 0.5, theme.text(), target);
        text(
                typesetter.set(service.detail(), Face.TEXT, 11.5f, room, 1, Align.LEFT),
                box.x() + 58,
                top + 19,
                theme.muted(),
                target);
    }

    private void frame(FrameElement frame, VectorTarget target) {
        int hue = hue(frame);
        Rect box = frame.bounds();
        Shape outline = rounded(box, 12);
        fill(outline, hue == Ink.NEUTRAL ? theme.frame() : Blend.fade(theme.soft()[hue], 110), target);
        stroke(outline, 1, Dash.SOLID, hue == Ink.NEUTRAL ? theme.frameLine() : theme.line()[hue], target);
        double at = box.x() + 3;
        if (frame.kind() != FrameKind.PLAIN) {
            icon(ServiceIcon.of(frame.kind().name()), at, box.y() - 19, 13, theme.muted(), target);
            at += ShapePainter.MEANING;
        }
        if (!frame.name().isEmpty()) {
            float room = (float) Math.max(24, box.width() - 8 - ShapePainter.MEANING);
            text(
                    typesetter.set(frame.name(), Face.STRONG, 12, room, 1, Align.LEFT),
                    at,
                    box.y() - 20,
                    theme.muted(),
                    target);
        }
    }

    private void note(NoteElement note, VectorTarget target) {
        int hue = hue(note) == Ink.NEUTRAL ? Ink.AMBER : hue(note);
        Rect box = note.bounds();
        fill(rounded(box, 4), theme.soft()[hue], target);
        if (theme.soft()[hue] == theme.paper()) {
            stroke(rounded(box, 4), note.style().strokeWidth(), Dash.SOLID, theme.line()[hue], target);
        }
        int lines =
                (int) Math.max(1, (box.height() - 2 * PADDING) / (note.style().fontSize() * Typesetter.LEADING));
        TextBlock block = set(note.text(), Face.TEXT, note.style(), box.width() - 2 * PADDING - 2, lines, Align.START);
        text(block, box.x() + 11, box.y() + 9, theme.deep()[hue], target);
    }

    private void freehand(FreehandElement drawing, VectorTarget target) {
        float[] points = drawing.trace().points(drawing.bounds());
        if (points.length < 2) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length - 2; i += 2) {
            path.quadTo(points[i], points[i + 1], (points[i] + points[i + 2]) / 2, (points[i + 1] + points[i + 3]) / 2);
        }
        path.lineTo(points[points.length - 2], points[points.length - 1]);
        int hue = hue(drawing);
        int color = hue == Ink.NEUTRAL ? theme.text() : theme.solid()[hue];
        boolean marker = drawing.pen() == Pen.HIGHLIGHTER;
        stroke(path, drawing.style().strokeWidth(), Dash.SOLID, marker ? Blend.fade(color, 96) : color, target);
    }

    private void image(ImageElement image, VectorTarget target) {
        if (image.source().startsWith("data:image/png;base64,")
                || image.source().startsWith("data:image/jpeg;base64,")) {
            target.image(image.source(), image.bounds(), image.crop());
        } else {
            placeholder(image.bounds(), ServiceIcon.IMAGE, target);
        }
    }

    private void placeholder(Rect box, ServiceIcon icon, VectorTarget target) {
        Shape outline = rounded(box, CORNER);
        fill(outline, theme.soft()[Ink.GRAY], target);
        stroke(outline, 1, Dash.DASHED, theme.line()[Ink.GRAY], target);
        double size = Math.min(24, Math.min(box.width(), box.height()) * 0.5);
        icon(icon, box.center().x() - size / 2, box.center().y() - size / 2, size, theme.muted(), target);
    }

    private void connector(ConnectorElement connector, List<Point> corners, VectorTarget target) {
        int hue = hue(connector);
        int color = hue == Ink.NEUTRAL ? theme.connector() : theme.line()[hue];
        double width = connector.style().strokeWidth();
        double head = ConnectorOutline.headLength(width);
        boolean atStart = connector.direction().pointsToStart();
        boolean atEnd = connector.direction().pointsToEnd();
        stroke(
                ConnectorOutline.line(corners, atStart ? head * 0.8 : 0, atEnd ? head * 0.8 : 0),
                width,
                connector.style().dash(),
                color,
                target);
        if (atStart) {
            fill(ConnectorOutline.head(corners.getFirst(), corners.get(1), head, width), color, target);
        }
        if (atEnd) {
            fill(ConnectorOutline.head(corners.getLast(), corners.get(corners.size() - 2), head, width), color, target);
        }
        label(connector, corners, target);
    }

    private void label(ConnectorElement connector, List<Point> corners, VectorTarget target) {
        if (connector.text().isEmpty() && connector.protocol().isEmpty()) {
            return;
        }
        TextBlock said = labelText(connector.text(), Face.TEXT, 12);
        TextBlock protocol = labelText(connector.protocol(), Face.MONO, 10.5f);
        double between = connector.text().isEmpty() || connector.protocol().isEmpty() ? 0 : 6;
        double wide = said.width + protocol.width + between;
        Point middle = Segments.roomy(corners);
        int piece = Segments.roomiest(corners.size() - 1, i -> corners.get(i).distanceTo(corners.get(i + 1)));
        boolean level = piece >= 0
                && Math.abs(corners.get(piece).y() - corners.get(piece + 1).y()) < 1;
        boolean room = !level || corners.get(piece).distanceTo(corners.get(piece + 1)) >= wide + 34;
        double y = room ? middle.y() : middle.y() - 11;
        double high = Math.max(said.height(), protocol.height());
        double left = middle.x() - wide / 2;
        fill(rounded(new Rect(left - 5, y - high / 2, wide + 10, high), 5), theme.paper(), target);
        text(said, left, y - said.height() / 2, theme.text(), target);
        text(protocol, left + said.width + between, y - protocol.height() / 2, theme.muted(), target);
    }

    private TextBlock labelText(String text, Face face, float size) {
        return text.isEmpty() ? TextBlock.EMPTY : typesetter.set(text, face, size, 220, 1, Align.LEFT);
    }

    private TextBlock set(String text, Face face, Style style, double room, int lines, Align align) {
        return typesetter.set(text, face, (float) style.fontSize(), (float) room, lines, align);
    }

    private void text(TextBlock block, double x, double y, int argb, VectorTarget target) {
        int color = faded(argb);
        if (color >>> 24 == 0) {
            return;
        }
        for (int from = 0; from < block.glyphs.length; ) {
            int to = from + 1;
            while (to < block.glyphs.length && block.rows[to] == block.rows[from]) {
                to++;
            }
            target.text(new GlyphLine(fonts, block, from, to, x, y), color);
            from = to;
        }
    }

    private void icon(ServiceIcon icon, double x, double y, double size, int argb, VectorTarget target) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / VectorIcon.GRID, size / VectorIcon.GRID);
        VectorIcon.Lines lines = icon.drawing().lines();
        stroke(
                lines.lines().createTransformedShape(place),
                VectorIcon.WIDTH * size / VectorIcon.GRID,
                Dash.SOLID,
                argb,
                target);
        fill(lines.dots().createTransformedShape(place), argb, target);
    }

    private void fill(Shape outline, int argb, VectorTarget target) {
        int color = faded(argb);
        if (color >>> 24 != 0 && !outline.getPathIterator(null).isDone()) {
            target.fill(outline, color);
        }
    }

    private void stroke(Shape line, double width, Dash dash, int argb, VectorTarget target) {
        double stroke = Math.max(theme.hairline(), width);
        double[] lengths = switch (dash) {
            case SOLID -> new double[0];
            case DASHED -> new double[] {5, 4};
            case DOTTED -> new double[] {Math.max(stroke, 1.5), 3};
        };
        target.stroke(line, stroke, faded(argb), lengths);
    }

    private int faded(int argb) {
        return opacity >= 1 ? argb : Blend.fade(argb, (int) Math.rint(opacity * 255));
    }
}

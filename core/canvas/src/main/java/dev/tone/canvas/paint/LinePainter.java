package dev.tone.canvas.paint;

import dev.tone.canvas.paint.PaintItem.Dash;

/// Connectors with their heads and labels, and freehand drawings.
final class LinePainter {
    static final double BEND = 8;
    static final double HEAD = 9;
    static final double SPREAD = 4.2;

    private final Easel easel;
    private final TextPainter text;
    private final ShapePainter shapes;
    private final Polyline line = new Polyline();

    LinePainter(Easel easel, TextPainter text, ShapePainter shapes) {
        this.easel = easel;
        this.text = text;
        this.shapes = shapes;
    }

    void connector(CanvasScene scene, int slot, double dx, double dy) {
        float[] points = scene.points[slot];
        if (points == null || points.length < 4) {
            return;
        }
        int stroke = easel.strokePixels(scene.strokeWidth[slot]);
        line.take(easel.lens, points, dx, dy, stroke);
        int color = easel.faded(color(scene.hue[slot]));
        stroked(line, stroke, scene.headAtStart(slot), scene.headAtEnd(slot), scene.dash(slot), color);
        label(scene, slot, line);
    }

    private int color(int hue) {
        return hue == Ink.NEUTRAL ? easel.theme.connector() : easel.theme.line()[hue];
    }

    void stroked(Polyline along, int stroke, boolean headAtStart, boolean headAtEnd, Dash dash, int color) {
        double head = Math.max(HEAD * easel.lens.zoom, 5 * easel.lens.scale) + Math.max(0, stroke - 1);
        along.measure();
        double startCut = headAtStart ? Math.min(head * 0.8, along.length / 2) : 0;
        double endCut = headAtEnd ? Math.min(head * 0.8, along.length / 2) : 0;
        path(along, startCut, endCut);
        shapes.dashed(stroke, dash, color);
        if (headAtStart) {
            head(along, 0, head, stroke, color);
        }
        if (headAtEnd) {
            head(along, 1, head, stroke, color);
        }
    }

    /// The line with its corners rounded and its ends drawn back under the heads.
    private void path(Polyline along, double startCut, double endCut) {
        Dasher pen = easel.dasher;
        pen.begin();
        int last = along.count - 1;
        double bend = BEND * easel.lens.zoom;
        for (int i = 0; i <= last; i++) {
            double x = along.x[i];
            double y = along.y[i];
            if (i == 0) {
                along.toward(0, 1, startCut);
                pen.to(along.px, along.py);
            } else if (i == last) {
                along.toward(last, last - 1, endCut);
                pen.to(along.px, along.py);
            } else {
                double before = along.span(i - 1) * (i == 1 ? 0.9 : 0.5);
                double after = along.span(i) * (i == last - 1 ? 0.9 : 0.5);
                double radius = Math.min(bend, Math.min(before, after));
                along.toward(i, i - 1, radius);
                pen.to(along.px, along.py);
                along.toward(i, i + 1, radius);
                pen.curve(x, y, along.px, along.py);
            }
        }
    }

    private void head(Polyline along, int end, double length, int stroke, int color) {
        int tip = end == 0 ? 0 : along.count - 1;
        int from = end == 0 ? 1 : tip - 1;
        double dx = along.x[tip] - along.x[from];
        double dy = along.y[tip] - along.y[from];
        double span = Math.hypot(dx, dy);
        if (span < 1e-6) {
            return;
        }
        double ux = dx / span;
        double uy = dy / span;
        double wide = length * SPREAD / HEAD + (stroke - 1) * 0.3;
        double x = along.x[tip];
        double y = along.y[tip];
        PathFill path = easel.path;
        path.begin();
        path.moveTo(x, y);
        path.lineTo(x - ux * length - uy * wide, y - uy * length + ux * wide);
        path.lineTo(x - ux * length * 0.78, y - uy * length * 0.78);
        path.lineTo(x - ux * length + uy * wide, y - uy * length - ux * wide);
        path.fill(easel.on, color);
    }

    boolean isLabeled(CanvasScene scene, int slot) {
        return !scene.title[slot].isEmpty() || !scene.detail[slot].isEmpty();
    }

    /// What is written on a line, over what was painted there.
    ///
    /// @param line as it was measured
    void label(CanvasScene scene, int slot, Polyline line) {
        String said = scene.title[slot];
        String protocol = scene.detail[slot];
        if (easel.silent || !isLabeled(scene, slot)) {
            return;
        }
        double zoom = easel.lens.zoom;
        TextBlock first = block(scene, slot, 0, said, Face.TEXT, 12);
        TextBlock second = block(scene, slot, 1, protocol, Face.MONO, 10.5f);
        double between = said.isEmpty() || protocol.isEmpty() ? 0 : 6;
        double wide = (first.width + second.width + between) * zoom;
        line.middle();
        // On a piece too short to carry the text, the text stands above it.
        if (line.room < wide + 34 * zoom && line.level) {
            line.py -= 11 * zoom;
        }
        double left = Lens.round(line.px - wide / 2);
        double high = Math.max(first.height(), second.height()) * zoom;
        double top = Lens.round(line.py - high / 2);
        int pad = (int) Math.rint(5 * zoom);
        RoundRects.fill(
                easel.on,
                (int) left - pad,
                (int) top,
                (int) Math.ceil(left + wide) + pad,
                (int) Math.ceil(top + high),
                5 * zoom,
                0,
                easel.theme.paper());
        text.draw(first, left, line.py - first.height() * zoom / 2, easel.faded(easel.theme.text()));
        text.draw(
                second,
                left + (first.width + between) * zoom,
                line.py - second.height() * zoom / 2,
                easel.faded(easel.theme.muted()));
    }

    private TextBlock block(CanvasScene scene, int slot, int which, String said, Face face, float size) {
        if (said.isEmpty()) {
            return TextBlock.EMPTY;
        }
        TextBlock block = scene.blocks[which][slot];
        if (block == null) {
            block = easel.typesetter.set(said, face, size, 220, 1, Align.LEFT);
            scene.blocks[which][slot] = block;
        }
        return block;
    }

    /// A freehand stroke: smooth through the middles of its points; points nearer than a pixel are passed over.
    void drawing(CanvasScene scene, int slot, double dx, double dy) {
        float[] points = scene.points[slot];
        if (points == null || points.length < 2) {
            return;
        }
        Lens lens = easel.lens;
        double half = Math.max(0.5, scene.strokeWidth[slot] * lens.zoom / 2);
        Dasher pen = easel.dasher;
        pen.begin();
        double lastX = (points[0] + dx) * lens.zoom + lens.ox;
        double lastY = (points[1] + dy) * lens.zoom + lens.oy;
        pen.to(lastX, lastY);
        int end = points.length - 2;
        for (int i = 2; i <= end; i += 2) {
            double x = (points[i] + dx) * lens.zoom + lens.ox;
            double y = (points[i + 1] + dy) * lens.zoom + lens.oy;
            if (i == end) {
                pen.to(x, y);
            } else if (Math.abs(x - lastX) + Math.abs(y - lastY) >= 1) {
                pen.curve(lastX, lastY, (lastX + x) / 2, (lastY + y) / 2);
                lastX = x;
                lastY = y;
            }
        }
        easel.path.begin();
        pen.stroke(half, 0, 0, true);
        Strokes.disc(easel.path, (points[0] + dx) * lens.zoom + lens.ox, (points[1] + dy) * lens.zoom + lens.oy, half);
        Strokes.disc(
                easel.path,
                (points[end] + dx) * lens.zoom + lens.ox,
                (points[end + 1] + dy) * lens.zoom + lens.oy,
                half);
        int hue = scene.hue[slot];
        int color = hue == Ink.NEUTRAL ? easel.theme.text() : easel.theme.solid()[hue];
        easel.path.fill(easel.on, easel.faded(color));
    }
}

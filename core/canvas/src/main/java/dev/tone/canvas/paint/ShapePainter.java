package dev.tone.canvas.paint;

import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.paint.PaintItem.Dash;
import dev.tone.canvas.paint.PaintItem.Fill;
import dev.tone.canvas.paint.PaintItem.Kind;

/// Rectangles, ellipses, diamonds, notes, frames, pictures' places and plain text.
final class ShapePainter {
    private static final double CORNER = 8;
    /// Before the name of a frame, for the sign of what it means.
    static final float MEANING = 18;
    static final double PADDING = 10;
    static final int MANY_LINES = 400;

    private final Easel easel;
    private final TextPainter text;

    ShapePainter(Easel easel, TextPainter text) {
        this.easel = easel;
        this.text = text;
    }

    void shape(CanvasScene scene, int slot, Box box) {
        CanvasTheme theme = easel.theme;
        int hue = scene.hue[slot];
        Fill fill = scene.fill(slot);
        int inside = easel.faded(
                switch (fill) {
                    case NONE -> 0;
                    case SOFT -> theme.soft()[hue];
                    case SOLID -> theme.solid()[hue];
                });
        int line = easel.faded(fill == Fill.SOLID ? theme.solid()[hue] : theme.line()[hue]);
        int stroke = easel.strokePixels(scene.strokeWidth[slot]);
        switch (scene.kind(slot)) {
            case ELLIPSE -> ellipse(box, inside, line, stroke, scene.dash(slot));
            case DIAMOND -> diamond(box, inside, line, stroke, scene.dash(slot));
            default -> rectangle(box, inside, line, stroke, scene.dash(slot));
        }
        label(scene, slot, box, labelColor(fill, hue));
    }

    private int labelColor(Fill fill, int hue) {
        return switch (fill) {
            case NONE -> textColor(hue);
            case SOFT -> easel.theme.deep()[hue];
            case SOLID -> Ink.readableOn(easel.theme.solid()[hue]);
        };
    }

    private int textColor(int hue) {
        if (hue == Ink.NEUTRAL) {
            return easel.theme.text();
        }
        return easel.theme.isDark()
                ? easel.theme.deep()[hue]
                : Blend.mix(easel.theme.solid()[hue], easel.theme.deep()[hue], 90);
    }

    private void rectangle(Box box, int inside, int line, int stroke, Dash dash) {
        double radius = CORNER * easel.lens.zoom;
        boolean opaqueLine = line >>> 24 == 255 && dash == Dash.SOLID;
        RoundRects.fill(easel.on, box.x0, box.y0, box.x1, box.y1, radius, opaqueLine ? stroke / 2.0 : 0, inside);
        if (dash == Dash.SOLID) {
            RoundRects.outline(easel.on, box.x0, box.y0, box.x1, box.y1, radius, stroke, line);
        } else {
            dashedRectangle(box, Math.min(radius, Math.min(box.width(), box.height()) / 2.0), line, stroke, dash);
        }
    }

    private void dashedRectangle(Box box, double radius, int line, int stroke, Dash dash) {
        double half = stroke / 2.0;
        double x0 = box.x0 + half;
        double y0 = box.y0 + half;
        double x1 = box.x1 - half;
        double y1 = box.y1 - half;
        Dasher pen = easel.dasher;
        pen.begin();
        pen.to(x0 + radius, y0);
        pen.to(x1 - radius, y0);
        pen.curve(x1, y0, x1, y0 + radius);
        pen.to(x1, y1 - radius);
        pen.curve(x1, y1, x1 - radius, y1);
        pen.to(x0 + radius, y1);
        pen.curve(x0, y1, x0, y1 - radius);
        pen.to(x0, y0 + radius);
        pen.curve(x0, y0, x0 + radius, y0);
        dashed(stroke, dash, line);
    }

    void dashed(int stroke, Dash dash, int line) {
        double unit = Math.max(1, easel.lens.zoom);
        easel.path.begin();
        switch (dash) {
            case SOLID -> easel.dasher.stroke(stroke / 2.0, 0, 0, true);
            case DASHED -> easel.dasher.stroke(stroke / 2.0, 5 * unit, 4 * unit, false);
            case DOTTED -> easel.dasher.stroke(stroke / 2.0, Math.max(stroke, 1.5 * unit), 3 * unit, false);
        }
        easel.path.fill(easel.on, line);
    }

    private void ellipse(Box box, int inside, int line, int stroke, Dash dash) {
        double rx = box.width() / 2.0;
        double ry = box.height() / 2.0;
        fillEllipse(box, inside, rx - stroke / 2.0, ry - stroke / 2.0);
        if (dash == Dash.SOLID) {
            easel.path.begin();
            Strokes.ellipse(easel.path, box.centerX(), box.centerY(), rx, ry);
            if (rx > stroke && ry > stroke) {
                Strokes.hole(easel.path, box.centerX(), box.centerY(), rx - stroke, ry - stroke);
            }
            easel.path.fill(easel.on, line);
            return;
        }
        easel.dasher.begin();
        int steps = (int) Math.max(24, Math.min(160, rx + ry));
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            easel.dasher.to(
                    box.centerX() + Math.cos(angle) * (rx - stroke / 2.0),
                    box.centerY() + Math.sin(angle) * (ry - stroke / 2.0));
        }
        dashed(stroke, dash, line);
    }

    private void fillEllipse(Box box, int inside, double rx, double ry) {
        if (inside >>> 24 != 0 && rx > 0 && ry > 0) {
            easel.path.begin();
            Strokes.ellipse(easel.path, box.centerX(), box.centerY(), rx, ry);
            easel.path.fill(easel.on, inside);
        }
    }

    private void diamond(Box box, int inside, int line, int stroke, Dash dash) {
        double inset = stroke * 0.75;
        if (inside >>> 24 != 0) {
            easel.path.begin();
            easel.path.moveTo(box.centerX(), box.y0 + inset);
            easel.path.lineTo(box.x1 - inset, box.centerY());
            easel.path.lineTo(box.centerX(), box.y1 - inset);
            easel.path.lineTo(box.x0 + inset, box.centerY());
            easel.path.fill(easel.on, inside);
        }
        Dasher pen = easel.dasher;
        // From the middle of a side round to it again: two butts that meet leave no seam, an open corner would.
        double startX = (box.centerX() + box.x1 - inset) / 2;
        double startY = (box.y0 + inset + box.centerY()) / 2;
        pen.begin();
        pen.to(startX, startY);
        pen.to(box.x1 - inset, box.centerY());
        pen.to(box.centerX(), box.y1 - inset);
        pen.to(box.x0 + inset, box.centerY());
        pen.to(box.centerX(), box.y0 + inset);
        pen.to(startX, startY);
        dashed(stroke, dash, line);
    }

    private void label(CanvasScene scene, int slot, Box box, int color) {
        if (scene.title[slot].isEmpty() || easel.silent) {
            return;
        }
        TextBlock block = scene.blocks[0][slot];
        if (block == null) {
            block = InsideText.set(
                    easel.typesetter,
                    scene.title[slot],
                    shape(scene.kind(slot)),
                    scene.width[slot],
                    scene.height[slot],
                    scene.fontSize[slot]);
            scene.blocks[0][slot] = block;
        }
        double top = box.centerY() - block.height() * easel.lens.zoom / 2;
        text.draw(block, box.centerX(), top, easel.faded(color));
    }

    private static ShapeKind shape(Kind kind) {
        return switch (kind) {
            case DIAMOND -> ShapeKind.DIAMOND;
            case ELLIPSE -> ShapeKind.ELLIPSE;
            default -> ShapeKind.RECTANGLE;
        };
    }

    void plainText(CanvasScene scene, int slot, Box box) {
        if (easel.silent) {
            return;
        }
        TextBlock block = topLeft(scene, slot, Math.max(scene.width[slot], 8), MANY_LINES);
        text.draw(block, box.x0, box.y0, easel.faded(textColor(scene.hue[slot])));
    }

    void note(CanvasScene scene, int slot, Box box) {
        int hue = scene.hue[slot] == Ink.NEUTRAL ? Ink.AMBER : scene.hue[slot];
        double zoom = easel.lens.zoom;
        RoundRects.fill(
                easel.on,
                box.x0,
                box.y0,
                box.x1,
                box.y1,
                4 * zoom,
                0,
                easel.faded(easel.theme.soft()[hue]));
        if (easel.theme.soft()[hue] == easel.theme.paper()) {
            // Without a colour of its own a note would be words on the paper.
            int stroke = easel.strokePixels(scene.strokeWidth[slot]);
            int line = easel.faded(easel.theme.line()[hue]);
            RoundRects.outline(easel.on, box.x0, box.y0, box.x1, box.y1, 4 * zoom, stroke, line);
        }
        if (!scene.title[slot].isEmpty() && !easel.silent) {
            float leading = scene.fontSize[slot] * 1.38f;
            int lines = (int) Math.max(1, (scene.height[slot] - 2 * PADDING) / leading);
            TextBlock block = topLeft(scene, slot, (float) (scene.width[slot] - 2 * PADDING - 2), lines);
            text.draw(
                    block,
                    box.x0 + 11 * zoom,
                    box.y0 + 9 * zoom,
                    easel.faded(easel.theme.deep()[hue]));
        }
    }

    private TextBlock topLeft(CanvasScene scene, int slot, float room, int lines) {
        TextBlock block = scene.blocks[0][slot];
        if (block == null) {
            block = easel.typesetter.set(scene.title[slot], Face.TEXT, scene.fontSize[slot], room, lines, Align.START);
            scene.blocks[0][slot] = block;
        }
        return block;
    }

    void frame(CanvasScene scene, int slot, Box box) {
        double zoom = easel.lens.zoom;
        CanvasTheme theme = easel.theme;
        int hue = scene.hue[slot];
        int line = hue == Ink.NEUTRAL ? theme.frameLine() : theme.line()[hue];
        int inside = hue == Ink.NEUTRAL ? theme.frame() : Blend.fade(theme.soft()[hue], 110);
        RoundRects.fill(easel.on, box.x0, box.y0, box.x1, box.y1, 12 * zoom, 0, easel.faded(inside));
        RoundRects.outline(easel.on, box.x0, box.y0, box.x1, box.y1, 12 * zoom, easel.hairline(), easel.faded(line));
        double at = box.x0 + 3 * zoom;
        ServiceIcon meaning = scene.icon(slot);
        // One that only keeps things together has the general icon, which says nothing.
        if (meaning != ServiceIcon.SERVICE) {
            text.icon(meaning, at, box.y0 - 19 * zoom, 13 * zoom, easel.faded(theme.muted()));
            at += MEANING * zoom;
        }
        if (scene.title[slot].isEmpty() || easel.silent) {
            return;
        }
        TextBlock block = scene.blocks[0][slot];
        if (block == null) {
            block = easel.typesetter.set(
                    scene.title[slot], Face.STRONG, 12, Math.max(24, scene.width[slot] - 8 - MEANING), 1, Align.LEFT);
            scene.blocks[0][slot] = block;
        }
        text.draw(block, at, box.y0 - 20 * zoom, easel.faded(theme.muted()));
    }

    /// A picture that is not here (yet), or an element that this version does not know: its place, said with an icon.
    void placeholder(CanvasScene scene, int slot, Box box, ServiceIcon icon) {
        CanvasTheme theme = easel.theme;
        double radius = CORNER * easel.lens.zoom;
        RoundRects.fill(easel.on, box.x0, box.y0, box.x1, box.y1, radius, 0, easel.faded(theme.soft()[Ink.GRAY]));
        dashedRectangle(
                box,
                Math.min(radius, Math.min(box.width(), box.height()) / 2.0),
                easel.faded(theme.line()[Ink.GRAY]),
                easel.hairline(),
                Dash.DASHED);
        double size = Math.min(24 * easel.lens.zoom, Math.min(box.width(), box.height()) * 0.5);
        text.icon(icon, box.centerX() - size / 2, box.centerY() - size / 2, size, easel.faded(theme.muted()));
    }
}

package dev.tone.canvas.paint;

import dev.tone.canvas.paint.PaintItem.Fill;
import dev.tone.canvas.paint.PaintItem.Kind;

/// Elements from far away: flat boxes with bars for text, and below 6 % single flat boxes.
final class FarPainter {
    private static final float LETTER = 0.52f;

    private final Easel easel;
    private final TextPainter text;

    FarPainter(Easel easel, TextPainter text) {
        this.easel = easel;
        this.text = text;
    }

    /// From 6 to 25 %.
    void middle(CanvasScene scene, int slot, Box box, double dx, double dy) {
        switch (scene.kind(slot)) {
            case CONNECTOR, DRAWING -> line(scene, slot, dx, dy);
            case TEXT -> bars(scene, slot, box.x0, box.y0, easel.theme.muted(), false);
            case SERVICE -> card(scene, slot, box);
            case FRAME -> {
                easel.on.fill(box.x0, box.y0, box.x1, box.y1, easel.faded(easel.theme.frame()));
                outline(box, easel.theme.frameLine());
            }
            case ELLIPSE -> ellipse(box, inside(scene, slot), line(scene, slot));
            case DIAMOND -> diamond(box, inside(scene, slot), line(scene, slot));
            case RECTANGLE, NOTE, IMAGE, UNKNOWN -> {
                easel.on.fill(box.x0, box.y0, box.x1, box.y1, easel.faded(inside(scene, slot)));
                outline(box, line(scene, slot));
                if (!scene.title[slot].isEmpty() && box.width() > 6 && box.height() > 4) {
                    bars(scene, slot, box.centerX(), box.centerY(), easel.theme.deep()[scene.hue[slot]], true);
                }
            }
        }
    }

    private int inside(CanvasScene scene, int slot) {
        Fill fill = scene.fill(slot);
        int hue = scene.kind(slot) == Kind.NOTE && scene.hue[slot] == Ink.NEUTRAL ? Ink.AMBER : scene.hue[slot];
        return fill == Fill.NONE
                ? 0
                : fill == Fill.SOLID ? easel.theme.solid()[hue] : easel.theme.soft()[hue];
    }

    private int line(CanvasScene scene, int slot) {
        return easel.theme.line()[scene.hue[slot]];
    }

    private void outline(Box box, int color) {
        easel.on.frame(box.x0, box.y0, box.x1, box.y1, easel.hairline(), easel.faded(color));
    }

    private void card(CanvasScene scene, int slot, Box box) {
        CanvasTheme theme = easel.theme;
        double zoom = easel.lens.zoom;
        easel.on.fill(box.x0, box.y0, box.x1, box.y1, easel.faded(theme.card()));
        StateMark mark = scene.mark(slot);
        outline(box, mark == StateMark.NONE ? theme.cardLine() : theme.tone(mark.tone()));
        int side = (int) Math.rint(36 * zoom);
        int x = box.x0 + (int) Math.rint(12 * zoom);
        int y = box.y0 + (int) Math.rint(14 * zoom);
        int hue = CardPainter.hueOf(scene, slot);
        easel.on.fill(x, y, x + side, y + side, easel.faded(theme.line()[hue]));
        double letters = Math.min(scene.title[slot].length() * LETTER * 13.5, scene.width[slot] - 70);
        text.bars(box.x0 + 58 * zoom, box.y0 + 15 * zoom, letters, 1, 18, easel.faded(theme.text()));
    }

    private void bars(CanvasScene scene, int slot, double x, double y, int color, boolean centred) {
        double room = scene.width[slot] - (centred ? 20 : 0);
        double size = scene.fontSize[slot];
        double leading = size * 1.38;
        double whole = scene.title[slot].length() * LETTER * size;
        int most = (int) Math.max(1, scene.height[slot] / leading);
        int lines = (int) Math.max(1, Math.min(most, Math.ceil(whole / Math.max(room, size))));
        double wide = Math.min(room, whole / lines);
        double zoom = easel.lens.zoom;
        text.bars(
                centred ? x - wide * zoom / 2 : x,
                centred ? y - lines * leading * zoom / 2 : y,
                wide,
                lines,
                leading,
                easel.faded(color));
    }

    private void ellipse(Box box, int inside, int line) {
        PathFill path = easel.path;
        path.begin();
        Strokes.ellipse(path, box.centerX(), box.centerY(), box.width() / 2.0, box.height() / 2.0);
        path.fill(easel.on, easel.faded(line));
        path.begin();
        Strokes.ellipse(path, box.centerX(), box.centerY(), box.width() / 2.0 - 1, box.height() / 2.0 - 1);
        path.fill(easel.on, easel.faded(inside >>> 24 == 0 ? easel.theme.paper() : inside));
    }

    private void diamond(Box box, int inside, int line) {
        diamondOf(box, 0, line);
        diamondOf(box, 1.4, inside >>> 24 == 0 ? easel.theme.paper() : inside);
    }

    private void diamondOf(Box box, double inset, int color) {
        PathFill path = easel.path;
        path.begin();
        path.moveTo(box.centerX(), box.y0 + inset);
        path.lineTo(box.x1 - inset, box.centerY());
        path.lineTo(box.centerX(), box.y1 - inset);
        path.lineTo(box.x0 + inset, box.centerY());
        path.fill(easel.on, easel.faded(color));
    }

    private void line(CanvasScene scene, int slot, double dx, double dy) {
        float[] points = scene.points[slot];
        if (points == null || points.length < 4) {
            return;
        }
        Lens lens = easel.lens;
        int hue = scene.hue[slot];
        int color = easel.faded(
                hue == Ink.NEUTRAL ? easel.theme.connector() : easel.theme.line()[hue]);
        int x0 = lens.x(points[0] + dx);
        int y0 = lens.y(points[1] + dy);
        for (int i = 2; i + 1 < points.length; i += 2) {
            int x1 = lens.x(points[i] + dx);
            int y1 = lens.y(points[i + 1] + dy);
            thin(x0, y0, x1, y1, color);
            x0 = x1;
            y0 = y1;
        }
    }

    /// One pixel wide; slanted lines are stepped along their longer side and shared between two pixels.
    private void thin(int x0, int y0, int x1, int y1, int color) {
        Surface on = easel.on;
        int wide = easel.hairline();
        if (x0 == x1 || y0 == y1) {
            on.fill(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1) + wide, Math.max(y0, y1) + wide, color);
            return;
        }
        if (on.misses(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1) + 1, Math.max(y0, y1) + 1)) {
            return;
        }
        int source = Blend.premultiply(color);
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            slantedRow(on, x0, y0, x1, y1, source);
        } else {
            slantedColumn(on, x0, y0, x1, y1, source);
        }
    }

    private static void slantedRow(Surface on, int x0, int y0, int x1, int y1, int source) {
        int left = Math.max(Math.min(x0, x1), on.left);
        int right = Math.min(Math.max(x0, x1), on.right - 1);
        long slope = ((long) (y1 - y0) << 16) / (x1 - x0);
        for (int x = left; x <= right; x++) {
            long y = ((long) y0 << 16) + slope * (x - x0);
            int share = (int) (y >> 8) & 255;
            on.dot(x, (int) (y >> 16), source, 255 - share);
            on.dot(x, (int) (y >> 16) + 1, source, share);
        }
    }

    private static void slantedColumn(Surface on, int x0, int y0, int x1, int y1, int source) {
        int top = Math.max(Math.min(y0, y1), on.top);
        int bottom = Math.min(Math.max(y0, y1), on.bottom - 1);
        long slope = ((long) (x1 - x0) << 16) / (y1 - y0);
        for (int y = top; y <= bottom; y++) {
            long x = ((long) x0 << 16) + slope * (y - y0);
            int share = (int) (x >> 8) & 255;
            on.dot((int) (x >> 16), y, source, 255 - share);
            on.dot((int) (x >> 16) + 1, y, source, share);
        }
    }

    /// Below 6 %: a flat box in a colour that still reads when it is a few pixels large.
    void speck(CanvasScene scene, int slot, Box box, double dx, double dy) {
        CanvasTheme theme = easel.theme;
        Kind kind = scene.kind(slot);
        int hue = kind == Kind.SERVICE ? CardPainter.hueOf(scene, slot) : scene.hue[slot];
        switch (kind) {
            case CONNECTOR, DRAWING -> line(scene, slot, dx, dy);
            case FRAME -> {
                easel.on.fill(box.x0, box.y0, box.x1, box.y1, easel.faded(theme.frame()));
                outline(box, theme.frameLine());
            }
            case TEXT -> {
                int middle = (box.y0 + box.y1) / 2;
                easel.on.fill(box.x0, middle, box.x1, middle + 1, easel.faded(Blend.fade(theme.muted(), 110)));
            }
            default ->
                easel.on.fill(
                        box.x0,
                        box.y0,
                        box.x1,
                        box.y1,
                        easel.faded(Blend.mix(theme.soft()[hue], theme.line()[hue], 130)));
        }
    }
}

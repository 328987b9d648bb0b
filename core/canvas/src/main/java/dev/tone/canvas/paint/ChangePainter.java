package dev.tone.canvas.paint;

import dev.tone.canvas.paint.PaintItem.Dash;
import dev.tone.canvas.paint.PaintItem.Kind;
import java.util.BitSet;

/// What a plan does to the elements: an outline and a badge, each change with a sign of its own besides its colour:
/// a plus for what comes, two lines for what becomes another, a minus for what goes.
final class ChangePainter {
    /// Logical pixels, below which a badge would hide its element.
    private static final int LEAST_BADGED = 28;
    private static final double RADIUS = 8;
    private static final double BESIDE_LABEL = 0.2;

    private enum Sign {
        COMES,
        CHANGES,
        GOES
    }

    private final Easel easel;
    private final LinePainter lines;
    private final Box box = new Box();
    private final Polyline line = new Polyline();

    ChangePainter(Easel easel, LinePainter lines) {
        this.easel = easel;
        this.lines = lines;
    }

    void paint(CanvasScene scene, PaintOverlay overlay) {
        each(scene, overlay, overlay.leaving, Sign.GOES, easel.theme.tone(Tone.DANGER));
        each(scene, overlay, overlay.changing, Sign.CHANGES, easel.theme.tone(Tone.ATTENTION));
        each(scene, overlay, overlay.coming, Sign.COMES, easel.theme.tone(Tone.SUCCESS));
    }

    private void each(CanvasScene scene, PaintOverlay overlay, BitSet slots, Sign sign, int tone) {
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            if (scene.isTaken(slot)) {
                one(scene, slot, overlay.shiftX(slot), overlay.shiftY(slot), sign, tone);
            }
        }
    }

    private void one(CanvasScene scene, int slot, double dx, double dy, Sign sign, int tone) {
        double unit = easel.lens.scale;
        float[] points = scene.points[slot];
        if (scene.kind(slot) == Kind.CONNECTOR && points != null && points.length >= 4) {
            int stroke = Math.max(2 * easel.hairline(), easel.strokePixels(scene.strokeWidth[slot]));
            line.take(easel.lens, points, dx, dy, stroke);
            lines.stroked(
                    line,
                    stroke,
                    scene.headAtStart(slot),
                    scene.headAtEnd(slot),
                    sign == Sign.GOES ? Dash.DASHED : scene.dash(slot),
                    tone);
            // What is written in the middle of the line stays readable.
            lines.label(scene, slot, line);
            line.at(lines.isLabeled(scene, slot) ? BESIDE_LABEL : 0.5);
            badge(line.px, line.py, unit, sign, tone);
            return;
        }
        box.place(easel.lens, scene.x[slot] + dx, scene.y[slot] + dy, scene.width[slot], scene.height[slot]);
        int gap = (int) Math.rint(2 * unit);
        double radius = scene.kind(slot) == Kind.SERVICE ? 12 * easel.lens.zoom : 4 * unit;
        RoundRects.outline(
                easel.on, box.x0 - gap, box.y0 - gap, box.x1 + gap, box.y1 + gap, radius, 2 * easel.hairline(), tone);
        if (box.x1 - box.x0 >= LEAST_BADGED * unit) {
            badge(box.x0 - 1, box.y0 + 1, unit, sign, tone);
        }
    }

    private void badge(double x, double y, double unit, Sign sign, int tone) {
        if (x < easel.on.left - 20 || y < easel.on.top - 20 || x > easel.on.right + 20 || y > easel.on.bottom + 20) {
            return;
        }
        PathFill path = easel.path;
        path.begin();
        Strokes.disc(path, x, y, (RADIUS + 1.5) * unit);
        path.fill(easel.on, easel.theme.card());
        path.begin();
        Strokes.disc(path, x, y, RADIUS * unit);
        path.fill(easel.on, tone);
        path.begin();
        double reach = 3.6 * unit;
        double half = 0.9 * unit;
        switch (sign) {
            case COMES -> {
                Strokes.segment(path, x - reach, y, x + reach, y, half);
                path.fill(easel.on, easel.theme.card());
                path.begin();
                Strokes.segment(path, x, y - reach, x, y + reach, half);
            }
            case CHANGES -> {
                Strokes.segment(path, x - reach, y - 1.7 * unit, x + reach, y - 1.7 * unit, half);
                Strokes.segment(path, x - reach, y + 1.7 * unit, x + reach, y + 1.7 * unit, half);
            }
            case GOES -> Strokes.segment(path, x - reach, y, x + reach, y, half);
        }
        path.fill(easel.on, easel.theme.card());
    }
}

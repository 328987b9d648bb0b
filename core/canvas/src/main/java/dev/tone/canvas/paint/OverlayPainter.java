package dev.tone.canvas.paint;

import dev.tone.canvas.editor.Handle;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rotation;
import dev.tone.canvas.paint.PaintItem.Dash;
import dev.tone.canvas.paint.PaintItem.Kind;
import java.util.BitSet;

/// Selection, hover, handles, marquee and guides, in the brand's azure. Sizes here are logical pixels at any zoom.
final class OverlayPainter {
    private static final int MANY = 2_000;
    /// Logical pixels, below which an element's sign would hide it.
    private static final int LEAST_FLAGGED = 28;
    private static final int BESIDE_HANDLE = 14;

    private final Easel easel;
    private final LinePainter lines;
    private final ChangePainter changes;
    private final Box box = new Box();
    private final Polyline line = new Polyline();
    /// Of the angle by which the handles are turned.
    private double sin;

    private double cos;

    OverlayPainter(Easel easel, LinePainter lines) {
        this.easel = easel;
        this.lines = lines;
        this.changes = new ChangePainter(easel, lines);
    }

    void paint(CanvasScene scene, PaintOverlay overlay) {
        easel.alpha = 255;
        changes.paint(scene, overlay);
        int accent = easel.theme.accent();
        rules(overlay, Blend.fade(accent, 170));
        mark(scene, overlay, overlay.hovered, Blend.fade(accent, 150), 1);
        mark(scene, overlay, overlay.target, accent, 2);
        selection(scene, overlay, accent);
        guides(overlay, accent);
        bounds(overlay, accent);
        flags(scene, overlay, overlay.doubtful, easel.theme.tone(Tone.ATTENTION));
        flags(scene, overlay, overlay.wrong, easel.theme.tone(Tone.DANGER));
        dots(overlay.knobs(), overlay.knobCount(), 3.2, accent);
        dots(overlay.dots(), overlay.dotCount(), 4.5, accent);
        ports(overlay, accent);
        overlay.proposals().forEach(each -> proposal(each, accent));
        marquee(overlay, accent);
    }

    /// A small sign at the corner of what a check has found; none where the element itself is hardly seen.
    private void flags(CanvasScene scene, PaintOverlay overlay, BitSet slots, int tone) {
        double unit = easel.lens.scale;
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            if (!scene.isTaken(slot)) {
                continue;
            }
            double dx = overlay.shiftX(slot);
            double dy = overlay.shiftY(slot);
            double x;
            double y;
            float[] points = scene.points[slot];
            if (scene.kind(slot) == Kind.CONNECTOR && points != null && points.length >= 4) {
                int middle = points.length / 4 * 2;
                x = easel.lens.x((points[middle - 2] + points[middle]) / 2.0 + dx);
                y = easel.lens.y((points[middle - 1] + points[middle + 1]) / 2.0 + dy);
            } else {
                box.place(easel.lens, scene.x[slot] + dx, scene.y[slot] + dy, scene.width[slot], scene.height[slot]);
                if (box.x1 - box.x0 < LEAST_FLAGGED * unit) {
                    continue;
                }
                // Between the corner's handle and the middle's, so that neither hides the sign of what is selected.
                x = box.x1 - BESIDE_HANDLE * unit;
                y = box.y0 + 1;
            }
            if (x > easel.on.left - 20
                    && y > easel.on.top - 20
                    && x < easel.on.right + 20
                    && y < easel.on.bottom + 20) {
                flag(x, y, unit, tone);
            }
        }
    }

    private void flag(double x, double y, double unit, int tone) {
        easel.path.begin();
        Strokes.disc(easel.path, x, y, 8.5 * unit);
        easel.path.fill(easel.on, easel.theme.card());
        easel.path.begin();
        Strokes.disc(easel.path, x, y, 7 * unit);
        easel.path.fill(easel.on, tone);
        easel.path.begin();
        Strokes.segment(easel.path, x, y - 3.4 * unit, x, y + 0.6 * unit, 0.9 * unit);
        Strokes.disc(easel.path, x, y + 3.3 * unit, 1.1 * unit);
        easel.path.fill(easel.on, easel.theme.card());
    }

    private void mark(CanvasScene scene, PaintOverlay overlay, int slot, int color, int width) {
        if (scene.isTaken(slot)) {
            outline(scene, overlay, slot, color, width);
        }
    }

    private void selection(CanvasScene scene, PaintOverlay overlay, int accent) {
        // The box around the selection says it for a single box, and for thousands, whose outlines would hide them.
        int many = overlay.selected.cardinality();
        if (overlay.boundsShown() && (many > MANY || many == 1)) {
            return;
        }
        for (int slot = overlay.selected.nextSetBit(0); slot >= 0; slot = overlay.selected.nextSetBit(slot + 1)) {
            // A text grows while it is written: the control that it is typed into says where it is.
            boolean growing = slot == overlay.writing && scene.kind(slot) == Kind.TEXT;
            if (scene.isTaken(slot) && !growing) {
                outline(scene, overlay, slot, accent, 1);
            }
        }
    }

    private void outline(CanvasScene scene, PaintOverlay overlay, int slot, int color, int width) {
        double dx = overlay.shiftX(slot);
        double dy = overlay.shiftY(slot);
        int pixels = width * easel.hairline();
        float[] points = scene.points[slot];
        if (scene.kind(slot) == Kind.CONNECTOR && points != null && points.length >= 4) {
            int stroke = Math.max(pixels, easel.strokePixels(scene.strokeWidth[slot]));
            line.take(easel.lens, points, dx, dy, stroke);
            lines.stroked(line, stroke, scene.headAtStart(slot), scene.headAtEnd(slot), scene.dash(slot), color);
            // What is written on the line stays readable.
            easel.silent = slot == overlay.writing;
            lines.label(scene, slot, line);
            easel.silent = false;
            return;
        }
        box.place(easel.lens, scene.x[slot] + dx, scene.y[slot] + dy, scene.width[slot], scene.height[slot]);
        int gap = scene.kind(slot) == Kind.TEXT ? 3 * pixels : pixels;
        if (scene.turn[slot] != 0) {
            turned(gap, scene.turn[slot], pixels, color);
            return;
        }
        easel.on.frame(box.x0 - gap, box.y0 - gap, box.x1 + gap, box.y1 + gap, pixels, color);
    }

    private void turned(int gap, double degrees, int pixels, int color) {
        Rotation turn = Rotation.about(new Point(box.centerX(), box.centerY()), degrees);
        double far = gap - pixels / 2.0;
        Point[] corners = {
            turn.turn(new Point(box.x0 - far, box.y0 - far)),
            turn.turn(new Point(box.x1 + far, box.y0 - far)),
            turn.turn(new Point(box.x1 + far, box.y1 + far)),
            turn.turn(new Point(box.x0 - far, box.y1 + far))
        };
        easel.path.begin();
        for (int i = 0; i < corners.length; i++) {
            Point next = corners[(i + 1) % corners.length];
            Strokes.segment(easel.path, corners[i].x(), corners[i].y(), next.x(), next.y(), pixels / 2.0);
        }
        easel.path.fill(easel.on, color);
    }

    /// A broken line around what is proposed, and what would become of it at its corner: by shape, not by colour alone.
    private void proposal(PaintOverlay.Proposed at, int accent) {
        int tone = at.rejected()
                ? easel.theme.muted()
                : switch (at.sign()) {
                    case ADDED -> easel.theme.tone(Tone.SUCCESS);
                    case CHANGED -> easel.theme.tone(Tone.ATTENTION);
                    case REMOVED -> easel.theme.tone(Tone.DANGER);
                };
        double unit = easel.lens.scale;
        double x = easel.lens.x(at.x());
        double y = easel.lens.y(at.y());
        if (at.width() > 0) {
            float gap = (float) (4 / easel.lens.zoom * unit);
            float x0 = (float) at.x() - gap;
            float y0 = (float) at.y() - gap;
            float x1 = (float) (at.x() + at.width()) + gap;
            float y1 = (float) (at.y() + at.height()) + gap;
            int stroke = Math.max(1, (int) Math.rint((at.focused() ? 2.5 : 1.5) * unit));
            line.take(easel.lens, new float[] {x0, y0, x1, y0, x1, y1, x0, y1, x0, y0}, 0, 0, stroke);
            Dash dash = at.focused() ? Dash.SOLID : Dash.DASHED;
            lines.stroked(line, stroke, false, false, dash, at.focused() ? accent : tone);
            x -= 4 * unit;
            y -= 4 * unit;
        } else if (at.focused()) {
            easel.path.begin();
            Strokes.disc(easel.path, x, y, 11 * unit);
            easel.path.fill(easel.on, accent);
        }
        easel.path.begin();
        Strokes.disc(easel.path, x, y, 9.5 * unit);
        easel.path.fill(easel.on, easel.theme.card());
        easel.path.begin();
        Strokes.disc(easel.path, x, y, 8 * unit);
        easel.path.fill(easel.on, tone);
        easel.path.begin();
        sign(at, x, y, unit);
        easel.path.fill(easel.on, easel.theme.card());
    }

    private void sign(PaintOverlay.Proposed at, double x, double y, double unit) {
        double far = 3.6 * unit;
        double half = 0.9 * unit;
        if (at.rejected()) {
            double side = 2.8 * unit;
            Strokes.segment(easel.path, x - side, y - side, x + side, y + side, half);
            Strokes.segment(easel.path, x - side, y + side, x + side, y - side, half);
            return;
        }
        switch (at.sign()) {
            case ADDED -> {
                Strokes.segment(easel.path, x - far, y, x + far, y, half);
                Strokes.segment(easel.path, x, y - far, x, y + far, half);
            }
            case REMOVED -> Strokes.segment(easel.path, x - far, y, x + far, y, half);
            case CHANGED -> {
                double low = 1.4 * unit;
                Strokes.segment(easel.path, x - far, y + low, x - far / 2.6, y - low, half);
                Strokes.segment(easel.path, x - far / 2.6, y - low, x + far / 2.6, y + low, half);
                Strokes.segment(easel.path, x + far / 2.6, y + low, x + far, y - low, half);
            }
        }
    }

    private void guides(PaintOverlay overlay, int accent) {
        double[] guides = overlay.guides();
        int wide = easel.hairline();
        for (int i = 0; i < overlay.guideCount(); i += 4) {
            int x0 = easel.lens.x(Math.min(guides[i], guides[i + 2]));
            int y0 = easel.lens.y(Math.min(guides[i + 1], guides[i + 3]));
            int x1 = easel.lens.x(Math.max(guides[i], guides[i + 2]));
            int y1 = easel.lens.y(Math.max(guides[i + 1], guides[i + 3]));
            easel.on.fill(x0, y0, x1 + wide, y1 + wide, accent);
        }
    }

    private void rules(PaintOverlay overlay, int color) {
        int wide = easel.hairline();
        for (int i = 0; i < overlay.ruleCount(); i++) {
            double at = overlay.rules()[i];
            if (overlay.isUpright(i)) {
                int x = easel.lens.x(at);
                easel.on.fill(x, easel.on.top, x + wide, easel.on.bottom, color);
            } else {
                int y = easel.lens.y(at);
                easel.on.fill(easel.on.left, y, easel.on.right, y + wide, color);
            }
        }
    }

    private void bounds(PaintOverlay overlay, int accent) {
        if (!overlay.boundsShown()) {
            return;
        }
        double[] at = overlay.bounds();
        box.place(easel.lens, at[0], at[1], at[2], at[3]);
        int wide = easel.hairline();
        if (overlay.turn != 0) {
            turned(wide, overlay.turn, wide, accent);
        } else {
            easel.on.frame(box.x0 - wide, box.y0 - wide, box.x1 + wide, box.y1 + wide, wide, accent);
        }
        if (overlay.handlesShown()) {
            handles(overlay.turn, accent, wide);
        }
    }

    /// Nothing is made for the upright ones, which are in most pictures.
    private void handles(double degrees, int accent, int wide) {
        sin = Math.sin(Math.toRadians(degrees));
        cos = Math.cos(Math.toRadians(degrees));
        int left = box.x0 - wide;
        int top = box.y0 - wide;
        int right = box.x1;
        int bottom = box.y1;
        int middleX = Math.floorDiv(box.x0 + box.x1, 2);
        int middleY = Math.floorDiv(box.y0 + box.y1, 2);
        double wideOnScreen = (box.x1 - box.x0) / easel.lens.scale;
        double highOnScreen = (box.y1 - box.y0) / easel.lens.scale;
        boolean roomX = Handle.TOP.hasRoom(wideOnScreen, highOnScreen);
        boolean roomY = Handle.LEFT.hasRoom(wideOnScreen, highOnScreen);
        handle(left, top, accent);
        handle(right, top, accent);
        handle(left, bottom, accent);
        handle(right, bottom, accent);
        if (roomX) {
            handle(middleX, top, accent);
            handle(middleX, bottom, accent);
        }
        if (roomY) {
            handle(left, middleY, accent);
            handle(right, middleY, accent);
        }
    }

    private void handle(int atX, int atY, int accent) {
        double dx = atX - box.centerX();
        double dy = atY - box.centerY();
        int x = (int) Math.rint(box.centerX() + dx * cos - dy * sin);
        int y = (int) Math.rint(box.centerY() + dx * sin + dy * cos);
        int half = (int) Math.rint(4 * easel.lens.scale);
        int x1 = x + half + 1;
        int y1 = y + half + 1;
        RoundRects.fill(easel.on, x - half, y - half, x1, y1, 2 * easel.lens.scale, 0.5, easel.theme.handle());
        RoundRects.outline(easel.on, x - half, y - half, x1, y1, 2 * easel.lens.scale, easel.hairline(), accent);
    }

    private void dots(double[] dots, int count, double radius, int accent) {
        for (int i = 0; i < count; i += 2) {
            double x = easel.lens.x(dots[i]) + 0.5;
            double y = easel.lens.y(dots[i + 1]) + 0.5;
            easel.path.begin();
            Strokes.disc(easel.path, x, y, radius * easel.lens.scale);
            easel.path.fill(easel.on, accent);
            easel.path.begin();
            Strokes.disc(easel.path, x, y, (radius - 1.3) * easel.lens.scale);
            easel.path.fill(easel.on, easel.theme.handle());
        }
    }

    /// Faint dots; the one that the pointer is at is larger and says by a cross that something comes out of it.
    private void ports(PaintOverlay overlay, int accent) {
        double unit = easel.lens.scale;
        for (int i = 0; i < overlay.portCount(); i += 2) {
            double x = easel.lens.x(overlay.ports()[i]) + 0.5;
            double y = easel.lens.y(overlay.ports()[i + 1]) + 0.5;
            boolean active = i == overlay.activePort();
            easel.path.begin();
            Strokes.disc(easel.path, x, y, (active ? 8 : 3.5) * unit);
            easel.path.fill(easel.on, active ? accent : Blend.fade(accent, 150));
            easel.path.begin();
            if (active) {
                Strokes.segment(easel.path, x - 4 * unit, y, x + 4 * unit, y, 0.8 * unit);
                Strokes.segment(easel.path, x, y - 4 * unit, x, y + 4 * unit, 0.8 * unit);
            } else {
                Strokes.disc(easel.path, x, y, 2.3 * unit);
            }
            easel.path.fill(easel.on, easel.theme.handle());
        }
    }

    private void marquee(PaintOverlay overlay, int accent) {
        if (overlay.marqueeShown()) {
            double[] at = overlay.marquee();
            box.place(easel.lens, at[0], at[1], at[2], at[3]);
            easel.on.fill(box.x0, box.y0, box.x1, box.y1, easel.theme.accentSoft());
            easel.on.frame(box.x0, box.y0, box.x1, box.y1, easel.hairline(), accent);
        }
    }
}

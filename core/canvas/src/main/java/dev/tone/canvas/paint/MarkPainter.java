package dev.tone.canvas.paint;

/// The shapes of the state vocabulary, 12 units wide at 100 %.
final class MarkPainter {
    private final Easel easel;

    MarkPainter(Easel easel) {
        this.easel = easel;
    }

    /// @param paper the colour under the mark, in which ticks and crosses are cut out
    void draw(StateMark mark, double progress, double x, double y, double unit, int paper) {
        int tone = easel.faded(easel.theme.tone(mark.tone()));
        double half = Math.max(0.5, 0.75 * unit);
        double radius = 5.25 * unit;
        PathFill path = easel.path;
        path.begin();
        switch (mark) {
            case NONE -> {
                return;
            }
            case DRAFT -> dashes(x, y, radius, half);
            case QUEUED -> {
                Strokes.ring(path, x, y, radius, half);
                Strokes.disc(path, x - 2.4 * unit, y, 0.75 * unit);
                Strokes.disc(path, x, y, 0.75 * unit);
                Strokes.disc(path, x + 2.4 * unit, y, 0.75 * unit);
            }
            case AWAITING_APPROVAL -> {
                hexagon(x, y, radius, half);
                Strokes.disc(path, x, y, 1.5 * unit);
            }
            case WORKING -> {
                working(progress, x, y, radius, half, tone);
                return;
            }
            case SUCCEEDED, HEALTHY -> Strokes.disc(path, x, y, radius + half);
            case FAILED, DOWN -> square(x, y, 5.4 * unit);
            case CANCELED -> {
                Strokes.ring(path, x, y, radius, half);
                Strokes.segment(path, x - 3.6 * unit, y + 3.6 * unit, x + 3.6 * unit, y - 3.6 * unit, half);
            }
            case SUPERSEDED -> {
                Strokes.disc(path, x, y, radius);
                tone = Blend.fade(tone, 90);
            }
            case PENDING -> Strokes.ring(path, x, y, radius, half);
            case DEGRADED -> triangle(x, y, unit);
            case DRIFTED -> {
                outlineSquare(x - 4.9 * unit, y - 4.9 * unit, 7 * unit, half);
                outlineSquare(x - 1.9 * unit, y - 1.9 * unit, 7 * unit, half);
            }
            case UNKNOWN -> {
                Strokes.ring(path, x, y, radius, half);
                question(x, y, unit, half);
            }
        }
        path.fill(easel.on, tone);
        cut(mark, x, y, unit, easel.faded(paper));
    }

    private void cut(StateMark mark, double x, double y, double unit, int paper) {
        PathFill path = easel.path;
        double half = Math.max(0.5, 0.8 * unit);
        path.begin();
        switch (mark) {
            case SUCCEEDED, HEALTHY -> {
                Strokes.segment(path, x - 2.6 * unit, y + 0.2 * unit, x - 0.7 * unit, y + 2.1 * unit, half);
                Strokes.segment(path, x - 0.7 * unit, y + 2.1 * unit, x + 2.7 * unit, y - 1.9 * unit, half);
                Strokes.disc(path, x - 0.7 * unit, y + 2.1 * unit, half);
            }
            case FAILED, DOWN -> {
                Strokes.segment(path, x - 2.2 * unit, y - 2.2 * unit, x + 2.2 * unit, y + 2.2 * unit, half);
                Strokes.segment(path, x - 2.2 * unit, y + 2.2 * unit, x + 2.2 * unit, y - 2.2 * unit, half);
            }
            case DEGRADED -> {
                Strokes.segment(path, x, y - 2.4 * unit, x, y + 1.2 * unit, half);
                Strokes.disc(path, x, y + 3.3 * unit, half * 1.1);
            }
            default -> {
                return;
            }
        }
        path.fill(easel.on, paper);
    }

    private void working(double progress, double x, double y, double radius, double half, int tone) {
        Strokes.ring(easel.path, x, y, radius, half);
        easel.path.fill(easel.on, Blend.fade(tone, 70));
        easel.path.begin();
        Strokes.arc(easel.path, x, y, radius, half * 1.15, 0, Math.max(0.08, Math.min(1, progress)));
        easel.path.fill(easel.on, tone);
    }

    private void dashes(double x, double y, double radius, double half) {
        for (int i = 0; i < 6; i++) {
            Strokes.arc(easel.path, x, y, radius, half, i / 6.0, 0.085);
        }
    }

    private void hexagon(double x, double y, double radius, double half) {
        easel.dasher.begin();
        for (int i = 0; i <= 6; i++) {
            double angle = Math.PI * i / 3;
            easel.dasher.to(x + Math.sin(angle) * radius, y - Math.cos(angle) * radius);
        }
        easel.dasher.stroke(half, 0, 0, true);
    }

    private void square(double x, double y, double half) {
        easel.path.moveTo(x - half, y - half);
        easel.path.lineTo(x + half, y - half);
        easel.path.lineTo(x + half, y + half);
        easel.path.lineTo(x - half, y + half);
        easel.path.close();
    }

    private void triangle(double x, double y, double unit) {
        easel.path.moveTo(x, y - 5.8 * unit);
        easel.path.lineTo(x + 6.2 * unit, y + 5.2 * unit);
        easel.path.lineTo(x - 6.2 * unit, y + 5.2 * unit);
        easel.path.close();
    }

    private void outlineSquare(double x, double y, double side, double half) {
        easel.dasher.begin();
        easel.dasher.to(x, y);
        easel.dasher.to(x + side, y);
        easel.dasher.to(x + side, y + side);
        easel.dasher.to(x, y + side);
        easel.dasher.to(x, y - half);
        easel.dasher.stroke(half, 0, 0, false);
    }

    private void question(double x, double y, double unit, double half) {
        Strokes.arc(easel.path, x, y - 1.1 * unit, 1.7 * unit, half * 0.85, -0.25, 0.62);
        Strokes.segment(easel.path, x, y + 0.4 * unit, x, y + 1.2 * unit, half * 0.85);
        Strokes.disc(easel.path, x, y + 3 * unit, half);
    }
}

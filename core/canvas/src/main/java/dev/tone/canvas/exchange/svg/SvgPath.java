package dev.tone.canvas.exchange.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/// Reads the data of a path. What is damaged is drawn up to where it is, as SVG wants it.
final class SvgPath {
    /// Pieces of one path; more take their time to paint.
    private static final int MOST = 300_000;

    private final SvgNumbers numbers;
    private final Path2D path = new Path2D.Double();
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;
    private char last = 'M';

    private SvgPath(String data) {
        numbers = new SvgNumbers(data);
    }

    static Path2D of(String data) {
        SvgPath reader = new SvgPath(data);
        try {
            reader.read();
        } catch (NumberFormatException | StringIndexOutOfBoundsException _) {
            // Up to here it was sound.
        }
        return reader.path;
    }

    private void read() {
        char verb = 0;
        int steps = 0;
        while (numbers.hasMore()) {
            if (++steps > MOST) {
                throw SvgTree.tooLarge();
            }
            if (!numbers.hasNumber()) {
                verb = numbers.letter();
            } else if (verb == 'M') {
                verb = 'L';
            } else if (verb == 'm') {
                verb = 'l';
            }
            char kind = Character.toUpperCase(verb);
            if (path.getCurrentPoint() == null && kind != 'M' || "MZLHVCSQTA".indexOf(kind) < 0) {
                return;
            }
            boolean relative = kind != verb;
            draw(kind, relative ? x : 0, relative ? y : 0);
            last = kind;
        }
    }

    private void draw(char kind, double dx, double dy) {
        switch (kind) {
            case 'M' -> {
                move(dx + numbers.next(), dy + numbers.next());
                path.moveTo(x, y);
                startX = x;
                startY = y;
            }
            case 'Z' -> {
                path.closePath();
                move(startX, startY);
            }
            case 'L' -> line(dx + numbers.next(), dy + numbers.next());
            case 'H' -> line(dx + numbers.next(), y);
            case 'V' -> line(x, dy + numbers.next());
            case 'C' -> cubic(dx + numbers.next(), dy + numbers.next(), dx, dy);
            case 'S' -> {
                boolean smooth = last == 'C' || last == 'S';
                cubic(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, dx, dy);
            }
            case 'Q' -> quadratic(dx + numbers.next(), dy + numbers.next(), dx, dy);
            case 'T' -> {
                boolean smooth = last == 'Q' || last == 'T';
                quadratic(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, dx, dy);
            }
            default -> arc(dx, dy);
        }
    }

    private void move(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        move(toX, toY);
    }

    private void cubic(double firstX, double firstY, double dx, double dy) {
        controlX = dx + numbers.next();
        controlY = dy + numbers.next();
        double toX = dx + numbers.next();
        double toY = dy + numbers.next();
        path.curveTo(firstX, firstY, controlX, controlY, toX, toY);
        move(toX, toY);
    }

    private void quadratic(double viaX, double viaY, double dx, double dy) {
        controlX = viaX;
        controlY = viaY;
        double toX = dx + numbers.next();
        double toY = dy + numbers.next();
        path.quadTo(viaX, viaY, toX, toY);
        move(toX, toY);
    }

    /// From end points to a centre (SVG 1.1, F.6.5).
    private void arc(double dx, double dy) {
        double rx = Math.abs(numbers.next());
        double ry = Math.abs(numbers.next());
        double turn = Math.toRadians(numbers.next());
        boolean large = numbers.flag();
        boolean sweep = numbers.flag();
        double toX = dx + numbers.next();
        double toY = dy + numbers.next();
        double halfX = (x - toX) / 2;
        double halfY = (y - toY) / 2;
        if (rx == 0 || ry == 0 || halfX == 0 && halfY == 0) {
            line(toX, toY);
            return;
        }
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double ux = cos * halfX + sin * halfY;
        double uy = -sin * halfX + cos * halfY;
        double scale = Math.sqrt(Math.max(1, ux * ux / (rx * rx) + uy * uy / (ry * ry)));
        rx *= scale;
        ry *= scale;
        double below = rx * rx * uy * uy + ry * ry * ux * ux;
        double root = Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below)) * (large == sweep ? -1 : 1);
        double cx = root * rx * uy / ry;
        double cy = -root * ry * ux / rx;
        double from = Math.atan2((uy - cy) / ry, (ux - cx) / rx);
        double span = Math.atan2((-uy - cy) / ry, (-ux - cx) / rx) - from;
        if (sweep && span < 0) {
            span += 2 * Math.PI;
        } else if (!sweep && span > 0) {
            span -= 2 * Math.PI;
        }
        Arc2D oval =
                new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(from), -Math.toDegrees(span), Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance(
                cos * cx - sin * cy + (x + toX) / 2, sin * cx + cos * cy + (y + toY) / 2);
        place.rotate(turn);
        path.append(place.createTransformedShape(oval), true);
        move(toX, toY);
    }
}

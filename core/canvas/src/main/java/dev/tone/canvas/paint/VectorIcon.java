package dev.tone.canvas.paint;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;

/// A line drawing on a 24 × 24 grid, drawn with round ends at a stroke width of 1.75.
///
/// Written in a small language: `M x y` starts a line, `L x y` goes on, `C ax ay bx by x y` curves, `Z` closes;
/// `O x y r` is a circle, `E x y rx ry` an ellipse, `R x y w h r` a rounded rectangle, `D x y r` a filled dot.
final class VectorIcon {
    /// Units of the grid that icons are drawn on, a side.
    static final double GRID = 24;
    /// Of the lines, in units of the grid.
    static final double WIDTH = 1.75;

    private static final double HALF = WIDTH / 2;
    private static final int BENDS = 8;
    private static final double BEND = 0.5522847498;

    private final char[] verbs;
    private final double[] numbers;

    private VectorIcon(char[] verbs, double[] numbers) {
        this.verbs = verbs;
        this.numbers = numbers;
    }

    static VectorIcon of(String drawing) {
        char[] verbs = new char[drawing.length()];
        double[] numbers = new double[drawing.length()];
        int verb = 0;
        int number = 0;
        for (String word : drawing.split(" ", -1)) {
            if (Character.isLetter(word.charAt(0))) {
                verbs[verb++] = word.charAt(0);
            } else {
                numbers[number++] = Double.parseDouble(word);
            }
        }
        return new VectorIcon(Arrays.copyOf(verbs, verb), Arrays.copyOf(numbers, number));
    }

    /// Adds the drawing to a path, `size` pixels wide, its upper left corner at (x, y).
    void trace(PathFill path, double x, double y, double size) {
        new Pen(path, x, y, size / GRID).draw();
    }

    /// The drawing on its grid: lines to stroke with round ends, and dots to fill.
    record Lines(Path2D lines, Path2D dots) {}

    Lines lines() {
        Path2D lines = new Path2D.Double();
        Path2D dots = new Path2D.Double();
        int at = 0;
        double[] n = numbers;
        for (char verb : verbs) {
            switch (verb) {
                case 'M' -> lines.moveTo(n[at], n[at + 1]);
                case 'L' -> lines.lineTo(n[at], n[at + 1]);
                case 'C' -> lines.curveTo(n[at], n[at + 1], n[at + 2], n[at + 3], n[at + 4], n[at + 5]);
                case 'Z' -> lines.closePath();
                case 'O' -> lines.append(oval(n[at], n[at + 1], n[at + 2], n[at + 2]), false);
                case 'E' -> lines.append(oval(n[at], n[at + 1], n[at + 2], n[at + 3]), false);
                case 'R' ->
                    lines.append(
                            new RoundRectangle2D.Double(
                                    n[at], n[at + 1], n[at + 2], n[at + 3], 2 * n[at + 4], 2 * n[at + 4]),
                            false);
                case 'D' -> dots.append(oval(n[at], n[at + 1], n[at + 2], n[at + 2]), false);
                default -> throw new IllegalArgumentException("Unknown verb in an icon: " + verb);
            }
            at += arguments(verb);
        }
        return new Lines(lines, dots);
    }

    /// The lines as path data of SVG; `dots` are apart, because they are filled.
    String svg(boolean dots) {
        StringBuilder data = new StringBuilder();
        int at = 0;
        double[] n = numbers;
        for (char verb : verbs) {
            if (verb == 'D' == dots) {
                switch (verb) {
                    case 'O', 'D' -> svgOval(data, n[at], n[at + 1], n[at + 2], n[at + 2]);
                    case 'E' -> svgOval(data, n[at], n[at + 1], n[at + 2], n[at + 3]);
                    case 'R' -> svgBox(data, n[at], n[at + 1], n[at + 2], n[at + 3], n[at + 4]);
                    default -> {
                        data.append(verb);
                        for (int i = 0; i < arguments(verb); i++) {
                            data.append(' ').append(n[at + i]);
                        }
                        data.append(' ');
                    }
                }
            }
            at += arguments(verb);
        }
        return data.toString();
    }

    private static void svgOval(StringBuilder data, double x, double y, double rx, double ry) {
        String arc = "a " + rx + " " + ry + " 0 1 0 ";
        data.append("M ").append(x - rx).append(' ').append(y).append(' ');
        data.append(arc)
                .append(2 * rx)
                .append(" 0 ")
                .append(arc)
                .append(-2 * rx)
                .append(" 0 Z ");
    }

    private static void svgBox(StringBuilder data, double x, double y, double width, double height, double radius) {
        String arc = "a " + radius + " " + radius + " 0 0 1 ";
        double across = width - 2 * radius;
        double down = height - 2 * radius;
        data.append("M ").append(x + radius).append(' ').append(y);
        data.append(" h ")
                .append(across)
                .append(' ')
                .append(arc)
                .append(radius)
                .append(' ')
                .append(radius);
        data.append(" v ")
                .append(down)
                .append(' ')
                .append(arc)
                .append(-radius)
                .append(' ')
                .append(radius);
        data.append(" h ")
                .append(-across)
                .append(' ')
                .append(arc)
                .append(-radius)
                .append(' ')
                .append(-radius);
        data.append(" v ")
                .append(-down)
                .append(' ')
                .append(arc)
                .append(radius)
                .append(' ')
                .append(-radius);
        data.append(" Z ");
    }

    private static Ellipse2D oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    private static int arguments(char verb) {
        return switch (verb) {
            case 'Z' -> 0;
            case 'M', 'L' -> 2;
            case 'O', 'D' -> 3;
            case 'E' -> 4;
            case 'R' -> 5;
            default -> 6;
        };
    }

    /// Follows the drawing; icons are masked once per size, so this is not on the frame's path.
    private final class Pen {
        private final PathFill path;
        private final double left;
        private final double top;
        private final double zoom;
        private double atX;
        private double atY;
        private double startX;
        private double startY;
        private int next;

        Pen(PathFill path, double left, double top, double zoom) {
            this.path = path;
            this.left = left;
            this.top = top;
            this.zoom = zoom;
        }

        void draw() {
            for (char verb : verbs) {
                switch (verb) {
                    case 'M' -> start(take(), take());
                    case 'L' -> line(take(), take());
                    case 'C' -> {
                        curve(take(), take(), take(), take(), take(), take());
                        cap(atX, atY);
                    }
                    case 'Z' -> line(startX, startY);
                    case 'O' -> circle(take(), take(), take());
                    case 'E' -> oval(take(), take(), take(), take());
                    case 'R' -> box(take(), take(), take(), take(), take());
                    case 'D' -> Strokes.disc(path, left + take() * zoom, top + take() * zoom, take() * zoom);
                    default -> throw new IllegalArgumentException("Unknown verb in an icon: " + verb);
                }
            }
        }

        private double take() {
            return numbers[next++];
        }

        private void start(double x, double y) {
            startX = atX = x;
            startY = atY = y;
            cap(x, y);
        }

        private void cap(double x, double y) {
            Strokes.disc(path, left + x * zoom, top + y * zoom, HALF * zoom);
        }

        private void line(double x, double y) {
            step(x, y);
            cap(x, y);
        }

        /// Without a cap: coverage of overlapping pieces adds up, and many caps on a bend would make it lumpy.
        private void step(double x, double y) {
            Strokes.segment(path, left + atX * zoom, top + atY * zoom, left + x * zoom, top + y * zoom, HALF * zoom);
            atX = x;
            atY = y;
        }

        private void curve(double ax, double ay, double bx, double by, double x, double y) {
            double x0 = atX;
            double y0 = atY;
            for (int i = 1; i <= BENDS; i++) {
                double t = (double) i / BENDS;
                double u = 1 - t;
                step(
                        u * u * u * x0 + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * x,
                        u * u * u * y0 + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * y);
            }
        }

        private void circle(double x, double y, double radius) {
            Strokes.ring(path, left + x * zoom, top + y * zoom, radius * zoom, HALF * zoom);
        }

        private void oval(double x, double y, double rx, double ry) {
            atX = x + rx;
            atY = y;
            curve(x + rx, y - ry * BEND, x + rx * BEND, y - ry, x, y - ry);
            curve(x - rx * BEND, y - ry, x - rx, y - ry * BEND, x - rx, y);
            curve(x - rx, y + ry * BEND, x - rx * BEND, y + ry, x, y + ry);
            curve(x + rx * BEND, y + ry, x + rx, y + ry * BEND, x + rx, y);
        }

        private void box(double x, double y, double width, double height, double radius) {
            double k = radius * (1 - BEND);
            double right = x + width;
            double bottom = y + height;
            atX = x + radius;
            atY = y;
            step(right - radius, y);
            curve(right - k, y, right, y + k, right, y + radius);
            step(right, bottom - radius);
            curve(right, bottom - k, right - k, bottom, right - radius, bottom);
            step(x + radius, bottom);
            curve(x + k, bottom, x, bottom - k, x, bottom - radius);
            step(x, y + radius);
            curve(x, y + k, x + k, y, x + radius, y);
        }
    }
}

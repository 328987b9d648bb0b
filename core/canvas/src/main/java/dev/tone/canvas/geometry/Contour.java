package dev.tone.canvas.geometry;

import java.util.List;

/// The outer line of a shape that fills a rectangle.
public enum Contour {
    RECTANGLE {
        @Override
        public boolean contains(Rect box, Point point) {
            return box.contains(point);
        }

        @Override
        double reach(double halfWidth, double halfHeight, double dx, double dy) {
            double across = dx == 0 ? Double.POSITIVE_INFINITY : halfWidth / Math.abs(dx);
            double down = dy == 0 ? Double.POSITIVE_INFINITY : halfHeight / Math.abs(dy);
            return Math.min(across, down);
        }

        @Override
        public double edgeDistance(Rect box, Point point) {
            return Segments.distance(
                    point, List.of(box.at(0, 0), box.at(1, 0), box.at(1, 1), box.at(0, 1), box.at(0, 0)));
        }
    },

    ELLIPSE {
        @Override
        public boolean contains(Rect box, Point point) {
            if (box.width() == 0 || box.height() == 0) {
                return box.contains(point);
            }
            double u = (point.x() - box.centerX()) / (box.width() / 2);
            double v = (point.y() - box.centerY()) / (box.height() / 2);
            return u * u + v * v <= 1;
        }

        @Override
        double reach(double halfWidth, double halfHeight, double dx, double dy) {
            return 1 / Math.hypot(dx / halfWidth, dy / halfHeight);
        }

        @Override
        public double edgeDistance(Rect box, Point point) {
            // Along the ray from the centre: exact on circles and on the axes, a little too far elsewhere.
            return point.equals(box.center())
                    ? Math.min(box.width(), box.height()) / 2
                    : point.distanceTo(towards(box, point));
        }
    },

    DIAMOND {
        @Override
        public boolean contains(Rect box, Point point) {
            if (box.width() == 0 || box.height() == 0) {
                return box.contains(point);
            }
            return Math.abs(point.x() - box.centerX()) / (box.width() / 2)
                            + Math.abs(point.y() - box.centerY()) / (box.height() / 2)
                    <= 1;
        }

        @Override
        double reach(double halfWidth, double halfHeight, double dx, double dy) {
            return 1 / (Math.abs(dx) / halfWidth + Math.abs(dy) / halfHeight);
        }

        @Override
        public double edgeDistance(Rect box, Point point) {
            return Segments.distance(
                    point, List.of(box.at(0.5, 0), box.at(1, 0.5), box.at(0.5, 1), box.at(0, 0.5), box.at(0.5, 0)));
        }
    };

    public abstract boolean contains(Rect box, Point point);

    public abstract double edgeDistance(Rect box, Point point);

    /// How many times (dx, dy) leads from the centre to the contour.
    abstract double reach(double halfWidth, double halfHeight, double dx, double dy);

    /// Where the ray from the centre towards the target leaves the shape; the right-hand middle when the target is the
    /// centre itself.
    public Point towards(Rect box, Point target) {
        double dx = target.x() - box.centerX();
        double dy = target.y() - box.centerY();
        if (box.width() == 0 || box.height() == 0) {
            return box.center();
        }
        if (dx == 0 && dy == 0) {
            return box.at(1, 0.5);
        }
        double share = reach(box.width() / 2, box.height() / 2, dx, dy);
        return new Point(box.centerX() + dx * share, box.centerY() + dy * share);
    }
}

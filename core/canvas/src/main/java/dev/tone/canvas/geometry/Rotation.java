package dev.tone.canvas.geometry;

/// Turning about a point. Quarter turns are exact.
///
/// @param sin of the angle
/// @param cos of the angle
public record Rotation(Point centre, double sin, double cos) {
    /// @param degrees clockwise, as y grows downwards
    public static Rotation about(Point centre, double degrees) {
        if (degrees % 90 == 0) {
            int quarter = Math.floorMod((int) (degrees / 90), 4);
            return new Rotation(
                    centre, quarter == 1 ? 1 : quarter == 3 ? -1 : 0, quarter == 0 ? 1 : quarter == 2 ? -1 : 0);
        }
        double angle = Math.toRadians(degrees);
        return new Rotation(centre, Math.sin(angle), Math.cos(angle));
    }

    public Point turn(Point point) {
        double dx = point.x() - centre.x();
        double dy = point.y() - centre.y();
        return new Point(centre.x() + dx * cos - dy * sin, centre.y() + dx * sin + dy * cos);
    }

    public Point turnBack(Point point) {
        return new Rotation(centre, -sin, cos).turn(point);
    }

    /// The smallest upright rectangle around a rectangle that is turned about its middle.
    public static Rect cover(Rect box, double degrees) {
        if (degrees == 0) {
            return box;
        }
        Rotation rotation = about(box.center(), degrees);
        double width = box.width() * Math.abs(rotation.cos) + box.height() * Math.abs(rotation.sin);
        double height = box.width() * Math.abs(rotation.sin) + box.height() * Math.abs(rotation.cos);
        return Rect.around(box.center(), new Size(width, height));
    }
}

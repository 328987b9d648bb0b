package dev.tone.canvas.paint;

import org.jspecify.annotations.Nullable;

/// What is told about one element when it is put on a scene. A reusable form to fill in: `clear`, set, hand over; the
/// scene copies what it needs and keeps only strings and the points.
public final class PaintItem {
    /// What an element looks like; how it behaves is not the painter's matter.
    public enum Kind {
        RECTANGLE,
        ELLIPSE,
        DIAMOND,
        TEXT,
        NOTE,
        FRAME,
        SERVICE,
        CONNECTOR,
        DRAWING,
        IMAGE,
        /// Not painted; it only has a place, so that it can be outlined.
        GROUP,
        UNKNOWN
    }

    public enum Fill {
        NONE,
        SOFT,
        SOLID
    }

    public enum Dash {
        SOLID,
        DASHED,
        DOTTED
    }

    public Kind kind = Kind.RECTANGLE;
    public double x;
    public double y;
    public double width;
    public double height;
    public int hue;
    public Fill fill = Fill.SOFT;
    public Dash dash = Dash.SOLID;
    /// Degrees clockwise about the middle of the box.
    public double turn;
    public double strokeWidth;
    public double fontSize;
    public double opacity;
    public ServiceIcon icon = ServiceIcon.SERVICE;
    /// The label, the name of a service or a frame, the text beside a connector.
    public String title = "";
    /// The technology of a service, the protocol of a connector, the source of a picture.
    public String detail = "";
    public boolean headAtStart;
    public boolean headAtEnd;
    /// A connector's corners or a drawing's points as x, y, x, y …, or the part of a picture that is shown as
    /// x, y, width, height in shares of it; kept, not copied.
    public float @Nullable [] points;

    public PaintItem() {
        clear();
    }

    public PaintItem clear() {
        kind = Kind.RECTANGLE;
        x = y = width = height = turn = 0;
        hue = Ink.NEUTRAL;
        fill = Fill.SOFT;
        dash = Dash.SOLID;
        strokeWidth = 1.5;
        fontSize = 14;
        opacity = 1;
        icon = ServiceIcon.SERVICE;
        title = detail = "";
        headAtStart = headAtEnd = false;
        points = null;
        return this;
    }

    public PaintItem box(Kind what, double left, double top, double wide, double high) {
        kind = what;
        x = left;
        y = top;
        width = wide;
        height = high;
        return this;
    }

    /// A line through the given points; its box is what they cover.
    public PaintItem line(Kind what, float... through) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = 0; i + 1 < through.length; i += 2) {
            left = Math.min(left, through[i]);
            right = Math.max(right, through[i]);
            top = Math.min(top, through[i + 1]);
            bottom = Math.max(bottom, through[i + 1]);
        }
        points = through;
        return box(what, left, top, right - left, bottom - top);
    }
}

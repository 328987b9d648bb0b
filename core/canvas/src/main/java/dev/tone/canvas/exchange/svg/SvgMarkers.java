package dev.tone.canvas.exchange.svg;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Paints the heads of lines and what stands at their corners.
final class SvgMarkers {
    private static final int MOST = 5_000;

    private final SvgTree tree;
    private final SvgPainter painter;
    /// What is being painted, so that nothing is painted within itself.
    private final Set<SvgNode> open = new HashSet<>();
    private int count;

    SvgMarkers(SvgTree tree, SvgPainter painter) {
        this.tree = tree;
        this.painter = painter;
    }

    /// A corner of a line and the directions in which the line comes and goes, as vectors; without a length where it
    /// does neither.
    private record Corner(double x, double y, double inX, double inY, double outX, double outY) {
        Corner leaving(double dx, double dy) {
            return new Corner(x, y, inX, inY, dx, dy);
        }

        /// Along the line, in radians; at a corner halfway between.
        double angle() {
            double in = Math.hypot(inX, inY);
            double out = Math.hypot(outX, outY);
            double dx = (in == 0 ? 0 : inX / in) + (out == 0 ? 0 : outX / out);
            double dy = (in == 0 ? 0 : inY / in) + (out == 0 ? 0 : outY / out);
            return Math.atan2(dy, dx);
        }
    }

    void paint(SvgNode node, Shape shape, Graphics2D on, int depth) {
        String start = node.inherited("marker-start") + node.inherited("marker");
        String middle = node.inherited("marker-mid") + node.inherited("marker");
        String end = node.inherited("marker-end") + node.inherited("marker");
        if (start.isEmpty() && middle.isEmpty() && end.isEmpty()) {
            return;
        }
        List<Corner> corners = corners(shape);
        for (int i = 0; i < corners.size(); i++) {
            String which = i == 0 ? start : i == corners.size() - 1 ? end : middle;
            SvgNode marker = tree.named(SvgNode.id(which));
            if (marker != null && marker.name.equals("marker") && !open.contains(marker) && ++count <= MOST) {
                paint(marker, node, corners.get(i), i == 0, on, depth);
            }
        }
    }

    private void paint(SvgNode marker, SvgNode line, Corner at, boolean first, Graphics2D on, int depth) {
        double wide = SvgNumbers.number(marker.get("markerWidth"), 3);
        double high = SvgNumbers.number(marker.get("markerHeight"), 3);
        double[] box = SvgPicture.box(marker.get("viewBox"));
        boolean boxed = box[2] > 0 && box[3] > 0;
        double scale = boxed ? Math.min(wide / box[2], high / box[3]) : 1;
        double unit = marker.get("markerUnits").equals("userSpaceOnUse")
                ? 1
                : SvgNumbers.number(line.inherited("stroke-width"), 1);
        AffineTransform place = AffineTransform.getTranslateInstance(at.x(), at.y());
        String orient = marker.get("orient");
        place.rotate(
                orient.startsWith("auto")
                        ? at.angle() + (first && orient.equals("auto-start-reverse") ? Math.PI : 0)
                        : Math.toRadians(SvgNumbers.number(orient, 0)));
        place.scale(unit * scale, unit * scale);
        place.translate(-SvgNumbers.number(marker.get("refX"), 0), -SvgNumbers.number(marker.get("refY"), 0));
        if (!SvgPaint.isSound(place)) {
            return;
        }
        Graphics2D inner = (Graphics2D) on.create();
        open.add(marker);
        try {
            inner.transform(place);
            if (!marker.get("overflow").equals("visible")) {
                inner.clip(new Rectangle2D.Double(boxed ? box[0] : 0, boxed ? box[1] : 0, wide / scale, high / scale));
            }
            marker.children.forEach(child -> painter.paint(child, inner, depth + 1));
        } finally {
            open.remove(marker);
            inner.dispose();
        }
    }

    private static List<Corner> corners(Shape shape) {
        List<Corner> corners = new ArrayList<>();
        double[] to = new double[6];
        double beginX = 0;
        double beginY = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone() && corners.size() < MOST; path.next()) {
            int kind = path.currentSegment(to);
            if (kind == PathIterator.SEG_MOVETO) {
                corners.add(new Corner(to[0], to[1], 0, 0, 0, 0));
                beginX = to[0];
                beginY = to[1];
                continue;
            }
            if (kind == PathIterator.SEG_CLOSE) {
                to[0] = beginX;
                to[1] = beginY;
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            Corner from = corners.getLast();
            corners.set(corners.size() - 1, from.leaving(to[0] - from.x(), to[1] - from.y()));
            double beforeX = last == 0 ? from.x() : to[last - 2];
            double beforeY = last == 0 ? from.y() : to[last - 1];
            corners.add(new Corner(to[last], to[last + 1], to[last] - beforeX, to[last + 1] - beforeY, 0, 0));
        }
        return corners;
    }
}

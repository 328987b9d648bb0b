package dev.tone.canvas.exchange.svg;

import dev.tone.canvas.exchange.PictureFile;
import dev.tone.model.fault.FaultException;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Paints the elements of a picture. What cannot be painted is left out, and told.
final class SvgPainter {
    private static final int DEEPEST = 60;
    /// Elements painted in all, those of repeated ones included.
    private static final int MOST = 200_000;

    private static final Set<String> MARKED = Set.of("path", "line", "polyline", "polygon");

    private final SvgTree tree;
    private final SvgPaint paints;
    private final Font font;
    private final SvgLayers layers;
    private final SvgMarkers markers;
    private final Set<String> leftOut = new TreeSet<>();
    private int painted;

    /// @param across of the whole picture, in pixels
    SvgPainter(SvgTree tree, Font font, int across, int down) {
        this.tree = tree;
        this.font = font;
        paints = new SvgPaint(tree);
        layers = new SvgLayers(tree, this, across, down);
        markers = new SvgMarkers(tree, this);
        leftOut.addAll(tree.leftOut);
    }

    /// What the picture has and is not seen, by its name in SVG.
    Set<String> leftOut() {
        return leftOut;
    }

    void leaveOut(String what) {
        leftOut.add(what);
    }

    void paint(SvgNode node, Graphics2D on, int depth) {
        if (++painted > MOST || depth > DEEPEST) {
            throw SvgTree.tooLarge();
        }
        boolean unseen = node.get("display").equals("none")
                || node.inherited("visibility").equals("hidden");
        double opacity = Math.clamp(SvgNumbers.number(node.get("opacity"), 1), 0, 1);
        if (unseen || opacity == 0) {
            return;
        }
        AffineTransform transform = SvgTransform.of(node.get("transform"));
        if (!SvgPaint.isSound(transform)) {
            return;
        }
        Graphics2D inner = (Graphics2D) on.create();
        try {
            inner.transform(transform);
            clip(node, inner);
            if (opacity < 1) {
                float before = inner.getComposite() instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
                inner.setComposite(AlphaComposite.SrcOver.derive((float) (before * opacity)));
            }
            if (!Set.of("", "normal").contains(node.get("mix-blend-mode"))) {
                leaveOut("blend");
            }
            SvgNode filter = layers.filter(node);
            if (filter == null) {
                masked(node, inner, depth);
            } else {
                layers.filtered(filter, inner, apart -> masked(node, apart, depth));
            }
        } finally {
            inner.dispose();
        }
    }

    private void masked(SvgNode node, Graphics2D inner, int depth) {
        SvgNode mask = layers.mask(node);
        if (mask == null) {
            content(node, inner, depth);
        } else {
            layers.masked(mask, inner, depth, apart -> content(node, apart, depth));
        }
    }

    private void content(SvgNode node, Graphics2D inner, int depth) {
        switch (node.name) {
            case "svg", "g", "a", "switch" -> children(node, inner, depth);
            case "use" -> use(node, inner, depth);
            case "text" -> text(node, inner, new double[] {0, 0}, depth);
            case "image" -> image(node, inner);
            default -> {
                Shape shape = shape(node);
                if (shape != null) {
                    draw(node, shape, inner, depth);
                    if (MARKED.contains(node.name)) {
                        markers.paint(node, shape, inner, depth);
                    }
                }
            }
        }
    }

    private void children(SvgNode node, Graphics2D on, int depth) {
        for (SvgNode child : node.children) {
            paint(child, on, depth + 1);
            // The first one that is understood is all of a switch.
            if (node.name.equals("switch") && !child.name.equals("#text")) {
                return;
            }
        }
    }

    private void use(SvgNode node, Graphics2D on, int depth) {
        SvgNode what = tree.named(node.reference("href"));
        if (what == null || what == node) {
            return;
        }
        on.translate(SvgNumbers.number(node.get("x"), 0), SvgNumbers.number(node.get("y"), 0));
        // It looks as where it stands says; what it says itself goes before.
        SvgNode placed = new SvgNode(what.name.equals("symbol") ? "g" : what.name, what.attributes, node);
        for (SvgNode child : what.children) {
            placed.children.add(under(child, placed));
        }
        placed.text = what.text;
        paint(placed, on, depth + 1);
    }

    private SvgNode under(SvgNode node, SvgNode parent) {
        if (++painted > MOST) {
            throw SvgTree.tooLarge();
        }
        SvgNode copy = new SvgNode(node.name, node.attributes, parent);
        copy.text = node.text;
        node.children.forEach(child -> copy.children.add(under(child, copy)));
        return copy;
    }

    private void clip(SvgNode node, Graphics2D on) {
        SvgNode clip = tree.named(node.reference("clip-path"));
        if (clip == null) {
            return;
        }
        if (clip.get("clipPathUnits").equals("objectBoundingBox")) {
            leaveOut("clipPath");
            return;
        }
        Path2D area = new Path2D.Double();
        for (SvgNode child : clip.children) {
            SvgNode named = tree.named(child.reference("href"));
            Shape shape = shape(child.name.equals("use") && named != null ? named : child);
            if (shape != null) {
                area.append(SvgTransform.of(child.get("transform")).createTransformedShape(shape), false);
            }
        }
        on.clip(area);
    }

    private static @Nullable Shape shape(SvgNode node) {
        return switch (node.name) {
            case "path" -> {
                Path2D path = SvgPath.of(node.get("d"));
                path.setWindingRule(
                        node.inherited("fill-rule").equals("evenodd")
                                        || node.inherited("clip-rule").equals("evenodd")
                                ? Path2D.WIND_EVEN_ODD
                                : Path2D.WIND_NON_ZERO);
                yield path;
            }
            case "rect" -> {
                double width = number(node, "width");
                double height = number(node, "height");
                double rx = SvgNumbers.number(node.get("rx"), number(node, "ry"));
                double ry = SvgNumbers.number(node.get("ry"), rx);
                yield width <= 0 || height <= 0
                        ? null
                        : new RoundRectangle2D.Double(
                                number(node, "x"),
                                number(node, "y"),
                                width,
                                height,
                                Math.min(width, 2 * rx),
                                Math.min(height, 2 * ry));
            }
            case "circle" -> oval(node, number(node, "r"), number(node, "r"));
            case "ellipse" -> oval(node, number(node, "rx"), number(node, "ry"));
            case "line" ->
                new Line2D.Double(number(node, "x1"), number(node, "y1"), number(node, "x2"), number(node, "y2"));
            case "polyline" -> SvgPath.of("M" + node.get("points"));
            case "polygon" -> SvgPath.of("M" + node.get("points") + "Z");
            default -> null;
        };
    }

    private static double number(SvgNode node, String name) {
        return SvgNumbers.number(node.get(name), 0);
    }

    private static @Nullable Shape oval(SvgNode node, double rx, double ry) {
        return rx <= 0 || ry <= 0
                ? null
                : new Ellipse2D.Double(number(node, "cx") - rx, number(node, "cy") - ry, 2 * rx, 2 * ry);
    }

    private void draw(SvgNode node, Shape shape, Graphics2D on, int depth) {
        Rectangle2D bounds = shape.getBounds2D();
        Paint fill = node.name.equals("line") ? null : paint(node, "fill", "#000", bounds, depth);
        if (fill != null) {
            on.setPaint(fill);
            on.fill(shape);
        }
        Paint line = paint(node, "stroke", "none", bounds, depth);
        Stroke stroke = line == null ? null : stroke(node);
        if (stroke != null) {
            on.setPaint(line);
            on.setStroke(stroke);
            on.draw(shape);
        }
    }

    private @Nullable Paint paint(SvgNode node, String what, String otherwise, Rectangle2D bounds, int depth) {
        SvgNode pattern = paints.pattern(node, what, otherwise);
        if (pattern != null) {
            double opacity = Math.clamp(SvgNumbers.number(node.inherited(what + "-opacity"), 1), 0, 1);
            return layers.pattern(pattern, paints, bounds, opacity, depth);
        }
        return paints.of(node, what, otherwise, bounds);
    }

    private static @Nullable Stroke stroke(SvgNode node) {
        double width = SvgNumbers.number(node.inherited("stroke-width"), 1);
        if (width <= 0 || width > 1e6) {
            return null;
        }
        int cap = switch (node.inherited("stroke-linecap")) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
        int join = switch (node.inherited("stroke-linejoin")) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
        float limit = (float) Math.max(1, SvgNumbers.number(node.inherited("stroke-miterlimit"), 4));
        return new BasicStroke((float) width, cap, join, limit, dash(node), 0);
    }

    private static float @Nullable [] dash(SvgNode node) {
        String text = node.inherited("stroke-dasharray");
        SvgNumbers numbers = new SvgNumbers(text.equals("none") ? "" : text);
        float[] dash = new float[16];
        int count = 0;
        double sum = 0;
        try {
            while (count < dash.length && numbers.hasNumber()) {
                dash[count] = (float) Math.max(0, numbers.next());
                sum += dash[count++];
            }
        } catch (NumberFormatException _) {
            return null;
        }
        // Dashes too fine to be seen would only take time.
        return count == 0 || sum < 0.1 ? null : java.util.Arrays.copyOf(dash, count);
    }

    private void text(SvgNode node, Graphics2D on, double[] at, int depth) {
        if (!node.get("x").isEmpty()) {
            at[0] = SvgNumbers.number(node.get("x").split("[\\s,]", 2)[0], at[0]);
        }
        if (!node.get("y").isEmpty()) {
            at[1] = SvgNumbers.number(node.get("y").split("[\\s,]", 2)[0], at[1]);
        }
        double size = Math.clamp(SvgNumbers.number(node.inherited("font-size"), 16), 0.1, 4_000);
        at[0] += SvgNumbers.length(node.get("dx").replace("em", ""), 1, 0)
                * (node.get("dx").endsWith("em") ? size : 1);
        at[1] += SvgNumbers.length(node.get("dy").replace("em", ""), 1, 0)
                * (node.get("dy").endsWith("em") ? size : 1);
        for (SvgNode child : node.children) {
            if (child.name.equals("tspan") || child.name.equals("a")) {
                text(child, on, at, depth);
            } else if (child.name.equals("textPath")) {
                leaveOut("textPath");
            } else if (child.name.equals("#text")) {
                String said = child.text.replaceAll("\\s+", " ");
                String kept =
                        node.name.equals("text") && child == node.children.getFirst() ? said.stripLeading() : said;
                if (!kept.isBlank()) {
                    line(node, kept, size, on, at, depth);
                }
            }
        }
    }

    private void line(SvgNode node, String said, double size, Graphics2D on, double[] at, int depth) {
        String weight = node.inherited("font-weight").toLowerCase(Locale.ROOT);
        boolean bold = weight.startsWith("bold") || weight.matches("[6-9]00");
        Font with = font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
        Font can = with.canDisplayUpTo(said) < 0
                ? with
                : new Font(Font.SANS_SERIF, with.getStyle(), 1).deriveFont((float) size);
        TextLayout layout = new TextLayout(said, can, on.getFontRenderContext());
        double wide = layout.getAdvance();
        double start = switch (node.inherited("text-anchor")) {
            case "middle" -> at[0] - wide / 2;
            case "end" -> at[0] - wide;
            default -> at[0];
        };
        draw(node, layout.getOutline(AffineTransform.getTranslateInstance(start, at[1])), on, depth);
        at[0] += wide;
    }

    /// A picture within the picture: what drawings take themselves.
    private void image(SvgNode node, Graphics2D on) {
        double width = number(node, "width");
        double height = number(node, "height");
        if (width <= 0 || height <= 0) {
            return;
        }
        try {
            java.awt.image.BufferedImage image = PictureFile.pixels(node.get("href"));
            AffineTransform place = AffineTransform.getTranslateInstance(number(node, "x"), number(node, "y"));
            place.scale(width / image.getWidth(), height / image.getHeight());
            on.drawImage(image, place, null);
        } catch (FaultException _) {
            // The rest of the picture is worth showing.
            leaveOut("image");
        }
    }
}

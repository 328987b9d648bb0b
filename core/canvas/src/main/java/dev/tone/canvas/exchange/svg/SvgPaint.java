package dev.tone.canvas.exchange.svg;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Colours and gradients.
final class SvgPaint {
    private static final int MOST_STOPS = 100;
    private final SvgTree tree;

    SvgPaint(SvgTree tree) {
        this.tree = tree;
    }

    /// What a shape is filled or drawn with, null for nothing.
    @Nullable
    Paint of(SvgNode node, String what, String otherwise, Rectangle2D bounds) {
        String said = node.inherited(what);
        String value = said.isEmpty() ? otherwise : said;
        double opacity = Math.clamp(SvgNumbers.number(node.inherited(what + "-opacity"), 1), 0, 1);
        if (value.startsWith("url(")) {
            SvgNode gradient = tree.named(reference(value));
            Paint paint = gradient == null ? null : gradient(gradient, bounds, opacity);
            int fallback = value.indexOf(')');
            return paint != null || fallback < 0
                    ? paint
                    : color(value.substring(fallback + 1).strip(), node, opacity);
        }
        return color(value, node, opacity);
    }

    /// The pattern that a shape is filled or drawn with, null for none.
    @Nullable
    SvgNode pattern(SvgNode node, String what, String otherwise) {
        String said = node.inherited(what);
        String value = said.isEmpty() ? otherwise : said;
        SvgNode pattern = value.startsWith("url(") ? tree.named(reference(value)) : null;
        return pattern != null && pattern.name.equals("pattern") ? pattern : null;
    }

    private static String reference(String url) {
        return url.replaceAll("url\\(\\s*[\"']?#?|[\"']?\\s*\\).*", "");
    }

    private static @Nullable Color color(String text, SvgNode node, double opacity) {
        String value = text.toLowerCase(Locale.ROOT).strip();
        if (value.isEmpty() || value.equals("none")) {
            return null;
        }
        if (value.equals("currentcolor")) {
            String current = node.inherited("color");
            return current.equalsIgnoreCase("currentColor")
                    ? null
                    : color(current.isEmpty() ? "#000" : current, node, opacity);
        }
        int[] rgba = CssColor.rgba(value);
        return rgba[3] < 0 ? null : new Color(rgba[0], rgba[1], rgba[2], (int) Math.round(rgba[3] * opacity));
    }

    private @Nullable Paint gradient(SvgNode node, Rectangle2D bounds, double opacity) {
        boolean radial = node.name.equals("radialGradient");
        if (!radial && !node.name.equals("linearGradient")) {
            return null;
        }
        List<Float> places = new ArrayList<>();
        List<Color> colors = new ArrayList<>();
        stops(node, places, colors, opacity);
        if (colors.isEmpty() || bounds.getWidth() <= 0 && bounds.getHeight() <= 0) {
            return null;
        }
        if (colors.size() == 1) {
            return colors.getFirst();
        }
        boolean ofShape = !said(node, "gradientUnits").equals("userSpaceOnUse");
        AffineTransform place = new AffineTransform();
        if (ofShape) {
            place.translate(bounds.getX(), bounds.getY());
            place.scale(Math.max(bounds.getWidth(), 1e-3), Math.max(bounds.getHeight(), 1e-3));
        }
        place.concatenate(SvgTransform.of(said(node, "gradientTransform")));
        if (Math.abs(place.getDeterminant()) < 1e-12) {
            return colors.getLast();
        }
        float[] at = new float[places.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = places.get(i);
        }
        Color[] color = colors.toArray(Color[]::new);
        CycleMethod cycle = switch (said(node, "spreadMethod")) {
            case "reflect" -> CycleMethod.REFLECT;
            case "repeat" -> CycleMethod.REPEAT;
            default -> CycleMethod.NO_CYCLE;
        };
        if (radial) {
            double cx = number(node, "cx", 0.5, ofShape);
            double cy = number(node, "cy", 0.5, ofShape);
            double r = number(node, "r", 0.5, ofShape);
            Point2D focus = new Point2D.Double(number(node, "fx", cx, true), number(node, "fy", cy, true));
            return r <= 0
                    ? color[color.length - 1]
                    : new RadialGradientPaint(
                            new Point2D.Double(cx, cy), (float) r, focus, at, color, cycle, ColorSpaceType.SRGB, place);
        }
        Point2D from = new Point2D.Double(number(node, "x1", 0, true), number(node, "y1", 0, true));
        Point2D to = new Point2D.Double(number(node, "x2", 1, ofShape), number(node, "y2", 0, true));
        return from.distance(to) < 1e-9
                ? color[color.length - 1]
                : new LinearGradientPaint(from, to, at, color, cycle, ColorSpaceType.SRGB, place);
    }

    private double number(SvgNode node, String name, double otherwise, boolean plain) {
        return SvgNumbers.length(said(node, name), 1, plain ? otherwise : otherwise * 100);
    }

    /// What a gradient or pattern says, or the one that it is made of.
    String said(SvgNode node, String name) {
        SvgNode at = node;
        for (int i = 0; at != null && i < 10; i++) {
            if (!at.get(name).isEmpty()) {
                return at.get(name);
            }
            at = tree.named(at.reference("href"));
        }
        return "";
    }

    private void stops(SvgNode gradient, List<Float> places, List<Color> colors, double opacity) {
        SvgNode at = gradient;
        for (int i = 0; at != null && i < 10; i++) {
            List<SvgNode> stops = at.children.stream()
                    .filter(child -> child.name.equals("stop"))
                    .limit(MOST_STOPS)
                    .toList();
            for (SvgNode stop : stops) {
                float place = (float) Math.clamp(SvgNumbers.length(stop.get("offset"), 1, 0), 0, 1);
                // Java wants each further than the one before.
                float before = places.isEmpty() ? -1 : places.getLast();
                place = Math.max(place, Math.nextUp(before));
                if (place <= 1) {
                    double alpha = opacity * Math.clamp(SvgNumbers.number(stop.get("stop-opacity"), 1), 0, 1);
                    Color color =
                            color(stop.get("stop-color").isEmpty() ? "#000" : stop.get("stop-color"), stop, alpha);
                    places.add(Math.max(0, place));
                    colors.add(color == null ? new Color(0, 0, 0, 0) : color);
                }
            }
            if (!stops.isEmpty()) {
                return;
            }
            at = tree.named(at.reference("href"));
        }
    }

    /// Whether a transform can be drawn with.
    static boolean isSound(AffineTransform transform) {
        try {
            transform.createInverse();
            return Double.isFinite(transform.getDeterminant());
        } catch (NoninvertibleTransformException _) {
            return false;
        }
    }
}

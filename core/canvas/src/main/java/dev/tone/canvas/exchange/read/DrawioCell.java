package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One `mxCell` with its geometry and the style that it was given.
final class DrawioCell {
    private static final double USUAL_START = 23;

    final String id;
    final String parent;
    /// What it says, without tags.
    final String said;
    final boolean edge;
    final boolean vertex;
    /// Whether it, and what it holds, is not seen there.
    final boolean hidden;
    /// Whether what it holds is folded away there.
    final boolean folded;
    final String source;
    final String target;
    private final Map<String, String> style;
    double x;
    double y;
    double width;
    double height;
    boolean relative;
    /// An address that it leads to; empty when none.
    String link = "";

    @Nullable
    Point start;

    @Nullable
    Point end;

    final List<Point> points = new ArrayList<>();
    /// How many points the file gives it, its ends among them.
    int bends;

    /// @param page goes before all ids, so that those of several pages are not mixed up
    DrawioCell(String page, String id, String label, Map<String, String> attributes) {
        this.id = page + id;
        said = DrawioReader.said(label);
        parent = named(page, attributes.getOrDefault("parent", ""));
        style = style(attributes.getOrDefault("style", ""));
        edge = "1".equals(attributes.get("edge"));
        vertex = "1".equals(attributes.get("vertex"));
        hidden = "0".equals(attributes.get("visible"));
        folded = "1".equals(attributes.get("collapsed"));
        source = named(page, attributes.getOrDefault("source", ""));
        target = named(page, attributes.getOrDefault("target", ""));
    }

    private static String named(String page, String id) {
        return id.isEmpty() ? id : page + id;
    }

    Rect at(Point origin) {
        return new Rect(origin.x() + x, origin.y() + y, Math.abs(width), Math.abs(height));
    }

    void enlarge(double factor) {
        boolean grows = !isIcon();
        if (!relative) {
            // An icon stays as large as it is, and its middle goes along.
            x = grows ? x * factor : (x + width / 2) * factor - width / 2;
            y = grows ? y * factor : (y + height / 2) * factor - height / 2;
        }
        width *= grows ? factor : 1;
        height *= grows ? factor : 1;
        start = start == null ? null : new Point(start.x() * factor, start.y() * factor);
        end = end == null ? null : new Point(end.x() * factor, end.y() * factor);
        points.replaceAll(point -> new Point(point.x() * factor, point.y() * factor));
    }

    private static Map<String, String> style(String text) {
        Map<String, String> style = new HashMap<>();
        for (String part : text.split(";", 200)) {
            int is = part.indexOf('=');
            style.put(is < 0 ? part : part.substring(0, is), is < 0 ? "1" : part.substring(is + 1));
        }
        return style;
    }

    boolean has(String key) {
        return style.containsKey(key);
    }

    String get(String key, String otherwise) {
        return style.getOrDefault(key, otherwise);
    }

    boolean is(String key, String value) {
        return value.equals(style.get(key));
    }

    double number(String key, double otherwise) {
        return DrawioReader.number(style.get(key), otherwise);
    }

    String shape() {
        return style.getOrDefault("shape", "");
    }

    boolean isSwimlane() {
        return has("swimlane") || shape().equals("swimlane") || shape().equals("table");
    }

    /// A thing of several cells, which itself is not seen.
    boolean isGroup() {
        return has("group") && !has("fillColor") && !has("strokeColor");
    }

    /// Whether it holds others by what it looks like: its words are in its upper edge, and it is large.
    boolean isArea() {
        return !isIcon() && looksLikeArea();
    }

    /// Whether it shows an icon of a library.
    boolean isIcon() {
        return !DrawioIcons.name(this).isEmpty();
    }

    private boolean looksLikeArea() {
        return shape().contains("mxgraph.aws4.group")
                || shape().equals("umlFrame")
                || is("container", "1") && !isSwimlane() && !isLifeline()
                || is("verticalAlign", "top") && width >= 140 && height >= 90 && !said.contains("\n") && !isBareText();
    }

    /// A participant of a sequence diagram.
    boolean isLifeline() {
        return shape().equals("umlLifeline");
    }

    /// Whether it lies behind what it holds.
    boolean isBehind() {
        return isGroup() || isSwimlane() || isArea();
    }

    boolean isBareText() {
        return has("text") || is("strokeColor", "none") && (!has("fillColor") || is("fillColor", "none"));
    }

    /// Whether the words stand outside of the shape, as those of icons do.
    boolean isLabelledOutside() {
        return is("verticalLabelPosition", "bottom")
                || is("verticalLabelPosition", "top")
                || is("labelPosition", "left")
                || is("labelPosition", "right");
    }

    /// The head of a swimlane, where its name stands.
    double head() {
        double size = number("startSize", USUAL_START);
        return size >= 12 && size <= 80 && size < height ? size : 0;
    }

    double fontSize() {
        return Math.clamp(number("fontSize", 12), 4, 400);
    }

    Style look() {
        String fill = get("fillColor", "");
        Hue fromFill = Sheet.hue(fill);
        Hue hue = fromFill == Hue.NEUTRAL ? Sheet.hue(style.get("strokeColor")) : fromFill;
        Dash dash =
                !is("dashed", "1") ? Dash.SOLID : get("dashPattern", "").startsWith("1 ") ? Dash.DOTTED : Dash.DASHED;
        return new Style(
                hue,
                fill.equals("none") ? Fill.NONE : Fill.SOFT,
                dash,
                Math.clamp(number("strokeWidth", 1.5), 0.5, 40),
                fontSize(),
                Math.clamp(number("opacity", 100) / 100, 0, 1));
    }
}

package dev.tone.canvas.exchange.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.document.Address;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.Pen;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.Trace;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `.excalidraw` files, version 2 of their JSON schema.
final class ExcalidrawReader {
    /// Eight characters a point at worst, in one text.
    private static final int LONGEST_TRACE = Limits.TEXT / 8;

    /// Of a shape's words, which stand closer to its edge there.
    private static final double PADDING = 20;

    private static final int MOST_ITEMS = 2_000;
    private static final double WIDEST = 1_600;
    private static final double BETWEEN = 64;
    private static final Set<String> ARROWS = Set.of("arrow", "triangle", "triangle_outline");

    private static final Set<String> HATCHES =
            Set.of("hachure", "cross-hatch", "zigzag", "zigzag-line", "dots", "dashed");
    /// What has no outline there that could be sketched.
    private static final Set<String> UNSKETCHED = Set.of("text", "freedraw", "image");

    private final String name;
    private final Sheet sheet = new Sheet();
    /// Texts that stand in a shape or on a line, by the id of that.
    private final Map<String, JsonNode> inside = new HashMap<>();

    ExcalidrawReader(String name) {
        this.name = name;
    }

    ForeignDrawing read(byte[] content) {
        JsonNode root;
        try {
            root = Json.mapper().readTree(content);
        } catch (IOException e) {
            throw Sheet.unreadable("Excalidraw");
        }
        if (root != null && root.path("type").asText("").equals("excalidrawlib")) {
            return library(root);
        }
        if (root == null || !root.path("elements").isArray()) {
            throw Sheet.unreadable("Excalidraw");
        }
        draw(root.get("elements"), root.path("files"));
        return sheet.done(name);
    }

    /// Each of its items in a frame of its name; those of version 1 have none.
    private ForeignDrawing library(JsonNode root) {
        boolean first = root.path("library").isArray();
        JsonNode items = root.path(first ? "library" : "libraryItems");
        if (items.size() > MOST_ITEMS) {
            throw Sheet.tooMany();
        }
        FramedParts parts = new FramedParts(sheet, WIDEST, BETWEEN);
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            JsonNode elements = first ? item : item.path("elements");
            // The same ids may be in several.
            sheet.scope("item " + i + " ");
            inside.clear();
            parts.add("frame", item.path("name").asText("Item " + (i + 1)), () -> draw(elements, root.path("files")));
        }
        return sheet.done(name);
    }

    private void draw(JsonNode elements, JsonNode files) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode element : elements) {
            if (element.isObject()
                    && !element.path("isDeleted").asBoolean()
                    && element.path("id").isTextual()) {
                all.add(element);
            }
        }
        if (all.size() > Sheet.MOST) {
            throw Sheet.tooMany();
        }
        all.stream()
                .filter(element -> type(element).equals("text")
                        && element.path("containerId").isTextual())
                .forEach(text -> inside.put(text.get("containerId").textValue(), text));
        all.stream().filter(element -> type(element).endsWith("frame")).forEach(this::frame);
        for (JsonNode element : all) {
            box(element, files);
        }
        for (JsonNode element : all) {
            if (type(element).equals("arrow") || type(element).equals("line")) {
                line(element);
            }
        }
    }

    private static String type(JsonNode element) {
        return element.path("type").asText("");
    }

    private @Nullable Rect bounds(JsonNode element) {
        return sheet.box(
                element.path("x").asDouble(),
                element.path("y").asDouble(),
                element.path("width").asDouble(),
                element.path("height").asDouble(),
                "an element of type " + type(element));
    }

    private void frame(JsonNode element) {
        Rect bounds = bounds(element);
        if (bounds != null) {
            Head head = sheet.head(element.get("id").textValue());
            sheet.put(new FrameElement(head, bounds, element.path("name").asText("")));
        }
    }

    private void box(JsonNode element, JsonNode files) {
        String type = type(element);
        String id = element.get("id").textValue();
        switch (type) {
            case "rectangle" -> shape(element, id, ShapeKind.RECTANGLE);
            case "ellipse" -> shape(element, id, ShapeKind.ELLIPSE);
            case "diamond" -> shape(element, id, ShapeKind.DIAMOND);
            case "text" -> {
                Rect bounds = inside.get(element.path("containerId").asText("")) == element ? null : bounds(element);
                if (bounds != null) {
                    put(element, text(element, id, bounds));
                }
            }
            case "freedraw" -> freehand(element, id);
            case "image" -> image(element, id, files);
            case "arrow", "line", "frame", "magicframe" -> {}
            case "embeddable", "iframe" -> {
                sheet.note("Kept as a box: an embedded page ("
                        + element.path("link").asText("") + ").");
                shape(element, id, ShapeKind.RECTANGLE);
            }
            default -> sheet.note("Left out: an element of the unknown type " + type + ".");
        }
    }

    /// Its lines break where they did there: the letters here may be wider, so they become a little smaller, and what
    /// still is too wide takes more room.
    private TextElement text(JsonNode element, String id, Rect bounds) {
        Head head = head(element, id);
        String said = said(element);
        double size = head.style().fontSize();
        double wide = TextRoom.width(said, size);
        boolean wraps = !element.path("autoResize").asBoolean(true);
        // Much wider words were broken there, too.
        if (wraps || wide <= bounds.width() || wide > 3 * bounds.width()) {
            return new TextElement(head, bounds, said, wraps);
        }
        double fitting = Math.max(0.75, bounds.width() / wide) * size;
        double taken = Math.max(bounds.width(), TextRoom.width(said, fitting));
        double left = switch (element.path("textAlign").asText("left")) {
            case "center" -> bounds.center().x() - taken / 2;
            case "right" -> bounds.right() - taken;
            default -> bounds.x();
        };
        return new TextElement(
                head.withStyle(head.style().withFontSize(fitting)),
                new Rect(left, bounds.y(), taken, bounds.height()),
                said);
    }

    private static String said(JsonNode text) {
        return text.path("originalText").asText(text.path("text").asText(""));
    }

    private void put(JsonNode element, BoxElement box) {
        double degrees = Math.toDegrees(element.path("angle").asDouble());
        sheet.put(Double.isFinite(degrees) && degrees != 0 ? box.withRotation(degrees) : box);
    }

    private Head head(JsonNode element, String id) {
        Head head = sheet.head(id)
                .withStyle(style(element))
                .withLocked(element.path("locked").asBoolean())
                .withLink(Address.of(element.path("link").asText("")));
        String frame = element.path("frameId").asText("");
        if (sheet.has(frame)) {
            return head.withParent(sheet.id(frame));
        }
        JsonNode groups = element.path("groupIds");
        String above = null;
        // From the innermost to the outermost; each group is made once.
        for (int i = Math.min(groups.size(), Limits.NESTING) - 1; i >= 0; i--) {
            String group = "group/" + groups.get(i).asText();
            if (!sheet.has(group)) {
                Head of = sheet.head(group);
                sheet.put(new GroupElement(above == null ? of : of.withParent(sheet.id(above)), ""));
            }
            above = group;
        }
        return above == null ? head : head.withParent(sheet.id(above));
    }

    private Style style(JsonNode element) {
        String background = element.path("backgroundColor").asText("transparent");
        boolean filled = !background.equals("transparent");
        Hue fromFill = filled ? Sheet.hue(background) : Hue.NEUTRAL;
        Hue hue =
                fromFill == Hue.NEUTRAL ? Sheet.hue(element.path("strokeColor").asText()) : fromFill;
        Dash dash = switch (element.path("strokeStyle").asText("")) {
            case "dashed" -> Dash.DASHED;
            case "dotted" -> Dash.DOTTED;
            default -> Dash.SOLID;
        };
        double width = Math.clamp(element.path("strokeWidth").asDouble(1.5), 0.5, 40);
        double size = Math.clamp(text(element).path("fontSize").asDouble(16), 4, 400);
        double opacity = Math.clamp(element.path("opacity").asDouble(100) / 100, 0, 1);
        looks(element, filled);
        return new Style(hue, filled ? Fill.SOFT : Fill.NONE, dash, width, size, opacity);
    }

    /// Tells what is drawn more plainly here.
    private void looks(JsonNode element, boolean filled) {
        String fill = element.path("fillStyle").asText("");
        if (filled && HATCHES.contains(fill)) {
            sheet.note("Simplified: shapes filled with the pattern " + fill + " are filled evenly.");
        }
        if (element.path("roughness").asDouble() > 0 && !UNSKETCHED.contains(type(element))) {
            sheet.note("Simplified: lines that look drawn by hand are smooth.");
        }
        if (text(element).hasNonNull("fontFamily")) {
            sheet.note("Simplified: texts are set in the letters of this app.");
        }
    }

    /// The element itself when it is a text, else the text in it.
    private JsonNode text(JsonNode element) {
        JsonNode bound = inside.get(element.path("id").asText());
        return bound == null ? element : bound;
    }

    private void shape(JsonNode element, String id, ShapeKind kind) {
        Rect bounds = bounds(element);
        if (bounds != null) {
            JsonNode bound = inside.get(id);
            String said = bound == null ? "" : said(bound);
            Head head = head(element, id);
            double share = kind == ShapeKind.DIAMOND ? 0.6 : kind == ShapeKind.ELLIPSE ? 0.76 : 1;
            double size = TextRoom.fitting(said, head.style().fontSize(), bounds.width() * share - PADDING);
            put(element, new ShapeElement(head.withStyle(head.style().withFontSize(size)), bounds, kind, said));
        }
    }

    private void freehand(JsonNode element, String id) {
        List<Point> points = points(element, LONGEST_TRACE);
        if (points.isEmpty()) {
            sheet.note("Left out: a freehand line without points.");
            return;
        }
        Rect around = Rect.around(points);
        put(element, new FreehandElement(head(element, id), around, Pen.PEN, Trace.through(points, around)));
    }

    private void image(JsonNode element, String id, JsonNode files) {
        Rect bounds = bounds(element);
        if (bounds == null) {
            return;
        }
        String source =
                files.path(element.path("fileId").asText("")).path("dataURL").asText("");
        boolean plain = source.startsWith("data:image/png;base64,") || source.startsWith("data:image/jpeg;base64,");
        String shown = plain && source.length() <= Limits.IMAGE ? source : sheet.picture(source);
        if (shown == null) {
            sheet.note("Kept as a placeholder: a picture that cannot be shown, or is missing.");
        }
        JsonNode scale = element.path("scale");
        if (scale.path(0).asDouble(1) < 0 || scale.path(1).asDouble(1) < 0) {
            sheet.note("Left out: that pictures are mirrored.");
        }
        put(
                element,
                new ImageElement(
                        head(element, id), bounds, shown == null ? "" : shown, part(element.path("crop")), ""));
    }

    /// The part of a picture that is seen.
    private static Rect part(JsonNode crop) {
        double wide = crop.path("naturalWidth").asDouble();
        double high = crop.path("naturalHeight").asDouble();
        double x = crop.path("x").asDouble() / wide;
        double y = crop.path("y").asDouble() / high;
        double width = crop.path("width").asDouble() / wide;
        double height = crop.path("height").asDouble() / high;
        boolean sound = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1;
        return sound ? new Rect(x, y, width, height) : ImageElement.WHOLE;
    }

    private List<Point> points(JsonNode element, int most) {
        double x = element.path("x").asDouble();
        double y = element.path("y").asDouble();
        List<Point> points = new ArrayList<>();
        JsonNode all = element.path("points");
        int count = Math.min(all.size(), most);
        if (count < all.size()) {
            sheet.note("Simplified: a line of " + all.size() + " points.");
        }
        for (int each = 0; each < count; each++) {
            // All over its length, both ends included.
            int i = count < 2 ? 0 : (int) ((long) each * (all.size() - 1) / (count - 1));
            double px = x + all.get(i).path(0).asDouble();
            double py = y + all.get(i).path(1).asDouble();
            if (Sheet.isPlace(px) && Sheet.isPlace(py)) {
                points.add(new Point(px, py));
            }
        }
        return points;
    }

    /// All heads become arrows.
    private boolean isHead(JsonNode arrow) {
        if (arrow.isTextual() && !ARROWS.contains(arrow.textValue())) {
            sheet.note("Simplified: arrow heads of the kind " + arrow.textValue() + ".");
        }
        return arrow.isTextual();
    }

    private static boolean isClear(JsonNode element) {
        return element.path("backgroundColor").asText("transparent").equals("transparent");
    }

    private void line(JsonNode element) {
        List<Point> points = points(element, Limits.WAYPOINTS);
        if (points.size() < 2) {
            sheet.note("Left out: a line without two points.");
            return;
        }
        String from = element.path("startBinding").path("elementId").asText(null);
        String to = element.path("endBinding").path("elementId").asText(null);
        boolean start = isHead(element.path("startArrowhead"));
        boolean end = isHead(element.path("endArrowhead"));
        if (element.path("polygon").asBoolean() && !isClear(element)) {
            sheet.note("Left out: what closed lines are filled with.");
        }
        Direction direction =
                start && end ? Direction.BOTH : start ? Direction.BACKWARD : end ? Direction.FORWARD : Direction.NONE;
        boolean elbow = element.path("elbowed").asBoolean();
        boolean round = element.path("roundness").isObject() && points.size() > 2;
        Routing routing = elbow ? Routing.ORTHOGONAL : round ? Routing.CURVED : Routing.STRAIGHT;
        JsonNode label = inside.get(element.get("id").textValue());
        Element line = new ConnectorElement(
                head(element, element.get("id").textValue()),
                sheet.end(from, points.getFirst()),
                sheet.end(to, points.getLast()),
                routing,
                direction,
                elbow ? List.of() : points.subList(1, points.size() - 1),
                label == null ? "" : said(label),
                "");
        sheet.put(line);
    }
}

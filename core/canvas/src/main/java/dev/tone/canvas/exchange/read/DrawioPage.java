package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws the cells of one page of a `.drawio` file.
final class DrawioPage {
    private static final int DEEPEST = 64;
    /// Of a shape's words, which are set closer there than here.
    private static final double PADDING = 20;
    /// Between an icon and its words.
    private static final double GAP = 2;
    private static final double WIDEST_LABEL = 160;
    private static final Size CARD = ServiceKind.API.defaultSize();
    private static final double BETWEEN_CARDS = 32;
    private static final double MOST_LARGER = 4;
    private static final int MOST_ICONS = 1_000;

    private static final Set<String> ARROWS =
            Set.of("classic", "classicThin", "block", "blockThin", "open", "openThin", "async", "openAsync");

    private final Map<String, DrawioCell> cells;
    private final Sheet sheet;
    private final DrawioIcons icons;
    private final DrawioLayers layers;
    /// Cells that hold swimlanes.
    private final Set<String> pools = new HashSet<>();
    /// Those of them whose lanes have their heads at the side: their names would stand on one of a lane.
    private final Set<String> standing = new HashSet<>();
    /// What stands on each line.
    private final Map<String, List<DrawioCell>> labels = new HashMap<>();

    DrawioPage(Map<String, DrawioCell> cells, Sheet sheet, DrawioIcons icons, DrawioLayers layers) {
        this.cells = cells;
        this.sheet = sheet;
        this.icons = icons;
        this.layers = layers;
        for (DrawioCell cell : cells.values()) {
            if (cell.isSwimlane()) {
                pools.add(cell.parent);
                if (cell.is("horizontal", "0")) {
                    standing.add(cell.parent);
                }
            }
            if (cell.vertex && cell.relative) {
                labels.computeIfAbsent(cell.parent, _ -> new ArrayList<>()).add(cell);
            }
        }
    }

    void draw() {
        spread();
        List<DrawioCell> seen =
                cells.values().stream().filter(cell -> !layers.isHidden(cell)).toList();
        // What holds others is filled here, and would hide what is drawn before it.
        for (Consumer<DrawioCell> step : List.<Consumer<DrawioCell>>of(this::holder, this::held, this::line)) {
            for (DrawioCell cell : seen) {
                sheet.on(layers.of(cell));
                step.accept(cell);
            }
        }
        sheet.on(Layer.BASE.id());
    }

    private void holder(DrawioCell cell) {
        if (cell.isBehind()) {
            box(cell);
        }
    }

    private void held(DrawioCell cell) {
        if (!cell.isBehind()) {
            box(cell);
        }
    }

    /// Gives icons that stand close together the room that our cards take, by drawing the page larger as a whole.
    private void spread() {
        List<DrawioCell> cards = cells.values().stream()
                .filter(cell -> cell.vertex && icons.isKnown(cell))
                .limit(MOST_ICONS)
                .toList();
        double factor = 1;
        for (int i = 0; i < cards.size(); i++) {
            Rect one = cards.get(i).at(origin(cards.get(i)));
            for (int j = 0; j < i; j++) {
                Rect other = cards.get(j).at(origin(cards.get(j)));
                double across = (CARD.width() + BETWEEN_CARDS)
                        / Math.max(1, Math.abs(one.center().x() - other.center().x()));
                double down = (CARD.height() + BETWEEN_CARDS)
                        / Math.max(1, Math.abs(one.center().y() - other.center().y()));
                factor = Math.max(factor, Math.min(across, down));
            }
        }
        double larger = Math.min(MOST_LARGER, factor);
        if (larger > 1) {
            cells.values().forEach(cell -> cell.enlarge(larger));
        }
    }

    /// Where a cell's own zero lies: cells lie relative to what holds them.
    private Point origin(DrawioCell cell) {
        double x = 0;
        double y = 0;
        DrawioCell holder = cells.get(cell.parent);
        for (int i = 0; holder != null && holder.vertex && i < DEEPEST; i++) {
            x += holder.x;
            y += holder.y;
            holder = cells.get(holder.parent);
        }
        return new Point(x, y);
    }

    private void box(DrawioCell cell) {
        if (!cell.vertex) {
            return;
        }
        DrawioCell holder = cells.get(cell.parent);
        if (cell.relative && holder != null && holder.edge) {
            return; // a label on a line; see there
        }
        Point origin = origin(cell);
        double dx = cell.relative && holder != null ? cell.x * holder.width : cell.x;
        double dy = cell.relative && holder != null ? cell.y * holder.height : cell.y;
        Rect bounds = sheet.box(origin.x() + dx, origin.y() + dy, cell.width, cell.height, "“" + cell.said + "”");
        if (bounds == null) {
            return;
        }
        Head head = sheet.head(cell.id)
                .withStyle(cell.look())
                .withLocked(cell.is("locked", "1"))
                .withLink(cell.link);
        if (holder != null && holder.vertex && sheet.has(holder.id)) {
            head = head.withParent(sheet.id(holder.id));
        }
        if (cell.isGroup()) {
            sheet.put(new GroupElement(head, ""));
        } else if (cell.isSwimlane()) {
            sheet.put(new FrameElement(head, lane(cell, bounds), cell.said));
        } else if (cell.isArea()) {
            // Its words stand above it here and inside of it there.
            double high = cell.said.isEmpty() || bounds.height() < 60 ? 0 : 20;
            sheet.put(new FrameElement(
                    head, new Rect(bounds.x(), bounds.y() + high, bounds.width(), bounds.height() - high), cell.said));
        } else if (cell.isLifeline()) {
            lifeline(cell, head, bounds);
        } else if (cell.isBareText()) {
            text(cell, head, bounds);
        } else if (cell.shape().equals("note") || cell.shape().equals("stickyNote")) {
            sheet.put(new NoteElement(head, bounds, cell.said));
        } else {
            shape(cell, head, bounds);
        }
        turn(cell);
    }

    private void turn(DrawioCell cell) {
        double degrees = cell.number("rotation", 0) % 360;
        if (!Double.isFinite(degrees) || degrees == 0) {
            return;
        }
        switch (sheet.get(cell.id)) {
            case ShapeElement shape -> sheet.put(shape.withRotation(degrees));
            case TextElement text -> sheet.put(text.withRotation(degrees));
            case ImageElement image -> sheet.put(image.withRotation(degrees));
            case null -> {}
            default -> sheet.note("Left out: how “" + cell.said + "” is turned.");
        }
    }

    /// A swimlane without its head, above which its name stands here. Lanes side by side begin below each other's
    /// names.
    private Rect lane(DrawioCell cell, Rect bounds) {
        if (cell.is("horizontal", "0") || standing.contains(cell.id)) {
            return pools.contains(cell.id)
                    ? new Rect(bounds.x(), bounds.y() - 22, bounds.width(), bounds.height() + 22)
                    : bounds;
        }
        double head = cell.head();
        return new Rect(bounds.x(), bounds.y() + head, bounds.width(), bounds.height() - head);
    }

    /// The participant's head, and its line down.
    private void lifeline(DrawioCell cell, Head head, Rect bounds) {
        double high = Math.clamp(cell.number("size", 40), 20, bounds.height());
        double wide =
                Math.max(bounds.width(), Math.min(WIDEST_LABEL, TextRoom.width(cell.said, cell.fontSize()) + PADDING));
        Rect box = new Rect(bounds.center().x() - wide / 2, bounds.y(), wide, high);
        sheet.put(new ShapeElement(head, box, ShapeKind.RECTANGLE, cell.said));
        Head line = sheet.head(cell.id + " line");
        Point from = new Point(bounds.center().x(), bounds.y() + high);
        sheet.put(new ConnectorElement(
                line.withStyle(line.style().withDash(Dash.DASHED)),
                new End.Free(from),
                new End.Free(new Point(from.x(), Math.max(from.y() + 1, bounds.bottom()))),
                Routing.STRAIGHT,
                Direction.NONE,
                List.of(),
                "",
                ""));
    }

    /// Words without a shape, where they stood in their box.
    private void text(DrawioCell cell, Head head, Rect bounds) {
        if (cell.said.isEmpty()) {
            return;
        }
        double size = cell.fontSize();
        double room = Math.max(bounds.width(), size);
        double natural = TextRoom.width(cell.said, size) + 4;
        double wide = Math.min(natural, Math.max(room, size * 4));
        double high = TextRoom.lines(cell.said, size, wide) * size * TextRoom.LEADING;
        double left = switch (cell.get("align", "center")) {
            case "left" -> bounds.x() + cell.number("spacingLeft", 2);
            case "right" -> bounds.right() - wide;
            default -> bounds.center().x() - wide / 2;
        };
        double top = switch (cell.get("verticalAlign", "middle")) {
            case "top" -> bounds.y();
            case "bottom" -> bounds.bottom() - high;
            default -> bounds.center().y() - high / 2;
        };
        sheet.put(new TextElement(head, new Rect(left, top, wide, high), cell.said, natural > wide));
    }

    private void shape(DrawioCell cell, Head head, Rect bounds) {
        ServiceElement icon = icons.service(cell, head.withStyle(Style.DEFAULT), bounds);
        if (icon != null) {
            sheet.put(icon);
            sheet.note("“" + icon.label() + "” became a service of the kind "
                    + icon.kind().title() + ".");
            return;
        }
        ServiceKind kind = kind(cell);
        if (kind != null) {
            Rect card = Rect.around(bounds.center(), kind.defaultSize());
            sheet.put(new ServiceElement(head.withStyle(Style.DEFAULT), card, kind, cell.said, kind.defaults()));
            sheet.note("“" + cell.said + "” became a service of the kind " + kind.title() + ".");
            return;
        }
        String source = sheet.picture(cell.get("image", ""));
        if (source != null) {
            sheet.put(new ImageElement(head, bounds, source, ImageElement.WHOLE, cell.said));
            outside(cell, head, bounds);
            return;
        }
        ShapeKind shape = outline(cell);
        if (cell.isLabelledOutside()) {
            sheet.put(new ShapeElement(head, bounds, shape, ""));
            outside(cell, head, bounds);
            return;
        }
        double share = shape == ShapeKind.DIAMOND ? 0.6 : shape == ShapeKind.ELLIPSE ? 0.76 : 1;
        double size = TextRoom.fitting(cell.said, cell.fontSize(), Math.max(4, bounds.width() * share - PADDING));
        Head fitting = head.withStyle(head.style().withFontSize(size));
        sheet.put(new ShapeElement(fitting, bounds, shape, cell.said));
    }

    /// The words of an icon, beside it.
    private void outside(DrawioCell cell, Head head, Rect bounds) {
        if (cell.said.isEmpty()) {
            return;
        }
        double size = cell.fontSize();
        double wide = Math.min(TextRoom.width(cell.said, size) + 4, Math.max(WIDEST_LABEL, bounds.width()));
        double high = TextRoom.lines(cell.said, size, wide) * size * TextRoom.LEADING;
        double left = cell.is("labelPosition", "left")
                ? bounds.x() - wide - GAP
                : cell.is("labelPosition", "right")
                        ? bounds.right() + GAP
                        : bounds.center().x() - wide / 2;
        double top = cell.is("verticalLabelPosition", "bottom")
                ? bounds.bottom() + GAP
                : cell.is("verticalLabelPosition", "top")
                        ? bounds.y() - high - GAP
                        : bounds.center().y() - high / 2;
        Head label = sheet.head(cell.id + " label").withStyle(head.style());
        sheet.put(new TextElement(
                head.parent() == null ? label : label.withParent(head.parent()),
                new Rect(left, top, wide, high),
                cell.said));
    }

    private static @Nullable ServiceKind kind(DrawioCell cell) {
        String shape = cell.shape();
        if (shape.startsWith("cylinder") || shape.equals("datastore") || shape.contains("database")) {
            return ServiceKind.DATABASE;
        }
        return shape.contains("queue") ? ServiceKind.QUEUE : null;
    }

    private ShapeKind outline(DrawioCell cell) {
        String shape = cell.shape().toLowerCase(Locale.ROOT);
        if (cell.has("ellipse") || shape.contains("ellipse") || shape.equals("mxgraph.bpmn.event")) {
            return ShapeKind.ELLIPSE;
        }
        if (cell.has("rhombus")
                || shape.equals("rhombus")
                || shape.contains("decision")
                || shape.startsWith("mxgraph.bpmn.gateway")) {
            return ShapeKind.DIAMOND;
        }
        boolean plain = List.of("", "rectangle", "mxgraph.bpmn.task", "partialrectangle", "tablerow", "label")
                .contains(shape);
        String picture = cell.get("image", "");
        if (!plain || !picture.isEmpty()) {
            String seen = shape.isEmpty() || shape.equals("image") ? picture : cell.shape();
            String icon = cell.get("resIcon", cell.get("prIcon", seen));
            sheet.note("Kept as a rectangle: the shape " + (icon.startsWith("data:") ? "of a picture" : icon) + ".");
        }
        return ShapeKind.RECTANGLE;
    }

    private void line(DrawioCell cell) {
        if (!cell.edge) {
            return;
        }
        Point origin = origin(cell);
        Point start = cell.start == null ? middle(cell.source, origin) : origin.plus(cell.start.x(), cell.start.y());
        Point end = cell.end == null ? middle(cell.target, origin) : origin.plus(cell.end.x(), cell.end.y());
        boolean atStart = isHead(cell.get("startArrow", "none"));
        boolean atEnd = isHead(cell.get("endArrow", "classic"));
        Direction direction = atStart && atEnd
                ? Direction.BOTH
                : atStart ? Direction.BACKWARD : atEnd ? Direction.FORWARD : Direction.NONE;
        String edgeStyle = cell.get("edgeStyle", "");
        Routing routing = cell.is("curved", "1")
                ? Routing.CURVED
                : edgeStyle.isEmpty() || edgeStyle.equals("none") ? Routing.STRAIGHT : Routing.ORTHOGONAL;
        String beside = labels.getOrDefault(cell.id, List.of()).stream()
                .map(other -> other.said)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
        String label = beside.isEmpty() || cell.said.isEmpty() ? beside + cell.said : cell.said + " · " + beside;
        sheet.put(new ConnectorElement(
                sheet.head(cell.id).withStyle(cell.look()),
                sheet.end(cell.source.isEmpty() ? null : cell.source, start),
                sheet.end(cell.target.isEmpty() ? null : cell.target, end),
                routing,
                direction,
                cell.points.stream()
                        .map(point -> origin.plus(point.x(), point.y()))
                        .toList(),
                label.replace('\n', ' '),
                ""));
    }

    /// All heads become arrows.
    private boolean isHead(String arrow) {
        if (!arrow.equals("none") && !ARROWS.contains(arrow)) {
            sheet.note("Simplified: arrow heads of the kind " + arrow + ".");
        }
        return !arrow.equals("none");
    }

    private Point middle(String id, Point otherwise) {
        return sheet.get(id) instanceof BoxElement box ? box.bounds().center() : otherwise;
    }
}

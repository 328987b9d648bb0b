package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.exchange.SafeXml;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads `.drawio` files: the first page, compressed (deflate in Base64) or plain.
final class DrawioReader {
    /// Of one page, unpacked.
    private static final int LARGEST_PAGE = 64 << 20;

    private static final int DEEPEST = 64;

    private final String name;
    private final Sheet sheet = new Sheet();
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /// One `mxCell` with its geometry.
    private static final class Cell {
        final String id;
        final String parent;
        final String label;
        final Map<String, String> style;
        final boolean edge;
        final boolean vertex;
        final String source;
        final String target;
        double x;
        double y;
        double width;
        double height;
        boolean relative;

        @Nullable
        Point start;

        @Nullable
        Point end;

        final List<Point> points = new ArrayList<>();

        Cell(String id, String label, XMLStreamReader xml) {
            this.id = id;
            this.label = label;
            parent = value(xml, "parent");
            style = style(value(xml, "style"));
            edge = value(xml, "edge").equals("1");
            vertex = value(xml, "vertex").equals("1");
            source = value(xml, "source");
            target = value(xml, "target");
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

        String shape() {
            return style.getOrDefault("shape", "");
        }
    }

    DrawioReader(String name) {
        this.name = name;
    }

    ForeignDrawing read(String file) {
        try {
            read(SafeXml.reader(file));
        } catch (XMLStreamException e) {
            throw Sheet.unreadable("draw.io");
        }
        cells.values().forEach(this::box);
        cells.values().forEach(this::line);
        return sheet.done(name);
    }

    /// The drawing that draw.io has put into an SVG picture, null when there is none.
    static @Nullable String carried(String svg) {
        if (!svg.contains("mxfile") && !svg.contains("mxGraphModel")) {
            return null;
        }
        try {
            XMLStreamReader xml = SafeXml.reader(svg);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String content = value(xml, "content");
                    return content.isEmpty() ? null : content;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            return null;
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int pages = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "diagram" -> {
                    pages++;
                    if (pages == 2) {
                        sheet.note("Only the first page was read.");
                        return;
                    }
                }
                case "mxGraphModel" -> {
                    cells(xml);
                    return;
                }
                case "mxfile" -> {}
                default -> throw Sheet.unreadable("draw.io");
            }
            if (pages == 1 && xml.getLocalName().equals("diagram")) {
                int next = xml.next();
                if (next == XMLStreamConstants.CHARACTERS && !xml.getText().isBlank()) {
                    XMLStreamReader page = SafeXml.reader(unpacked(xml.getText()));
                    page.nextTag();
                    cells(page);
                    return;
                }
                while (next != XMLStreamConstants.START_ELEMENT && xml.hasNext()) {
                    next = xml.next();
                }
                if (next == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mxGraphModel")) {
                    cells(xml);
                    return;
                }
            }
        }
    }

    private static String unpacked(String text) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getMimeDecoder().decode(text.strip()));
            byte[] page = new byte[1 << 16];
            int length = 0;
            while (!inflater.finished()) {
                if (length == page.length) {
                    if (length >= LARGEST_PAGE) {
                        throw Sheet.unreadable("draw.io");
                    }
                    page = java.util.Arrays.copyOf(page, 2 * length);
                }
                int got = inflater.inflate(page, length, page.length - length);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw Sheet.unreadable("draw.io");
                }
                length += got;
            }
            String escaped = new String(page, 0, length, StandardCharsets.UTF_8);
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw Sheet.unreadable("draw.io");
        } finally {
            inflater.end();
        }
    }

    private void cells(XMLStreamReader xml) throws XMLStreamException {
        Cell cell = null;
        String wrappedId = null;
        String wrappedLabel = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("mxGraphModel")) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "object", "UserObject" -> {
                    wrappedId = value(xml, "id");
                    wrappedLabel = value(xml, "label");
                }
                case "mxCell" -> {
                    String id = wrappedId == null ? value(xml, "id") : wrappedId;
                    cell = new Cell(id, wrappedId == null ? value(xml, "value") : wrappedLabel, xml);
                    wrappedId = null;
                    if (cells.size() >= Sheet.MOST) {
                        throw Sheet.tooMany();
                    }
                    cells.put(id, cell);
                }
                case "mxGeometry" -> {
                    if (cell != null) {
                        cell.x = number(xml, "x");
                        cell.y = number(xml, "y");
                        cell.width = number(xml, "width");
                        cell.height = number(xml, "height");
                        cell.relative = value(xml, "relative").equals("1");
                    }
                }
                case "mxPoint" -> {
                    if (cell != null) {
                        point(cell, xml);
                    }
                }
                default -> {}
            }
        }
    }

    private static void point(Cell cell, XMLStreamReader xml) {
        double x = number(xml, "x");
        double y = number(xml, "y");
        if (!Sheet.isPlace(x) || !Sheet.isPlace(y)) {
            return;
        }
        switch (value(xml, "as")) {
            case "sourcePoint" -> cell.start = new Point(x, y);
            case "targetPoint" -> cell.end = new Point(x, y);
            case "" -> {
                if (cell.points.size() < Limits.WAYPOINTS) {
                    cell.points.add(new Point(x, y));
                }
            }
            default -> {}
        }
    }

    private static String value(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private static double number(XMLStreamReader xml, String attribute) {
        try {
            return Double.parseDouble(value(xml, attribute));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Where a cell's own zero lies: cells lie relative to what holds them.
    private Point origin(Cell cell) {
        double x = 0;
        double y = 0;
        Cell holder = cells.get(cell.parent);
        for (int i = 0; holder != null && holder.vertex && i < DEEPEST; i++) {
            x += holder.x;
            y += holder.y;
            holder = cells.get(holder.parent);
        }
        return new Point(x, y);
    }

    private void box(Cell cell) {
        if (!cell.vertex) {
            return;
        }
        Cell holder = cells.get(cell.parent);
        if (cell.relative && holder != null && holder.edge) {
            return; // a label on a line; see there
        }
        Point origin = origin(cell);
        String said = said(cell.label);
        Rect bounds = sheet.box(origin.x() + cell.x, origin.y() + cell.y, cell.width, cell.height, "“" + said + "”");
        if (bounds == null) {
            return;
        }
        Head head = sheet.head(cell.id).withStyle(style(cell)).withLocked(cell.has("locked"));
        if (holder != null && holder.vertex && sheet.has(holder.id)) {
            head = head.withParent(sheet.id(holder.id));
        }
        if (cell.has("swimlane") || cell.has("container") || cell.has("group")) {
            sheet.put(new FrameElement(head, bounds, said));
        } else if (cell.has("text")
                || cell.style.getOrDefault("strokeColor", "").equals("none") && !cell.has("fillColor")) {
            sheet.put(new TextElement(head, bounds, said));
        } else if (cell.shape().equals("note") || cell.shape().equals("stickyNote")) {
            sheet.put(new NoteElement(head, bounds, said));
        } else {
            ServiceKind kind = kind(cell);
            if (kind != null) {
                Rect card = Rect.around(bounds.center(), kind.defaultSize());
                sheet.put(new ServiceElement(head.withStyle(Style.DEFAULT), card, kind, said, kind.defaults()));
                sheet.note("“" + said + "” became a service of the kind " + kind.title() + ".");
            } else {
                sheet.put(new ShapeElement(head, bounds, shape(cell), said));
            }
        }
    }

    private static @Nullable ServiceKind kind(Cell cell) {
        String shape = cell.shape();
        if (shape.startsWith("cylinder") || shape.equals("datastore") || shape.contains("database")) {
            return ServiceKind.DATABASE;
        }
        return shape.contains("queue") ? ServiceKind.QUEUE : null;
    }

    private ShapeKind shape(Cell cell) {
        if (cell.has("ellipse")
                || cell.shape().equals("ellipse")
                || cell.shape().contains("Ellipse")) {
            return ShapeKind.ELLIPSE;
        }
        if (cell.has("rhombus") || cell.shape().equals("rhombus")) {
            return ShapeKind.DIAMOND;
        }
        if (!cell.shape().isEmpty() && !cell.shape().equals("rectangle")) {
            sheet.note("Kept as a rectangle: the shape " + cell.shape() + ".");
        }
        return ShapeKind.RECTANGLE;
    }

    private static Style style(Cell cell) {
        String fill = cell.style.getOrDefault("fillColor", "");
        Hue fromFill = Sheet.hue(fill);
        Hue hue = fromFill == Hue.NEUTRAL ? Sheet.hue(cell.style.get("strokeColor")) : fromFill;
        Dash dash = !"1".equals(cell.style.get("dashed"))
                ? Dash.SOLID
                : cell.style.getOrDefault("dashPattern", "").startsWith("1 ") ? Dash.DOTTED : Dash.DASHED;
        return new Style(
                hue,
                fill.equals("none") ? Fill.NONE : Fill.SOFT,
                dash,
                Math.clamp(number(cell.style.get("strokeWidth"), 1.5), 0.5, 40),
                Math.clamp(number(cell.style.get("fontSize"), 12), 4, 400),
                Math.clamp(number(cell.style.get("opacity"), 100) / 100, 0, 1));
    }

    private static double number(@Nullable String text, double usual) {
        try {
            return text == null ? usual : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    private void line(Cell cell) {
        if (!cell.edge) {
            return;
        }
        Point origin = origin(cell);
        Point start = cell.start == null ? middle(cell.source, origin) : origin.plus(cell.start.x(), cell.start.y());
        Point end = cell.end == null ? middle(cell.target, origin) : origin.plus(cell.end.x(), cell.end.y());
        boolean atStart = !cell.style.getOrDefault("startArrow", "none").equals("none");
        boolean atEnd = !cell.style.getOrDefault("endArrow", "classic").equals("none");
        Direction direction = atStart && atEnd
                ? Direction.BOTH
                : atStart ? Direction.BACKWARD : atEnd ? Direction.FORWARD : Direction.NONE;
        String edgeStyle = cell.style.getOrDefault("edgeStyle", "");
        Routing routing = "1".equals(cell.style.get("curved"))
                ? Routing.CURVED
                : edgeStyle.isEmpty() || edgeStyle.equals("none") ? Routing.STRAIGHT : Routing.ORTHOGONAL;
        String label = cells.values().stream()
                .filter(other -> other.vertex && other.relative && other.parent.equals(cell.id))
                .map(other -> said(other.label))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(said(cell.label));
        sheet.put(new ConnectorElement(
                sheet.head(cell.id).withStyle(style(cell)),
                sheet.end(cell.source.isEmpty() ? null : cell.source, start),
                sheet.end(cell.target.isEmpty() ? null : cell.target, end),
                routing,
                direction,
                cell.points.stream()
                        .map(point -> origin.plus(point.x(), point.y()))
                        .toList(),
                label,
                ""));
    }

    private Point middle(String id, Point otherwise) {
        return sheet.get(id) instanceof dev.tone.canvas.document.BoxElement box
                ? box.bounds().center()
                : otherwise;
    }

    /// The words of a label: HTML without its tags, breaks kept.
    static String said(String label) {
        String text = label.replaceAll("(?i)<br[^>]{0,100}>|</(div|p|li|h[1-6])>", "\n")
                .replaceAll("<[^<>]{0,2000}>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return text.strip();
    }
}

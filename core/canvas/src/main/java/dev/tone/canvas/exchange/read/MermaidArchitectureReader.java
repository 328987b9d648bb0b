package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads Mermaid architecture diagrams: groups in groups, services with their icons, junctions, and edges.
/// Which side an edge leaves by is not kept: the drawing is laid out anew.
final class MermaidArchitectureReader {
    private static final String ID = "[\\p{L}\\p{N}_-]{1,200}";
    private static final Pattern PART =
            Pattern.compile("(group|service)\\s+(" + ID + ")\\s*(?:\\(([^)]{0,200})\\)|\"([^\"]{0,500})\")?"
                    + "\\s*(?:\\[([^\\]]{0,500})])?\\s*(?:in\\s+(" + ID + "))?");
    private static final Pattern JUNCTION = Pattern.compile("junction\\s+(" + ID + ")\\s*(?:in\\s+(" + ID + "))?");
    private static final Pattern EDGE = Pattern.compile("(" + ID + ")(\\{group})?\\s*(?::\\s*[LRTB])?\\s*(<)?\\s*"
            + "(?:--|-\\s*\\[([^\\]]{0,500})]\\s*-)\\s*(>)?\\s*(?:[LRTB]\\s*:)?\\s*(" + ID + ")(\\{group})?");
    private static final Map<String, ServiceKind> ICONS = Map.of(
            "database", ServiceKind.DATABASE,
            "disk", ServiceKind.STORAGE,
            "server", ServiceKind.API,
            "internet", ServiceKind.EXTERNAL,
            "cloud", ServiceKind.EXTERNAL);

    private final String name;
    private final Sheet sheet = new Sheet();
    /// What holds each part, by the part's name.
    private final Map<String, String> holders = new HashMap<>();
    private int edges;

    MermaidArchitectureReader(String name) {
        this.name = name;
    }

    ForeignDrawing read(List<String> lines) {
        lines.forEach(this::part);
        lines.forEach(this::edge);
        return sheet.laidOut(name);
    }

    private void part(String line) {
        Matcher part = PART.matcher(line);
        Matcher junction = JUNCTION.matcher(line);
        if (part.matches()) {
            String id = part.group(2);
            Head head = head(id, part.group(6));
            String said = part.group(5) == null ? id : unquoted(part.group(5));
            if (part.group(1).equals("group")) {
                sheet.put(new FrameElement(head, MermaidC4Reader.ANYWHERE, said));
            } else {
                sheet.put(service(head, said, Objects.requireNonNullElse(part.group(3), "")));
            }
        } else if (junction.matches()) {
            Head head = head(junction.group(1), junction.group(2));
            sheet.put(new ShapeElement(head, new Rect(0, 0, 16, 16), ShapeKind.ELLIPSE, ""));
        }
    }

    private Head head(String id, @Nullable String holder) {
        Head head = sheet.head(id);
        if (holder == null || !sheet.has(holder) || isInside(holder, id)) {
            return head;
        }
        holders.put(id, holder);
        return head.withParent(sheet.id(holder));
    }

    private boolean isInside(String inner, String outer) {
        for (String at = inner; at != null; at = holders.get(at)) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private ServiceElement service(Head head, String said, String icon) {
        ServiceKind kind = ICONS.get(icon);
        return kind == null
                ? Sheet.service(head, said, icon.substring(icon.indexOf(':') + 1), ServiceKind.API)
                : new ServiceElement(head, MermaidC4Reader.ANYWHERE, kind, said, kind.defaults());
    }

    private void edge(String line) {
        if (PART.matcher(line).matches() || JUNCTION.matcher(line).matches()) {
            return;
        }
        Matcher edge = EDGE.matcher(line);
        if (!edge.matches() || !sheet.has(edge.group(1)) || !sheet.has(edge.group(6))) {
            sheet.note("Left out: “" + line + "”.");
            return;
        }
        String from = end(edge.group(1), edge.group(2));
        String to = end(edge.group(6), edge.group(7));
        boolean back = edge.group(3) != null;
        boolean on = edge.group(5) != null;
        Direction direction =
                back && on ? Direction.BOTH : back ? Direction.BACKWARD : on ? Direction.FORWARD : Direction.NONE;
        Head head = sheet.head("edge " + ++edges);
        sheet.put(ConnectorElement.between(head, sheet.end(from, Point.ORIGIN), sheet.end(to, Point.ORIGIN))
                .withDirection(direction)
                .withLabel(edge.group(4) == null ? "" : unquoted(edge.group(4))));
    }

    /// `server{group}` is the group that the service stands in.
    private String end(String id, @Nullable String group) {
        return group == null ? id : holders.getOrDefault(id, id);
    }

    private static String unquoted(String text) {
        String plain = text.strip();
        boolean quoted = plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"");
        return DrawioReader.said(quoted ? plain.substring(1, plain.length() - 1) : plain);
    }
}

package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Mermaid C4 diagrams: people, systems, containers and components, boundaries and nodes around them, and
/// relations with what they say and speak. Where they stood is not in the text: the drawing is laid out.
final class MermaidC4Reader {
    /// Before the layout everything stands here.
    static final Rect ANYWHERE = new Rect(0, 0, 200, 88);
    private static final int DEEPEST = 32;
    private static final Pattern CALL = Pattern.compile("([A-Za-z_]{1,60})\\s*\\((.{0,10000})\\)\\s*(\\{)?");
    private static final Pattern NAMED = Pattern.compile("\\$(\\w{1,60})\\s*=\\s*(.*)");

    private final String name;
    private final Sheet sheet = new Sheet();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Statement> relations = new ArrayList<>();
    private int drawn;

    /// `Name(values…)`; those that are named stand in their places.
    private record Statement(String word, List<String> values, String technology, String text) {
        String value(int place) {
            return place < values.size() ? values.get(place) : "";
        }
    }

    MermaidC4Reader(String name) {
        this.name = name;
    }

    ForeignDrawing read(List<String> lines) {
        String title = name;
        String next = null;
        for (String line : lines) {
            // The brace of a boundary may stand on the line below.
            String before = next;
            next = null;
            Matcher call = CALL.matcher(line);
            if (line.startsWith("title ")) {
                title = line.substring("title ".length()).strip();
            } else if (line.startsWith("}")) {
                open.poll();
            } else if (call.matches()) {
                Statement said = statement(call);
                statement(said, call.group(3) != null);
                next = call.group(3) == null && isFrame(said.word()) ? said.value(0) : null;
            } else if (line.equals("{") && before != null) {
                push(before);
            } else if (!line.equals("{")) {
                sheet.note("Left out: “" + line + "”.");
            }
        }
        relations.forEach(this::relate);
        return sheet.laidOut(title);
    }

    private static Statement statement(Matcher call) {
        List<String> values = new ArrayList<>();
        String technology = "";
        String text = "";
        for (String part : parts(call.group(2))) {
            Matcher named = NAMED.matcher(part);
            if (!named.matches()) {
                values.add(said(part));
            } else if (named.group(1).equals("techn")) {
                technology = said(named.group(2));
            } else if (named.group(1).equals("descr")) {
                text = said(named.group(2));
            }
        }
        return new Statement(call.group(1), values, technology, text);
    }

    /// The values between commas that do not stand in quotes.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static String said(String part) {
        String plain = part.strip();
        boolean quoted = plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"");
        return DrawioReader.said(quoted ? plain.substring(1, plain.length() - 1) : plain);
    }

    private void statement(Statement said, boolean opens) {
        String word = said.word();
        if (word.endsWith("Rel") || word.startsWith("Rel_") || word.equals("RelIndex") || word.startsWith("BiRel")) {
            relations.add(said);
        } else if (isFrame(word)) {
            frame(said, opens);
        } else if (word.startsWith("Update")) {
            sheet.note("Left out: " + word + " statements.");
        } else if (word.startsWith("Person")) {
            box(said, shape(said, ShapeKind.ELLIPSE, described(said, title(said), 2)), "");
        } else if (word.startsWith("Component") && !isStore(word)) {
            String made = made(said);
            String title = made.isEmpty() ? title(said) : title(said) + "\n[" + made + "]";
            box(said, shape(said, ShapeKind.RECTANGLE, described(said, title, 3)), "");
        } else if (word.startsWith("System") || word.startsWith("Container") || word.startsWith("Component")) {
            boolean system = word.startsWith("System");
            String text = system ? said.value(2) : said.value(3);
            box(said, service(said, system ? said.technology() : made(said)), text);
        } else {
            sheet.note("Left out: " + word + " statements.");
        }
    }

    private static boolean isFrame(String word) {
        return word.endsWith("oundary") || word.startsWith("Deployment_Node") || word.startsWith("Node");
    }

    private static boolean isStore(String word) {
        return word.contains("Db") || word.contains("Queue");
    }

    private static String made(Statement said) {
        return said.value(2).isEmpty() ? said.technology() : said.value(2);
    }

    private static String title(Statement said) {
        return said.value(1).isEmpty() ? said.value(0) : said.value(1);
    }

    private Head head(Statement said) {
        drawn++;
        Head head = sheet.head(said.value(0));
        String holder = open.peek();
        return holder == null ? head : head.withParent(sheet.id(holder));
    }

    private void frame(Statement said, boolean opens) {
        boolean node = !said.word().endsWith("oundary");
        FrameElement frame = new FrameElement(head(said), ANYWHERE, title(said));
        sheet.put(node ? frame.withKind(FrameKind.ZONE) : frame);
        if (opens) {
            push(said.value(0));
        }
    }

    private void push(String holder) {
        if (open.size() >= DEEPEST) {
            throw Sheet.unreadable("Mermaid");
        }
        open.push(holder);
    }

    private ServiceElement service(Statement said, String technology) {
        String word = said.word();
        Head head = head(said);
        if (word.contains("Db")) {
            return Sheet.service(head, title(said), technology, ServiceKind.DATABASE);
        }
        if (word.contains("Queue")) {
            return Sheet.service(head, title(said), technology, ServiceKind.QUEUE);
        }
        return Sheet.service(
                head, title(said), technology, word.endsWith("_Ext") ? ServiceKind.EXTERNAL : ServiceKind.API);
    }

    /// Its name, and below what is said of it, as there.
    private static String described(Statement said, String title, int at) {
        String text = said.text().isEmpty() ? said.value(at) : said.text();
        return text.isEmpty() ? title : title + "\n" + text;
    }

    /// As high as its words need.
    private ShapeElement shape(Statement said, ShapeKind kind, String text) {
        Head head = head(said);
        return new ShapeElement(
                head,
                TextRoom.around(text, kind, head.style().fontSize(), ANYWHERE.width(), ANYWHERE.height()),
                kind,
                text);
    }

    private void box(Statement said, Element element, String text) {
        sheet.put(
                element instanceof ServiceElement service
                        ? service.withProperties(
                                service.properties().withNotes(said.text().isEmpty() ? text : said.text()))
                        : element);
    }

    private void relate(Statement said) {
        int first = said.word().equals("RelIndex") ? 1 : 0;
        String from = said.value(first);
        String to = said.value(first + 1);
        if (!sheet.has(from) || !sheet.has(to)) {
            sheet.note("Left out: a relation from “" + from + "” to “" + to + "”.");
            return;
        }
        Direction direction = said.word().startsWith("BiRel")
                ? Direction.BOTH
                : said.word().equals("Rel_Back") ? Direction.BACKWARD : Direction.FORWARD;
        String technology = said.technology().isEmpty() ? said.value(first + 3) : said.technology();
        Head head = sheet.head("relation " + ++drawn);
        sheet.put(ConnectorElement.between(head, sheet.end(from, Point.ORIGIN), sheet.end(to, Point.ORIGIN))
                .withDirection(direction)
                .withLabel(said.value(first + 2))
                .withProtocol(technology));
    }
}

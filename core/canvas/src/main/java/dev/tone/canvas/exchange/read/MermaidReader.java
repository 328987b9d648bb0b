package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.Address;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.layout.LayoutKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.fault.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads Mermaid flowcharts: nodes with their shapes, links with heads and labels, chains, `&`, and subgraphs. Where
/// they stood is not in the text: the chart is laid out along its direction.
final class MermaidReader {
    /// How high a node is at least.
    private static final double LEAST = 64;

    private static final Pattern HEADER =
            Pattern.compile("(?:flowchart|graph)(?:-elk)?\\s*(TB|TD|BT|LR|RL)?\\s*;?\\s*");
    private static final Pattern NODE =
            Pattern.compile("\\s*([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*?)(?=\\s|$|[\\[({>:&;]|@|-[-.]|==|<-|o--|x--|~~~)");
    /// Start head, line, and end head; or a line that is broken by its label.
    private static final Pattern LINK =
            Pattern.compile("\\s*(?:[\\p{L}\\p{N}_]+@)?([<ox])?(--+|==+|-\\.+-)([>ox])?(?:\\s*\\|([^|]{0,500})\\|)?");

    private static final Pattern LABELLED =
            Pattern.compile("\\s*(?:[\\p{L}\\p{N}_]+@)?([<ox])?(--|==|-\\.)(?![-=.>]|[xo]\\s)"
                    + "\\s*(\"[^\"]{0,500}\"|[^\"|>]{1,500}?)\\s*(?:--+|==+|\\.+-)([>ox])?");
    private static final Pattern INVISIBLE = Pattern.compile("\\s*~~~+");

    /// An icon of Font Awesome among the words.
    private static final Pattern ICON = Pattern.compile("\\bfa[a-z]?:fa-([\\w-]{1,60})\\s*");

    private static final String PICTURES = "Left out: icons and pictures of nodes.";

    private static final Pattern CLICK = Pattern.compile("click\\s+(\\S{1,200})\\s+(?:href\\s+)?\"([^\"]{1,2000})\".*");

    private final String name;
    private final Sheet sheet = new Sheet();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Deque<Group> open = new ArrayDeque<>();
    private final MermaidLooks looks = new MermaidLooks();
    private LayoutKind flow = LayoutKind.LAYERED_DOWN;

    private static final class Node {
        final String id;
        String text;
        String open = "[";

        @Nullable
        Group group;

        Node(String id) {
            this.id = id;
            this.text = id;
        }
    }

    private record Group(String id, String name, @Nullable Group within) {}

    private record Link(String from, String to, boolean atStart, boolean atEnd, String line, String label) {}

    MermaidReader(String name) {
        this.name = name;
    }

    /// @param lines those that say something, from the one that begins the chart
    ForeignDrawing read(List<String> lines) {
        header(lines.getFirst());
        for (String line : MermaidText.statements(lines.subList(1, lines.size()))) {
            if (line.length() > MermaidText.LONGEST_LINE) {
                sheet.note("Left out: a line of " + line.length() + " characters.");
                continue;
            }
            statement(line);
        }
        // An arrow may name a subgraph before it begins.
        groups.keySet().forEach(nodes::remove);
        return drawn();
    }

    private void header(String line) {
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            throw Fault.invalid(
                            "canvas/unknown-mermaid",
                            "Only Mermaid flowcharts can be read, not “"
                                    + line.substring(0, Math.min(40, line.length())) + "”.",
                            "A flowchart begins with `flowchart TD` or `graph LR`.")
                    .asException();
        }
        flow = switch (Objects.requireNonNullElse(header.group(1), "TB")) {
            case "LR" -> LayoutKind.LAYERED;
            case "RL" -> LayoutKind.LAYERED_LEFT;
            case "BT" -> LayoutKind.LAYERED_UP;
            default -> LayoutKind.LAYERED_DOWN;
        };
    }

    private void statement(String line) {
        String word = line.split("\\s+", 2)[0];
        switch (word) {
            case "" -> {}
            case "subgraph" -> {
                String title = line.substring(word.length()).strip();
                Matcher named = Pattern.compile("([^\\[\\s]+)\\s*\\[(.*)]").matcher(title);
                String id = named.matches() ? named.group(1) : title.isEmpty() ? "subgraph " + groups.size() : title;
                Group group = new Group(id, quoteless(named.matches() ? named.group(2) : title), open.peek());
                if (open.size() >= 32) {
                    throw Sheet.unreadable("Mermaid");
                }
                groups.putIfAbsent(id, group);
                open.push(group);
            }
            case "end" -> open.poll();
            case "style", "classDef", "class" -> looks.take(word, line);
            case "accTitle:", "accDescr:", "accTitle", "accDescr" -> {}
            case "click" -> click(line);
            case "linkStyle", "direction" -> sheet.note("Left out: " + word + " statements.");
            default -> chain(line);
        }
    }

    /// `click a href "https://example.com" "tooltip"`; what calls a script is left out.
    private void click(String line) {
        Matcher click = CLICK.matcher(line);
        String address = click.matches() ? Address.of(click.group(2)) : "";
        if (address.isEmpty()) {
            sheet.note("Left out: click statements.");
        } else {
            addresses.put(click.group(1), address);
        }
    }

    /// `a & b --> c -- text --> d`.
    private void chain(String line) {
        if (MermaidShapes.isOfLink(line)) {
            return;
        }
        int at = 0;
        List<String> before = List.of();
        boolean linked = false;
        Link pending = null;
        while (at < line.length()) {
            List<String> now = new ArrayList<>();
            at = nodes(line, at, now);
            if (now.isEmpty()) {
                sheet.note("Left out: “" + line + "”.");
                return;
            }
            if (linked && pending != null) {
                for (String from : before) {
                    for (String to : now) {
                        if (links.size() >= Sheet.MOST) {
                            throw Sheet.tooMany();
                        }
                        links.add(new Link(from, to, pending.atStart, pending.atEnd, pending.line, pending.label));
                    }
                }
            }
            before = now;
            Matcher invisible = INVISIBLE.matcher(line).region(at, line.length());
            if (invisible.lookingAt()) {
                at = invisible.end();
                linked = true;
                pending = null;
                continue;
            }
            Matcher link = LABELLED.matcher(line).region(at, line.length());
            boolean labelled = link.lookingAt();
            if (!labelled) {
                link = LINK.matcher(line).region(at, line.length());
            }
            if (!labelled && !link.lookingAt()) {
                if (!line.substring(at).isBlank()) {
                    sheet.note("Left out: “" + line.substring(at).strip() + "”.");
                }
                return;
            }
            String label = Objects.requireNonNullElse(link.group(labelled ? 3 : 4), "");
            boolean atEnd = link.group(labelled ? 4 : 3) != null;
            head(link.group(1));
            head(link.group(labelled ? 4 : 3));
            pending = new Link("", "", link.group(1) != null, atEnd, link.group(2), quoteless(label.strip()));
            linked = true;
            at = link.end();
        }
    }

    /// All heads become arrows.
    private void head(@Nullable String head) {
        switch (head) {
            case "o" -> sheet.note("Simplified: arrow heads of the kind circle.");
            case "x" -> sheet.note("Simplified: arrow heads of the kind cross.");
            case null, default -> {}
        }
    }

    /// Reads `a[Text] & b` and tells where it ends.
    private int nodes(String line, int from, List<String> into) {
        int at = from;
        while (true) {
            Matcher node = NODE.matcher(line).region(at, line.length());
            if (!node.lookingAt()) {
                return at;
            }
            String id = node.group(1);
            at = node.end();
            if (nodes.size() >= Sheet.MOST) {
                throw Sheet.tooMany();
            }
            Node known = nodes.computeIfAbsent(id, Node::new);
            if (known.group == null && open.peek() != null) {
                known.group = open.peek();
            }
            at = shape(line, at, known);
            if (line.startsWith("@{", at)) {
                MermaidShapes.Said said = MermaidShapes.read(line, at);
                known.text = said.label() == null ? known.text : quoteless(said.label());
                known.open = said.opening() == null ? known.open : said.opening();
                simplified(said.simplified());
                if (said.pictured()) {
                    sheet.note(PICTURES);
                }
                at = said.end();
            }
            if (line.startsWith(":::", at)) {
                int end = at + 3;
                while (end < line.length()
                        && (Character.isLetterOrDigit(line.charAt(end)) || "_-".indexOf(line.charAt(end)) >= 0)) {
                    end++;
                }
                looks.mark(id, line.substring(at + 3, end));
                at = end;
            }
            into.add(id);
            int next = at;
            while (next < line.length() && line.charAt(next) == ' ') {
                next++;
            }
            if (next < line.length() && line.charAt(next) == '&') {
                at = next + 1;
            } else {
                return at;
            }
        }
    }

    private void simplified(@Nullable String shape) {
        if (shape != null) {
            sheet.note("Simplified: the shape " + shape + ".");
        }
    }

    private static final List<String> OPENINGS =
            List.of("(((", "((", "([", "[[", "[(", "{{", "[/", "[\\", "(", "[", "{", ">");
    private static final List<String> CLOSINGS =
            List.of(")))", "))", "])", "]]", ")]", "}}", "]", "]", ")", "]", "}", "]");

    private int shape(String line, int at, Node node) {
        for (int i = 0; i < OPENINGS.size(); i++) {
            String opening = OPENINGS.get(i);
            if (line.startsWith(opening, at)) {
                int start = at + opening.length();
                int end;
                if (line.startsWith("\"", start)) {
                    int quote = line.indexOf('"', start + 1);
                    end = quote < 0 ? -1 : line.indexOf(CLOSINGS.get(i), quote);
                } else {
                    end = line.indexOf(CLOSINGS.get(i), start);
                }
                if (end < 0) {
                    return at;
                }
                node.text = quoteless(line.substring(start, end).replaceAll("[/\\\\]$", ""));
                node.open = opening;
                simplified(MermaidShapes.simplified(opening));
                return end + CLOSINGS.get(i).length();
            }
        }
        return at;
    }

    private String quoteless(String text) {
        String plain = text.strip();
        if (plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        if (plain.length() >= 2 && plain.startsWith("`") && plain.endsWith("`")) {
            plain = plain.substring(1, plain.length() - 1).replaceAll("\\*\\*|__|(?<!\\w)[*_]|[*_](?!\\w)", "");
        }
        String said = DrawioReader.said(Entities.unhashed(plain).replace("\\n", "\n"));
        Matcher icon = ICON.matcher(said);
        if (icon.find()) {
            sheet.note(PICTURES);
        }
        String bare = icon.replaceAll("").strip();
        return bare.isEmpty() ? icon.replaceAll("$1").strip() : bare;
    }

    private ForeignDrawing drawn() {
        Set<String> filled = new HashSet<>();
        for (Node node : nodes.values()) {
            for (Group group = node.group; group != null; group = group.within()) {
                filled.add(group.id());
            }
        }
        // One that is empty is only drawn when a line leads to it.
        links.forEach(link -> filled.addAll(List.of(link.from(), link.to())));
        groups.values().stream().filter(group -> filled.contains(group.id())).forEach(this::put);
        nodes.values().forEach(this::put);
        for (int i = 0; i < links.size(); i++) {
            put(links.get(i), i);
        }
        return sheet.laidOut(name, flow);
    }

    private void put(Group group) {
        Head head = within(sheet.head("group " + group.id()), group.within());
        sheet.put(new FrameElement(head, MermaidC4Reader.ANYWHERE, group.name()));
    }

    private Head within(Head head, @Nullable Group group) {
        return group == null ? head : head.withParent(sheet.id("group " + group.id()));
    }

    private void put(Node node) {
        Head head = within(sheet.head(node.id), node.group);
        head = head.withStyle(looks.of(node.id, head.style())).withLink(addresses.getOrDefault(node.id, ""));
        sheet.put(
                switch (node.open) {
                    case "[(" ->
                        new ServiceElement(
                                head,
                                Rect.around(Point.ORIGIN, ServiceKind.DATABASE.defaultSize()),
                                ServiceKind.DATABASE,
                                node.text,
                                ServiceKind.DATABASE.defaults());
                    case "{", "{{" -> shape(head, ShapeKind.DIAMOND, node.text, 100);
                    case "((", "(((" -> shape(head, ShapeKind.ELLIPSE, node.text, 120);
                    default -> shape(head, ShapeKind.RECTANGLE, node.text, 160);
                });
    }

    /// @param wide room for its words
    private static ShapeElement shape(Head head, ShapeKind kind, String text, double wide) {
        return new ShapeElement(head, TextRoom.around(text, kind, head.style().fontSize(), wide, LEAST), kind, text);
    }

    private void put(Link link, int number) {
        Direction heads = link.atStart() && link.atEnd()
                ? Direction.BOTH
                : link.atStart() ? Direction.BACKWARD : link.atEnd() ? Direction.FORWARD : Direction.NONE;
        Head head = sheet.head("link " + number);
        if (link.line().startsWith("-.")) {
            head = head.withStyle(head.style().withDash(Dash.DASHED));
        } else if (link.line().startsWith("=")) {
            head = head.withStyle(head.style().withStrokeWidth(3));
        }
        String from = groups.containsKey(link.from()) ? "group " + link.from() : link.from();
        String to = groups.containsKey(link.to()) ? "group " + link.to() : link.to();
        ConnectorElement line =
                ConnectorElement.between(head, sheet.end(from, Point.ORIGIN), sheet.end(to, Point.ORIGIN));
        sheet.put(line.withDirection(heads).withLabel(link.label()));
    }
}

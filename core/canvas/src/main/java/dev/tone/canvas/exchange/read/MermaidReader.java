package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.BoxElement;
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
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.fault.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads Mermaid flowcharts: nodes with their shapes, links with heads and labels, chains, `&`, and subgraphs. Mermaid
/// has no places, so nodes are put in ranks along the chart's direction.
final class MermaidReader {
    private static final double GAP = 80;
    private static final double WIDTH = 160;
    private static final double HEIGHT = 64;

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

    private final String name;
    private final Sheet sheet = new Sheet();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Deque<Group> open = new ArrayDeque<>();
    private final MermaidLooks looks = new MermaidLooks();
    private String direction = "TB";

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
        place();
        return sheet.done(name);
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
        if (header.group(1) != null) {
            direction = header.group(1);
        }
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
            case "linkStyle", "click", "direction" -> sheet.note("Left out: " + word + " statements.");
            default -> chain(line);
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
            pending = new Link("", "", link.group(1) != null, atEnd, link.group(2), quoteless(label.strip()));
            linked = true;
            at = link.end();
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
                return end + CLOSINGS.get(i).length();
            }
        }
        return at;
    }

    private static String quoteless(String text) {
        String plain = text.strip();
        if (plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        if (plain.length() >= 2 && plain.startsWith("`") && plain.endsWith("`")) {
            plain = plain.substring(1, plain.length() - 1).replaceAll("\\*\\*|__|(?<!\\w)[*_]|[*_](?!\\w)", "");
        }
        return DrawioReader.said(plain.replace("#quot;", "\"").replace("\\n", "\n"));
    }

    // Places: the longest way from a start is a node's rank; circles are cut where they close.

    private Map<String, Integer> ranks() {
        Map<String, List<String>> out = new HashMap<>();
        links.forEach(
                link -> out.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to()));
        Map<String, Integer> ranks = new HashMap<>();
        Map<String, Integer> state = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (String start : nodes.keySet()) {
            Deque<String> path = new ArrayDeque<>();
            path.push(start);
            while (!path.isEmpty()) {
                String node = path.peek();
                int next = state.merge(node, 1, Integer::sum) - 1;
                List<String> targets = out.getOrDefault(node, List.of());
                if (next >= targets.size()) {
                    path.pop();
                    if (next == targets.size()) {
                        order.add(node);
                    }
                } else if (!state.containsKey(targets.get(next))) {
                    path.push(targets.get(next));
                }
            }
        }
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            place.putIfAbsent(order.get(i), order.size() - i);
        }
        List<String> sorted = new ArrayList<>(nodes.keySet());
        sorted.sort((a, b) -> Integer.compare(place.getOrDefault(a, 0), place.getOrDefault(b, 0)));
        for (String node : sorted) {
            int rank = ranks.computeIfAbsent(node, _ -> 0);
            for (String to : out.getOrDefault(node, List.of())) {
                if (place.getOrDefault(to, 0) > place.getOrDefault(node, 0)) {
                    ranks.merge(to, rank + 1, Math::max);
                }
            }
        }
        return ranks;
    }

    private void place() {
        boolean across = direction.equals("LR") || direction.equals("RL");
        boolean turned = direction.equals("BT") || direction.equals("RL");
        Map<String, Integer> ranks = ranks();
        int last = ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Group> order = new ArrayList<>(groups.values());
        Map<String, Integer> filled = new HashMap<>();
        double laneStart = 0;
        Map<String, Rect> boxes = new HashMap<>();
        // Each subgraph has a lane of its own beside the others, so that their frames never overlap.
        List<@Nullable Group> all = new ArrayList<>();
        all.add(null);
        all.addAll(order);
        for (Group group : all) {
            int widest = 0;
            filled.clear();
            for (Node node : nodes.values()) {
                if (node.group != group) {
                    continue;
                }
                int rank = turned ? last - ranks.getOrDefault(node.id, 0) : ranks.getOrDefault(node.id, 0);
                int beside = filled.merge(Integer.toString(rank), 1, Integer::sum) - 1;
                widest = Math.max(widest, beside + 1);
                double along = rank * ((across ? WIDTH + 40 : HEIGHT + 24) + GAP);
                double side = laneStart + beside * ((across ? HEIGHT + 24 : WIDTH + 40) + GAP / 2);
                boxes.put(
                        node.id, across ? new Rect(along, side, WIDTH, HEIGHT) : new Rect(side, along, WIDTH, HEIGHT));
            }
            if (widest > 0) {
                laneStart += widest * ((across ? HEIGHT + 24 : WIDTH + 40) + GAP / 2) + GAP;
            }
        }
        frames(boxes);
        nodes.values().forEach(node -> put(node, Objects.requireNonNull(boxes.get(node.id))));
        for (int i = 0; i < links.size(); i++) {
            put(links.get(i), i);
        }
    }

    private void frames(Map<String, Rect> boxes) {
        for (Group group : groups.values()) {
            Rect around = null;
            for (Node node : nodes.values()) {
                if (isIn(node.group, group)) {
                    Rect box = Objects.requireNonNull(boxes.get(node.id));
                    around = around == null ? box : around.union(box);
                }
            }
            if (around != null) {
                Head head = sheet.head("group " + group.id());
                Group within = group.within();
                if (within != null && sheet.has("group " + within.id())) {
                    head = head.withParent(sheet.id("group " + within.id()));
                }
                sheet.put(new FrameElement(head, around.grown(28 + 12 * inner(group)), group.name()));
            }
        }
    }

    private static boolean isIn(@Nullable Group inner, Group outer) {
        for (Group group = inner; group != null; group = group.within()) {
            if (group.id().equals(outer.id())) {
                return true;
            }
        }
        return false;
    }

    /// How many subgraphs are nested in it, one in the other.
    private int inner(Group group) {
        int deepest = 0;
        for (Group other : groups.values()) {
            int depth = 0;
            for (Group at = other; at != null && at != group; at = at.within()) {
                depth++;
            }
            if (other != group && isIn(other, group)) {
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    private void put(Node node, Rect box) {
        Head head = sheet.head(node.id);
        head = head.withStyle(looks.of(node.id, head.style()));
        if (node.group != null && sheet.has("group " + node.group.id())) {
            head = head.withParent(sheet.id("group " + node.group.id()));
        }
        BoxElement element = switch (node.open) {
            case "[(" ->
                new ServiceElement(
                        head,
                        Rect.around(box.center(), ServiceKind.DATABASE.defaultSize()),
                        ServiceKind.DATABASE,
                        node.text,
                        ServiceKind.DATABASE.defaults());
            case "{", "{{" -> new ShapeElement(head, box.grown(12), ShapeKind.DIAMOND, node.text);
            case "((", "(((" -> new ShapeElement(head, box, ShapeKind.ELLIPSE, node.text);
            default -> new ShapeElement(head, box, ShapeKind.RECTANGLE, node.text);
        };
        sheet.put(element);
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

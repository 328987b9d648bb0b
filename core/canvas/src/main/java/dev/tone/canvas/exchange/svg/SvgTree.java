package dev.tone.canvas.exchange.svg;

import dev.tone.canvas.exchange.SafeXml;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The elements of a picture, once they are known to be harmless.
final class SvgTree {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int MOST = 50_000;
    /// Less than the parser itself takes.
    private static final int DEEPEST = 90;
    private static final int MOST_RULES = 2_000;
    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,5000})}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    final SvgNode root;
    /// What was not read and would be seen.
    final Set<String> leftOut = new HashSet<>();

    final Map<String, SvgNode> ids = new HashMap<>();
    private final Map<String, Map<String, String>> rules = new HashMap<>();

    private SvgTree(SvgNode root) {
        this.root = root;
    }

    /// @throws FaultException `canvas/unsafe-svg`, `canvas/unreadable-svg`
    static SvgTree of(String svg) {
        if (svg.contains("<!ENTITY")) {
            throw unsafe("it declares entities");
        }
        try {
            return read(SafeXml.reader(svg));
        } catch (XMLStreamException e) {
            throw new FaultException(unreadable().fault(), e);
        }
    }

    private static SvgTree read(XMLStreamReader xml) throws XMLStreamException {
        SvgTree tree = null;
        SvgNode at = null;
        int count = 0;
        int depth = 0;
        int skipped = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST || ++depth > DEEPEST) {
                        throw tooLarge();
                    }
                    check(xml);
                    boolean known = NAMESPACE.equals(xml.getNamespaceURI()) || xml.getNamespaceURI() == null;
                    // Other pictures of the same in HTML, and what programs keep for themselves.
                    if (skipped > 0 || !known || xml.getLocalName().equals("foreignObject")) {
                        // Beside others in a switch it is one way of several to say the same.
                        boolean only = skipped == 0 && known && at != null && !at.name.equals("switch");
                        if (only && tree != null) {
                            tree.leftOut.add("foreignObject");
                        }
                        skipped++;
                        continue;
                    }
                    SvgNode node = new SvgNode(xml.getLocalName(), attributes(xml), at);
                    if (tree == null) {
                        if (!node.name.equals("svg")) {
                            throw unreadable();
                        }
                        tree = new SvgTree(node);
                    } else if (at != null) {
                        at.children.add(node);
                    }
                    if (!node.get("id").isEmpty()) {
                        tree.ids.putIfAbsent(node.get("id"), node);
                    }
                    at = node;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (at != null && skipped == 0 && "text tspan a style title".contains(at.name)) {
                        SvgNode said = new SvgNode("#text", Map.of(), at);
                        said.text = xml.getText();
                        at.children.add(said);
                        at.text += xml.getText();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (skipped > 0) {
                        skipped--;
                    } else if (at != null) {
                        at = at.parent;
                    }
                }
                default -> {}
            }
        }
        if (tree == null) {
            throw unreadable();
        }
        tree.styles(tree.root);
        tree.apply(tree.root);
        return tree;
    }

    private static void check(XMLStreamReader xml) {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (name.equals("script") || name.equals("handler")) {
            throw unsafe("it has a script");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = xml.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            if (attribute.startsWith("on") || value.startsWith("javascript:")) {
                throw unsafe("it has a script");
            }
            boolean shows =
                    attribute.equals("href") && (name.equals("image") || name.equals("use") || name.equals("feimage"));
            if (shows && !value.isEmpty() && !value.startsWith("#") && !value.startsWith("data:")) {
                throw unsafe("it shows something from elsewhere");
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private void styles(SvgNode node) {
        if (node.name.equals("style")) {
            Matcher rule = RULE.matcher(COMMENT.matcher(node.text).replaceAll(""));
            while (rule.find() && rules.size() < MOST_RULES) {
                for (String selector : rule.group(1).split(",", 20)) {
                    rules.computeIfAbsent(selector.strip(), _ -> new HashMap<>())
                            .putAll(declarations(rule.group(2)));
                }
            }
        }
        node.children.forEach(this::styles);
    }

    /// What a style sheet says of the element, its classes and its id goes before its attributes, its own style before
    /// all.
    private void apply(SvgNode node) {
        if (!node.name.equals("#text")) {
            node.attributes.putAll(rules.getOrDefault(node.name, Map.of()));
            for (String each : node.get("class").split("\\s+", 20)) {
                node.attributes.putAll(rules.getOrDefault("." + each, Map.of()));
                node.attributes.putAll(rules.getOrDefault(node.name + "." + each, Map.of()));
            }
            node.attributes.putAll(rules.getOrDefault("#" + node.get("id"), Map.of()));
            node.attributes.putAll(declarations(node.get("style")));
        }
        node.children.forEach(this::apply);
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> found = new HashMap<>();
        for (String each : text.split(";", 200)) {
            int colon = each.indexOf(':');
            if (colon > 0) {
                found.put(
                        each.substring(0, colon).strip(),
                        each.substring(colon + 1).replace("!important", "").strip());
            }
        }
        return found;
    }

    @Nullable
    SvgNode named(String id) {
        return id.isEmpty() ? null : ids.get(id);
    }

    static FaultException unreadable() {
        return Fault.invalid(
                        "canvas/unreadable-svg",
                        "This SVG picture cannot be read.",
                        "Open it in the program that made it, and save it again or as PNG.")
                .asException();
    }

    static FaultException tooLarge() {
        return Fault.invalid(
                        "canvas/svg-too-large",
                        "This SVG picture has too much in it for a drawing.",
                        "Save it as PNG in the program that made it.")
                .asException();
    }

    private static FaultException unsafe(String why) {
        return Fault.invalid(
                        "canvas/unsafe-svg",
                        "This SVG picture is not shown, because " + why + ".",
                        "Save it as PNG in the program that made it, if you trust it.")
                .asException();
    }
}

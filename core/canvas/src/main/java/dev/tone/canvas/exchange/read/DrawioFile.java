package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.Address;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.exchange.SafeXml;
import dev.tone.canvas.geometry.Point;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The cells of the pages of a `.drawio` file, compressed (deflate in Base64) or plain.
final class DrawioFile {
    /// Of all pages, unpacked.
    private static final int LARGEST = 64 << 20;

    private static final Pattern PLACEHOLDER = Pattern.compile("%([^%\\s]{1,100})%");

    private static final int MOST_PAGES = 100;

    private final List<Page> pages = new ArrayList<>();
    private Map<String, DrawioCell> cells = new LinkedHashMap<>();
    private final Sheet sheet;
    private String prefix = "";
    private int count;
    private int unpacked;

    private DrawioFile(Sheet sheet) {
        this.sheet = sheet;
    }

    /// @param number 0 for the first
    /// @param cells by their ids, in the order of the file
    record Page(int number, String name, Map<String, DrawioCell> cells) {}

    static List<Page> read(String text, Sheet sheet) {
        DrawioFile file = new DrawioFile(sheet);
        try {
            file.read(SafeXml.reader(text));
        } catch (XMLStreamException e) {
            throw Sheet.unreadable("draw.io");
        }
        return file.pages;
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
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "diagram" -> {
                    if (pages.size() >= MOST_PAGES) {
                        sheet.note("Only the first " + MOST_PAGES + " pages were read.");
                        return;
                    }
                    String name = value(xml, "name");
                    begin(name.isEmpty() ? "Page-" + (pages.size() + 1) : name);
                    page(xml);
                }
                case "mxGraphModel" -> {
                    begin("Page-1");
                    cells(xml);
                    return;
                }
                case "mxfile" -> {}
                default -> throw Sheet.unreadable("draw.io");
            }
        }
    }

    private void begin(String name) {
        // The ids of a single page are left as they are.
        prefix = pages.isEmpty() ? "" : pages.size() + " ";
        cells = new LinkedHashMap<>();
        pages.add(new Page(pages.size(), name, cells));
    }

    private void page(XMLStreamReader xml) throws XMLStreamException {
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
        if (next == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("mxGraphModel")) {
            cells(xml);
        }
    }

    private String unpacked(String text) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getMimeDecoder().decode(text.strip()));
            byte[] page = new byte[1 << 16];
            int length = 0;
            while (!inflater.finished()) {
                if (length == page.length) {
                    if (unpacked + length >= LARGEST) {
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
            unpacked += length;
            String escaped = new String(page, 0, length, StandardCharsets.UTF_8);
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw Sheet.unreadable("draw.io");
        } finally {
            inflater.end();
        }
    }

    private void cells(XMLStreamReader xml) throws XMLStreamException {
        DrawioCell cell = null;
        Map<String, String> wrapped = Map.of();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("mxGraphModel")) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "object", "UserObject" -> wrapped = attributes(xml);
                case "mxCell" -> {
                    Map<String, String> own = attributes(xml);
                    String id = (wrapped.isEmpty() ? own : wrapped).getOrDefault("id", "");
                    cell = new DrawioCell(
                            prefix, id, wrapped.isEmpty() ? own.getOrDefault("value", "") : label(wrapped), own);
                    cell.link = Address.of(wrapped.getOrDefault("link", ""));
                    wrapped = Map.of();
                    if (++count > Sheet.MOST) {
                        throw Sheet.tooMany();
                    }
                    cells.put(cell.id, cell);
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
                case "mxRectangle" -> {
                    if (cell != null && cell.folded && value(xml, "as").equals("alternateBounds")) {
                        cell.width = number(xml, "width");
                        cell.height = number(xml, "height");
                        sheet.note("Unfolded: “" + cell.said + "”.");
                    }
                }
                case "mxPoint" -> {
                    if (cell != null) {
                        point(cell, xml);
                        cell.bends++;
                        if (cell.bends == Limits.WAYPOINTS + 3) {
                            sheet.note("Simplified: a line of more than " + Limits.WAYPOINTS + " points.");
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /// What an object with properties says; `%name%` stands for one of them.
    private static String label(Map<String, String> object) {
        String label = object.getOrDefault("label", "");
        if (!"1".equals(object.get("placeholders"))) {
            return label;
        }
        return PLACEHOLDER.matcher(label).replaceAll(found -> {
            String value = object.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private static void point(DrawioCell cell, XMLStreamReader xml) {
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

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String value(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private static double number(XMLStreamReader xml, String attribute) {
        return DrawioReader.number(value(xml, attribute), 0);
    }
}

package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.canvas.service.FrameKind;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Entries as records of the wire and back. Both directions lose nothing: what this version does not know, or cannot
/// read, stays in [Entry#extra] and is written again as it came.
public final class EntryCodec {
    private EntryCodec() {}

    public static Entry decode(CanvasRecord record) {
        return decode(record.id(), record.type(), record.properties());
    }

    /// @throws dev.tone.model.fault.FaultException when the record's own id is not an id
    public static Entry decode(String id, String type, Map<String, JsonNode> properties) {
        return read(id, type, new Reading(properties));
    }

    public static CanvasRecord encode(Entry entry) {
        return new CanvasRecord(entry.key(), entry.type(), properties(entry));
    }

    /// The entry's properties by name, in the order of their names; the caller's own to change.
    public static Map<String, JsonNode> properties(Entry entry) {
        Writing out = new Writing();
        switch (entry) {
            case Layer layer ->
                out.text("name", layer.name())
                        .node("order", TextNode.valueOf(layer.order().key()))
                        .flag("visible", layer.visible(), true)
                        .flag("locked", layer.locked(), false)
                        .number("opacity", layer.opacity(), 1);
            case LayerState state ->
                out.text("name", state.name())
                        .node("order", TextNode.valueOf(state.order().key()))
                        .node("layers", opacities(state));
            case Guide guide ->
                out.flag("upright", guide.upright(), false)
                        .number("at", guide.at(), 0)
                        .flag("locked", guide.locked(), false);
            case Comment comment -> CommentCodec.write(comment, out);
            case ShapeElement shape ->
                box(shape, out)
                        .choice("shape", shape.shape(), ShapeKind.RECTANGLE)
                        .text("text", shape.text());
            case TextElement text -> box(text, out).text("text", text.text()).flag("wraps", text.wraps(), false);
            case NoteElement note -> box(note, out).text("text", note.text());
            case FreehandElement drawing ->
                box(drawing, out)
                        .choice("pen", drawing.pen(), Pen.PEN)
                        .text("trace", drawing.trace().encoded());
            case ImageElement image -> ImageCodec.write(image, box(image, out));
            case GroupElement group -> out.head(group.head()).text("name", group.name());
            case FrameElement frame ->
                box(frame, out).text("name", frame.name()).choice("kind", frame.kind(), FrameKind.PLAIN);
            case ServiceElement service -> ServiceCodec.write(service, box(service, out));
            case UnknownElement unknown -> box(unknown, out);
            case ConnectorElement connector -> ConnectorCodec.write(connector, out.head(connector.head()));
        }
        return out.done(entry.extra());
    }

    /// Names of the properties that are there but have a form or a size that no version gives them.
    static List<String> malformed(String id, String type, Map<String, JsonNode> properties) {
        Reading in = new Reading(properties);
        read(id, type, in);
        return in.malformed();
    }

    private static Writing box(BoxElement element, Writing out) {
        return out.head(element.head()).bounds(element.bounds());
    }

    private static Entry read(String id, String type, Reading in) {
        if (!Reading.isId(id)) {
            throw Fault.invalid("canvas/unreadable-record", "A record of the canvas has an id that is not one.", null)
                    .asException();
        }
        Entry entry = switch (type) {
            case Layer.TYPE -> layer(new LayerId(id), in);
            case LayerState.TYPE ->
                new LayerState(
                        id,
                        in.text("name"),
                        in.place("order"),
                        in.value("layers", Map.of(), EntryCodec::opacities),
                        Map.of());
            case Guide.TYPE ->
                new Guide(
                        id,
                        in.flag("upright", false),
                        in.number("at", 0, -Limits.COORDINATE, Limits.COORDINATE),
                        in.flag("locked", false),
                        Map.of());
            case Comment.TYPE -> CommentCodec.read(id, in);
            default -> element(new ElementId(id), type, in);
        };
        Map<String, JsonNode> rest = in.rest();
        return rest.isEmpty() ? entry : entry.withExtra(rest);
    }

    private static ObjectNode opacities(LayerState state) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        state.opacities().forEach((layer, opacity) -> node.set(layer.value(), Writing.number(opacity)));
        return node;
    }

    private static @Nullable Map<LayerId, Double> opacities(JsonNode node) {
        Map<LayerId, Double> opacities = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            Double opacity = Reading.numberIn(each.getValue(), 0, 1);
            if (opacity == null || !Reading.isId(each.getKey())) {
                return null;
            }
            opacities.put(new LayerId(each.getKey()), opacity);
        }
        return node.isObject() ? opacities : null;
    }

    private static Layer layer(LayerId id, Reading in) {
        return new Layer(
                id,
                in.text("name"),
                in.place("order"),
                in.flag("visible", true),
                in.flag("locked", false),
                in.number("opacity", 1, 0, 1),
                Map.of());
    }

    private static Element element(ElementId id, String type, Reading in) {
        String layer = in.id("layer");
        String parent = in.id("parent");
        Head head = new Head(
                id,
                layer == null || layer.equals(Layer.BASE.key()) ? Layer.BASE.id() : new LayerId(layer),
                in.place("z"),
                parent == null ? null : new ElementId(parent),
                hasBox(type) ? in.rotation() : 0,
                in.flag("locked", false),
                in.style(),
                in.value("link", "", EntryCodec::link),
                Map.of());
        return switch (type) {
            case ConnectorElement.TYPE -> ConnectorCodec.read(head, in);
            case ShapeElement.TYPE ->
                new ShapeElement(
                        head,
                        in.bounds(),
                        in.choice("shape", ShapeKind.values(), ShapeKind.RECTANGLE),
                        in.text("text"));
            case TextElement.TYPE -> new TextElement(head, in.bounds(), in.text("text"), in.flag("wraps", false));
            case NoteElement.TYPE -> new NoteElement(head, in.bounds(), in.text("text"));
            case FreehandElement.TYPE ->
                new FreehandElement(
                        head,
                        in.bounds(),
                        in.choice("pen", Pen.values(), Pen.PEN),
                        in.value("trace", Trace.NONE, EntryCodec::trace));
            case ImageElement.TYPE -> ImageCodec.read(head, in.bounds(), in);
            case GroupElement.TYPE -> new GroupElement(head, in.text("name"));
            case FrameElement.TYPE ->
                new FrameElement(
                        head, in.bounds(), in.text("name"), in.choice("kind", FrameKind.values(), FrameKind.PLAIN));
            case ServiceElement.TYPE -> ServiceCodec.read(head, in.bounds(), in);
            default -> new UnknownElement(head, in.bounds(), type);
        };
    }

    private static boolean hasBox(String type) {
        return !type.equals(ConnectorElement.TYPE) && !type.equals(GroupElement.TYPE);
    }

    private static @Nullable String link(JsonNode node) {
        String text = Reading.shortText(node);
        return text != null && Address.isSafe(text) ? text : null;
    }

    private static @Nullable Trace trace(JsonNode node) {
        String text = Reading.shortText(node);
        return text == null ? null : Trace.decoded(text);
    }
}

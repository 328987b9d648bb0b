package dev.tone.canvas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.blueprint.check.Secrets;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The properties in which an element differs, by what they are about: the system, the look, or only the place.
final class ElementFields {
    private static final Set<String> PLACE = Set.of("x", "y", "width", "height", "rotation", "z", "layer", "waypoints");
    private static final Set<String> LOOK = Set.of(
            "locked",
            "hue",
            "fill",
            "dash",
            "strokeWidth",
            "fontSize",
            "opacity",
            "routing",
            "text",
            "notes",
            "link",
            "trace");
    private static final String ENVIRONMENT = "environment";
    private static final String PARENT = "parent";
    private static final int LONG = 200;

    private final List<ValueChange> ofSystem = new ArrayList<>();
    private final List<ValueChange> ofLook = new ArrayList<>();
    private boolean moved;

    /// @param labels what people call an element
    /// @param within whether being in its frame or leaving it means something to the system
    ElementFields(Element was, Element now, Function<ElementId, String> labels, boolean within) {
        boolean means = now instanceof ServiceElement || now instanceof ConnectorElement || now instanceof FrameElement;
        SortedMap<String, String> before = shown(was, labels);
        SortedMap<String, String> after = shown(now, labels);
        SortedMap<String, Boolean> names = new TreeMap<>();
        before.keySet().forEach(name -> names.put(name, true));
        after.keySet().forEach(name -> names.put(name, true));
        for (String name : names.keySet()) {
            String from = before.get(name);
            String to = after.get(name);
            if (Objects.equals(from, to)) {
                continue;
            }
            if (PLACE.contains(name) || name.endsWith(".place")) {
                moved = true;
            } else {
                boolean system = means && !LOOK.contains(name) && (within || !name.equals(PARENT));
                (system ? ofSystem : ofLook).add(ValueChange.of(name, from, to, isSecret(name, from, to)));
            }
        }
    }

    List<ValueChange> ofSystem() {
        return ofSystem;
    }

    List<ValueChange> ofLook() {
        return ofLook;
    }

    boolean isMoved() {
        return moved;
    }

    private static boolean isSecret(String name, @Nullable String from, @Nullable String to) {
        if (!name.startsWith(ENVIRONMENT + ".")) {
            return false;
        }
        String variable = name.substring(ENVIRONMENT.length() + 1);
        return from != null && Secrets.isPlainSecret(variable, from)
                || to != null && Secrets.isPlainSecret(variable, to);
    }

    private static SortedMap<String, String> shown(Element element, Function<ElementId, String> labels) {
        SortedMap<String, String> shown = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property :
                EntryCodec.properties(element).entrySet()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            switch (name) {
                case ENVIRONMENT ->
                    value.properties()
                            .forEach(each -> shown.put(ENVIRONMENT + "." + each.getKey(), text(each.getValue())));
                case "from", "to" -> end(name, value, labels, shown);
                case PARENT -> shown.put(name, labels.apply(new ElementId(value.asText())));
                case "ports" ->
                    shown.put(
                            name,
                            list(
                                    value,
                                    port -> text(port.path("number"))
                                            + (text(port.path("protocol")).isEmpty()
                                                    ? ""
                                                    : "/" + text(port.path("protocol")))));
                case "volumes" ->
                    shown.put(
                            name,
                            list(
                                    value,
                                    volume ->
                                            text(volume.path("path")) + " " + text(volume.path("gibibytes")) + " GiB"));
                default -> shown.put(name, text(value));
            }
        }
        return shown;
    }

    /// What it is attached to is meant; where exactly is drawn.
    private static void end(
            String name, JsonNode value, Function<ElementId, String> labels, SortedMap<String, String> shown) {
        JsonNode target = value.path("element");
        if (target.isTextual()) {
            shown.put(name, labels.apply(new ElementId(target.textValue())));
            shown.put(name + ".place", value.path("anchor").toString());
        } else {
            shown.put(name + ".place", value.toString());
        }
    }

    private static String list(JsonNode values, Function<JsonNode, String> each) {
        return StreamSupport.stream(values.spliterator(), false).map(each).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…";
    }
}

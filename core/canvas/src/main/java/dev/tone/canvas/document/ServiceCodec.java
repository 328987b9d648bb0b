package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Service elements on the wire.
final class ServiceCodec {
    private ServiceCodec() {}

    static ServiceElement read(Head head, Rect bounds, Reading in) {
        ServiceKind kind = in.choice("kind", ServiceKind.values(), ServiceKind.EXTERNAL);
        ServiceProperties properties = new ServiceProperties(
                in.text("technology"),
                in.text("image"),
                in.text("source"),
                in.value("ports", List.of(), ServiceCodec::ports),
                in.value("environment", Map.of(), ServiceCodec::environment),
                in.value("replicas", 1, ServiceCodec::replicas),
                in.text("domain"),
                in.text("healthPath"),
                in.value("volumes", List.of(), ServiceCodec::volumes),
                in.text("notes"),
                in.flag("drawingOnly", false));
        return new ServiceElement(head, bounds, kind, in.text("name"), properties);
    }

    static void write(ServiceElement service, Writing out) {
        ServiceProperties properties = service.properties();
        out.node("kind", JsonNodeFactory.instance.textNode(service.kind().code()))
                .text("name", service.name())
                .text("technology", properties.technology())
                .text("image", properties.image())
                .text("source", properties.source())
                .number("replicas", properties.replicas(), 1)
                .text("domain", properties.domain())
                .text("healthPath", properties.healthPath())
                .text("notes", properties.notes())
                .flag("drawingOnly", properties.drawingOnly(), false);
        if (!properties.ports().isEmpty()) {
            ArrayNode ports = JsonNodeFactory.instance.arrayNode();
            for (Port port : properties.ports()) {
                ports.addObject().put("number", port.number()).put("protocol", port.protocol());
            }
            out.node("ports", ports);
        }
        if (!properties.volumes().isEmpty()) {
            ArrayNode volumes = JsonNodeFactory.instance.arrayNode();
            for (Volume volume : properties.volumes()) {
                volumes.addObject().put("path", volume.path()).put("gibibytes", volume.gibibytes());
            }
            out.node("volumes", volumes);
        }
        if (!properties.environment().isEmpty()) {
            ObjectNode environment = JsonNodeFactory.instance.objectNode();
            properties.environment().forEach(environment::put);
            out.node("environment", environment);
        }
    }

    private static @Nullable Integer replicas(JsonNode node) {
        return node.isInt() && node.intValue() >= 0 && node.intValue() <= ServiceProperties.MAX_REPLICAS
                ? node.intValue()
                : null;
    }

    private static @Nullable List<Port> ports(JsonNode node) {
        if (!node.isArray() || node.size() > Limits.PORTS) {
            return null;
        }
        List<Port> ports = new ArrayList<>();
        for (JsonNode item : node) {
            JsonNode number = item.path("number");
            JsonNode protocol = item.path("protocol");
            if (!number.isInt()
                    || number.intValue() < 1
                    || number.intValue() > Port.MAX
                    || Reading.shortText(protocol) == null) {
                return null;
            }
            ports.add(new Port(number.intValue(), protocol.textValue()));
        }
        return ports;
    }

    private static @Nullable List<Volume> volumes(JsonNode node) {
        if (!node.isArray() || node.size() > Limits.VOLUMES) {
            return null;
        }
        List<Volume> volumes = new ArrayList<>();
        for (JsonNode item : node) {
            JsonNode path = item.path("path");
            JsonNode size = item.path("gibibytes");
            if (!path.isTextual()
                    || !Volume.isPath(path.textValue())
                    || !size.isInt()
                    || size.intValue() < 1
                    || size.intValue() > Volume.MAX_SIZE) {
                return null;
            }
            volumes.add(new Volume(path.textValue(), size.intValue()));
        }
        return volumes;
    }

    private static @Nullable Map<String, String> environment(JsonNode node) {
        if (!node.isObject() || node.size() > Limits.VARIABLES) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String value = Reading.shortText(field.getValue());
            if (value == null) {
                return null;
            }
            variables.put(field.getKey(), value);
        }
        return variables;
    }
}

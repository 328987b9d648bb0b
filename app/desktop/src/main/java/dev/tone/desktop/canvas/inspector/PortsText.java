package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.service.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Ports as people type them: `8080/http, 9090/tcp`; `tcp` when nothing is said.
final class PortsText {
    private PortsText() {}

    static String write(List<Port> ports) {
        return ports.stream().map(port -> port.number() + "/" + port.protocol()).collect(Collectors.joining(", "));
    }

    static List<Port> read(String text) {
        List<Port> ports = new ArrayList<>();
        for (String part : text.split("[,;\\s]+", -1)) {
            if (!part.isEmpty()) {
                ports.add(port(part));
            }
        }
        return ports;
    }

    private static Port port(String part) {
        String[] halves = part.split("/", 2);
        try {
            return new Port(Integer.parseInt(halves[0]), halves.length == 2 ? halves[1] : "tcp");
        } catch (IllegalArgumentException e) {
            throw new Field.InvalidField("inspector.ports-invalid");
        }
    }
}

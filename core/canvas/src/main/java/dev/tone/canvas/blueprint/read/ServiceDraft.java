package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A service while its file is being read; anything may be in it until it is finished.
final class ServiceDraft {
    final String key;
    String title = "";
    ServiceKind kind = ServiceKind.API;
    /// Whether the kind is what is left when nothing tells it.
    boolean unsure;
    String technology = "";
    String image = "";
    String source = "";
    List<Port> ports = new ArrayList<>();
    Map<String, String> environment = new TreeMap<>();
    int replicas = 1;
    String domain = "";
    String healthPath = "";
    List<Volume> volumes = new ArrayList<>();
    String notes = "";
    String namespace = "";
    String network = "";
    String zone = "";

    ServiceDraft(String key) {
        this.key = key;
    }

    void addPort(int number, String protocol) {
        if (number >= 1 && number <= Port.MAX) {
            ports.add(new Port(number, protocol));
        }
    }

    void addVolume(String path, int gibibytes) {
        volumes.add(new Volume(path, Math.clamp(gibibytes, 1, Volume.MAX_SIZE)));
    }

    Blueprint.Service finished(Notes report) {
        List<Port> allowed = Allowed.ports(ports);
        boolean reached = Compiler.probedPort(allowed) != null;
        String host = reached ? Allowed.host(domain) : "";
        if (!domain.isEmpty() && host.isEmpty()) {
            report.add("domain", key, domain);
        }
        String path = reached ? Allowed.healthPath(healthPath) : "";
        if (!healthPath.isEmpty() && path.isEmpty()) {
            report.add("health", key);
        }
        Map<String, String> variables = Allowed.environment(environment);
        environment.keySet().stream()
                .filter(name -> !variables.containsKey(name))
                .forEach(name -> report.add("variable", key, name));
        String name = Allowed.text(title).strip();
        return new Blueprint.Service(
                key,
                name.isEmpty() ? key : name,
                kind,
                Allowed.text(technology).strip(),
                Allowed.image(image),
                Allowed.text(source).strip(),
                allowed,
                variables,
                Math.clamp(replicas, 0, ServiceProperties.MAX_REPLICAS),
                host,
                path,
                Allowed.volumes(volumes),
                Allowed.text(notes).strip(),
                namespace,
                network,
                zone);
    }
}

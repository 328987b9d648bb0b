package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Keys;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.service.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a manifest speaks of that is called and not deployed.
final class Outsides {
    private final KeyTable keys;
    private final Map<String, Outside> all = new TreeMap<>();
    /// Their keys, by the namespace and name of the service that stands for them.
    private final Map<String, String> byService = new HashMap<>();

    Outsides(List<KubeObject> objects, KeyTable keys) {
        this.keys = keys;
        objects.forEach(this::readOutside);
        objects.forEach(this::readName);
    }

    List<Outside> all() {
        return List.copyOf(all.values());
    }

    boolean has(String key) {
        return all.containsKey(key);
    }

    /// The key of what that service stands for.
    @Nullable
    String behind(String service, String namespace) {
        return byService.get(namespace + "/" + service);
    }

    /// A name of the cluster for something outside of it.
    private void readName(KubeObject object) {
        YamlNode spec = object.spec();
        if (object.kind().equals("Service") && spec.get("type").text().equals("ExternalName")) {
            String key = keys.add("ExternalName/" + object.id(), object.name());
            List<Port> ports = new ArrayList<>();
            spec.get("ports").items().forEach(port -> add(ports, port.get("port"), "tcp"));
            String host = Allowed.host(spec.get("externalName").text());
            all.put(key, new Outside(key, object.name(), "", host, otherwise(ports), ""));
            byService.put(object.id(), key);
        }
    }

    private void readOutside(KubeObject object) {
        String key = object.annotation("outside").text();
        if (object.kind().equals("NetworkPolicy")
                && !key.isEmpty()
                && Keys.of(key, "").equals(key)) {
            String title = object.annotation("title").text();
            List<Port> ports = new ArrayList<>();
            for (String text : object.annotation("ports").texts()) {
                String[] parts = text.split("/", 2);
                add(ports, new YamlNode.Scalar(parts[0], true), parts.length == 2 ? parts[1] : "tcp");
            }
            all.put(
                    key,
                    new Outside(
                            key,
                            title.isEmpty() ? key : title,
                            object.annotation("technology").text(),
                            Allowed.host(object.annotation("host").text()),
                            otherwise(ports),
                            object.annotation("notes").text()));
        } else if (object.kind().equals("ServiceEntry") && !object.name().startsWith("tone--")) {
            String host =
                    object.spec().get("hosts").texts().stream().findFirst().orElse("");
            String own = keys.add("ServiceEntry/" + object.id(), object.name());
            all.put(own, new Outside(own, own, "", Allowed.host(host), otherwise(List.of()), ""));
        }
    }

    private static void add(List<Port> ports, YamlNode number, String protocol) {
        Integer whole = number.whole();
        if (whole != null && whole >= 1 && whole <= Port.MAX) {
            ports.add(new Port(whole, protocol));
        }
    }

    private static List<Port> otherwise(List<Port> ports) {
        return ports.isEmpty() ? List.of(new Port(443, "https")) : Allowed.ports(ports);
    }
}

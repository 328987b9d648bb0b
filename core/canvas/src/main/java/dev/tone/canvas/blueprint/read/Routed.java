package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a service is reached, as said to the proxy before it: by labels of Traefik, or by variables of nginx-proxy.
final class Routed {
    private static final Pattern HOST = Pattern.compile("Host\\(\\s*[`'\"]([^`'\"]{1,253})[`'\"]");
    private static final Pattern RULE = Pattern.compile("traefik\\.(?:https?|frontend)(?:\\.routers\\.[^.]+)?\\.rule");
    private static final Pattern PORT =
            Pattern.compile("traefik\\.(?:http\\.services\\.[^.]+\\.loadbalancer\\.server\\.)?port");

    private Routed() {}

    static boolean isRouted(YamlNode service) {
        return labels(service).keySet().stream()
                .anyMatch(label -> RULE.matcher(label).matches());
    }

    static void read(String name, YamlNode service, ServiceDraft draft, Notes notes) {
        boolean others = false;
        for (Map.Entry<String, String> label : labels(service).entrySet()) {
            Matcher host = HOST.matcher(label.getValue());
            if (RULE.matcher(label.getKey()).matches() && host.find()) {
                host(name, host.group(1), draft, notes);
                while (host.find()) {
                    host(name, host.group(1), draft, notes);
                }
            } else if (PORT.matcher(label.getKey()).matches()) {
                port(label.getValue(), draft);
            } else {
                others |= !label.getKey().startsWith("traefik.");
            }
        }
        if (others) {
            notes.add("field", name, "labels");
        }
        String virtual = draft.environment.getOrDefault("VIRTUAL_HOST", "");
        if (!virtual.isEmpty()) {
            for (String each : virtual.split(",", 20)) {
                host(name, each.strip(), draft, notes);
            }
            port(draft.environment.getOrDefault("VIRTUAL_PORT", "80"), draft);
        }
    }

    private static void host(String name, String host, ServiceDraft draft, Notes notes) {
        if (draft.domain.isEmpty() && !Allowed.host(host).isEmpty()) {
            draft.domain = host;
        } else if (!draft.domain.equals(host)) {
            notes.add("domain", name, host);
        }
    }

    private static void port(String said, ServiceDraft draft) {
        Integer number = new YamlNode.Scalar(said.strip(), true).whole();
        if (number != null && draft.ports.isEmpty()) {
            draft.addPort(number, "http");
        }
    }

    private static Map<String, String> labels(YamlNode service) {
        Map<String, String> labels = new LinkedHashMap<>();
        YamlNode node = service.get("labels");
        node.forEach((label, value) -> labels.put(label, Interpolation.resolve(value.text())));
        for (YamlNode item : node.items()) {
            String text = item.text();
            int equals = text.indexOf('=');
            labels.put(
                    equals < 0 ? text : text.substring(0, equals),
                    equals < 0 ? "" : Interpolation.resolve(text.substring(equals + 1)));
        }
        return labels;
    }
}

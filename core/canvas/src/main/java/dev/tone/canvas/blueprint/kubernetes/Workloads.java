package dev.tone.canvas.blueprint.kubernetes;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.Wiring;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.SecretReference;
import dev.tone.canvas.service.Volume;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What runs one service: its account, configuration, claims, workload and address.
final class Workloads {
    private final String system;
    private final Names names;
    private final Wiring wiring;

    Workloads(String system, Names names, Wiring wiring) {
        this.system = system;
        this.names = names;
        this.wiring = wiring;
    }

    List<Map<String, Object>> of(Service service) {
        List<Map<String, Object>> objects = new ArrayList<>();
        Map<String, Object> account = object(service, "v1", "ServiceAccount", service.key());
        account.put("automountServiceAccountToken", false);
        objects.add(account);
        Map<String, Object> config = config(service);
        if (!config.isEmpty()) {
            Map<String, Object> map = object(service, "v1", "ConfigMap", Names.config(service.key()));
            map.put("data", config);
            objects.add(map);
        }
        if (!Names.isStateful(service)) {
            for (int i = 0; i < service.volumes().size(); i++) {
                Map<String, Object> claim = object(service, "v1", "PersistentVolumeClaim", Names.claim(service, i));
                claim.put("spec", claim(service.volumes().get(i)));
                objects.add(claim);
            }
        }
        objects.add(workload(service, config));
        if (!service.ports().isEmpty() || Names.isStateful(service)) {
            objects.add(address(service));
        }
        return objects;
    }

    private Map<String, Object> object(Service service, String apiVersion, String kind, String name) {
        return Names.object(apiVersion, kind, name, names.namespace(service), names.labels(service));
    }

    private static Map<String, Object> config(Service service) {
        Map<String, Object> config = new TreeMap<>();
        service.environment().forEach((name, value) -> {
            if (SecretReference.parse(value) == null) {
                config.put(name, value);
            }
        });
        return config;
    }

    private Map<String, Object> workload(Service service, Map<String, Object> config) {
        boolean stateful = Names.isStateful(service);
        Map<String, Object> out = object(service, "apps/v1", stateful ? "StatefulSet" : "Deployment", service.key());
        annotate(out, notes(service));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("replicas", service.replicas());
        if (stateful) {
            spec.put("serviceName", service.key());
        } else if (!service.volumes().isEmpty()) {
            spec.put("strategy", Map.of("type", "Recreate"));
        }
        spec.put("selector", Map.of("matchLabels", Names.selector(service.key())));
        spec.put("template", template(service, config));
        if (stateful) {
            List<Object> claims = new ArrayList<>();
            for (int i = 0; i < service.volumes().size(); i++) {
                Map<String, Object> claim = new LinkedHashMap<>();
                claim.put("metadata", Map.of("name", Names.volume(i)));
                claim.put("spec", claim(service.volumes().get(i)));
                claims.add(claim);
            }
            spec.put("volumeClaimTemplates", claims);
        }
        out.put("spec", spec);
        return out;
    }

    /// What a cluster has no place for, so that it comes back as the same drawing.
    private Map<String, Object> notes(Service service) {
        Map<String, Object> notes = new LinkedHashMap<>();
        put(notes, "title", service.title().equals(service.key()) ? "" : service.title());
        put(notes, "technology", service.technology());
        put(notes, "image", service.image().isEmpty() && !service.source().isEmpty() ? "built" : "");
        put(notes, "source", service.source());
        List<String> calls = new ArrayList<>();
        wiring.callsOf(service.key()).values().forEach(links -> links.forEach(link -> calls.add(call(link))));
        put(notes, "calls", String.join(" ", calls));
        put(notes, "notes", service.notes());
        return notes;
    }

    static void annotate(Map<String, Object> object, Map<String, Object> annotations) {
        if (!annotations.isEmpty() && object.get("metadata") instanceof Map<?, ?> metadata) {
            Map<String, Object> next = new LinkedHashMap<>();
            metadata.forEach((key, value) -> next.put((String) key, value));
            next.put("annotations", annotations);
            object.put("metadata", next);
        }
    }

    static void put(Map<String, Object> notes, String name, String value) {
        if (!value.isEmpty()) {
            notes.put(Names.OURS + name, value);
        }
    }

    private static String call(Link link) {
        return link.protocol().isEmpty() ? link.to() : link.to() + "/" + link.protocol();
    }

    private Map<String, Object> template(Service service, Map<String, Object> config) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("labels", names.labels(service));
        if (!config.isEmpty()) {
            // Another configuration makes other pods: they read it only when they start.
            metadata.put("annotations", Map.of(Names.OURS + "config", digest(config)));
        }
        Map<String, Object> pod = new LinkedHashMap<>();
        pod.put("serviceAccountName", service.key());
        pod.put("automountServiceAccountToken", false);
        pod.put("securityContext", Map.of("seccompProfile", Map.of("type", "RuntimeDefault")));
        pod.put("containers", List.of(container(service, config)));
        if (!Names.isStateful(service) && !service.volumes().isEmpty()) {
            List<Object> volumes = new ArrayList<>();
            for (int i = 0; i < service.volumes().size(); i++) {
                Map<String, Object> volume = new LinkedHashMap<>();
                volume.put("name", Names.volume(i));
                volume.put("persistentVolumeClaim", Map.of("claimName", Names.claim(service, i)));
                volumes.add(volume);
            }
            pod.put("volumes", volumes);
        }
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("metadata", metadata);
        template.put("spec", pod);
        return template;
    }

    private Map<String, Object> container(Service service, Map<String, Object> config) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", service.key());
        if (!service.image().isEmpty()) {
            out.put("image", service.image());
        } else if (!service.source().isEmpty()) {
            out.put("image", system + "/" + service.key() + ":latest");
        }
        if (!service.ports().isEmpty()) {
            List<Object> ports = new ArrayList<>();
            for (Port port : service.ports()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("name", Names.port(port));
                entry.put("containerPort", port.number());
                entry.put("protocol", transport(port));
                ports.add(entry);
            }
            out.put("ports", ports);
        }
        if (!config.isEmpty()) {
            out.put("envFrom", List.of(Map.of("configMapRef", Map.of("name", Names.config(service.key())))));
        }
        List<Object> secrets = new ArrayList<>();
        service.environment().forEach((name, value) -> {
            SecretReference secret = SecretReference.parse(value);
            if (secret != null) {
                secrets.add(secret(service, name, secret));
            }
        });
        if (!secrets.isEmpty()) {
            out.put("env", secrets);
        }
        if (!service.volumes().isEmpty()) {
            List<Object> mounts = new ArrayList<>();
            for (int i = 0; i < service.volumes().size(); i++) {
                Map<String, Object> mount = new LinkedHashMap<>();
                mount.put("name", Names.volume(i));
                mount.put("mountPath", service.volumes().get(i).path());
                mounts.add(mount);
            }
            out.put("volumeMounts", mounts);
        }
        Port probed = Compiler.probedPort(service.ports());
        if (!service.healthPath().isEmpty() && probed != null) {
            out.put("readinessProbe", probe(service.healthPath(), probed, 5));
            out.put("livenessProbe", probe(service.healthPath(), probed, 20));
        }
        out.put("securityContext", Map.of("allowPrivilegeEscalation", false));
        return out;
    }

    private static Map<String, Object> secret(Service service, String name, SecretReference secret) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("name", Names.secrets(service.key()));
        reference.put("key", secret.name());
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("name", name);
        variable.put("valueFrom", Map.of("secretKeyRef", reference));
        return variable;
    }

    private static Map<String, Object> probe(String path, Port port, int period) {
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("path", path);
        get.put("port", port.number());
        Map<String, Object> probe = new LinkedHashMap<>();
        probe.put("httpGet", get);
        probe.put("periodSeconds", period);
        return probe;
    }

    private static Map<String, Object> claim(Volume volume) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("accessModes", List.of("ReadWriteOnce"));
        claim.put("resources", Map.of("requests", Map.of("storage", volume.gibibytes() + "Gi")));
        return claim;
    }

    private Map<String, Object> address(Service service) {
        Map<String, Object> out = object(service, "v1", "Service", service.key());
        Map<String, Object> spec = new LinkedHashMap<>();
        if (Names.isStateful(service)) {
            spec.put("clusterIP", "None");
        }
        spec.put("selector", Names.selector(service.key()));
        List<Object> ports = new ArrayList<>();
        for (Port port : service.ports()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", Names.port(port));
            entry.put("port", port.number());
            entry.put("targetPort", Names.port(port));
            entry.put("protocol", transport(port));
            ports.add(entry);
        }
        if (!ports.isEmpty()) {
            spec.put("ports", ports);
        }
        out.put("spec", spec);
        return out;
    }

    static String transport(Port port) {
        return Allowed.isUdp(port) ? "UDP" : "TCP";
    }

    private static String digest(Map<String, Object> config) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            config.forEach((name, value) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(((String) value).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return "sha256-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

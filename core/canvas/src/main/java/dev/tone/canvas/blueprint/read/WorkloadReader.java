package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Allowed;
import dev.tone.canvas.blueprint.Keys;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.service.Coded;
import dev.tone.canvas.service.SecretReference;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one workload with what it refers to.
final class WorkloadReader {
    private static final Pattern PORT_NAME = Pattern.compile("([a-z][a-z0-9]{0,7})-(\\d{1,5})");
    private static final Pattern PROTOCOL = Pattern.compile("(https?|grpc|tcp|udp|tls)(?:-.*)?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})(Ki|Mi|Gi|Ti|k|M|G|T)?");
    private static final Set<String> KEPT = Set.of(
            "name",
            "image",
            "imagePullPolicy",
            "ports",
            "env",
            "envFrom",
            "volumeMounts",
            "readinessProbe",
            "livenessProbe",
            "startupProbe",
            "securityContext",
            "terminationMessagePath",
            "terminationMessagePolicy");

    private final Map<String, KubeObject> configs = new HashMap<>();
    private final Map<String, KubeObject> claims = new HashMap<>();
    private final Notes notes;

    WorkloadReader(List<KubeObject> objects, Notes notes) {
        this.notes = notes;
        for (KubeObject object : objects) {
            switch (object.kind()) {
                case "ConfigMap" -> configs.put(object.id(), object);
                case "PersistentVolumeClaim" -> claims.put(object.id(), object);
                default -> {
                    // Others are not referred to by name.
                }
            }
        }
    }

    Workload read(KubeObject object, String key) {
        YamlNode spec = object.node().get("spec");
        YamlNode template = switch (object.kind()) {
            case "CronJob" -> spec.at("jobTemplate", "spec", "template");
            case "Pod" -> object.node();
            default -> spec.get("template");
        };
        YamlNode pod = template.get("spec");
        List<YamlNode> containers = pod.get("containers").items();
        YamlNode container = containers.isEmpty() ? YamlNode.NOTHING : containers.getFirst();
        if (containers.size() > 1) {
            notes.add("containers", object.name(), String.valueOf(containers.size()));
        }
        if (object.kind().equals("DaemonSet") || object.kind().endsWith("Job")) {
            notes.add("workload", object.kind(), object.name());
        }
        container.forEach((field, _) -> {
            if (!KEPT.contains(field)) {
                notes.add("field", object.name(), field);
            }
        });
        if (!pod.get("initContainers").items().isEmpty()) {
            notes.add("field", object.name(), "initContainers");
        }
        ServiceDraft draft = new ServiceDraft(key);
        image(object, container, draft);
        ports(container, draft);
        environment(object, container, draft);
        volumes(object, pod, container, draft);
        Integer replicas = spec.get("replicas").whole();
        draft.replicas = replicas == null ? 1 : replicas;
        for (String probe : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
            if (draft.healthPath.isEmpty()) {
                draft.healthPath = container.at(probe, "httpGet", "path").text();
            }
        }
        describe(object, template, draft);
        String account = pod.get("serviceAccountName").text();
        return new Workload(object, draft, template.at("metadata", "labels"), account.isEmpty() ? "default" : account);
    }

    private static void describe(KubeObject object, YamlNode template, ServiceDraft draft) {
        YamlNode labels = template.at("metadata", "labels");
        ServiceKind said = Coded.parse(
                ServiceKind.values(), labels.get("app.kubernetes.io/component").text());
        if (said != null && said != ServiceKind.EXTERNAL) {
            draft.kind = said;
        } else if (object.kind().equals("CronJob")) {
            draft.kind = ServiceKind.SCHEDULER;
        } else {
            draft.kind = Guess.kind(object.name(), draft.image, draft.ports);
        }
        String title = object.annotation("title").text();
        String technology = object.annotation("technology").text();
        boolean ours = labels.get("app.kubernetes.io/managed-by").text().equals("tone");
        draft.title = title.isEmpty() ? object.name() : title;
        draft.technology = technology.isEmpty() && !ours ? Guess.technology(object.name(), draft.image) : technology;
        draft.source = object.annotation("source").text();
        draft.notes = object.annotation("notes").text();
        String network = labels.get(KubeObject.OURS + "network").text();
        String zone = labels.get(KubeObject.OURS + "zone").text();
        draft.network = network.isEmpty() ? "" : Keys.of(network, "network");
        draft.zone = zone.isEmpty() ? "" : Keys.of(zone, "zone");
    }

    private void image(KubeObject object, YamlNode container, ServiceDraft draft) {
        if (!object.annotation("image").text().equals("built")) {
            draft.image = container.get("image").text();
            if (!draft.image.isEmpty() && !Allowed.isImage(draft.image)) {
                notes.add("image", object.name(), draft.image);
            }
        }
    }

    private static void ports(YamlNode container, ServiceDraft draft) {
        for (YamlNode port : container.get("ports").items()) {
            Integer number = port.get("containerPort").whole();
            if (number != null) {
                String name = port.get("name").text();
                boolean udp = port.get("protocol").text().equals("UDP");
                Matcher ours = PORT_NAME.matcher(name);
                Matcher known = PROTOCOL.matcher(name);
                String protocol = udp ? "udp" : "tcp";
                if (ours.matches() && ours.group(2).equals(number.toString())) {
                    protocol = ours.group(1);
                } else if (known.matches() && !udp) {
                    protocol = known.group(1);
                }
                draft.addPort(number, protocol);
            }
        }
    }

    private void environment(KubeObject object, YamlNode container, ServiceDraft draft) {
        for (YamlNode source : container.get("envFrom").items()) {
            YamlNode name = source.at("configMapRef", "name");
            KubeObject config = configs.get(object.namespace() + "/" + name.text());
            if (config == null) {
                notes.add(
                        "reference",
                        object.name(),
                        name.isNothing() ? source.at("secretRef", "name").text() : name.text());
            } else {
                config.node().get("data").forEach((key, value) -> draft.environment.put(key, value.text()));
            }
        }
        for (YamlNode variable : container.get("env").items()) {
            String name = variable.get("name").text();
            YamlNode from = variable.get("valueFrom");
            if (from.isNothing()) {
                draft.environment.put(name, variable.get("value").text());
                continue;
            }
            SecretReference secret = SecretReference.parse(
                    "secret:" + from.at("secretKeyRef", "key").text());
            YamlNode configKey = from.get("configMapKeyRef");
            KubeObject config =
                    configs.get(object.namespace() + "/" + configKey.get("name").text());
            if (secret != null) {
                draft.environment.put(name, secret.toString());
            } else if (config != null) {
                draft.environment.put(
                        name,
                        config.node().at("data", configKey.get("key").text()).text());
            } else {
                notes.add("variable", object.name(), name);
            }
        }
    }

    private void volumes(KubeObject object, YamlNode pod, YamlNode container, ServiceDraft draft) {
        Map<String, YamlNode> sizes = new HashMap<>();
        for (YamlNode claim : object.node().at("spec", "volumeClaimTemplates").items()) {
            sizes.put(claim.at("metadata", "name").text(), claim.get("spec"));
        }
        for (YamlNode volume : pod.get("volumes").items()) {
            String name = volume.at("persistentVolumeClaim", "claimName").text();
            if (!name.isEmpty()) {
                KubeObject claim = claims.get(object.namespace() + "/" + name);
                sizes.put(
                        volume.get("name").text(),
                        claim == null ? YamlNode.NOTHING : claim.node().get("spec"));
            }
        }
        for (YamlNode mount : container.get("volumeMounts").items()) {
            String path = mount.get("mountPath").text();
            YamlNode claim = sizes.get(mount.get("name").text());
            if (claim == null || !Volume.isPath(path)) {
                notes.add("volume", object.name(), path);
            } else {
                draft.addVolume(
                        path,
                        gibibytes(claim.at("resources", "requests", "storage").text()));
            }
        }
    }

    private static int gibibytes(String quantity) {
        Matcher matcher = SIZE.matcher(quantity);
        if (!matcher.matches()) {
            return Volume.USUAL_SIZE;
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        double bytes = Double.parseDouble(matcher.group(1))
                * switch (unit) {
                    case "Ki" -> 1L << 10;
                    case "Mi" -> 1L << 20;
                    case "Gi" -> 1L << 30;
                    case "Ti" -> 1L << 40;
                    case "k" -> 1e3;
                    case "M" -> 1e6;
                    case "G" -> 1e9;
                    case "T" -> 1e12;
                    default -> 1;
                };
        return (int) Math.clamp(Math.ceil(bytes / (1L << 30)), 1, Volume.MAX_SIZE);
    }
}

package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.platform.deployments.provider.Value;
import dev.tone.platform.deployments.remote.HostJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Manifests refer to secrets and never hold them. Those whose values the environment has are written into the cluster
/// with the release; of the others the log says which have to be there.
final class SecretValues {
    private SecretValues() {}

    /// The manifests with the secrets that they refer to.
    static List<Manifest> added(List<Manifest> manifests, HostJob job, String defaultNamespace) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        Set<String> there = manifests.stream()
                .filter(manifest -> manifest.kind().equals("Secret"))
                .map(manifest -> place(manifest, manifest.name(), defaultNamespace))
                .collect(Collectors.toSet());
        for (Manifest manifest : manifests) {
            for (JsonNode reference : manifest.content().findValues("secretKeyRef")) {
                wanted.computeIfAbsent(
                                place(manifest, reference.path("name").asText(), defaultNamespace),
                                _ -> new TreeSet<>())
                        .add(reference.path("key").asText());
            }
        }
        Map<String, String> values = new TreeMap<>();
        job.job().values().stream().filter(Value::secret).forEach(value -> values.put(value.name(), value.value()));
        List<Manifest> all = new ArrayList<>(manifests);
        wanted.forEach((place, keys) -> {
            if (there.contains(place)) {
                return;
            }
            Set<String> missing = new TreeSet<>(keys);
            missing.removeAll(values.keySet());
            if (missing.isEmpty()) {
                all.add(secret(place, keys, values));
            } else {
                job.warn("Secret " + place + " is left to the cluster: the environment has no "
                        + String.join(", ", missing));
            }
        });
        all.sort(java.util.Comparator.comparingInt(Manifest::rank));
        return all;
    }

    private static String place(Manifest manifest, String secret, String defaultNamespace) {
        return (manifest.namespace().isEmpty() ? defaultNamespace : manifest.namespace()) + "/" + secret;
    }

    private static Manifest secret(String place, Set<String> keys, Map<String, String> values) {
        int slash = place.indexOf('/');
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Secret");
        content.withObject("/metadata")
                .put("namespace", place.substring(0, slash))
                .put("name", place.substring(slash + 1));
        content.put("type", "Opaque");
        ObjectNode data = content.withObject("/stringData");
        keys.forEach(key -> data.put(key, values.get(key)));
        return Manifest.of(content);
    }
}

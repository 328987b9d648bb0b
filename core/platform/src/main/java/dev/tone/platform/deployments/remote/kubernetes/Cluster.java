package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Call;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cluster's API as far as applying needs it. For one thread.
final class Cluster {
    /// Who owns the fields that are applied, see server-side apply.
    static final String MANAGER = "tone";

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Exchange exchange;
    /// By `apiVersion`; null where the cluster does not have the group.
    private final Map<String, @Nullable Map<String, Resource>> known = new HashMap<>();

    Cluster(Exchange exchange) {
        this.exchange = exchange;
    }

    /// How objects of a kind are addressed.
    record Resource(String path, String plural, boolean namespaced, boolean listed) {}

    /// The same cluster for clearing up after the caller has lost interest.
    Cluster unconcerned() {
        Cluster still = new Cluster(exchange.unconcerned());
        still.known.putAll(known);
        return still;
    }

    Optional<Resource> resource(String apiVersion, String kind) throws HostException, InterruptedException {
        Map<String, Resource> kinds;
        if (known.containsKey(apiVersion)) {
            kinds = known.get(apiVersion);
        } else {
            kinds = discover(apiVersion);
            known.put(apiVersion, kinds);
        }
        return kinds == null ? Optional.empty() : Optional.ofNullable(kinds.get(kind));
    }

    private @Nullable Map<String, Resource> discover(String apiVersion) throws HostException, InterruptedException {
        String path = apiVersion.contains("/") ? "/apis/" + group(apiVersion) : "/api/" + Exchange.part(apiVersion);
        Answer answer = exchange.answer(Call.get(exchange.uri(path)));
        if (answer.status() == NOT_FOUND) {
            return null;
        }
        if (!answer.isSuccess()) {
            throw exchange.refused(answer);
        }
        Map<String, Resource> kinds = new HashMap<>();
        for (JsonNode each : answer.json().path("resources")) {
            String plural = each.path("name").asText();
            if (!plural.contains("/")) { // what has a slash is a part of another
                boolean listed = false;
                for (JsonNode verb : each.path("verbs")) {
                    listed |= verb.asText().equals("list");
                }
                kinds.put(
                        each.path("kind").asText(),
                        new Resource(path, plural, each.path("namespaced").asBoolean(), listed));
            }
        }
        return kinds;
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return Exchange.part(apiVersion.substring(0, slash)) + "/" + Exchange.part(apiVersion.substring(slash + 1));
    }

    private static String path(Resource resource, Manifest manifest) {
        return collection(resource, manifest.namespace()) + "/" + Exchange.part(manifest.name());
    }

    private static String collection(Resource resource, String namespace) {
        return resource.path()
                + (resource.namespaced() && !namespace.isEmpty() ? "/namespaces/" + Exchange.part(namespace) : "")
                + "/" + resource.plural();
    }

    Optional<JsonNode> find(Resource resource, Manifest manifest) throws HostException, InterruptedException {
        Answer answer = exchange.answer(Call.get(exchange.uri(path(resource, manifest))));
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw exchange.refused(answer);
        }
        return Optional.of(answer.json());
    }

    /// Server-side apply: fields that were ours and are not named any more go.
    ///
    /// @param trial changes nothing and says whether it could be done
    /// @throws HostException `provider/field-conflict` when somebody else owns a field, and what the cluster says
    JsonNode apply(Resource resource, Manifest manifest, ObjectNode content, boolean trial)
            throws HostException, InterruptedException {
        URI uri = exchange.uri(path(resource, manifest) + "?fieldManager=" + MANAGER + "&fieldValidation=Strict"
                + (trial ? "&dryRun=All" : ""));
        byte[] body = content.toString().getBytes(StandardCharsets.UTF_8);
        Answer answer = exchange.answer(Call.of("PATCH", uri).bytes("application/apply-patch+yaml", body));
        if (answer.isSuccess()) {
            return answer.json();
        }
        String said = answer.json().path("message").asText();
        if (answer.status() == CONFLICT) {
            throw new HostException(
                    "provider/field-conflict",
                    manifest.title() + " is kept by somebody else too: " + said
                            + ". Leave these fields to them, or take the object away from them.");
        }
        HostException refused = exchange.refused(answer);
        throw new HostException(refused.code(), manifest.title() + ": " + refused.sentence());
    }

    void delete(Resource resource, Manifest manifest) throws HostException, InterruptedException {
        Answer answer = exchange.answer(
                Call.of("DELETE", exchange.uri(path(resource, manifest) + "?propagationPolicy=Background")));
        if (!answer.isSuccess() && answer.status() != NOT_FOUND) {
            throw exchange.refused(answer);
        }
    }

    /// Everything of the kind, in all namespaces, that carries the labels. Empty where the token may not look.
    JsonNode labeled(Resource resource, String selector) throws HostException, InterruptedException {
        Answer answer = exchange.answer(Call.get(
                exchange.uri(collection(resource, "") + "?limit=500&labelSelector=" + Exchange.part(selector))));
        return answer.isSuccess() ? answer.json().path("items") : answer.json().path("nothing");
    }

    JsonNode pods(String namespace, String selector) throws HostException, InterruptedException {
        return exchange.get("/api/v1/namespaces/" + Exchange.part(namespace) + "/pods?limit=50&labelSelector="
                        + Exchange.part(selector))
                .path("items");
    }

    /// A container's last lines; empty when there are none.
    String lines(String namespace, String pod, String container, int lines, boolean previous)
            throws HostException, InterruptedException {
        Answer answer = exchange.answer(Call.get(exchange.uri("/api/v1/namespaces/" + Exchange.part(namespace)
                        + "/pods/"
                        + Exchange.part(pod) + "/log?container=" + Exchange.part(container) + "&tailLines=" + lines
                        + (previous ? "&previous=true" : "")))
                .atMost(1 << 20));
        return answer.isSuccess() ? answer.text() : "";
    }
}

package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.json.Json;

/// One object to be applied.
///
/// @param namespace empty when it names none
/// @param content as it is written, nothing added
record Manifest(String apiVersion, String kind, String namespace, String name, ObjectNode content) {
    static final int RANK_OF_SERVICES = 4;

    static Manifest of(ObjectNode content) {
        JsonNode metadata = content.path("metadata");
        return new Manifest(
                content.path("apiVersion").asText(),
                content.path("kind").asText(),
                metadata.path("namespace").asText(),
                metadata.path("name").asText(),
                content);
    }

    static boolean isOne(JsonNode content) {
        return content instanceof ObjectNode
                && content.path("apiVersion").isTextual()
                && content.path("kind").isTextual()
                && content.path("metadata").path("name").isTextual();
    }

    /// As people name it.
    String title() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }

    boolean isWorkload() {
        return apiVersion.equals("apps/v1")
                && (kind.equals("Deployment") || kind.equals("StatefulSet") || kind.equals("DaemonSet"));
    }

    /// What others need comes first.
    int rank() {
        return switch (kind) {
            case "Namespace" -> 0;
            case "CustomResourceDefinition" -> 1;
            case "ServiceAccount", "ConfigMap", "Secret", "PersistentVolumeClaim" -> 2;
            case "NetworkPolicy", "PeerAuthentication", "AuthorizationPolicy" -> 3;
            case "Service", "ServiceEntry" -> RANK_OF_SERVICES;
            case "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob" -> 5;
            default -> 6;
        };
    }

    /// Holds data that cannot be made again.
    boolean holdsData() {
        return kind.equals("Namespace") || kind.equals("PersistentVolumeClaim");
    }

    Manifest in(String defaultNamespace) {
        if (!namespace.isEmpty()) {
            return this;
        }
        ObjectNode placed = content.deepCopy();
        placed.withObject("/metadata").put("namespace", defaultNamespace);
        return of(placed);
    }

    ObjectNode copy() {
        return content.deepCopy();
    }

    String json() {
        return Json.write(content);
    }
}

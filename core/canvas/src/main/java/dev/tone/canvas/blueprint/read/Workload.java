package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.yaml.YamlNode;

/// An object that makes pods.
///
/// @param labels of its pods
record Workload(KubeObject object, ServiceDraft draft, YamlNode labels, String account) {
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    String key() {
        return draft.key;
    }

    /// Whether this product wrote it.
    boolean isOurs() {
        return object.node().at("metadata", "labels", MANAGED_BY).text().equals("tone");
    }

    boolean isSelectedBy(YamlNode selector) {
        return selector instanceof YamlNode.Mapping mapping
                && !mapping.entries().isEmpty()
                && mapping.entries().entrySet().stream()
                        .allMatch(each -> labels.get(each.getKey())
                                .text()
                                .equals(each.getValue().text()));
    }
}

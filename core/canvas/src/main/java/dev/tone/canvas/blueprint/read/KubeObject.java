package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.yaml.YamlNode;

/// One object of a manifest.
///
/// @param namespace as the object says it, or empty
record KubeObject(String kind, String name, String namespace, YamlNode node) {
    /// Before the names of labels and annotations that are this product's.
    static final String OURS = "tone.dev/";

    YamlNode spec() {
        return node.get("spec");
    }

    YamlNode annotation(String ours) {
        return node.at("metadata", "annotations", OURS + ours);
    }

    String id() {
        return namespace + "/" + name;
    }
}

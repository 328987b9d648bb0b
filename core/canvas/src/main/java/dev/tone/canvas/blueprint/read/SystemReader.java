package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.blueprint.yaml.YamlReader;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.List;

/// Reads a system from a Compose file or Kubernetes manifests. The front door of this folder.
public final class SystemReader {
    /// Services that a drawing can take in at once.
    static final int MOST = 2_000;

    private SystemReader() {}

    /// @throws FaultException when it is neither, or too large
    public static ReadSystem read(String text) {
        List<YamlNode> documents = YamlReader.read(text);
        Notes notes = new Notes();
        List<YamlNode> composed =
                documents.stream().filter(ComposeReader::isCompose).toList();
        Blueprint blueprint;
        if (!composed.isEmpty()) {
            if (documents.size() > 1) {
                notes.add("document", "");
            }
            blueprint = ComposeReader.read(composed.getFirst(), notes);
        } else if (documents.stream().anyMatch(ManifestsReader::isManifest)) {
            blueprint = ManifestsReader.read(documents, notes);
        } else {
            throw Fault.invalid(
                            "blueprint/unknown-text",
                            "This is neither a Compose file nor Kubernetes manifests.",
                            "A Compose file has services; a manifest has an apiVersion and a kind.")
                    .asException();
        }
        if (blueprint.services().isEmpty()) {
            throw Fault.invalid(
                            "blueprint/nothing-to-draw",
                            "There is nothing in it that runs.",
                            "It names no service, deployment or other workload.")
                    .asException();
        }
        if (blueprint.services().size() > MOST) {
            throw tooMany();
        }
        return new ReadSystem(blueprint, notes.all());
    }

    static FaultException tooMany() {
        return Fault.invalid(
                        "blueprint/too-many-services",
                        "There are too many services in it for one drawing.",
                        "Up to 2,000 can be read at once.")
                .asException();
    }
}

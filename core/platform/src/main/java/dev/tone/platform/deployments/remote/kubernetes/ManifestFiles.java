package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.blueprint.yaml.YamlReader;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The manifests of a release: every YAML or JSON file, every document of it that is an object of Kubernetes.
public final class ManifestFiles {
    private static final long LARGEST_FILE = 4L << 20;
    private static final int MOST = 2_000;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?");
    private static final int LONGEST_NUMBER = 40;

    private ManifestFiles() {}

    /// In the order in which they are applied.
    ///
    /// @throws HostException `provider/no-manifests`, `provider/invalid-manifest`
    static List<Manifest> read(HostJob job) throws HostException, IOException {
        return read(job, file -> job.say(file + " holds no objects of Kubernetes and is passed over"));
    }

    /// The names of what runs, as its manifests have them; none where the release is something else.
    public static List<String> workloads(HostJob job) throws IOException {
        try {
            return read(job, _ -> {}).stream()
                    .filter(Manifest::isWorkload)
                    .map(Manifest::name)
                    .distinct()
                    .toList();
        } catch (HostException e) {
            return List.of();
        }
    }

    private static List<Manifest> read(HostJob job, Consumer<String> passedOver) throws HostException, IOException {
        List<Manifest> found = new ArrayList<>();
        for (ArtifactFile file : job.release().files()) {
            String path = file.path().toLowerCase(Locale.ROOT);
            if (!path.endsWith(".yaml") && !path.endsWith(".yml") && !path.endsWith(".json")) {
                continue;
            }
            if (file.size() > LARGEST_FILE) {
                throw invalid(file.path() + " is larger than " + (LARGEST_FILE >> 20) + " MiB");
            }
            int before = found.size();
            for (YamlNode document : documents(job, file)) {
                take(json(document), file.path(), found);
            }
            if (found.size() == before) {
                passedOver.accept(file.path());
            }
        }
        if (found.isEmpty()) {
            throw new HostException(
                    "provider/no-manifests",
                    "There are no manifests in it: deploy the drawing, or a folder with YAML files of Kubernetes.");
        }
        found.sort(Comparator.comparingInt(Manifest::rank));
        return found;
    }

    private static List<YamlNode> documents(HostJob job, ArtifactFile file) throws HostException, IOException {
        try {
            return YamlReader.read(Files.readString(job.file(file.path())));
        } catch (FaultException e) {
            throw invalid(file.path() + ": " + e.fault().title());
        }
    }

    private static void take(JsonNode document, String file, List<Manifest> found) throws HostException {
        if (document.path("kind").asText().endsWith("List")
                && document.path("items").isArray()) {
            for (JsonNode item : document.path("items")) {
                take(item, file, found);
            }
        } else if (Manifest.isOne(document)) {
            if (found.size() == MOST) {
                throw invalid("there are more than " + MOST + " objects");
            }
            found.add(Manifest.of((ObjectNode) document));
        } else if (document.has("apiVersion") && document.has("kind")) {
            throw invalid(file + ": a " + document.path("kind").asText("?") + " has no metadata.name");
        }
    }

    private static HostException invalid(String why) {
        return new HostException("provider/invalid-manifest", "The manifests cannot be applied: " + why + ".");
    }

    /// As the core schema of YAML 1.2 reads it.
    static JsonNode json(YamlNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (node) {
            case YamlNode.Mapping mapping -> {
                ObjectNode object = make.objectNode();
                mapping.entries().forEach((key, value) -> object.set(key, json(value)));
                yield object;
            }
            case YamlNode.Listing listing -> {
                ArrayNode array = make.arrayNode();
                listing.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlNode.Scalar scalar -> scalar(scalar);
        };
    }

    private static JsonNode scalar(YamlNode.Scalar scalar) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        String text = scalar.value();
        if (!scalar.plain()) {
            return make.textNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> make.nullNode();
            case "true", "True", "TRUE" -> make.booleanNode(true);
            case "false", "False", "FALSE" -> make.booleanNode(false);
            default -> {
                if (text.length() > LONGEST_NUMBER) {
                    yield make.textNode(text);
                }
                if (INTEGER.matcher(text).matches()) {
                    yield make.numberNode(new BigInteger(text));
                }
                yield DECIMAL.matcher(text).matches() ? make.numberNode(new BigDecimal(text)) : make.textNode(text);
            }
        };
    }
}

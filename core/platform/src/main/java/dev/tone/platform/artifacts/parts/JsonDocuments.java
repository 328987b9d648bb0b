package dev.tone.platform.artifacts.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.artifact.Components.Component;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// CycloneDX, SPDX and npm's lock file: JSON, all three.
final class JsonDocuments {
    private static final Pattern PACKAGE_URL = Pattern.compile("pkg:([a-zA-Z0-9.+-]{1,40})/.*", Pattern.DOTALL);
    private static final String MODULES = "node_modules/";

    static void cycloneDx(String text, Consumer<Component> found) throws IOException {
        JsonNode document = read(text);
        if (!document.path("bomFormat").asText().equals("CycloneDX")) {
            throw new IOException("it is not a CycloneDX document");
        }
        cycloneDx(document.path("components"), found);
    }

    private static void cycloneDx(JsonNode components, Consumer<Component> found) {
        for (JsonNode each : components) {
            String group = each.path("group").asText();
            String name = each.path("name").asText();
            JsonNode license = each.at("/licenses/0");
            String said = license.path("expression")
                    .asText(license.at("/license/id")
                            .asText(license.at("/license/name").asText()));
            found.accept(new Component(
                    kind(each.path("purl").asText(), each.path("type").asText("library")),
                    group.isEmpty() ? name : group + "/" + name,
                    each.path("version").asText(),
                    said(said)));
            cycloneDx(each.path("components"), found);
        }
    }

    static void spdx(String text, Consumer<Component> found) throws IOException {
        JsonNode document = read(text);
        if (!document.path("spdxVersion").asText().startsWith("SPDX-")) {
            throw new IOException("it is not an SPDX document");
        }
        for (JsonNode each : document.path("packages")) {
            String url = "";
            for (JsonNode reference : each.path("externalRefs")) {
                if (reference.path("referenceType").asText().equals("purl")) {
                    url = reference.path("referenceLocator").asText();
                }
            }
            String concluded = each.path("licenseConcluded").asText();
            String license =
                    said(concluded) == null ? each.path("licenseDeclared").asText() : concluded;
            found.accept(new Component(
                    kind(url, "package"),
                    each.path("name").asText(),
                    each.path("versionInfo").asText(),
                    said(license)));
        }
    }

    static void npmLock(String text, Consumer<Component> found) throws IOException {
        JsonNode document = read(text);
        if (document.has("packages")) {
            document.path("packages").properties().forEach(entry -> {
                int at = entry.getKey().lastIndexOf(MODULES);
                if (at >= 0 && !entry.getValue().path("link").asBoolean()) {
                    found.accept(npm(entry.getKey().substring(at + MODULES.length()), entry.getValue()));
                }
            });
        } else if (document.has("dependencies")) {
            npmTree(document.path("dependencies"), found);
        } else {
            throw new IOException("it is not a lock file of npm");
        }
    }

    private static void npmTree(JsonNode dependencies, Consumer<Component> found) {
        dependencies.properties().forEach(entry -> {
            found.accept(npm(entry.getKey(), entry.getValue()));
            npmTree(entry.getValue().path("dependencies"), found);
        });
    }

    private static Component npm(String name, JsonNode entry) {
        return new Component(
                "npm",
                name,
                entry.path("version").asText(),
                said(entry.path("license").asText()));
    }

    private static String kind(String packageUrl, String otherwise) {
        Matcher matcher = PACKAGE_URL.matcher(packageUrl);
        return matcher.matches() ? matcher.group(1) : otherwise;
    }

    private static @Nullable String said(String license) {
        return license.isBlank() || license.equals("NOASSERTION") || license.equals("NONE") ? null : license;
    }

    private static JsonNode read(String text) throws IOException {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("it is not JSON, or nested too deeply", e);
        }
    }

    private JsonDocuments() {}
}

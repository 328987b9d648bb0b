package dev.tone.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.Contract;
import dev.tone.model.api.Endpoint;
import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
    /// Domains under construction; empty when all have landed.
    private static final Set<String> MISSING = Set.of("deployments.", "sites.");

    @TempDir
    Path data;

    @Test
    void the_document_says_what_the_routes_are_and_the_contract_wants() {
        try (Platform platform = Platform.start(PlatformConfig.embedded(data));
                Api api = new Api(platform)) {
            JsonNode document = api.get("/openapi.json").json();
            assertThat(document.path("openapi").asText()).startsWith("3.1");

            Set<String> documented = new TreeSet<>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> documented.add(method + " " + path.getKey())));
            Set<String> wanted = Contract.endpoints().stream()
                    .filter(endpoint -> MISSING.stream().noneMatch(endpoint.id()::startsWith)
                            || documented.contains(place(endpoint)))
                    .map(OpenApiTest::place)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(documented).isEqualTo(wanted);

            for (String place : documented) {
                assertAnswered(api, place);
            }
            assertReferencesResolve(document, document);
        }
    }

    private static String place(Endpoint endpoint) {
        return endpoint.method().name().toLowerCase(Locale.ROOT) + " " + Gate.path(endpoint);
    }

    /// A route that is there answers something else than "nothing at this address".
    private static void assertAnswered(Api api, String place) {
        String[] parts = place.split(" ", 2);
        String path = parts[1].replaceAll("\\{\\w+}", "none");
        Api.Answer answer = api.send(
                parts[0].toUpperCase(Locale.ROOT),
                path.startsWith(Endpoint.BASE) ? path.substring(Endpoint.BASE.length()) : "/" + path,
                parts[0].equals("get") ? null : "{}");
        assertThat(answer.code()).as(place).isNotIn("request/unknown-path", "request/method-not-allowed");
    }

    private static void assertReferencesResolve(JsonNode node, JsonNode document) {
        if (node.has("$ref")) {
            String pointer = node.path("$ref").asText().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
        node.forEach(child -> assertReferencesResolve(child, document));
    }
}

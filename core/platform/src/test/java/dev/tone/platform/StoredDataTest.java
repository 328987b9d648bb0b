package dev.tone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A data folder that version 1 left: the sample project, two variables of production and one deployment of a
/// page. Each later version opens it. A change of the formats adds a folder of its own; the old ones stay as
/// they are.
@DisabledOnOs(OS.WINDOWS)
class StoredDataTest {
    @TempDir
    Path data;

    @Test
    void a_data_folder_of_version_1_opens_with_all_that_is_in_it() throws IOException {
        unpack("data-v1.zip");

        try (Platform platform = Platform.start(PlatformConfig.embedded(data));
                Api api = new Api(platform)) {
            JsonNode project = api.get("/projects").json().at("/items/0");
            assertThat(project.path("name").asText()).isEqualTo("Sample: a small shop");
            String projectPath = "/projects/" + project.path("id").asText();
            String production = api.get(projectPath + "/environments")
                    .json()
                    .at("/items/0/id")
                    .asText();
            JsonNode variables =
                    api.get("/environments/" + production + "/variables").json().path("items");
            assertThat(variables.findValuesAsText("name")).containsExactly("GREETING", "KEY");
            assertThat(variables.findValuesAsText("value")).containsExactly("hello");

            String canvas =
                    api.get(projectPath + "/canvases").json().at("/items/0/id").asText();
            assertThat(api.get("/canvases/" + canvas + "/snapshot")
                            .json()
                            .path("records")
                            .size())
                    .isGreaterThan(10);

            JsonNode deployment = api.get(projectPath + "/deployments").json().at("/items/0");
            assertThat(deployment.path("state").asText()).isEqualTo("succeeded");
            assertThat(api.get("/deployments/" + deployment.path("id").asText() + "/logs/content")
                            .text())
                    .contains("Live at ");
            String artifact = deployment.path("artifact").asText();
            assertThat(api.get("/artifacts/" + artifact + "/files")
                            .json()
                            .at("/items/0/path")
                            .asText())
                    .isEqualTo("index.html");
        }
    }

    private void unpack(String name) throws IOException {
        try (InputStream stored = StoredDataTest.class.getResourceAsStream(name);
                ZipInputStream zip = new ZipInputStream(stored)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = data.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }
}

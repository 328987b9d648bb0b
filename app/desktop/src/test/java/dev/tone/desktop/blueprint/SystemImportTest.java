package dev.tone.desktop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemImportTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void compose_files_and_manifests_are_told_from_other_files() throws IOException {
        Path compose = file("compose.yaml", "services:\n  web:\n    image: nginx:1.28\n");
        Path manifest = file("web.YML", "apiVersion: v1\nkind: Service\n");
        assertThat(SystemImport.areSystems(List.of(compose, manifest))).isTrue();
        assertThat(SystemImport.areSystems(List.of(compose, file("mkdocs.yml", "site_name: x\n"))))
                .isFalse();
        assertThat(SystemImport.areSystems(List.of(file("compose.txt", "services:\n  web:\n    image: a\n"))))
                .isFalse();
        assertThat(SystemImport.areSystems(List.of(folder))).isFalse();
        assertThat(SystemImport.areSystems(List.of())).isFalse();
    }
}

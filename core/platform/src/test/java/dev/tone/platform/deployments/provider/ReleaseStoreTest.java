package dev.tone.platform.deployments.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.id.DeploymentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ReleaseStoreTest {
    @TempDir
    Path folder;

    private Path releases;

    @BeforeEach
    void open() {
        releases = folder.resolve("releases");
    }

    private Path output(String name, String text) throws IOException {
        Path output = folder.resolve(name);
        Files.createDirectories(output.resolve("css/deep"));
        Files.writeString(output.resolve("index.html"), text);
        Files.writeString(output.resolve("css/deep/site.css"), "body {}");
        return output;
    }

    private static DeploymentId id(String id) {
        return new DeploymentId(id);
    }

    private static Release take(ReleaseStore store, String holder, Path output) throws Exception {
        return store.take(id(holder), output, false, new Cancellation());
    }

    @Test
    void everyFileAndFolderIsOnTheDiskBeforeTheReleaseIsThere() throws Exception {
        Map<String, Boolean> synced = new ConcurrentHashMap<>();
        ReleaseStore store = new ReleaseStore(releases, path -> {
            boolean published = Files.exists(releases) && names().stream().anyMatch(name -> name.length() == 64);
            Path inside = releases.relativize(path);
            synced.put(
                    inside.getNameCount() < 2
                            ? inside.toString()
                            : inside.subpath(1, inside.getNameCount()).toString(),
                    published);
            Trees.sync(path);
        });

        Release release = take(store, "d-1", output("dist", "one"));

        assertThat(synced)
                .containsEntry("files", false)
                .containsEntry("files/index.html", false)
                .containsEntry("files/css", false)
                .containsEntry("files/css/deep", false)
                .containsEntry("files/css/deep/site.css", false)
                .containsEntry("release.json", false)
                .containsEntry("fresh", false)
                .containsEntry("new-d-1", false)
                .containsEntry("", true)
                .hasSize(9);
        assertThat(names()).containsExactly(release.digest());
    }

    private List<String> names() throws IOException {
        try (var list = Files.list(releases)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void aDiskThatFailsLeavesNothingHalfPublished() throws Exception {
        for (String failing : List.of("index.html", "css", "release.json")) {
            ReleaseStore store = new ReleaseStore(releases, path -> {
                if (path.endsWith(failing)) {
                    throw new IOException("No space left on device");
                }
            });
            Path output = output("dist-" + failing, "one");

            assertThatThrownBy(() -> take(store, "d-1", output)).hasMessage("No space left on device");

            assertThat(names()).as(failing).isEmpty();
        }
    }

    @Test
    void theSameFilesFromSeveralBuildsAtOnceAreOneRelease() throws Exception {
        ReleaseStore store = new ReleaseStore(releases);
        for (int round = 0; round < 10; round++) {
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<Release>> taken = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    String name = round + "-" + i;
                    Path output = output("dist-" + name, "round " + round);
                    taken.add(threads.submit(() -> take(store, name, output)));
                }
                for (Future<Release> one : taken) {
                    assertThat(store.exists(one.get().digest())).isTrue();
                    assertThat(store.files(one.get().digest()).resolve("index.html"))
                            .hasContent("round " + round);
                }
            }
        }
        assertThat(names()).hasSize(10);
    }

    @Test
    void whatSomebodyIsAboutToPublishStays() throws Exception {
        ReleaseStore store = new ReleaseStore(releases);
        String digest = take(store, "d-1", output("one", "same")).digest();
        take(store, "d-2", output("two", "same"));

        store.letGo(id("d-1"));
        store.remove(digest);
        assertThat(store.exists(digest)).isTrue();

        store.letGo(id("d-2"));
        store.remove(digest);
        assertThat(store.exists(digest)).isFalse();
        assertThat(names()).isEmpty();
    }
}

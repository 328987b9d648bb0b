package dev.tone.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.testkit.hostile.HostileExample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The open examples of hostile input and their kin, one after the other against one running platform. After each it is
/// the same as before it.
@DisabledOnOs(OS.WINDOWS)
class HostileInputTest {
    /// Areas of things that are not built, with what their routes would begin with: whoever builds one gives it its
    /// examples.
    private static final Map<String, List<String>> NOT_BUILT = new TreeMap<>(Map.of(
            "identity", List.of("/auth", "/scim", "/organizations/{organization}/members"),
            "authz", List.of("/roles", "/organizations", "/projects/{project}/members"),
            "backup", List.of("/backups", "/backup", "/restore"),
            "update", List.of("/updates", "/update")));
    /// Areas that a platform has no part in, and where their examples are run.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "webview", "ToneLinkTest of app/desktop",
            "log-text", "HostileLogTest of app/desktop");

    @TempDir
    static Path folder;

    private static Ground ground;

    @BeforeAll
    static void start() {
        ground = new Ground(folder);
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    /// What is done to the platform; fails when it is not refused as it should be.
    @FunctionalInterface
    interface Attack {
        void on(Ground ground) throws Exception;
    }

    private static Map<String, Attack> attacks() {
        Map<String, HostileExample> examples = new LinkedHashMap<>();
        HostileExample.all().forEach(example -> examples.put(example.id(), example));
        Map<String, Attack> attacks = new LinkedHashMap<>();
        HostileBodies.attacks(examples, folder, attacks);
        HostileSockets.attacks(attacks);
        HostileDrawings.attacks(attacks);
        HostileUploads.attacks(examples, folder, attacks);
        HostileCallers.attacks(attacks);
        HostileReceivers.attacks(attacks);
        HostileMachine.attacks(folder, attacks);
        return attacks;
    }

    @TestFactory
    Stream<DynamicTest> leaves_everything_as_it_was() {
        return attacks().entrySet().stream()
                .map(attack -> dynamicTest(attack.getKey(), () -> {
                    ground.look();
                    attack.getValue().on(ground);
                    ground.unharmed();
                }));
    }

    @Test
    void each_example_is_run_somewhere_or_of_what_is_not_built() {
        Map<String, Attack> attacks = attacks();
        List<String> forgotten = new ArrayList<>();
        for (HostileExample example : HostileExample.all()) {
            boolean known = attacks.keySet().stream().anyMatch(name -> name.startsWith(example.id() + " "))
                    || NOT_BUILT.containsKey(example.area())
                    || ELSEWHERE.containsKey(example.area());
            if (!known) {
                forgotten.add(example.id() + " " + example.title());
            }
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    void what_is_not_built_has_no_routes() {
        JsonNode paths = ground.api.get("/openapi.json").json().path("paths");
        assertThat(paths.size()).isGreaterThan(50);
        paths.fieldNames()
                .forEachRemaining(path -> NOT_BUILT.forEach((area, prefixes) -> assertThat(prefixes)
                        .as("%s is built: give the examples of %s an attack", path, area)
                        .noneMatch(prefix -> path.replace("/api/v1", "").startsWith(prefix))));
    }
}

package dev.tone.canvas.blueprint.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.compose.ComposeFile;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.model.id.ElementId;
import dev.tone.testkit.schemas.PublishedSchemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files in the manner of well-known projects: each is drawn, compiled and read again.
class KnownSystemsTest {
    private static Path folder() throws Exception {
        return Path.of(Objects.requireNonNull(
                                KnownSystemsTest.class.getResource("/dev/tone/canvas/blueprint/known/wordpress.yml"))
                        .toURI())
                .getParent();
    }

    static List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static ReadSystem read(String file) throws Exception {
        return SystemReader.read(Files.readString(folder().resolve(file)));
    }

    private static Document drawing(Blueprint blueprint) {
        AtomicInteger count = new AtomicInteger();
        List<Element> drawn = AutoLayout.drawn(BlueprintDrawing.draw(
                blueprint, Layer.BASE.id(), null, () -> new ElementId("p" + count.incrementAndGet())));
        Document document = new Document();
        document.apply(
                document.plan(edit -> {
                    edit.put(Layer.BASE);
                    drawn.forEach(edit::put);
                }),
                Origin.OWN);
        return document;
    }

    @ParameterizedTest(name = "BP-40 to BP-42: {0}")
    @MethodSource("files")
    void is_drawn_compiled_and_read_again(String file) throws Exception {
        Blueprint read = read(file).blueprint();
        Document drawing = drawing(read);
        Blueprint compiled = Compiler.compile(read.name(), drawing).blueprint();

        assertThat(compiled).isEqualTo(read);
        List<ServiceElement> cards = drawing.elements().stream()
                .filter(ServiceElement.class::isInstance)
                .map(ServiceElement.class::cast)
                .toList();
        for (ServiceElement one : cards) {
            assertThat(cards)
                    .filteredOn(other -> other != one && other.bounds().intersects(one.bounds()))
                    .isEmpty();
        }
        String compose = ComposeFile.write(compiled).text();
        String manifests = Manifests.write(compiled).text();
        PublishedSchemas.requireCompose(compose);
        PublishedSchemas.requireManifests(manifests);
        assertThat(SystemReader.read(compose).blueprint()).isEqualTo(compiled);
        assertThat(SystemReader.read(manifests).blueprint()).isEqualTo(compiled);
    }

    private static List<String> links(String file) throws Exception {
        return read(file).blueprint().links().stream()
                .map(link -> link.from() + ">" + link.to())
                .toList();
    }

    private static Blueprint.Service service(String file, String key) throws Exception {
        return read(file).blueprint().services().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("BP-45 who is called is found in variables that name a host, and in what stands for the outside")
    void calls() throws Exception {
        assertThat(links("guestbook.yaml"))
                .containsExactlyInAnyOrder(
                        "frontend>redis-leader", "frontend>redis-follower", "redis-follower>redis-leader");
        assertThat(links("jobs.yaml")).containsExactlyInAnyOrder("backup>postgres", "fluentd>elastic");
        assertThat(read("jobs.yaml").blueprint().outsides())
                .singleElement()
                .extracting(Blueprint.Outside::host)
                .isEqualTo("es.example.net");
        assertThat(links("kafka.yml")).contains("kafka-1>zookeeper", "connect>kafka-2");
    }

    @Test
    @DisplayName("BP-46 what is said to a proxy says where a service is reached, and that the proxy calls it")
    void routed() throws Exception {
        assertThat(service("traefik.yml", "whoami").domain()).isEqualTo("whoami.example.com");
        assertThat(links("traefik.yml")).containsExactly("traefik>whoami");
        assertThat(read("traefik.yml").notes().toString()).doesNotContain("labels");
        assertThat(service("nextcloud.yml", "app").domain()).isEqualTo("cloud.example.org");
        assertThat(read("boutique.yaml").notes().toString()).contains("shop.example.com");
    }

    @Test
    @DisplayName("BP-47 what a service is, by its image wherever it comes from, by its name, and by who calls it")
    void kinds() throws Exception {
        assertThat(List.of(
                        service("sentry.yml", "kafka").technology(),
                        service("sentry.yml", "clickhouse").technology(),
                        service("immich.yml", "redis").technology(),
                        service("monitoring.yml", "grafana").technology(),
                        service("elk.yml", "elasticsearch").technology()))
                .containsExactly("Kafka", "ClickHouse", "Valkey", "Grafana", "Elasticsearch");
        assertThat(List.of(
                        service("sentry.yml", "relay").kind().code(),
                        service("supabase.yml", "realtime").kind().code(),
                        service("sentry.yml", "worker").kind().code(),
                        service("kafka.yml", "zookeeper").kind().code()))
                .containsExactly("api", "api", "worker", "database");
    }
}

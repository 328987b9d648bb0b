package dev.tone.canvas.blueprint.check;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.RandomSystems;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChecksTest {
    /// A service without a fault.
    private static ServiceElement sound(String id, ServiceKind kind, UnaryOperator<ServiceProperties> more) {
        ServiceElement service = service(id, kind, 0, 0);
        ServiceProperties said = service.properties().withImage("example/app:1");
        if (kind == ServiceKind.DATABASE) {
            said = said.withVolumes(List.of(new Volume("/data", 1)));
        }
        return service.withProperties(more.apply(said));
    }

    private static ServiceElement sound(String id, ServiceKind kind) {
        return sound(id, kind, UnaryOperator.identity());
    }

    private static List<Finding> check(Entry... entries) {
        return Checks.of(documentOf(entries));
    }

    private static void requireOnly(Check check, String values, List<String> ids, Entry... entries) {
        List<Finding> findings = check(entries);
        assertThat(findings).extracting(Finding::check).containsExactly(check);
        assertThat(findings.getFirst().elements().stream()
                        .map(each -> each.value())
                        .toList())
                .containsExactlyElementsOf(ids);
        assertThat(String.join("|", findings.getFirst().values())).isEqualTo(values);
    }

    @Test
    @DisplayName("BP-30 a sound system has no findings, and what is only drawn is not looked at")
    void a_sound_system_has_no_findings() {
        assertThat(check(
                        sound("web", ServiceKind.WEB),
                        sound("api", ServiceKind.API),
                        sound("db", ServiceKind.DATABASE),
                        connector("one", "web", "api"),
                        connector("two", "api", "db"),
                        service("idea", ServiceKind.API, 0, 0)
                                .withProperties(ServiceProperties.BLANK.withDrawingOnly(true))))
                .isEmpty();
    }

    @Test
    void a_link_that_ends_nowhere() {
        ConnectorElement loose = connector("line", "api", "gone")
                .withEnds(new End.Attached(id("api"), null, Point.ORIGIN), new End.Free(Point.ORIGIN));
        requireOnly(Check.DANGLING_LINK, "api", List.of("line", "api"), sound("api", ServiceKind.API), loose);
        requireOnly(
                Check.DANGLING_LINK,
                "api",
                List.of("line", "api"),
                sound("api", ServiceKind.API),
                connector("line", "gone", "api"));
        assertThat(check(
                        ConnectorElement.between(head("line"), new End.Free(Point.ORIGIN), new End.Free(Point.ORIGIN))))
                .isEmpty();
    }

    @Test
    void images() {
        requireOnly(
                Check.MISSING_IMAGE, "api", List.of("api"), sound("api", ServiceKind.API, said -> said.withImage("")));
        requireOnly(
                Check.IMAGE_INVALID,
                "api|no image",
                List.of("api"),
                sound("api", ServiceKind.API, said -> said.withImage("no image")));
        requireOnly(
                Check.IMAGE_UNPINNED,
                "api|host:5000/app",
                List.of("api"),
                sound("api", ServiceKind.API, said -> said.withImage("host:5000/app")));
        assertThat(check(
                        sound("api", ServiceKind.API, said -> said.withImage("").withSource("./api"))))
                .isEmpty();
        assertThat(check(sound(
                        "redis", ServiceKind.CACHE, said -> said.withImage("").withTechnology("redis"))))
                .isEmpty();
    }

    @Test
    void two_on_one_port() {
        requireOnly(
                Check.PORT_CONFLICT,
                "3000|admin, web",
                List.of("admin", "web"),
                sound("web", ServiceKind.WEB),
                sound("admin", ServiceKind.GATEWAY, said -> said.withPorts(List.of(new Port(3000, "http")))));
        requireOnly(
                Check.PORT_SHARED,
                "3000|admin, web",
                List.of("admin", "web"),
                sound("web", ServiceKind.WEB),
                sound("admin", ServiceKind.WEB));
        requireOnly(
                Check.PORT_TWICE,
                "api|80",
                List.of("api"),
                sound(
                        "api",
                        ServiceKind.API,
                        said -> said.withPorts(List.of(new Port(80, "http"), new Port(80, "tcp")))));
    }

    @Test
    void secrets_and_variables() {
        for (Map.Entry<String, String> plain : Map.of(
                        "DB_PASSWORD", "hunter2",
                        "STRIPE_API_KEY", "x",
                        "github.token", "x",
                        "DATABASE_URL", "postgres://app:hunter2@db/app",
                        "KEY", "-----BEGIN RSA PRIVATE KEY-----\nMIIE",
                        "AWS", "AKIAIOSFODNN7EXAMPLE")
                .entrySet()) {
            requireOnly(
                    Check.SECRET_IN_PLAIN_TEXT,
                    "api|" + plain.getKey(),
                    List.of("api"),
                    sound(
                            "api",
                            ServiceKind.API,
                            said -> said.withEnvironment(Map.of(plain.getKey(), plain.getValue()))));
        }
        assertThat(check(sound(
                        "api",
                        ServiceKind.API,
                        said -> said.withEnvironment(Map.of(
                                "DB_PASSWORD", "secret:DB_PASSWORD",
                                "TOKEN", "",
                                "TOKEN_TTL", "60",
                                "PASSWORD_FILE", "/run/secrets/db",
                                "DATABASE_URL", "postgres://db:5432/app")))))
                .isEmpty();
        requireOnly(
                Check.SECRET_INVALID,
                "api|A",
                List.of("api"),
                sound("api", ServiceKind.API, said -> said.withEnvironment(Map.of("A", "secret:two words"))));
        requireOnly(
                Check.VARIABLE_INVALID,
                "api|a b",
                List.of("api"),
                sound("api", ServiceKind.API, said -> said.withEnvironment(Map.of("a b", "x"))));
    }

    @Test
    @DisplayName("BP-31 services that wait for each other in a circle are told, unless a queue is between them")
    void a_circle_of_calls() {
        Entry[] circle = {
            sound("a", ServiceKind.API), sound("b", ServiceKind.API), sound("c", ServiceKind.API),
            connector("1", "a", "b"), connector("2", "b", "c"), connector("3", "c", "a")
        };
        requireOnly(Check.SYNCHRONOUS_CYCLE, "a, b, c", List.of("a", "b", "c"), circle);

        circle[5] = connector("3", "c", "a").withProtocol("AMQP");
        assertThat(check(circle)).isEmpty();
        assertThat(check(
                        sound("a", ServiceKind.API),
                        sound("q", ServiceKind.QUEUE),
                        connector("1", "a", "q"),
                        connector("2", "q", "a")))
                .isEmpty();
    }

    @Test
    void a_long_chain_does_not_exhaust_the_stack() {
        List<Entry> entries = new ArrayList<>();
        int count = 3_000;
        for (int i = 0; i < count; i++) {
            entries.add(sound("s" + i, ServiceKind.API));
            entries.add(connector("c" + i, "s" + i, "s" + (i + 1) % count));
        }
        List<Finding> findings = check(entries.toArray(Entry[]::new));
        assertThat(findings).extracting(Finding::check).containsExactly(Check.SYNCHRONOUS_CYCLE);
        assertThat(findings.getFirst().elements()).hasSize(count);
    }

    @Test
    void names() {
        requireOnly(
                Check.DUPLICATE_NAME,
                "Orders|2",
                List.of("a", "b"),
                sound("a", ServiceKind.API).withLabel("Orders"),
                sound("b", ServiceKind.API).withLabel("orders!"));
        requireOnly(
                Check.NAME_MISSING,
                "api",
                List.of("a"),
                sound("a", ServiceKind.API).withLabel(" "));
    }

    @Test
    void domains() {
        requireOnly(
                Check.DOMAIN_NOT_WEB,
                "db|db.example",
                List.of("db"),
                sound("db", ServiceKind.DATABASE, said -> said.withDomain("db.example")));
        requireOnly(
                Check.DOMAIN_INVALID,
                "web|a_b",
                List.of("web"),
                sound("web", ServiceKind.WEB, said -> said.withDomain("a_b")));
        requireOnly(
                Check.DOMAIN_WITHOUT_PORT,
                "web|a.example",
                List.of("web"),
                sound(
                        "web",
                        ServiceKind.WEB,
                        said -> said.withDomain("a.example").withPorts(List.of())));
        requireOnly(
                Check.DOMAIN_TWICE,
                "a.example|api, web",
                List.of("api", "web"),
                sound("web", ServiceKind.WEB, said -> said.withDomain("a.example")),
                sound("api", ServiceKind.API, said -> said.withDomain("A.example")));
    }

    @Test
    void what_is_kept() {
        requireOnly(
                Check.DATABASE_WITHOUT_VOLUME,
                "db",
                List.of("db"),
                sound("db", ServiceKind.DATABASE, said -> said.withVolumes(List.of())));
        requireOnly(
                Check.MISSING_IMAGE,
                "files",
                List.of("files"),
                sound(
                        "files",
                        ServiceKind.STORAGE,
                        said -> said.withImage("").withTechnology("s3").withVolumes(List.of())));
        requireOnly(
                Check.VOLUME_SHARED,
                "api|2",
                List.of("api"),
                sound(
                        "api",
                        ServiceKind.API,
                        said -> said.withReplicas(2).withVolumes(List.of(new Volume("/data", 1)))));
        requireOnly(
                Check.HEALTH_PATH_INVALID,
                "api|health",
                List.of("api"),
                sound("api", ServiceKind.API, said -> said.withHealthPath("health")));
    }

    @Test
    void calls_that_cannot_be_made() {
        requireOnly(
                Check.CALLED_WITHOUT_PORT,
                "worker|api",
                List.of("worker", "line"),
                sound("api", ServiceKind.API),
                sound("worker", ServiceKind.WORKER),
                connector("line", "api", "worker"));
        requireOnly(
                Check.OUTSIDE_WITHOUT_HOST,
                "stripe",
                List.of("stripe"),
                sound("api", ServiceKind.API),
                service("stripe", ServiceKind.EXTERNAL, 0, 0),
                connector("line", "api", "stripe"));
        requireOnly(
                Check.OUTSIDE_CALLS_IN,
                "stripe|api",
                List.of("line", "stripe"),
                sound("api", ServiceKind.API),
                service("stripe", ServiceKind.EXTERNAL, 0, 0),
                connector("line", "stripe", "api"));
    }

    @Test
    @DisplayName("BP-30 equal drawings give equal findings, the worst first")
    void the_order_of_drawing_does_not_matter() {
        for (int seed = 0; seed < 100; seed++) {
            Document document = RandomSystems.drawing(seed);
            List<Finding> findings = Checks.of(document);
            var records = new ArrayList<>(document.records());
            Collections.shuffle(records, new Random(seed));

            assertThat(Checks.of(Document.of(records))).isEqualTo(findings);
            assertThat(findings).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
            assertThat(findings)
                    .allMatch(finding ->
                            finding.elements().stream().allMatch(each -> document.element(each) instanceof Element));
        }
    }
}

package dev.tone.canvas.blueprint;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.compose.ComposeFile;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import dev.tone.testkit.schemas.PublishedSchemas;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static Compilation compile(Entry... entries) {
        return Compiler.compile("Shop", documentOf(entries));
    }

    private static List<Link> links(Entry... entries) {
        return compile(entries).blueprint().links();
    }

    private static ServiceElement with(ServiceElement service, UnaryOperator<ServiceProperties> change) {
        return service.withProperties(change.apply(service.properties()));
    }

    private static FrameElement frame(String id, FrameKind kind) {
        return new FrameElement(head(id), new Rect(0, 0, 900, 900), id, kind);
    }

    private static ServiceElement inside(ServiceElement service, String frame) {
        return (ServiceElement) service.withHead(service.head().withParent(id(frame)));
    }

    private static JsonNode manifest(Blueprint blueprint, String kind, String name) {
        return PublishedSchemas.documents(Manifests.write(blueprint).text()).stream()
                .filter(each -> each.path("kind").textValue().equals(kind)
                        && each.at("/metadata/name").textValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " " + name));
    }

    @Test
    @DisplayName("BP-13 arrows from what only answers are calls of the other end")
    void passive_services_are_called() {
        assertThat(links(
                        service("queue", ServiceKind.QUEUE, 0, 0),
                        service("worker", ServiceKind.WORKER, 0, 0),
                        connector("c", "queue", "worker").withProtocol("AMQP")))
                .containsExactly(new Link("worker", "queue", "amqp"));
        assertThat(links(
                        service("api", ServiceKind.API, 0, 0),
                        service("web", ServiceKind.WEB, 0, 0),
                        connector("c", "api", "web").withDirection(Direction.BACKWARD)))
                .containsExactly(new Link("web", "api", ""));
        assertThat(links(
                        service("a", ServiceKind.API, 0, 0),
                        service("b", ServiceKind.API, 0, 0),
                        connector("c", "a", "b").withDirection(Direction.BOTH),
                        connector("d", "a", "b").withDirection(Direction.NONE)))
                .containsExactly(new Link("a", "b", ""), new Link("b", "a", ""));
    }

    @Test
    @DisplayName("BP-14 an arrow that ends on a frame means every service in it")
    void arrows_to_frames() {
        Compilation compilation = compile(
                frame("back", FrameKind.PLAIN),
                inside(service("a", ServiceKind.API, 0, 0), "back"),
                inside(service("b", ServiceKind.API, 0, 0), "back"),
                service("web", ServiceKind.WEB, 0, 0),
                connector("c", "web", "back"));
        assertThat(compilation.blueprint().links()).containsExactly(new Link("web", "a", ""), new Link("web", "b", ""));
        assertThat(compilation.elementsOf("web>a")).containsExactly(id("c"));
        assertThat(compilation.owners().get(id("c"))).containsExactlyInAnyOrder("web>a", "web>b");
    }

    @Test
    @DisplayName("BP-15 names of any script become keys, and those of one name are told apart")
    void keys() {
        assertThat(Keys.of("주문 API", "x")).isEqualTo("jumun-api");
        assertThat(Keys.of("Straße & Café №2", "x")).isEqualTo("stra-e-cafe-no2");
        assertThat(Keys.of("1st", "x")).isEqualTo("s-1st");
        assertThat(Keys.of("☃", "api")).isEqualTo("api");
        assertThat(Keys.of("a".repeat(39) + "-b", "x")).isEqualTo("a".repeat(39));
        for (String name : RandomSystems.TRAPS) {
            String key = Keys.of(name, "x");
            assertThat(Keys.of(key, "y")).isEqualTo(key);
            assertThat(key).matches("[a-z](-?[a-z0-9])*").hasSizeLessThanOrEqualTo(Keys.LENGTH);
        }
        assertThat(compile(
                                service("1", ServiceKind.API, 0, 0).withLabel("API"),
                                service("2", ServiceKind.API, 0, 0).withLabel("api"),
                                service("3", ServiceKind.API, 0, 0).withLabel("api 2"),
                                service("4", ServiceKind.API, 0, 0).withLabel("default"))
                        .blueprint()
                        .services())
                .extracting(Blueprint.Service::key)
                .containsExactly("api", "api-2", "api-3", "default-service");
    }

    @Test
    @DisplayName("BP-16 only callers reach a service, on the ports that they speak")
    void policies_follow_the_arrows() {
        Blueprint blueprint = compile(
                        frame("pay", FrameKind.NAMESPACE),
                        with(
                                inside(service("api", ServiceKind.API, 0, 0), "pay"),
                                said -> said.withPorts(List.of(new Port(80, "http"), new Port(90, "grpc")))),
                        with(service("web", ServiceKind.WEB, 0, 0), said -> said.withDomain("shop.example")),
                        service("stranger", ServiceKind.API, 0, 0),
                        connector("c", "web", "api").withProtocol("grpc"))
                .blueprint();

        JsonNode allowed = manifest(blueprint, "AuthorizationPolicy", "api");
        assertThat(allowed.at("/metadata/namespace").textValue()).isEqualTo("pay");
        assertThat(allowed.at("/spec/rules")).hasSize(1);
        assertThat(allowed.at("/spec/rules/0/from/0/source/principals/0").textValue())
                .isEqualTo("cluster.local/ns/shop/sa/web");
        assertThat(allowed.at("/spec/rules/0/to/0/operation/ports").toString()).isEqualTo("[\"90\"]");
        JsonNode network = manifest(blueprint, "NetworkPolicy", "api");
        assertThat(network.at("/spec/ingress/0/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                        .textValue())
                .isEqualTo("shop");
        assertThat(network.at("/spec/ingress/0/ports/0/port").intValue()).isEqualTo(90);
        assertThat(network.at("/spec/egress").isMissingNode()).isTrue();
        assertThat(manifest(blueprint, "AuthorizationPolicy", "web")
                        .at("/spec/rules/0/from/0/source/principals/0")
                        .textValue())
                .isEqualTo("cluster.local/ns/shop/sa/tone--edge-istio");
        assertThat(manifest(blueprint, "HTTPRoute", "web")
                        .at("/spec/hostnames/0")
                        .textValue())
                .isEqualTo("shop.example");
        assertThat(Manifests.write(blueprint).text()).doesNotContain("sa/stranger");
        for (String namespace : List.of("shop", "pay")) {
            List<JsonNode> ground = PublishedSchemas.documents(
                            Manifests.write(blueprint).text())
                    .stream()
                    .filter(each -> each.at("/metadata/namespace").asText().equals(namespace))
                    .toList();
            assertThat(ground)
                    .anyMatch(each -> each.at("/spec/mtls/mode").asText().equals("STRICT"))
                    .anyMatch(each -> each.path("kind").asText().equals("AuthorizationPolicy")
                            && each.path("spec").isEmpty())
                    .anyMatch(each -> each.path("kind").asText().equals("NetworkPolicy")
                            && each.at("/spec/podSelector").isEmpty()
                            && each.at("/spec/policyTypes").size() == 2
                            && each.at("/spec/ingress").isMissingNode());
        }
    }

    @Test
    @DisplayName("BP-17 secrets are referred to and never written")
    void secrets() {
        Blueprint blueprint = compile(with(
                        service("api", ServiceKind.API, 0, 0),
                        said -> said.withEnvironment(Map.of("PASSWORD", "secret:DB_PASSWORD", "PRICE", "5$"))))
                .blueprint();
        JsonNode compose = PublishedSchemas.documents(
                        ComposeFile.write(blueprint).text())
                .getFirst()
                .at("/services/api/environment");
        assertThat(compose.path("PASSWORD").textValue()).isEqualTo("${DB_PASSWORD:?set DB_PASSWORD}");
        assertThat(compose.path("PRICE").textValue()).isEqualTo("5$$");
        JsonNode container = manifest(blueprint, "Deployment", "api").at("/spec/template/spec/containers/0");
        assertThat(container.at("/env/0/valueFrom/secretKeyRef/key").textValue())
                .isEqualTo("DB_PASSWORD");
        assertThat(manifest(blueprint, "ConfigMap", "api-config").path("data").toString())
                .isEqualTo("{\"PRICE\":\"5$\"}");
    }

    @Test
    @DisplayName("BP-18 what is only drawn is not compiled")
    void drawing_only() {
        assertThat(compile(
                                service("api", ServiceKind.API, 0, 0),
                                with(service("idea", ServiceKind.API, 0, 0), said -> said.withDrawingOnly(true)),
                                connector("c", "api", "idea"))
                        .blueprint())
                .isEqualTo(compile(service("api", ServiceKind.API, 0, 0)).blueprint());
    }

    @Test
    void what_is_kept_gets_a_workload_that_keeps_it() {
        Volume data = new Volume("/data", 5);
        Blueprint blueprint = compile(
                        with(
                                service("db", ServiceKind.DATABASE, 0, 0),
                                said -> said.withVolumes(List.of(data)).withReplicas(3)),
                        with(
                                service("api", ServiceKind.API, 0, 0),
                                said -> said.withVolumes(List.of(data)).withHealthPath("/health")))
                .blueprint();
        assertThat(manifest(blueprint, "StatefulSet", "db")
                        .at("/spec/volumeClaimTemplates/0/spec/resources/requests/storage")
                        .textValue())
                .isEqualTo("5Gi");
        assertThat(manifest(blueprint, "Service", "db").at("/spec/clusterIP").textValue())
                .isEqualTo("None");
        JsonNode api = manifest(blueprint, "Deployment", "api");
        assertThat(api.at("/spec/strategy/type").textValue()).isEqualTo("Recreate");
        assertThat(api.at("/spec/template/spec/containers/0/readinessProbe/httpGet/path")
                        .textValue())
                .isEqualTo("/health");
        assertThat(manifest(blueprint, "PersistentVolumeClaim", "api-data-0")
                        .at("/spec/accessModes/0")
                        .textValue())
                .isEqualTo("ReadWriteOnce");
    }

    @Test
    void networks_part_services_unless_an_arrow_leads_across() {
        Blueprint blueprint = compile(
                        frame("front", FrameKind.NETWORK),
                        frame("back", FrameKind.NETWORK),
                        inside(service("web", ServiceKind.WEB, 0, 0), "front"),
                        inside(service("api", ServiceKind.API, 0, 0), "back"),
                        inside(service("db", ServiceKind.DATABASE, 0, 0), "back"),
                        service("job", ServiceKind.WORKER, 0, 0),
                        connector("c", "web", "api"))
                .blueprint();
        JsonNode services = PublishedSchemas.documents(
                        ComposeFile.write(blueprint).text())
                .getFirst()
                .path("services");
        assertThat(services.at("/web/networks").toString()).isEqualTo("[\"front\",\"back\"]");
        assertThat(services.at("/api/networks").toString()).isEqualTo("[\"back\"]");
        assertThat(services.at("/job/networks").toString()).isEqualTo("[\"default\"]");
    }

    @Test
    void circles_do_not_wait_for_each_other() {
        Blueprint blueprint = compile(
                        service("a", ServiceKind.API, 0, 0),
                        service("b", ServiceKind.API, 0, 0),
                        connector("c", "a", "b"),
                        connector("d", "b", "a"))
                .blueprint();
        JsonNode services = PublishedSchemas.documents(
                        ComposeFile.write(blueprint).text())
                .getFirst()
                .path("services");
        assertThat(services.at("/a/depends_on").has("b")).isTrue();
        assertThat(services.path("b").has("depends_on")).isFalse();
        assertThat(services.at("/b/x-tone/calls/0/to").textValue()).isEqualTo("a");
    }

    @Test
    void what_lies_outside_is_let_out_to_and_nothing_inside_is() {
        Blueprint blueprint = compile(
                        service("api", ServiceKind.API, 0, 0),
                        with(service("stripe", ServiceKind.EXTERNAL, 0, 0), said -> said.withDomain("api.stripe.com")),
                        service("unused", ServiceKind.EXTERNAL, 0, 0),
                        connector("c", "api", "stripe"))
                .blueprint();
        assertThat(blueprint.outsides()).extracting(Blueprint.Outside::key).containsExactly("stripe");
        assertThat(manifest(blueprint, "ServiceEntry", "tone--outside-stripe")
                        .at("/spec/hosts/0")
                        .textValue())
                .isEqualTo("api.stripe.com");
        JsonNode exit = manifest(blueprint, "NetworkPolicy", "tone--outside-stripe");
        assertThat(exit.at("/spec/podSelector/matchExpressions/0/values").toString())
                .isEqualTo("[\"api\"]");
        assertThat(exit.at("/spec/egress/0/to/0/ipBlock/except")).hasSize(3);
        assertThat(exit.at("/spec/egress/0/ports/0/port").intValue()).isEqualTo(443);
    }

    @Test
    void more_hosts_than_one_gateway_takes_get_another() {
        Entry[] services = new Entry[70];
        for (int i = 0; i < services.length; i++) {
            String host = "h" + i + ".example";
            services[i] = with(service("w" + i, ServiceKind.WEB, 0, 0), said -> said.withDomain(host));
        }
        Blueprint blueprint = compile(services).blueprint();
        PublishedSchemas.requireManifests(Manifests.write(blueprint).text());
        assertThat(manifest(blueprint, "Gateway", "tone--edge").at("/spec/listeners"))
                .hasSize(64);
        assertThat(manifest(blueprint, "Gateway", "tone--edge-2").at("/spec/listeners"))
                .hasSize(6);
    }
}

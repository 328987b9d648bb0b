package dev.tone.canvas.blueprint.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Service;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.RandomSystems;
import dev.tone.canvas.blueprint.compose.ComposeFile;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.blueprint.read.ReadSystem.Note;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.Volume;
import dev.tone.model.fault.FaultException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemReaderTest {
    private static Service service(Blueprint blueprint, String key) {
        return blueprint.services().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No service " + key + " in " + blueprint.services()));
    }

    @Test
    @DisplayName("BP-42 a variable that is called a host names one, and names say what a service is")
    void a_variable_that_names_a_host_is_a_call() {
        Blueprint read = SystemReader.read("""
                services:
                  cloud:
                    image: example/cloud
                    environment: [MYSQL_HOST=db, CACHE_SERVER=store, MYSQL_DATABASE=cloud, MYSQL_USER=db]
                  db:
                    image: example/bookinfo-data
                    container_name: x
                  store:
                    image: example/store
                  my-mysqldb-v1:
                    image: example/examples-bookinfo
                    expose: [3306]
                  other:
                    image: example/other
                    environment: [NAME=db]
                """).blueprint();

        assertThat(read.links())
                .containsExactlyInAnyOrder(
                        new Blueprint.Link("cloud", "db", ""), new Blueprint.Link("cloud", "store", ""));
        assertThat(service(read, "my-mysqldb-v1").kind()).isEqualTo(ServiceKind.DATABASE);
    }

    @Test
    @DisplayName("BP-51 a service has what it takes from another of its file")
    void extended_services() {
        ReadSystem read = SystemReader.read("""
                x-base: &base {image: "acme/app:1.4"}
                services:
                  web:
                    <<: *base
                    x-owner: shop
                    environment: {LEVEL: info, DB_HOST: db}
                    ports: ["8000"]
                  worker:
                    extends: {service: web}
                    environment: [LEVEL=debug, QUEUE=q=1]
                    ports: ["9000"]
                    deploy: {replicas: 3}
                  beat: {extends: worker}
                  common: {extends: {file: common.yml, service: web}}
                  circle: {extends: {service: round}}
                  round: {extends: circle, image: "acme/round:1"}
                  db: {image: "postgres:18"}
                """);

        Service worker = service(read.blueprint(), "worker");
        assertThat(worker.image()).isEqualTo("acme/app:1.4");
        assertThat(worker.environment()).isEqualTo(Map.of("LEVEL", "debug", "DB_HOST", "db", "QUEUE", "q=1"));
        assertThat(worker.ports()).extracting(Port::number).containsExactly(8000, 9000);
        assertThat(service(read.blueprint(), "beat").image()).isEqualTo("acme/app:1.4");
        assertThat(service(read.blueprint(), "beat").replicas()).isEqualTo(3);
        assertThat(service(read.blueprint(), "circle").image()).isEqualTo("acme/round:1");
        assertThat(read.blueprint().links()).extracting(Link::from).containsExactlyInAnyOrder("web", "worker", "beat");
        assertThat(read.notes())
                .contains(new Note("field", List.of("common", "extends")))
                .extracting(Note::values)
                .doesNotContain(List.of("worker", "extends"), List.of("x-base"), List.of("web", "x-owner"));
    }

    @Test
    @DisplayName("BP-51 what is taken counts as what aliases repeat does")
    void extended_bombs() {
        StringBuilder text = new StringBuilder("services:\n  base:\n    image: a\n    environment:\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("      V").append(i).append(": x\n");
        }
        for (int i = 0; i < 1_000; i++) {
            text.append("  s").append(i).append(": {extends: base}\n");
        }

        requireQuickRefusal(text.toString());
    }

    @Test
    @DisplayName("BP-52 what is called listens where it usually does, unless that would publish it")
    void usual_ports() {
        Blueprint read = SystemReader.read("""
                services:
                  web: {image: "acme/web:1", depends_on: [db, cache, own, proxy]}
                  db: {image: "postgres:18"}
                  cache: {image: "redis:8", expose: [7000]}
                  own: {image: "acme/own:1"}
                  proxy: {image: "nginx:1.28"}
                  idle: {image: "postgres:18"}
                """).blueprint();

        assertThat(service(read, "db").ports()).containsExactly(new Port(5432, "tcp"));
        assertThat(service(read, "cache").ports()).containsExactly(new Port(7000, "tcp"));
        assertThat(List.of("own", "proxy", "idle"))
                .allSatisfy(key -> assertThat(service(read, key).ports()).isEmpty());
    }

    @Test
    @DisplayName("BP-48 where a service was published is told, where that is otherwise here")
    void published_ports() {
        ReadSystem read = SystemReader.read("""
                services:
                  web:
                    image: nginx
                    ports: ["80:80", "127.0.0.1:8443:443/tcp", "9000"]
                  db:
                    image: postgres
                    ports:
                      - target: 5432
                        published: "5432"
                  shop:
                    image: nginx
                    ports: [{target: 80, published: 80}]
                """);

        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        new Note("published", List.of("web", "8443:443")),
                        new Note("published", List.of("db", "5432:5432")));
    }

    @Test
    @DisplayName("BP-42 anybody's Compose file becomes a system, with a report of what was not kept")
    void a_foreign_compose_file() {
        ReadSystem read = SystemReader.read("""
                version: "3.8"
                x-common: &common
                  restart: always
                  environment: &env
                    LOG_LEVEL: info
                name: Shop
                services:
                  web_front:
                    <<: *common
                    build:
                      context: ./web
                      dockerfile: Dockerfile.prod
                    ports: ["8080:80", "127.0.0.1:8443:443/tcp", "3000-3005:3000-3005"]
                    depends_on: [api]
                    command: npm start
                  api:
                    image: "example/api:${TAG:-1.2}"
                    environment:
                      <<: *env
                      DATABASE_URL: postgres://app@db:5432/app
                      API_TOKEN: ${API_TOKEN}
                      SECRET:
                      PRICE: 5$$
                      MIXED: a-${B}
                    expose: [8000]
                    volumes:
                      - ./src:/app
                      - uploads:/data/uploads:rw
                    healthcheck:
                      test: curl -f http://localhost:8000/healthz || exit 1
                    deploy: {replicas: 2, resources: {}}
                    networks: [back, front]
                  db:
                    image: postgres:16-alpine
                    environment:
                      - POSTGRES_PASSWORD
                      - POSTGRES_USER=app
                    volumes:
                      - type: volume
                        source: data
                        target: /var/lib/postgresql/data
                    networks: {back: {}}
                volumes: {data: , uploads: }
                configs: {}
                """);
        Blueprint blueprint = read.blueprint();

        assertThat(blueprint.name()).isEqualTo("shop");
        Service web = service(blueprint, "web-front");
        assertThat(web.kind()).isEqualTo(ServiceKind.WEB);
        assertThat(web.title()).isEqualTo("web_front");
        assertThat(web.source()).isEqualTo("./web");
        assertThat(web.ports()).containsExactly(new Port(80, "tcp"), new Port(443, "tcp"));
        assertThat(web.environment()).isEqualTo(Map.of("LOG_LEVEL", "info"));
        Service api = service(blueprint, "api");
        assertThat(api.image()).isEqualTo("example/api:1.2");
        assertThat(api.environment())
                .isEqualTo(Map.of(
                        "LOG_LEVEL", "info",
                        "DATABASE_URL", "postgres://app@db:5432/app",
                        "API_TOKEN", "secret:API_TOKEN",
                        "SECRET", "secret:SECRET",
                        "PRICE", "5$",
                        "MIXED", "a-${B}"));
        assertThat(api.volumes()).containsExactly(new Volume("/data/uploads", Volume.USUAL_SIZE));
        assertThat(api.healthPath()).isEqualTo("/healthz");
        assertThat(api.replicas()).isEqualTo(2);
        assertThat(api.network()).isEqualTo("back");
        Service db = service(blueprint, "db");
        assertThat(db.kind()).isEqualTo(ServiceKind.DATABASE);
        assertThat(db.technology()).isEqualTo("PostgreSQL");
        assertThat(db.environment())
                .isEqualTo(Map.of("POSTGRES_PASSWORD", "secret:POSTGRES_PASSWORD", "POSTGRES_USER", "app"));
        assertThat(blueprint.links()).containsExactly(new Link("api", "db", ""), new Link("web-front", "api", ""));
        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        new Note("part", List.of("configs")),
                        new Note("field", List.of("web_front", "build.dockerfile")),
                        new Note("field", List.of("web_front", "command")),
                        new Note("port", List.of("web_front", "3000-3005:3000-3005")),
                        new Note("published", List.of("web_front", "8080:80")),
                        new Note("published", List.of("web_front", "8443:443")),
                        new Note("interpolation", List.of("api", "MIXED")),
                        new Note("volume", List.of("api", "/app")),
                        new Note("networks", List.of("api", "front")));
    }

    @Test
    @DisplayName("BP-42 so do anybody's manifests, in one stream or in a list")
    void foreign_manifests() {
        ReadSystem read = SystemReader.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: checkout, namespace: shop}
                spec:
                  replicas: 3
                  selector: {matchLabels: {app: checkout}}
                  template:
                    metadata: {labels: {app: checkout}}
                    spec:
                      serviceAccountName: checkout
                      containers:
                        - name: main
                          image: example/checkout:2
                          command: [run]
                          ports: [{containerPort: 8080, name: http-web}, {containerPort: 53, protocol: UDP}]
                          envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: hidden}}]
                          env:
                            - {name: DB, value: "postgres://db.shop.svc:5432/x"}
                            - {name: PASSWORD, valueFrom: {secretKeyRef: {name: s, key: DB_PASSWORD}}}
                            - {name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: level}}}
                            - {name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
                          readinessProbe: {httpGet: {path: /ready, port: 8080}}
                          volumeMounts: [{name: files, mountPath: /files}, {name: tmp, mountPath: /tmp}]
                        - {name: sidecar, image: example/sidecar}
                      volumes: [{name: files, persistentVolumeClaim: {claimName: files}}, {name: tmp, emptyDir: {}}]
                ---
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: settings, namespace: shop}
                    data: {level: debug, MODE: "on"}
                  - apiVersion: v1
                    kind: PersistentVolumeClaim
                    metadata: {name: files, namespace: shop}
                    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1500Mi}}}
                  - apiVersion: apps/v1
                    kind: StatefulSet
                    metadata: {name: db, namespace: shop}
                    spec:
                      serviceName: db
                      selector: {matchLabels: {app: db}}
                      template:
                        metadata: {labels: {app: db}}
                        spec: {containers: [{name: db, image: "docker.io/library/postgres:16", ports: [{containerPort: 5432}],
                          volumeMounts: [{name: data, mountPath: /data}]}]}
                      volumeClaimTemplates: [{metadata: {name: data}, spec: {resources: {requests: {storage: 1Ti}}}}]
                  - apiVersion: v1
                    kind: Service
                    metadata: {name: db, namespace: shop}
                    spec: {selector: {app: db}, ports: [{port: 5432}]}
                  - apiVersion: v1
                    kind: Service
                    metadata: {name: front, namespace: shop}
                    spec: {selector: {app: checkout}, ports: [{port: 80}]}
                  - apiVersion: networking.k8s.io/v1
                    kind: Ingress
                    metadata: {name: front, namespace: shop}
                    spec: {rules: [{host: shop.example, http: {paths: [{backend: {service: {name: front}}}]}}]}
                  - apiVersion: batch/v1
                    kind: CronJob
                    metadata: {name: report, namespace: other}
                    spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: report}},
                      spec: {containers: [{name: r, image: "example/report:1"}]}}}}}
                  - apiVersion: networking.k8s.io/v1
                    kind: NetworkPolicy
                    metadata: {name: db, namespace: shop}
                    spec: {podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: report}},
                      namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}]}]}
                  - apiVersion: security.istio.io/v1
                    kind: AuthorizationPolicy
                    metadata: {name: report, namespace: other}
                    spec: {selector: {matchLabels: {app: report}}, rules: [{from: [{source: {principals:
                      [cluster.local/ns/shop/sa/checkout]}}]}]}
                  - {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {DB_PASSWORD: aHVudGVyMg==}}
                  - {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}}
                """);
        Blueprint blueprint = read.blueprint();

        Service checkout = service(blueprint, "checkout");
        assertThat(checkout.replicas()).isEqualTo(3);
        assertThat(checkout.ports()).containsExactly(new Port(8080, "http"), new Port(53, "udp"));
        assertThat(checkout.environment())
                .isEqualTo(Map.of(
                        "DB", "postgres://db.shop.svc:5432/x",
                        "PASSWORD", "secret:DB_PASSWORD",
                        "LEVEL", "debug",
                        "level", "debug",
                        "MODE", "on"));
        assertThat(checkout.volumes()).containsExactly(new Volume("/files", 2));
        assertThat(checkout.healthPath()).isEqualTo("/ready");
        assertThat(checkout.domain()).isEqualTo("shop.example");
        assertThat(checkout.namespace()).isEmpty();
        assertThat(service(blueprint, "db").kind()).isEqualTo(ServiceKind.DATABASE);
        assertThat(service(blueprint, "db").volumes()).containsExactly(new Volume("/data", 1024));
        assertThat(service(blueprint, "report").kind()).isEqualTo(ServiceKind.SCHEDULER);
        assertThat(service(blueprint, "report").namespace()).isEqualTo("other");
        assertThat(blueprint.links())
                .containsExactly(
                        new Link("checkout", "db", ""),
                        new Link("checkout", "report", ""),
                        new Link("report", "db", ""));
        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        new Note("containers", List.of("checkout", "2")),
                        new Note("field", List.of("checkout", "command")),
                        new Note("reference", List.of("checkout", "hidden")),
                        new Note("variable", List.of("checkout", "IP")),
                        new Note("volume", List.of("checkout", "/tmp")),
                        new Note("workload", List.of("CronJob", "report")),
                        new Note("secret", List.of("Secret", "s")),
                        new Note("kind", List.of("HorizontalPodAutoscaler", "h")));
        assertThat(read.toString()).doesNotContain("aHVudGVyMg");
    }

    @Test
    @DisplayName("BP-50 what scales a workload says how many of it there are at least, and is told")
    void scaled_workloads() {
        String workload = """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: %s, namespace: shop}
                spec: {%stemplate: {metadata: {labels: {app: x}}, spec: {containers: [{name: x, image: nginx}]}}}
                ---
                """;
        String scaler = """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: %1$s, namespace: %2$s}
                spec: {%3$smaxReplicas: 10, scaleTargetRef: {kind: Deployment, name: %1$s}}
                ---
                """;
        ReadSystem read = SystemReader.read(workload.formatted("Deployment", "web", "")
                + workload.formatted("Deployment", "api", "replicas: 5, ")
                + workload.formatted("Deployment", "job", "")
                + workload.formatted("StatefulSet", "db", "")
                + scaler.formatted("web", "shop", "minReplicas: 3, ")
                + scaler.formatted("api", "shop", "minReplicas: 2, ")
                + scaler.formatted("job", "shop", "")
                + scaler.formatted("db", "shop", "minReplicas: 4, "));

        assertThat(List.of("web", "api", "job", "db"))
                .extracting(key -> service(read.blueprint(), key).replicas())
                .containsExactly(3, 5, 1, 1);
        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        new Note("scaling", List.of("web", "3", "10")),
                        new Note("scaling", List.of("api", "5", "10")),
                        new Note("scaling", List.of("job", "1", "10")),
                        new Note("kind", List.of("HorizontalPodAutoscaler", "db")));
    }

    @Test
    @DisplayName("BP-49 one service answers at a host, the paths of others are told")
    void one_service_answers_at_a_host() {
        String deployment = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s}
                spec: {template: {metadata: {labels: {app: %1$s}}, spec: {initContainers: %2$s,
                  containers: [{image: %1$s, ports: [{containerPort: 80}]}]}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %1$s}
                spec: {selector: {app: %1$s}}
                ---
                """;
        ReadSystem read = SystemReader.read(
                deployment.formatted("api", "[{image: migrate}]") + deployment.formatted("web", "[]") + """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: shop}
                spec:
                  rules:
                    - host: shop.example
                      http:
                        paths:
                          - {path: /api, backend: {service: {name: api}}}
                          - {path: /, backend: {service: {name: web}}}
                          - {path: /static, backend: {service: {name: web}}}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: notes}
                spec:
                  hostnames: [api.example]
                  rules:
                    - {matches: [{path: {value: /v2}}], backendRefs: [{name: web}]}
                    - backendRefs: [{name: api, weight: 90}, {name: web, weight: 10}]
                """);

        assertThat(service(read.blueprint(), "web").domain()).isEqualTo("shop.example");
        assertThat(service(read.blueprint(), "api").domain()).isEqualTo("api.example");
        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        new Note("field", List.of("api", "initContainers")),
                        new Note("domain", List.of("api", "shop.example/api")),
                        new Note("domain", List.of("web", "api.example")),
                        new Note("domain", List.of("web", "api.example/v2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just a text",
                "a: [1, 2",
                "a: b: c",
                "\tservices: {}",
                "services: {}",
                "services: []",
                "services: {a: *nobody}",
                "services: &s {a: *s}",
                "services: {a: {image: x, image: y}}",
                "? [a]\n: b",
                "apiVersion: v1\nkind: ConfigMap",
                "- a\n- b",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]",
                "%YAML 9.9\n---\na: b",
                "services:\n  a: \u0000",
                "@",
                "<<: *x"
            })
    @DisplayName("BP-43 what is not a system is refused with a fault")
    void what_is_no_system(String text) {
        assertThatThrownBy(() -> SystemReader.read(text)).isInstanceOf(FaultException.class);
    }

    @Test
    @DisplayName("BP-43 what would blow up is refused before it does")
    void bombs() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .replace("%d", "%1$d")
                    .formatted(i)
                    .replaceAll("\\*a" + i + "\\b", "*a" + (i - 1)));
        }
        requireQuickRefusal(laughs + "services: {a: {image: x}}");
        requireQuickRefusal("services: {a: " + "[".repeat(100_000));
        requireQuickRefusal("services: {a: " + "{b: ".repeat(100_000));
        requireQuickRefusal("a:\n".repeat(1_000_000));
        requireQuickRefusal("x".repeat(5_000_000));
        requireQuickRefusal("services:\n" + "  ? ".repeat(50_000));
        StringBuilder many = new StringBuilder("services:\n");
        for (int i = 0; i < 2_500; i++) {
            many.append("  s").append(i).append(": {image: x}\n");
        }
        requireQuickRefusal(many.toString());
    }

    private static void requireQuickRefusal(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> SystemReader.read(text)).isInstanceOf(FaultException.class));
    }

    @Test
    @DisplayName("BP-44 a damaged text is read or refused, and never breaks the reader")
    void damage() {
        Random random = new Random(44);
        for (int seed = 0; seed < 30; seed++) {
            Blueprint blueprint =
                    Compiler.compile("x", RandomSystems.drawing(seed)).blueprint();
            for (String text : List.of(
                    ComposeFile.write(blueprint).text(),
                    Manifests.write(blueprint).text())) {
                for (int i = 0; i < 12; i++) {
                    StringBuilder damaged = new StringBuilder(text);
                    for (int j = 0; j < 1 + random.nextInt(6); j++) {
                        int at = random.nextInt(damaged.length());
                        switch (random.nextInt(3)) {
                            case 0 -> damaged.deleteCharAt(at);
                            case 1 -> damaged.insert(at, "[]{}:-&*!|>'\"%@`,#? \n\t9a".charAt(random.nextInt(24)));
                            default -> damaged.setLength(Math.max(1, at));
                        }
                    }
                    try {
                        assertThat(SystemReader.read(damaged.toString())
                                        .blueprint()
                                        .services())
                                .isNotEmpty();
                    } catch (FaultException e) {
                        assertThat(e.fault().code()).startsWith("blueprint/");
                    }
                }
            }
        }
    }
}

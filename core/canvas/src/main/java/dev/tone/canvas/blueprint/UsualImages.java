package dev.tone.canvas.blueprint;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The official container image of technologies that are used as they come, both ways.
public final class UsualImages {
    /// @param name the image's last part without its tag
    public record Usual(String technology, ServiceKind kind, String image, String name) {}

    private static final List<Usual> ALL = List.of(
            usual("PostgreSQL", ServiceKind.DATABASE, "postgres:18"),
            usual("MySQL", ServiceKind.DATABASE, "mysql:8.4"),
            usual("MariaDB", ServiceKind.DATABASE, "mariadb:11"),
            usual("MongoDB", ServiceKind.DATABASE, "mongo:8"),
            usual("Cassandra", ServiceKind.DATABASE, "cassandra:5"),
            usual("CockroachDB", ServiceKind.DATABASE, "cockroachdb/cockroach:v25.2.0"),
            usual("Redis", ServiceKind.CACHE, "redis:8"),
            usual("Valkey", ServiceKind.CACHE, "valkey/valkey:8"),
            usual("Memcached", ServiceKind.CACHE, "memcached:1.6"),
            usual("Varnish", ServiceKind.CACHE, "varnish:7"),
            usual("RabbitMQ", ServiceKind.QUEUE, "rabbitmq:4"),
            usual("Kafka", ServiceKind.QUEUE, "apache/kafka:4.0.0"),
            usual("NATS", ServiceKind.QUEUE, "nats:2"),
            usual("ActiveMQ", ServiceKind.QUEUE, "apache/activemq-classic:6.1.6"),
            usual("Pulsar", ServiceKind.QUEUE, "apachepulsar/pulsar:4.0.4"),
            usual("MinIO", ServiceKind.STORAGE, "minio/minio:latest"),
            usual("Nginx", ServiceKind.WEB, "nginx:1.28"),
            usual("Traefik", ServiceKind.GATEWAY, "traefik:3"),
            usual("Kong", ServiceKind.GATEWAY, "kong:3"),
            usual("HAProxy", ServiceKind.GATEWAY, "haproxy:3"),
            usual("Caddy", ServiceKind.GATEWAY, "caddy:2"),
            usual("Envoy", ServiceKind.GATEWAY, "envoyproxy/envoy:v1.34-latest"),
            usual("Elasticsearch", ServiceKind.SEARCH, "elasticsearch:9.0.1"),
            usual("OpenSearch", ServiceKind.SEARCH, "opensearchproject/opensearch:3"),
            usual("Meilisearch", ServiceKind.SEARCH, "getmeili/meilisearch:v1.15"),
            usual("Typesense", ServiceKind.SEARCH, "typesense/typesense:28.0"),
            usual("Solr", ServiceKind.SEARCH, "solr:9"),
            usual("Keycloak", ServiceKind.AUTH, "keycloak/keycloak:26.2"),
            usual("Dex", ServiceKind.AUTH, "dexidp/dex:v2.43.1"),
            usual("Prometheus", ServiceKind.MONITORING, "prom/prometheus:v3.4.0"),
            usual("Grafana", ServiceKind.MONITORING, "grafana/grafana:12.0.1"),
            usual("Loki", ServiceKind.MONITORING, "grafana/loki:3.5.0"),
            usual("Jaeger", ServiceKind.MONITORING, "jaegertracing/jaeger:2.6.0"));

    private UsualImages() {}

    private static Usual usual(String technology, ServiceKind kind, String image) {
        return new Usual(technology, kind, image, nameOf(image));
    }

    /// The image to run when nothing else is said; empty for what has to be built.
    public static String of(String technology) {
        return ALL.stream()
                .filter(each -> each.technology().equalsIgnoreCase(technology.strip()))
                .map(Usual::image)
                .findFirst()
                .orElse("");
    }

    /// What an image is, by its name; null when it is not a known one.
    public static @Nullable Usual ofImage(String image) {
        String name = nameOf(image).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static String nameOf(String image) {
        String path = image.substring(image.lastIndexOf('/') + 1);
        int end = path.indexOf('@') >= 0 ? path.indexOf('@') : path.indexOf(':');
        return end < 0 ? path : path.substring(0, end);
    }
}

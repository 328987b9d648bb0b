package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;

/// What services of a kind usually are to each other.
public final class Usual {
    private Usual() {}

    /// Whether the second is the one that opens a connection between the two, although the first was named first:
    /// what keeps data is connected to, a monitor asks, a gateway passes on.
    ///
    /// @param oneSlug what it is made with; empty for any
    public static boolean isTurned(ServiceKind one, String oneSlug, ServiceKind other, String otherSlug) {
        return rank(one, oneSlug) < rank(other, otherSlug);
    }

    /// The higher opens the connection; equals as it is said.
    static int rank(ServiceKind kind, String slug) {
        return switch (kind) {
            case WEB, GATEWAY -> 7;
            case SCHEDULER -> 6;
            case API, WORKER -> 5;
            case ML -> 4;
            case MONITORING ->
                switch (slug) {
                    case "grafana" -> 10;
                    case "loki", "jaeger", "opentelemetry" -> 0;
                    default -> 9;
                };
            case DATABASE, CACHE, QUEUE, SEARCH, STORAGE, AUTH -> 2;
            case EXTERNAL -> 1;
        };
    }

    /// What is spoken with such a service.
    public static String protocol(ServiceKind kind, String slug) {
        return switch (kind) {
            case DATABASE ->
                switch (slug) {
                    case "postgresql", "timescaledb", "cockroachdb" -> "postgresql";
                    case "mysql", "mariadb" -> "mysql";
                    case "mongodb" -> "mongodb";
                    case "clickhouse", "influxdb", "dynamodb" -> "http";
                    default -> "tcp";
                };
            case CACHE -> slug.equals("memcached") ? "memcached" : slug.equals("varnish") ? "http" : "redis";
            case QUEUE ->
                switch (slug) {
                    case "kafka" -> "kafka";
                    case "nats" -> "nats";
                    case "mosquitto" -> "mqtt";
                    case "sqs" -> "https";
                    case "redis" -> "redis";
                    default -> "amqp";
                };
            case EXTERNAL -> "https";
            case STORAGE -> slug.equals("minio") ? "http" : "https";
            case WORKER -> "tcp";
            default -> "http";
        };
    }
}

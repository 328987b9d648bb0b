package dev.tone.canvas.service;

import dev.tone.canvas.geometry.Size;
import java.util.List;

/// What a service element stands for.
///
/// Titles and technologies are English facts; the window translates titles by the kind's code.
public enum ServiceKind implements Coded {
    WEB("Web", 3000, "Static site", "React", "Next.js", "Vue", "Svelte", "Angular", "Nginx"),
    API("API", 8080, "Node.js", "Java", "Kotlin", "Go", "Python", "Rust", ".NET", "PHP", "Ruby", "GraphQL", "gRPC"),
    WORKER("Worker", 0, "Node.js", "Java", "Go", "Python", "Celery", "Sidekiq", "Temporal"),
    DATABASE("Database", 5432, "PostgreSQL", "MySQL", "MariaDB", "SQLite", "MongoDB", "Cassandra", "CockroachDB"),
    CACHE("Cache", 6379, "Redis", "Valkey", "Memcached", "Varnish"),
    QUEUE("Queue", 5672, "RabbitMQ", "Kafka", "NATS", "ActiveMQ", "SQS", "Pulsar"),
    STORAGE("Storage", 9000, "S3", "MinIO", "Azure Blob", "Google Cloud Storage", "NFS"),
    GATEWAY("Gateway", 443, "Nginx", "Envoy", "Traefik", "Kong", "HAProxy", "Caddy", "Istio"),
    SEARCH("Search", 9200, "Elasticsearch", "OpenSearch", "Meilisearch", "Typesense", "Solr"),
    SCHEDULER("Scheduler", 0, "Cron", "Airflow", "Quartz", "Temporal"),
    AUTH("Auth", 8443, "Keycloak", "Auth0", "Ory", "Supabase Auth", "Dex"),
    ML("Model", 8000, "PyTorch", "TensorFlow", "ONNX Runtime", "vLLM", "Triton"),
    MONITORING("Monitoring", 9090, "Prometheus", "Grafana", "OpenTelemetry", "Loki", "Jaeger"),
    EXTERNAL("External", 0, "REST API", "Stripe", "SendGrid", "Twilio", "GitHub", "Slack");

    private static final Size CARD = new Size(200, 88);

    private final String title;
    private final int usualPort;
    private final List<String> technologies;

    ServiceKind(String title, int usualPort, String... technologies) {
        this.title = title;
        this.usualPort = usualPort;
        this.technologies = List.of(technologies);
    }

    public String title() {
        return title;
    }

    /// What such services are commonly made with, the most common first.
    public List<String> technologies() {
        return technologies;
    }

    public Size defaultSize() {
        return CARD;
    }

    /// A service of this kind as it is when just placed.
    public ServiceProperties defaults() {
        ServiceProperties blank = ServiceProperties.BLANK;
        return usualPort == 0 ? blank : blank.withPorts(List.of(new Port(usualPort, "tcp")));
    }
}

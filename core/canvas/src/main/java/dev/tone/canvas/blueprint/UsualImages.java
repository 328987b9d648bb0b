package dev.tone.canvas.blueprint;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The official container image of technologies that are used as they come, both ways.
public final class UsualImages {
    /// @param name the image's last part without its tag
    public record Usual(String technology, ServiceKind kind, String image, String name) {}

    private static final List<Usual> ALL = Catalog.standard().all().stream()
            .filter(each ->
                    each.role() == Technology.Role.PRODUCT && !each.image().isEmpty())
            .map(each -> new Usual(each.name(), each.kind(), each.image(), nameOf(each.image())))
            .toList();

    /// Images of the same by others, or with something added.
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("cp-kafka", "kafka"),
            Map.entry("kafka-native", "kafka"),
            Map.entry("grafana-oss", "grafana"),
            Map.entry("grafana-enterprise", "grafana"),
            Map.entry("postgresql", "postgres"),
            Map.entry("postgis", "postgres"),
            Map.entry("pgvector", "postgres"),
            Map.entry("percona", "mysql"),
            Map.entry("mysql-server", "mysql"),
            Map.entry("mongodb", "mongo"),
            Map.entry("mongodb-community-server", "mongo"),
            Map.entry("redis-stack", "redis"),
            Map.entry("redis-stack-server", "redis"),
            Map.entry("clickhouse", "clickhouse-server"),
            Map.entry("eclipse-mosquitto", "mosquitto"),
            Map.entry("nginx-unprivileged", "nginx"),
            Map.entry("openresty", "nginx"),
            Map.entry("kong-gateway", "kong"),
            Map.entry("ollama", "ollama"));

    private UsualImages() {}

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
        String official = nameOf(image).toLowerCase(Locale.ROOT);
        String name = OTHERS.getOrDefault(official, official);
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static String nameOf(String image) {
        String path = image.substring(image.lastIndexOf('/') + 1);
        return path.split("[:@]", 2)[0];
    }
}

package dev.tone.canvas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.service.ServiceKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final String LISTED = """
            react vue svelte angular nextjs nodejs express nestjs python django flask fastapi java spring-boot kotlin
            ktor go rust rails php laravel dotnet phoenix postgresql mysql mariadb mongodb cassandra clickhouse
            timescaledb influxdb neo4j oracle sqlserver sqlite redis memcached rabbitmq kafka nats sqs mosquitto
            elasticsearch opensearch meilisearch minio s3 nginx traefik kong keycloak pytorch tensorflow ollama
            prometheus grafana loki celery sidekiq flink spark airflow stripe twilio sendgrid firebase tosspayments
            node-red""";

    private final Catalog catalog = Catalog.standard();

    @Test
    void knows_what_people_build_with() {
        assertThat(catalog.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Arrays.stream(LISTED.strip().split("\\s+")))
                .allSatisfy(slug -> assertThat(catalog.bySlug(slug)).isNotNull());
    }

    @Test
    void every_kind_has_one() {
        Set<ServiceKind> kinds = new HashSet<>();
        catalog.all().forEach(each -> kinds.add(each.kind()));

        assertThat(kinds).containsExactlyInAnyOrder(ServiceKind.values());
    }

    @Test
    void what_is_outside_is_called_by_what_it_is() {
        assertThat(new NewService(ServiceKind.EXTERNAL, "Stripe", "").title()).isEqualTo("Stripe");
        assertThat(new NewService(ServiceKind.EXTERNAL, "Stripe", "Payments").title())
                .isEqualTo("Payments");
        assertThat(NewService.of(ServiceKind.EXTERNAL).title()).isEqualTo(ServiceKind.EXTERNAL.title());
        assertThat(new NewService(ServiceKind.DATABASE, "PostgreSQL", "").title())
                .isEqualTo(ServiceKind.DATABASE.title());
    }

    @Test
    void a_name_means_one_thing() {
        Map<String, String> seen = new HashMap<>();
        for (Technology each : catalog.all()) {
            Set<String> names = new HashSet<>(each.aliases());
            names.add(each.slug());
            names.add(each.name().toLowerCase(Locale.ROOT));
            names.forEach(
                    name -> assertThat(seen.put(name, each.slug())).as(name).isNull());
        }
    }

    @Test
    void is_found_in_english_and_korean_however_it_is_written() {
        assertThat(catalog.named("POSTGRES")).isEqualTo(catalog.bySlug("postgresql"));
        assertThat(catalog.named(" 레디스 ")).isEqualTo(catalog.bySlug("redis"));
        assertThat(catalog.named("nobody")).isNull();
        assertThat(slugs(catalog.find("스프링"))).containsExactly("spring-boot");
        assertThat(slugs(catalog.find("next")).getFirst()).isEqualTo("nextjs");
    }

    @Test
    void what_is_placed_has_the_usual_port_and_image() {
        Technology postgres = catalog.named("postgresql");
        assertThat(postgres).isNotNull();
        assertThat(postgres.defaults().image()).isEqualTo("postgres:18");
        assertThat(postgres.defaults().ports())
                .singleElement()
                .satisfies(port -> assertThat(port.number()).isEqualTo(5432));
        Technology node = catalog.named("node");
        assertThat(node).isNotNull();
        assertThat(node.isOwnProgram()).isTrue();
        assertThat(node.defaults().image()).as("built from own sources").isEmpty();
    }

    private static List<String> slugs(List<Technology> found) {
        return found.stream().map(Technology::slug).toList();
    }
}

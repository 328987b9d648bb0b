package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Proposal.Service;
import dev.tone.canvas.planner.Proposal.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the planner makes of one thing after the other that people write.
class PlannerTest {

    @ParameterizedTest(name = "P-2: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Go API without Redis, Kafka or MongoDB, but Postgres        | redis kafka mongodb
            Use NATS instead of RabbitMQ with a Node API                | rabbitmq
            FastAPI, neither MySQL nor SQLite, Postgres                 | mysql sqlite
            Redis-free Rails app with Postgres                          | redis
            레디스나 멤캐시드 없이 장고와 포스트그레스                    | redis memcached
            카프카가 아니라 NATS를 쓰는 Go 서버                          | kafka
            몽고디비 말고 MySQL, 백엔드는 플라스크                       | mongodb
            """)
    void what_is_ruled_out_is_never_used(String sentence, String slugs) {
        Proposal proposal = Planner.plan(sentence);

        List<String> ruledOut = List.of(slugs.split(" "));
        assertThat(proposal.excluded()).containsAll(ruledOut);
        assertThat(technologies(proposal)).isNotEmpty().doesNotContainAnyElementsOf(ruledOut);
    }

    @ParameterizedTest(name = "P-9, P-10, P-11: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            PERN app                                            | express postgresql react
            LAMP 스택                                            | mysql php
            MEAN stack for a library                            | angular express mongodb
            an Airflow-like scheduler in Go, Postgres           | go postgresql
            we had MySQL, now MariaDB instead of it, with PHP   | mariadb php
            """)
    void names_that_stand_for_others(String sentence, String slugs) {
        assertThat(technologies(Planner.plan(sentence))).containsExactlyInAnyOrder(slugs.split(" "));
    }

    @Test
    void what_is_ruled_out_stays_out_even_when_it_is_asked_for_elsewhere() {
        assertThat(technologies(Planner.plan("Go API with Redis; no Redis please")))
                .containsExactly("go");
    }

    @ParameterizedTest(name = "P-13, P-21: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Redis for the Go API? No, Memcached            | go memcached
            We replaced Elasticsearch with OpenSearch; Go  | go opensearch
            A Go API uses SQLite; move it to Postgres      | go postgresql
            Go API, either Redis or Memcached: Redis it is | go redis
            Go 서버, DB는 몽고? 아니 포스트그레스          | go postgresql
            Go 서버, MySQL을 포스트그레스로 교체했어요     | go postgresql
            """)
    void what_was_asked_about_or_replaced_is_not_used(String sentence, String slugs) {
        assertThat(technologies(Planner.plan(sentence))).containsExactlyInAnyOrder(slugs.split(" "));
    }

    @Test
    void who_may_not_reach_a_store_leaves_it_to_others() {
        assertThat(links(Planner.plan(
                        "the API must not touch Postgres directly: Node API -> Rust data service -> Postgres")))
                .as("P-20")
                .containsExactlyInAnyOrder("nodejs>rust", "rust>postgresql");
    }

    @ParameterizedTest(name = "P-3: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Kafka is consumed by a Go worker                               | go>kafka
            A Go worker consumes Kafka                                     | go>kafka
            nginx in front of a Flask API                                  | nginx>flask
            a Flask API behind nginx                                       | nginx>flask
            React → Express → MySQL                                        | react>express express>mysql
            RabbitMQ between the Spring API and the Python worker          | spring-boot>rabbitmq python>rabbitmq
            Go 워커가 SQS에서 읽는다                                        | go>sqs
            SQS를 읽는 Go 워커                                              | go>sqs
            플라스크 API 앞에 nginx                                         | nginx>flask
            """)
    void a_link_leads_from_the_side_that_opens_it(String sentence, String links) {
        assertThat(links(Planner.plan(sentence))).containsExactlyInAnyOrder(links.split(" "));
    }

    @Test
    @DisplayName("P-4 each service gets its own store")
    void each_service_gets_its_own_store() {
        Proposal proposal = Planner.plan("user, order and mail services in Go, each with its own Postgres");

        assertThat(proposal.services()).hasSize(6);
        assertThat(proposal.services().stream().map(Service::name))
                .contains("User service", "Order service", "User PostgreSQL", "Mail PostgreSQL");
        assertThat(proposal.links()).hasSize(3);
    }

    @ParameterizedTest(name = "P-5: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Go API on port 9000 with 3 replicas at api.oak.dev | 9000 | 3 | api.oak.dev
            Go API x3, listens on 9000, api.oak.dev            | 9000 | 3 | api.oak.dev
            Go API 3대, 9000번 포트, 도메인 api.oak.dev          | 9000 | 3 | api.oak.dev
            고랭 서버 세 대, 포트는 9000, api.oak.dev            | 9000 | 3 | api.oak.dev
            """)
    void numbers_and_hosts_go_to_the_service_they_are_said_of(String sentence, int port, int replicas, String host) {
        Service api = Planner.plan(sentence).services().getFirst();

        assertThat(api.port()).isEqualTo(port);
        assertThat(api.replicas()).isEqualTo(replicas);
        assertThat(api.domain()).isEqualTo(host);
    }

    @ParameterizedTest(name = "P-6: {0}")
    @ValueSource(strings = {"Postgers and Djnago", "postgress, jdango", "포스트그래스와 장고", "Django, POSTGRES"})
    void a_slip_of_a_letter_is_forgiven(String sentence) {
        assertThat(technologies(Planner.plan(sentence))).containsExactlyInAnyOrder("postgresql", "django");
    }

    @Test
    void a_word_that_is_also_a_name_is_read_as_it_is_meant() {
        assertThat(technologies(Planner.plan("orders go to a Node API"))).containsExactly("nodejs");
        assertThat(technologies(Planner.plan("users express interest, Rails"))).contains("rails");
    }

    @Test
    void says_what_it_understood_and_what_it_ignored() {
        Proposal proposal = Planner.plan("shiny Go API with Postgres quickly");

        assertThat(texts(proposal.understood())).contains("Go", "API", "Postgres");
        assertThat(texts(proposal.ignored())).contains("quickly");
        Span go = proposal.understood().stream()
                .filter(span -> span.text().equals("Go"))
                .findFirst()
                .orElseThrow();
        assertThat(go.start()).isEqualTo(6);
    }

    @ParameterizedTest(name = "P-29, P-31, P-33, P-34: {0}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            a Go API and a Rust API; the latter uses Redis         | nothing
            leave Redis out, Go API                                | nothing
            Redis is out, Go API                                   | nothing
            Node API uses Postgres, and so does the Python worker  | nothing
            FastAPI with Qdrant, no Kinesis, but Kubernetes        | Kubernetes
            리액트프론트랑장고백엔드에마이에스큐엘                 | nothing
            Go API, Rust API, 전자는 MySQL을 쓴다                  | nothing
            """)
    void what_was_used_is_not_said_to_be_ignored(String sentence, String ignored) {
        Proposal proposal = Planner.plan(sentence);

        assertThat(proposal.ignored().stream().map(Proposal.Span::text).toList())
                .isEqualTo(ignored == null ? List.of() : List.of(ignored));
        assertThat(proposal.understood()).allMatch(each -> each.start() < each.end() && sentence.contains(each.text()));
    }

    @Test
    void three_tiers_are_three_services() {
        assertThat(Planner.plan("Three-tier shop with cache and queue").services().stream()
                        .map(service -> service.kind().code()))
                .containsExactlyInAnyOrder("web", "api", "database", "cache", "queue");
    }

    @Test
    void knows_how_links_are_spoken() {
        Proposal proposal = Planner.plan("React, Go API, Postgres, Kafka");

        assertThat(proposal.links().stream().map(Proposal.Link::protocol))
                .containsExactlyInAnyOrder("http", "postgresql", "kafka");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello world",
                "안녕하세요",
                "-free",
                "((((",
                "no",
                "→→→",
                "each each each",
                "없이",
                "0 replicas"
            })
    void nothing_comes_of_nothing(String sentence) {
        assertThat(Planner.plan(sentence).services()).isEmpty();
    }

    @Test
    @DisplayName("P-8 any words in any order give a proposal without loose ends, and always the same")
    void any_words_in_any_order_give_a_proposal_without_loose_ends() {
        String[] words = ("go api redis no without , ( ) : → each both two 3 replicas behind between reads from and or "
                        + "postgres kafka worker service services 주문 서비스와 카프카를 읽는 없이 각각 둘 다 프론트는 nginx 뒤에 저장 "
                        + "at a.b.dev port 80 cron nightly grafana instead of written in java -free the it "
                        + "latter former first out over prefer qdrant 안 함 전자는 중에 거쳐 전용 either as via which is used by "
                        + "loki mysql databases web = > leave keep now formerly 옮기고 학습 리액트프론트랑장고 대체하는 ?")
                .split(" ");
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String sentence =
                    random.ints(12, 0, words.length).mapToObj(at -> words[at]).collect(Collectors.joining(" "));

            Proposal proposal = Planner.plan(sentence);

            List<String> ids = proposal.services().stream().map(Service::id).toList();
            assertThat(ids).as(sentence).doesNotHaveDuplicates();
            assertThat(proposal.links())
                    .as(sentence)
                    .allMatch(link -> ids.contains(link.from())
                            && ids.contains(link.to())
                            && !link.from().equals(link.to()));
            assertThat(technologies(proposal)).as(sentence).noneMatch(proposal.excluded()::contains);
            assertThat(Planner.plan(sentence)).isEqualTo(proposal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go API with \u001b[31mPostgres\u001b[0m",
                "GO\u0000API\u0007 \u2014 POSTGRESQL",
                "GO APİ, POSTGRES"
            })
    void what_nobody_sees_hides_nothing(String sentence) {
        assertThat(technologies(Planner.plan(sentence))).containsExactly("go", "postgresql");
    }

    @Test
    void a_very_long_text_is_read_to_a_limit() {
        assertThat(Planner.plan("Go API with Postgres, ".repeat(100_000)).services())
                .hasSize(2);
    }

    private static List<String> texts(List<Span> spans) {
        return spans.stream().map(Span::text).toList();
    }

    private static List<String> technologies(Proposal proposal) {
        return proposal.services().stream()
                .flatMap(service -> service.technologies().stream())
                .map(Technology::slug)
                .toList();
    }

    private static List<String> links(Proposal proposal) {
        return proposal.links().stream()
                .map(link -> slug(proposal, link.from()) + ">" + slug(proposal, link.to()))
                .toList();
    }

    private static String slug(Proposal proposal, String id) {
        return proposal.services().stream()
                .filter(service -> service.id().equals(id))
                .flatMap(service -> service.technologies().stream())
                .map(Technology::slug)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("P-28 a text without spaces is read however long it is")
    void a_text_without_spaces_is_read_however_long_it_is() {
        String text = "리액트프론트랑장고백엔드에마이에스큐엘그리고".repeat(8) + "레디스캐시";

        assertThat(technologies(Planner.plan(text))).contains("react", "django", "mysql", "redis");
    }

    /// A description that nobody would write still takes no time worth speaking of, and does not exhaust the stack.
    @ParameterizedTest(name = "P-17")
    @ValueSource(strings = {"가", "a.", "go ", "a", "postgrex ", "(", "->", "레디스나", "redis-free"})
    void is_done_soon_with_anything(String piece) {
        String text = piece.repeat(Planner.LONGEST / piece.length());

        assertTimeout(Duration.ofSeconds(5), () -> Planner.plan(text));
    }
}

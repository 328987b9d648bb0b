package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Proposal.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the planner makes of what several clauses say together.
class SaidTogetherTest {
    @ParameterizedTest(name = "P-20, P-22, P-23, P-24, P-25: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            users and billing, both Go, each behind Traefik                             | traefik>go traefik>go
            React, Express; Express reaches MySQL only through a Go service             | react>express express>go go>mysql
            익스프레스 서버는 DB에 직접 접근하지 않고 Go 서비스를 통해서만 MySQL에 접근 | express>go go>mysql
            Kotlin Android app talks to a Spring Boot API through Kong                  | kotlin>kong kong>spring-boot
            Stripe webhooks hit a Go service which queues them in SQS                   | stripe>go go>sqs
            스트라이프 웹훅을 Node 서버가 받아 SQS에 넣음                               | stripe>nodejs nodejs>sqs
            Traefik in front, then Next.js, then NestJS, then MongoDB                   | traefik>nextjs nextjs>nestjs nestjs>mongodb
            the API (Go) must not touch Redis, only the session service (Node) may      | nodejs>redis
            """)
    void who_is_linked_with_whom(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @ParameterizedTest(name = "P-3: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            FastAPI that exposes metrics to Prometheus and logs to Loki; both shown in Grafana  | prometheus>fastapi fastapi>loki grafana>prometheus grafana>loki
            a Node API that fans out to a Java service and a Python service                     | nodejs>java nodejs>python
            A Python worker consumes from Kafka and calls the Node API, which uses Postgres     | python>kafka python>nodejs nodejs>postgresql
            users (Go, Postgres), catalog (Node, MongoDB), search (Python, Elasticsearch)       | go>postgresql nodejs>mongodb python>elasticsearch
            accounts (Go) uses Postgres; search (Python) doesn't use it, it uses Elasticsearch  | go>postgresql python>elasticsearch
            Go 서비스는 카산드라에 쓰기만 하고, 파이썬 서비스는 읽기만 해                       | go>cassandra python>cassandra
            Nginx가 React를 서빙하고 /api는 Django로 프록시                                     | nginx>react nginx>django react>django
            뒷단은 장고, 앞단은 리액트, 그 사이에 nginx                                         | react>nginx nginx>django
            스프링부트가 엘라스틱서치 조회, 색인은 자바 배치가 매시간 MySQL에서                 | spring-boot>elasticsearch java>mysql java>elasticsearch
            재고 서비스(Java)가 주문 서비스(Go)를 호출, 주문 서비스는 MySQL 사용                | java>go go>mysql
            유저 서비스(Go)와 주문 서비스(Java), 유저는 MongoDB 주문은 Oracle                   | go>mongodb java>oracle
            닷넷 API랑 자바 워커가 SQL Server 하나를 공유하고 그 사이에 래빗엠큐                | dotnet>sqlserver java>sqlserver dotnet>rabbitmq java>rabbitmq
            Go API가 SQS에 넣고 파이썬 워커가 꺼내서 SendGrid로 환영 메일                       | go>sqs python>sqs python>sendgrid
            PHP admin and Node API on the same MariaDB                                          | php>mariadb nodejs>mariadb
            Rails with Elasticsearch at jobs.elm.dev through Traefik                            | rails>elasticsearch traefik>rails
            PHP 관리자와 Node API가 같은 마리아DB 사용, 레디스는 API만                          | php>mariadb nodejs>mariadb nodejs>redis
            도서관 목록 API를 파이썬과 MySQL로                                                  | python>mysql
            API가 SQS에 넣고 워커가 SendGrid로 발송. 둘 다 Python                               | python>sqs python>sqs python>sendgrid
            """)
    void a_clause_goes_on_with_what_was_said_before(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @ParameterizedTest(name = "P-26, P-27: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Vue and Spring Boot; don't use MongoDB, go with Oracle       | vue spring-boot oracle
            Go API with Oracle                                           | go oracle
            MySQL was too slow so it's ClickHouse now; Go API            | go clickhouse
            Postgres was too slow so we add Redis; Go API                | go postgresql redis
            라라벨, DB는 MySQL 그대로, 캐시만 memcached에서 redis로      | laravel mysql redis
            트래픽이 많아서 Go API 5대에 Redis                           | go redis
            앞단은 트래픽, 뒤에 Go API                                   | traefik go
            Not another LAMP: Go and Postgres                            | go postgresql
            스벨트킷 말고 그냥 스벨트, 장고 API                          | svelte django
            React/Next.js front end, Rust backend                        | nextjs react rust
            """)
    void what_is_used(String sentence, String slugs) {
        assertThat(Planner.plan(sentence).services().stream()
                        .flatMap(service -> service.technologies().stream())
                        .map(Technology::slug))
                .containsExactlyInAnyOrder(slugs.split(" "));
    }

    @Test
    void numbers_stand_beside_what_they_count() {
        assertThat(replicas("an nginx spreading traffic over 3 Flask instances"))
                .isEqualTo(Map.of("nginx", 0, "flask", 3));
        assertThat(replicas("영상 변환 워커(Rust) 5개는 Kafka에서 읽음")).isEqualTo(Map.of("rust", 5, "kafka", 0));
        assertThat(replicas("an Elasticsearch cluster with three nodes fed by a Java indexer"))
                .isEqualTo(Map.of("elasticsearch", 3, "java", 0));
    }

    @Test
    void a_site_and_an_app_with_hosts_of_their_own_are_two() {
        Proposal proposal = Planner.plan(
                "Marketing site (static) at www.kite.co and the app (Next.js) at app.kite.co with Postgres");

        assertThat(proposal.services().stream().map(Service::domain)).contains("www.kite.co", "app.kite.co");
        assertThat(Planner.plan("Node.js + Socket.IO chat").services())
                .singleElement()
                .extracting(Service::domain)
                .isEqualTo("");
    }

    private static List<String> links(String sentence) {
        Proposal proposal = Planner.plan(sentence);
        Map<String, String> names =
                proposal.services().stream().collect(Collectors.toMap(Service::id, SaidTogetherTest::technology));
        return proposal.links().stream()
                .map(link -> names.get(link.from()) + ">" + names.get(link.to()))
                .toList();
    }

    private static Map<String, Integer> replicas(String sentence) {
        return Planner.plan(sentence).services().stream()
                .collect(Collectors.toMap(SaidTogetherTest::technology, Service::replicas));
    }

    private static String technology(Service service) {
        return service.technologies().isEmpty()
                ? service.id()
                : service.technologies().getFirst().slug();
    }
}

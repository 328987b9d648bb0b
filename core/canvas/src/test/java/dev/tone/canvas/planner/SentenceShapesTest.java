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

/// What the planner makes of the shapes that people give their sentences: without spaces, as diagrams, with words that
/// point back.
class SentenceShapesTest {
    @ParameterizedTest(name = "P-28: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            리액트프론트랑장고백엔드에마이에스큐엘                     | react>django django>mysql
            파이썬워커가카프카에서읽어서몽고디비에저장                 | python>kafka python>mongodb
            리액트로프론트만들고노드로서버만들고디비는몽고디비로해줘   | react>nodejs nodejs>mongodb
            장고백엔드에레디스캐시랑 포스트그레스                      | django>redis django>postgresql
            """)
    void words_may_be_written_together(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @Test
    void what_is_not_known_whole_is_not_taken_apart() {
        assertThat(Planner.plan("서버리스").services()).isEmpty();
    }

    @ParameterizedTest(name = "P-29: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            a Go API and a Rust API; the former uses MySQL, the latter uses Redis  | go>mysql rust>redis
            a React app calls a Go API; the latter uses Postgres                   | react>go go>postgresql
            A Go service and a Node service. The first writes to Kafka; the second reads from it | go>kafka nodejs>kafka
            Go 서비스와 Node 서비스가 있다. 첫 번째는 카프카에 쓰고 두 번째는 MySQL에 쓴다 | go>kafka nodejs>mysql
            MySQL is used by a Java API, which is used by a React app              | java>mysql react>java
            Go API와 Rust API, 전자는 MySQL을 쓰고 후자는 레디스를 쓴다            | go>mysql rust>redis
            """)
    void what_points_back_means_who_was_named_last(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @ParameterizedTest(name = "P-41, P-42, P-43, P-44, P-45: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Two Go services: one writes to MySQL, the other asks Redis                   | go>mysql go>redis
            three Go services behind Kong: the first uses MySQL, the third uses Redis    | kong>go kong>go kong>go go>mysql go>redis
            Kong in front of four Go services; only the last one has MySQL               | kong>go kong>go kong>go kong>go go>mysql
            Go 서비스 두 개. 하나는 MySQL에 쓰고 다른 하나는 레디스에 쓴다              | go>mysql go>redis
            콩 뒤에 Go 서비스 세 개: 첫째는 MySQL, 셋째는 레디스를 쓴다                 | kong>go kong>go kong>go go>mysql go>redis
            콩 뒤에 Go 서비스 넷, 마지막 서비스만 MySQL을 쓴다                          | kong>go kong>go kong>go kong>go go>mysql
            a Python worker asks MinIO but doesn't write to MySQL; a Go API reads MySQL  | python>minio go>mysql
            파이썬 워커는 미니오에서 읽지만 MySQL에는 쓰지 않는다. Go API가 MySQL을 쓴다 | python>minio go>mysql
            nginx routes /api to a Flask service and /static to MinIO                    | nginx>flask nginx>minio
            nginx가 /api는 플라스크로, /static은 미니오로 보낸다                        | nginx>flask nginx>minio
            The shop service (Java) calls the stock service (Go) and the stock service has its own Redis | java>go go>redis
            상점 서비스(자바)가 재고 서비스(Go)를 부르고 재고 서비스는 레디스를 따로 가진다 | java>go go>redis
            Rails, Sidekiq with Redis, payments by Stripe                                | rails>redis sidekiq>redis rails>stripe
            """)
    void what_is_said_of_one_of_several_is_said_of_that_one(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @ParameterizedTest(name = "P-46, P-47: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            the Go API's cache is Redis and the Rust API's database is MySQL          | go>redis rust>mysql
            a Python script reads the MySQL of our PHP shop and mails with SendGrid    | python>mysql php>mysql python>sendgrid
            파이썬 스크립트가 PHP 쇼핑몰의 MySQL을 읽어 S3에 저장                     | python>mysql php>mysql python>s3
            Four services in Go: users, teams, files and audit. Users and teams share MySQL, files has MinIO, audit has Redis | go>mysql go>mysql go>minio go>redis
            Go 서비스 둘: 회원, 파일. 회원은 MySQL을 쓰고 파일은 미니오를 쓴다        | go>mysql go>minio
            a Go one for search, backed by Elasticsearch, and a Java one for billing, backed by Oracle | go>elasticsearch java>oracle
            Kong exposes /stock from a Go service and /basket from a Node service; the basket lives in Redis | kong>go kong>nodejs nodejs>redis
            """)
    void what_belongs_to_somebody_is_linked_with_that_one(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @ParameterizedTest(name = "P-48: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            a Node API that neither has a cache nor a queue, just Cassandra            | nodejs>cassandra
            SQLite가 느려서 플라스크 앱을 포스트그레스로 옮긴다                        | flask>postgresql
            PHP와 MySQL, 멤캐시드가 있는데 아파치 대신 nginx를 앞에                    | php>mysql php>memcached nginx>php
            """)
    void what_is_left_takes_nothing_else_along(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @ParameterizedTest(name = "P-3, P-7, P-23, P-32, P-34: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Rails, Sidekiq for background jobs, Redis, files go to S3                   | rails>redis sidekiq>redis rails>s3
            FastAPI, PyTorch model, artifacts go to MinIO                               | fastapi>pytorch pytorch>minio
            Airflow trains a TensorFlow model                                           | airflow>tensorflow
            customers open a React app, it goes through nginx to a Django API           | react>nginx nginx>django
            고객이 리액트 앱을 열면 엔진엑스를 거쳐 장고 API로 간다                     | react>nginx nginx>django
            the app (Laravel) queues emails on Redis, a PHP worker sends them with SendGrid | laravel>redis php>redis php>sendgrid
            오픈서치에 색인하는 자바 카프카 컨슈머                                      | java>kafka java>opensearch
            Go catalog service and Node price service; catalog stores in Cassandra, price in Redis | go>cassandra nodejs>redis
            Vue app, Django API, Celery for mails via SendGrid, RabbitMQ as broker, Postgres    | celery>sendgrid django>rabbitmq celery>rabbitmq django>postgresql vue>django
            Python API and Java API have separate databases: Postgres for Python, Oracle for Java | python>postgresql java>oracle
            파이썬 API와 자바 API, DB는 따로: 파이썬은 포스트그레스, 자바는 오라클      | python>postgresql java>oracle
            익스프레스 서버 뒤에 파이썬 서비스                                         | express>python
            Flask API, Redis queue, Python mail worker, SendGrid                       | flask>redis python>redis python>sendgrid
            Grafana Loki Prometheus for a FastAPI service                              | grafana>loki grafana>prometheus fastapi>loki prometheus>fastapi
            Node API uses Postgres, and so does the Python worker                       | nodejs>postgresql python>postgresql
            노드 API는 포스트그레스를 쓰고 파이썬 워커도 마찬가지                       | nodejs>postgresql python>postgresql
            FastAPI is called by a Next.js site and by a Python cron                    | nextjs>fastapi python>fastapi
            Vue -> Nest -> Postgres with nginx at the edge                              | vue>nestjs nestjs>postgresql nginx>vue nginx>nestjs
            Prometheus and Grafana for everything: the Go API, the Rust worker          | prometheus>go prometheus>rust grafana>prometheus
            Airflow retrains a PyTorch model weekly, FastAPI serves it                  | airflow>pytorch fastapi>pytorch
            타임스케일DB를 보여주는 리액트 대시보드와 Go API                            | react>go go>timescaledb
            Rust auth service and Go profile service; profile calls auth                | go>rust
            nginx, a Flask; Flask also mails with SendGrid                              | nginx>flask flask>sendgrid
            Kong 뒤에 계정(자바)과 원장(코틀린)                                         | kong>java kong>kotlin
            Go API, 포스트그레스, 클릭하우스, 파이썬 배치가 전자에서 후자로 복사        | go>postgresql python>postgresql python>clickhouse
            Go 회원 서비스, Node 주문 서비스 둘 다 MySQL에 연결                         | go>mysql nodejs>mysql
            FastAPI, 파이토치 모델, 체크포인트는 S3                                     | fastapi>pytorch pytorch>s3
            A Cassandra cluster, written by a Java service, read by a Node API          | java>cassandra nodejs>cassandra
            Keycloak backed by Postgres, Go API                                         | keycloak>postgresql go>keycloak
            키클록은 포스트그레스를 쓰고 Go API가 키클록으로 인증                       | keycloak>postgresql go>keycloak
            checkout (Go) -> NATS <- email (Node), NATS <- stock (Python)               | go>nats nodejs>nats python>nats
            LLM chat with FastAPI, Ollama and Postgres                                  | fastapi>ollama fastapi>postgresql
            Kafka pipeline: Go producer, Spark job, S3 sink                             | go>kafka spark>kafka spark>s3
            auth in Rust, search in Go with OpenSearch, one nginx in front              | nginx>rust nginx>go go>opensearch
            에어플로우가 MySQL을 클릭하우스로 옮기는 파이썬 잡을 실행                   | python>mysql python>clickhouse airflow>python
            Kong -> Django -> Postgres, React client                                    | react>kong kong>django django>postgresql
            Django on MySQL, and a Go service with OpenSearch, which Django calls       | django>mysql go>opensearch django>go
            Node API와 레일즈 관리자가 몽고디비를 쓰고, 레디스는 API만 씀               | nodejs>mongodb rails>mongodb nodejs>redis
            레디스는 API 전용이고 워커(Python)와 API(FastAPI)가 몽고디비를 공유         | fastapi>redis fastapi>mongodb python>mongodb
            장고 서비스와 플라스크 서비스 모두 키클록으로 인증하고 레디스는 둘 다 안 씀 | django>keycloak flask>keycloak
            """)
    void who_is_linked_with_whom(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @ParameterizedTest(name = "P-30: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            web -> api (fastapi) -> db (postgres)               | WEB API DATABASE
            svc layout: edge=nginx, app=flask, db=postgres      | GATEWAY API DATABASE
            Java command service on Kafka, Postgres read model  | API QUEUE DATABASE
            Flask API, jobs queued in Redis                     | API CACHE
            Go crawler every hour, a Flask UI, MySQL            | SCHEDULER API DATABASE
            로드밸런서가 플라스크 4대에 분산                    | GATEWAY API
            Java monolith, LB in front                          | API GATEWAY
            Ktor API, Android client                            | API WEB
            Python job, once a day, from MySQL to S3            | SCHEDULER DATABASE STORAGE
            Go API 앞단에 nginx 배치                            | API GATEWAY
            피닉스 앱, Traefik으로 live.koi.kr에 서비스         | API GATEWAY
            scheduled (every 10 min) Go poller -> RabbitMQ      | SCHEDULER QUEUE
            카산드라 노드 3개 클러스터에 자바 API가 쓰고        | DATABASE API
            리액트 앱은 shop.elm.io에서 서비스, 서버는 Go API   | WEB API
            Core: Java 21 with Spring Boot 3. Bus: NATS         | API QUEUE
            Django copies MySQL to Neo4j every night as a batch | SCHEDULER DATABASE DATABASE
            a Ktor proxy API calling Stripe                     | API EXTERNAL
            Celery beat + Celery worker + Redis                 | SCHEDULER WORKER CACHE
            마케팅팀이 랜딩 페이지를 원하고, Go 서비스로 보냄   | WEB API
            """)
    void what_each_word_of_a_diagram_is(String sentence, String kinds) {
        assertThat(Planner.plan(sentence).services().stream()
                        .map(each -> each.kind().name()))
                .containsExactly(kinds.split(" "));
    }

    @Test
    void a_list_of_what_is_ruled_out_may_begin_with_what_nobody_draws() {
        assertThat(Planner.plan("P-2: no Kubernetes, Kafka or microservices, just Laravel and SQLite")
                        .excluded())
                .contains("kafka");
        assertThat(Planner.plan("no Kubernetes, Kafka and a Go API").excluded()).isEmpty();
    }

    @ParameterizedTest(name = "P-33: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            FastAPI, Postgres and Qdrant, vectors in Qdrant | DATABASE DATABASE API  | Qdrant database
            Go API publishing to Kinesis                    | API QUEUE              | Kinesis queue
            Cloudflare in front of a Rails app              | GATEWAY API            | Cloudflare gateway
            Go API, no Snowflake, Postgres                  | API DATABASE           | nothing
            Telegram bot in Go                              | API                    | nothing
            """, nullValues = "nothing")
    void products_of_which_only_the_kind_is_known(String sentence, String kinds, String name) {
        Proposal proposal = Planner.plan(sentence);

        assertThat(proposal.services())
                .extracting(each -> each.kind().name())
                .containsExactlyInAnyOrder(kinds.split(" "));
        List<String> vague = proposal.services().stream()
                .filter(each -> each.technologies().isEmpty())
                .map(Service::name)
                .toList();
        assertThat(vague).isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    void numbers_and_hosts_go_to_what_they_are_said_of() {
        assertThat(services("P-5: Go agent, InfluxDB, Grafana on graph.dune.io").get("grafana"))
                .extracting(Service::domain)
                .isEqualTo("graph.dune.io");
        assertThat(services("Traefik > 3 x FastAPI > Redis").get("fastapi"))
                .extracting(Service::replicas)
                .isEqualTo(3);
        assertThat(services("Express API with two databases, MySQL for users and Neo4j")
                        .get("mysql"))
                .extracting(Service::replicas)
                .isEqualTo(0);
        assertThat(Planner.plan("Prometheus watching two Go services, search and cart")
                        .services())
                .extracting(Service::name)
                .containsExactly("Prometheus", "Search service", "Cart service");
        assertThat(services("admin.reed.kr 장고 관리자와 www.reed.kr 넥스트 사이트").get("nextjs"))
                .extracting(Service::domain)
                .isEqualTo("www.reed.kr");
        assertThat(services("Go API를 9000으로 열고 MySQL 사용").get("go"))
                .extracting(Service::port)
                .isEqualTo(9000);
        assertThat(services("MySQL에 붙는 Go API 3벌").get("go"))
                .extracting(Service::replicas)
                .isEqualTo(3);
        assertThat(services("Ktor API exposes 8081, MongoDB").get("ktor"))
                .extracting(Service::port)
                .isEqualTo(8081);
    }

    private static Map<String, Service> services(String sentence) {
        return Planner.plan(sentence).services().stream()
                .filter(each -> !each.technologies().isEmpty())
                .collect(Collectors.toMap(each -> each.technologies().getFirst().slug(), each -> each));
    }

    private static List<String> links(String sentence) {
        Proposal proposal = Planner.plan(sentence);
        Map<String, String> slugs = proposal.services().stream()
                .collect(Collectors.toMap(
                        Service::id,
                        each -> each.technologies().stream()
                                .map(Technology::slug)
                                .findFirst()
                                .orElse("any")));
        return proposal.links().stream()
                .map(link -> slugs.get(link.from()) + ">" + slugs.get(link.to()))
                .toList();
    }
}

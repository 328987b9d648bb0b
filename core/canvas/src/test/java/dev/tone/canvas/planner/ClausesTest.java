package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Proposal.Choice;
import dev.tone.canvas.planner.Proposal.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What clauses say of the services in them, and what a sentence leaves open.
class ClausesTest {
    @ParameterizedTest(name = "P-35: {0}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            Go API, Postgres or MySQL                          | go>postgresql            | PostgreSQL not MySQL
            a Go API with either Redis or Memcached            | go>redis                 | Redis not Memcached
            Django with Postgres or MySQL or MariaDB           | django>postgresql        | PostgreSQL not MySQL, PostgreSQL not MariaDB
            레디스나 멤캐시드를 쓰는 Go API                    | go>redis                 | Redis not Memcached
            Go API, Postgres or MySQL? MySQL                   | go>mysql                 | nothing
            a Flask API that calls either the Go quote service or the Java risk service | flask>go flask>java | nothing
            """)
    void an_open_choice_is_made_and_said(String sentence, String links, String said) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
        assertThat(String.join(
                        ", ",
                        Planner.plan(sentence).choices().stream()
                                .map(each -> each.taken() + " not " + each.left())
                                .toList()))
                .isEqualTo(said == null ? "" : said);
    }

    @Test
    void what_was_not_chosen_is_not_ruled_out() {
        Proposal proposal = Planner.plan("Go API with Postgres or MySQL, no Redis");

        assertThat(proposal.choices()).containsExactly(new Choice("PostgreSQL", "MySQL"));
        assertThat(proposal.excluded()).containsExactly("redis");
    }

    @ParameterizedTest(name = "P-36: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Go API 3개, 포스트그레스                  | 1 | 3
            장고 백엔드 2개가 MySQL을 공유            | 1 | 2
            Go 서비스 3개와 레디스                    | 3 | 0
            자바 API 두 개(주문, 정산), 오라클        | 2 | 0
            Go app deployed twice behind nginx        | 1 | 2
            Go app running three times behind nginx   | 1 | 3
            """)
    void what_is_counted_without_names_runs_so_many_times(String sentence, int programs, int replicas) {
        List<Service> made = Planner.plan(sentence).services().stream()
                .filter(each -> each.technologies().getFirst().isOwnProgram())
                .toList();

        assertThat(made).hasSize(programs).allMatch(each -> each.replicas() == replicas);
    }

    @ParameterizedTest(name = "P-37, P-38, P-39, P-40: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            리액트 화면은 오라클을 쓰는 자바 API를 부릅니다                          | react>java java>oracle
            자바 백엔드를 거쳐 오라클을 조회하는 리액트 화면                         | react>java java>oracle
            Go API on Postgres and Redis, used by a React site                       | go>postgresql go>redis react>go
            a Node API calls an order service, which is written in Java and stores orders in MySQL | nodejs>java java>mysql
            nginx load balances between three Go servers, which share a MongoDB      | nginx>go go>mongodb
            a Go service with its own MySQL, a Django site keeps Postgres            | go>mysql django>postgresql
            Go 청구 서비스는 MySQL을 따로 쓰고, 장고 API는 포스트그레스를 쓴다       | go>mysql django>postgresql
            Celery workers take jobs from Redis, a Flask API fills it, and the output is saved to MinIO | celery>redis flask>redis celery>minio
            Kafka, a Rust consumer stores it in MySQL, a Vue app shows it via a Go API | rust>kafka rust>mysql vue>go go>mysql
            뷰 앱이 장고 백엔드와 통신하고 데이터는 MySQL에 저장                     | vue>django django>mysql
            코틀린 API와 Go 워커의 로그를 로키에 모음                                | kotlin>loki go>loki
            자바 서비스가 카프카에 보내면 플링크가 소비해 클릭하우스에 넣고 그라파나가 읽음 | java>kafka flink>kafka flink>clickhouse grafana>clickhouse
            Go 주문 서비스는 래빗엠큐로 자바 재고 서비스에 알린다                    | go>rabbitmq java>rabbitmq
            카탈로그는 자바에 MySQL, 장바구니는 Go에 레디스                          | java>mysql go>redis
            the app and the site, both through nginx: a Vue site and a Go API       | nginx>vue nginx>go vue>go
            뷰 화면과 Go API, 둘 다 nginx를 거침                                     | nginx>vue nginx>go vue>go
            a Go API on Postgres, called by a Node service                           | go>postgresql nodejs>go
            주문 API와 고객 API. 주문은 Go에 포스트그레스, 고객은 자바에 오라클      | go>postgresql java>oracle
            재고 서비스(자바)는 MySQL을, 가격 서비스(노드)는 몽고디비를 갖고         | java>mysql nodejs>mongodb
            주문 서비스는 MySQL을 쓰는 FastAPI이고 뷰 화면이 주문 서비스를 부름      | fastapi>mysql vue>fastapi
            파이썬 수집기와 파이썬 파서 사이에 SQS                                   | python>sqs python>sqs
            Go 공개 API와 레일즈 관리자가 MySQL을 쓰고, Go API는 레디스도 씀         | go>mysql rails>mysql go>redis
            each night a Python job copies from Postgres to ClickHouse               | python>postgresql python>clickhouse
            the producers are a Go service and a Java service, the bus is NATS       | go>nats java>nats
            노드 서비스 두 개. 채팅 서비스는 레디스를 쓰고 파일 서비스는 미니오를 씀 | nodejs>redis nodejs>minio
            a NATS queue between the Node API and the Python worker, and let the worker write to MySQL | nodejs>nats python>nats python>mysql
            the Go service must reach Stripe                                         | go>stripe
            a chat backend with Phoenix, messages in Cassandra                       | phoenix>cassandra
            """)
    void a_clause_is_about_its_own_service(String sentence, String links) {
        assertThat(links(sentence)).containsExactlyInAnyOrder(links.split(" "));
    }

    @Test
    void dashes_around_a_list_are_brackets() {
        Proposal proposal =
                Planner.plan("Three services - users, orders and stock - written in Go, each with its own Postgres");

        assertThat(proposal.services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder(
                        "Users service",
                        "Orders service",
                        "Stock service",
                        "Users PostgreSQL",
                        "Orders PostgreSQL",
                        "Stock PostgreSQL");
    }

    @Test
    void words_of_mail_are_no_product() {
        assertThat(services("매주 파이썬 작업이 MySQL을 읽고 센드그리드로 PDF를 메일로 보냄"))
                .containsExactlyInAnyOrder("python", "mysql", "sendgrid");
    }

    @Test
    void an_outside_service_without_a_name_is_not_one_that_has_one() {
        assertThat(Planner.plan("a Rust job checks an external API every hour and notifies people with Firebase")
                        .services())
                .extracting(each -> each.kind().code())
                .containsExactlyInAnyOrder("scheduler", "external", "external");
    }

    @Test
    void what_others_run_is_no_program_of_ours() {
        assertThat(Planner.plan("a Go API that asks an external weather provider")
                        .services())
                .extracting(each -> each.kind().code())
                .containsExactlyInAnyOrder("api", "external");
    }

    @Test
    void what_is_carried_names_nobody() {
        assertThat(Planner.plan("Celery workers take jobs from Redis and the output is saved to MinIO")
                        .services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder("Celery", "Redis", "MinIO");
        assertThat(Planner.plan("Flask app with SQLite on port 5001").services())
                .extracting(Service::port)
                .containsExactly(5001, 0);
    }

    private static List<String> services(String sentence) {
        return Planner.plan(sentence).services().stream()
                .map(each -> each.technologies().getFirst().slug())
                .toList();
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

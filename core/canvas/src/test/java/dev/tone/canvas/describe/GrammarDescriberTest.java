package dev.tone.canvas.describe;

import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.describe.Answer.Choice;
import dev.tone.canvas.describe.Answer.Note;
import dev.tone.canvas.describe.Answer.Question;
import dev.tone.canvas.describe.Answer.Sort;
import dev.tone.canvas.describe.grammar.GrammarDescriber;
import dev.tone.canvas.document.Document;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarDescriberTest {
    private final Document document = documentOf(Drawn.shop());

    private Answer read(String sentence, String... selected) {
        Set<dev.tone.model.id.ElementId> scope = new java.util.HashSet<>();
        for (String each : selected) {
            scope.add(id(each));
        }
        return new GrammarDescriber().read(sentence, Sketch.of(document, scope));
    }

    @ParameterizedTest(name = "D-1, D-8, D-9, D-21 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "add a cache between api and db | +Cache near api,db; api>*cache",
                "Add a redis cache between the api and the database. | +Redis near api,db; api>*redis",
                "please add a queue between web and orders, thanks | +Queue near web,orders; web>*queue; orders>*queue",
                "insert an nginx between web and api | +Nginx near web,api; web>*nginx; *nginx>api; cut web-api",
                "add a load balancer in front of the api | +Load balancer near api; web>*load-balancer; cut web-api; *load-balancer>api",
                "put a cache in front of the db | +Cache near db; api>*cache; orders>*cache",
                "add a worker that reads from the queue | +Worker; *worker>q",
                "add an s3 bucket for the image worker | +S3 near wk; wk>*s3",
                "give the orders service its own postgres | +PostgreSQL near orders; orders>*postgresql",
                "add prometheus and grafana | +Grafana near q; *grafana>*prometheus",
                "make the api highly available | api x3",
                "make the database highly available | +MySQL standby near db; db>*standby-db",
                "add redundancy to the mail worker | wk2 x3",
                "replace mysql with postgres | db=PostgreSQL; db called PostgreSQL",
                "switch the db to postgres | db=PostgreSQL; db called PostgreSQL",
                "use kafka instead of rabbitmq | q=Kafka; q called Kafka",
                "migrate from rabbitmq to nats | q=NATS; q called NATS",
                "rewrite the image worker in rust | wk=Rust",
                "remove the queue | -q",
                "get rid of Orders service and the stripe | -orders; -pay",
                "remove the connection between api and mysql | cut api-db",
                "disconnect the image worker from the queue | cut wk-q",
                "rename api to gateway | api called gateway",
                "rename orders to \"Order desk\" | orders called Order desk",
                "scale the workers to 3 | wk x3; wk2 x3",
                "scale the image worker up to five instances | wk x5",
                "run 4 replicas of api | api x4",
                "double the workers | wk x2; wk2 x2",
                "put web and api into the backend frame | backend PLAIN [web,api]",
                "move the workers to a private network | Private network NETWORK [wk,wk2]",
                "connect web to auth | web>auth",
                "connect the queue to the orders service | orders>q",
                "api should call auth | api>auth",
                "let the orders service publish to rabbitmq | orders>q",
                "expose api on port 8080 | api :8080",
                "expose api at shop.example.com | api @shop.example.com",
                "expose the api on port 8080 at Shop.Example.com | api :8080; api @shop.example.com",
                "set the port of api to 9000 | api :9000",
                "make web available at www.shop.dev | web @www.shop.dev",
                "add a cache between api and db, and remove the queue | +Cache near api,db; api>*cache; -q",
                "scale api to three replicas and rename it to core | api x3; api called core",
                "api와 db 사이에 캐시 추가해줘 | +캐시 near api,db; api>*캐시",
                "api와 데이터베이스 사이에 레디스 캐시를 넣어줘 | +Redis near api,db; api>*redis",
                "web 앞에 nginx 추가해줘 | +Nginx near web; *nginx>web",
                "api를 고가용성으로 만들어줘 | api x3",
                "api 이중화해줘 | api x3",
                "mysql을 postgres로 바꿔줘 | db=PostgreSQL; db called PostgreSQL",
                "MySQL 대신 PostgreSQL 사용해줘 | db=PostgreSQL; db called PostgreSQL",
                "큐를 제거해 주세요 | -q",
                "api 이름을 gateway로 바꿔줘 | api called gateway",
                "워커들을 3개로 늘려줘 | wk x3; wk2 x3",
                "결제 서비스를 세 개로 늘려줘 | cs x3",
                "web을 auth에 연결해줘 | web>auth",
                "web과 auth를 연결해줘 | web>auth",
                "web이랑 api 연결 끊어줘 | cut web-api",
                "api를 8080 포트로 노출해줘 | api :8080",
                "api를 shop.example.com으로 공개해줘 | api @shop.example.com",
                "워커들을 사설 네트워크에 넣어줘 | 사설 네트워크 NETWORK [wk,wk2]",
                "큐를 삭제하고 api를 3개로 늘려줘 | -q; api x3",
                "drop RabbitMQ and use Kafka | q=Kafka; q called Kafka",
                "Kafka instead of RabbitMQ | q=Kafka; q called Kafka",
                "api needs 5 copies | api x5",
                "scale down the orders service to 1 | orders x1",
                "make api 3x and the workers 2x | api x3; wk x2; wk2 x2",
                "rename Image worker to Resizer and run four of it | wk called Resizer; wk x4",
                "the web app should talk to the orders service too | web>orders",
                "orders service shouldn't use MySQL anymore, give it MongoDB | cut orders-db; +MongoDB near orders; orders>*mongodb",
                "the api should use S3 | +S3 near api; api>*s3",
                "put api behind nginx | +Nginx near api; web>*nginx; cut web-api; *nginx>api",
                "web must not call api directly, put an nginx in between | +Nginx near web,api; web>*nginx; *nginx>api; cut web-api",
                "add a nightly Python job that backs up mysql to s3 | +Python job; +S3; *python-job>db; *python-job>*s3",
                "add a read replica of the database | +MySQL standby near db; db>*standby-db",
                "delete stripe; orders service reads straight from rabbitmq | -pay; orders>q",
                "RabbitMQ 대신 Kafka | q=Kafka; q called Kafka",
                "래빗엠큐를 카프카로 갈아타고 싶어 | q=Kafka; q called Kafka",
                "api도 stripe를 호출하게 해줘 | api>pay",
                "결제 서비스에서 FCM으로 보내게 해줘 | +Firebase near cs; cs>*firebase",
                "api 서버를 5대로 | api x5",
                "결제 서비스 포트는 4000으로 | cs :4000",
                "결제 서비스를 Go로 다시 짜줘 | cs=Go",
                "api를 6개로 늘리고 이름을 core로 바꿔 | api x6; api called core",
                "web 앞에 nginx 두고 shop.example.com으로 공개해줘 | +Nginx near web; *nginx>web; web @shop.example.com",
                "api를 nginx 뒤에 두고, web을 3개로 늘리고, 큐를 Kafka로 바꿔줘 | +Nginx near api; web>*nginx; cut web-api; *nginx>api; web x3; q=Kafka; q called Kafka",
                "모든 워커를 background라는 존으로 묶어줘 | Background 존 ZONE [wk,wk2]",
                "drop in a cache for the orders service | +Cache near orders; orders>*cache",
                "we need a load balancer before api | +Load balancer near api; web>*load-balancer; cut web-api; *load-balancer>api",
                "attach MongoDB to the orders service | +MongoDB near orders; orders>*mongodb",
                "the orders service should be written in Go | orders=Go",
                "call the api \"core\" from now on | api called core",
                "api is now called edge | api called edge",
                "five copies of web please | web x5",
                "api x3 | api x3",
                "make sure the orders service survives a crash | orders x3",
                "web should be reachable at shop.dev.io | web @shop.dev.io",
                "api 이름은 core로 해줘 | api called core",
                "api가 죽어도 안 끊기게 해줘 | api x3",
                "web을 shop.dev.io에 붙여줘 | web @shop.dev.io",
                "api는 9090 포트 써 | api :9090",
                "캐시추가해줘 api랑 db 사이에 | +캐시 near api,db; api>*캐시",
            })
    void reads_changes(String sentence, String wishes) {
        Answer answer = read(sentence);

        assertThat(answer.sort()).isEqualTo(Sort.EDIT);
        assertThat(answer.questions()).isEmpty();
        if (sentence.startsWith("add prometheus")) {
            assertThat(Drawn.text(answer.wishes()))
                    .contains("+Prometheus", "*grafana>*prometheus", "*prometheus>api", "*prometheus>wk");
        } else {
            assertThat(Drawn.text(answer.wishes())).isEqualTo(wishes);
        }
    }

    @Test
    @DisplayName("D-2 what several are meant by is asked, with sentences that mean one each")
    void ambiguous() {
        Answer answer = read("scale the worker to 3");

        assertThat(answer.wishes()).isEmpty();
        assertThat(answer.questions())
                .containsExactly(new Question(
                        "ambiguous",
                        "the worker",
                        java.util.List.of(
                                new Choice("Image worker", "scale \"Image worker\" to 3"),
                                new Choice("Mail worker", "scale \"Mail worker\" to 3"))));
        assertThat(Drawn.text(read("scale \"Mail worker\" to 3").wishes())).isEqualTo("wk2 x3");
        assertThat(read("워커를 3개로 늘려줘").questions())
                .singleElement()
                .extracting(Question::code)
                .isEqualTo("ambiguous");
    }

    @Test
    @DisplayName("D-19 what stands behind a command and is not read is said to be left out")
    void left_out() {
        Answer answer = read("큐 지워줘 그리고 색깔도 빨갛게");

        assertThat(Drawn.text(answer.wishes())).isEqualTo("-q");
        assertThat(answer.ignored()).containsExactly("그리고 색깔도 빨갛게");
        assertThat(read("큐를 지워 주실 수 있을까요?").ignored()).isEmpty();
        assertThat(read("비밀 서비스 추가해줘 코틀린으로, 그리고 뭔가 더").ignored()).contains("코틀린으로");
    }

    @Test
    @DisplayName("D-2 what is asked already is not asked again for it")
    void asked_once() {
        Answer answer = read("비밀 서버 앞에 nginx 두고 pay.example.com으로 공개해줘, 그리고 RabbitMQ 대신 Kafka로 바꿔줘");

        assertThat(answer.questions()).extracting(Question::said).containsExactly("비밀 서버");
        assertThat(answer.ignored()).isEmpty();
    }

    @Test
    @DisplayName("D-7 what names nothing but what is drawn is no new system")
    void nothing_new() {
        assertThat(read("split api into two services").sort()).isEqualTo(Sort.NOTHING);
        assertThat(read("결제 서비스를 둘로 나눠줘").sort()).isEqualTo(Sort.NOTHING);
        assertThat(read("결제 서비스").sort()).isEqualTo(Sort.NOTHING);
        assertThat(read("a Flask app with Redis").sort()).isEqualTo(Sort.SYSTEM);
    }

    @Test
    @DisplayName("D-8 what keeps data takes nothing out of a queue")
    void queue_before_a_store() {
        Answer answer = read("add a queue between orders and mysql");

        assertThat(Drawn.text(answer.wishes())).isEqualTo("+Queue near orders,db; orders>*queue");
        assertThat(answer.notes()).containsExactly(Note.of("queue-unread", "Queue", "Orders service", "MySQL"));
    }

    @Test
    @DisplayName("D-2 plural words mean all of a kind for what is added, too")
    void plural_of_what_is_drawn() {
        assertThat(Drawn.text(read("add Prometheus watching all APIs").wishes()))
                .contains("*prometheus>api", "*prometheus>orders", "*prometheus>cs")
                .doesNotContain("+APIs");
    }

    @Test
    @DisplayName("D-3 a name that nothing has is answered with the nearest; a slip in it is forgiven and said")
    void unknown() {
        Answer answer = read("remove the billing service");
        assertThat(answer.wishes()).isEmpty();
        assertThat(answer.questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("unknown");
            assertThat(question.choices()).hasSizeGreaterThan(1);
        });
        assertThat(read("remove the elasticsearch").questions())
                .singleElement()
                .extracting(Question::code)
                .isEqualTo("unknown");

        Answer slip = read("remove ordrs service");
        assertThat(Drawn.text(slip.wishes())).isEqualTo("-orders");
        assertThat(slip.notes()).contains(Note.of("taken", "ordrs service", "Orders service"));
        assertThat(Drawn.text(read("결재 서비스 삭제해줘").wishes())).isEqualTo("-cs");
    }

    @Test
    @DisplayName("D-4 with a selection only what is selected is changed")
    void selection() {
        assertThat(Drawn.text(read("make these highly available", "api", "wk").wishes()))
                .isEqualTo("api x3; wk x3");
        assertThat(Drawn.text(read("scale the workers to 2", "wk2").wishes())).isEqualTo("wk2 x2");
        assertThat(Drawn.text(read("scale it to 2", "cs").wishes())).isEqualTo("cs x2");
        assertThat(Drawn.text(read("전부 고가용성으로 만들어줘", "api", "wk").wishes())).isEqualTo("api x3; wk x3");
        assertThat(Drawn.text(read("add a redis", "orders").wishes())).isEqualTo("+Redis near orders; orders>*redis");
    }

    @Test
    @DisplayName("D-5 what follows from a change is said before it is made")
    void notes() {
        assertThat(read("remove the queue").notes())
                .containsExactly(Note.of("left-alone", "Image worker, Mail worker"));
        assertThat(read("connect stripe to api").notes()).containsExactly(Note.of("opened-by", "api", "Stripe"));
        assertThat(read("connect web to api").notes()).containsExactly(Note.of("already-connected", "web", "api"));
        assertThat(read("make everything highly available").notes())
                .containsExactly(Note.of("standby", "MySQL"), Note.of("not-ours", "Stripe"));
        assertThat(read("replace mysql with redis").notes())
                .containsExactly(Note.of("other-kind", "MySQL", "database", "cache"));
        assertThat(read("put the services in a private network").notes()).containsExactly(Note.of("outside", "Stripe"));
        assertThat(read("add a redis").notes()).containsExactly(Note.of("unconnected", "Redis"));
        assertThat(read("disconnect web from db").notes()).containsExactly(Note.of("not-connected", "web", "MySQL"));
        assertThat(read("rename api to auth").notes()).containsExactly(Note.of("name-taken", "auth"));
    }

    @Test
    @DisplayName("D-6 what needs an answer is asked, and nothing is wished for meanwhile")
    void questions() {
        assertThat(read("expose web").questions()).extracting(Question::code).containsExactly("where");
        assertThat(read("rename the workers to jobs").questions())
                .extracting(Question::code)
                .containsExactly("one-at-a-time");
        assertThat(read("add a flux capacitor").questions())
                .extracting(Question::code)
                .containsExactly("unknown-technology");
        assertThat(read("replace mysql with a flux capacitor, and remove the queue")
                        .wishes())
                .isEmpty();
    }

    @ParameterizedTest(name = "D-7 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "React frontend, Flask backend, MySQL",
                "Spring Boot order service publishing to RabbitMQ, a Java worker consumes and writes MongoDB",
                "리액트 프론트에 플라스크 백엔드, MySQL",
            })
    void a_sentence_without_a_command_is_a_new_system(String sentence) {
        Answer answer = read(sentence);

        assertThat(answer.sort()).isEqualTo(Sort.SYSTEM);
        assertThat(answer.wishes().stream().filter(Wish.Add.class::isInstance)).hasSizeGreaterThan(2);
    }

    @Test
    @DisplayName("D-7 on an empty drawing there is nothing to change, so that all is new")
    void empty() {
        Answer answer = new GrammarDescriber()
                .read("add a Node API with a Postgres database", Sketch.of(new Document(), Set.of()));
        assertThat(answer.sort()).isEqualTo(Sort.SYSTEM);
        assertThat(Drawn.text(answer.wishes())).isEqualTo("+Node.js API; +PostgreSQL; *node-js-api>*postgresql");
        assertThat(new GrammarDescriber()
                        .read("lorem ipsum", Sketch.of(new Document(), Set.of()))
                        .sort())
                .isEqualTo(Sort.NOTHING);
    }

    @ParameterizedTest(name = "P-35: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            a Go service with Postgres or MySQL and a React client | PostgreSQL | MySQL
            add Memcached or Redis for the api                     | Memcached  | Redis
            """)
    void a_choice_that_was_left_open_is_said(String sentence, String taken, String left) {
        assertThat(read(sentence).notes()).contains(Note.of("chosen", taken, left));
    }
}

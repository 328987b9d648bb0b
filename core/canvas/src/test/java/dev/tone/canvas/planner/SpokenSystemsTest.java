package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.planner.Proposal.Service;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is in a system that is spoken of, and who is linked with whom.
class SpokenSystemsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P-7  | Go API                                                      | nothing
            P-7  | Python service and Java service                             | nothing
            P-7  | a Postgres database and a Redis cache                       | API>PostgreSQL API>Redis
            P-12 | cart: Go + Redis, checkout: Java + Oracle                   | Cart>Redis Checkout>Oracle
            P-14 | Node API -> RabbitMQ -> Python scorer                       | Node.js API>RabbitMQ Python scorer>RabbitMQ
            P-14 | Go 서버가 카프카에 보내고 파이썬 분석기가 읽는다              | Go 서버>Kafka Python 분석기>Kafka
            P-15 | Go API publishes to Kafka and RabbitMQ; a Python worker consumes | Go API>Kafka Go API>RabbitMQ Python worker>RabbitMQ
            P-19 | service A in Go calls service B in Rust                     | A service>B service
            P-19 | X is a Node service, Y is a Go service, X calls Y           | X service>Y service
            P-19 | orders -> payments, both in Go; payments uses Postgres      | Orders service>Payments service Payments service>PostgreSQL
            P-19 | profile-service in Node; profile-service calls mail-service | Profile service>Mail service
            """)
    void links_are_those_that_were_spoken_of(String rule, String sentence, String links) {
        Proposal proposal = Planner.plan(sentence);

        assertThat(String.join(" ", links(proposal))).as(rule).isEqualTo(links == null ? "" : links);
    }

    private static List<String> links(Proposal proposal) {
        return proposal.links().stream()
                .map(link -> name(proposal, link.from()) + ">" + name(proposal, link.to()))
                .toList();
    }

    private static String name(Proposal proposal, String id) {
        return proposal.services().stream()
                .filter(service -> service.id().equals(id))
                .map(Service::name)
                .findFirst()
                .orElseThrow();
    }
}

package dev.tone.canvas.outline;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.LayerId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @ParameterizedTest
    @CsvSource({
        "orders, low orders-db",
        "'ORDERS  postgres', orders-db",
        "database, orders-db",
        "grpc, line",
        "zone, frame",
        "주문, korean",
        "secret, ''",
        "' ', ''"
    })
    @DisplayName(
            "C-117 finding looks at names, kinds, technologies and protocols, takes every word, and skips what is hidden")
    void finding(String typed, String expected) {
        var orders = service("orders-db", ServiceKind.DATABASE, 0, 300);
        Layer hidden =
                Layer.named(new LayerId("hidden"), "Hidden", new ZIndex("a1")).withVisible(false);
        try (Scene scene = new Scene(documentOf(
                Layer.BASE,
                hidden,
                orders.withProperties(orders.properties().withTechnology("PostgreSQL")),
                rectangle("low", 0, 100).withLabel("All Orders"),
                rectangle("korean", 0, 0).withLabel("주문 서비스"),
                rectangle("gone", 0, 0)
                        .withLabel("secret orders")
                        .withHead(head("gone").withLayer(hidden.id())),
                connector("line", "low", "orders-db").withProtocol("grpc"),
                new FrameElement(head("frame"), new Rect(0, 0, 900, 900), "Zone A")))) {
            List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
            assertThat(Search.find(scene, typed)).extracting(id -> id.value()).isEqualTo(wanted);
        }
    }
}

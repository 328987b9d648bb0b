package dev.tone.canvas.plan;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.Volume;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.ElementChange.Kind;
import dev.tone.model.comparison.ValueChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawingDifferenceTest {
    private static final ServiceElement API = service("api", ServiceKind.API, 0, 0);
    private static final ServiceElement DB = service("db", ServiceKind.DATABASE, 400, 0);

    @Test
    void equal_drawings_do_not_differ() {
        assertThat(DrawingDifference.between(documentOf(API, DB), documentOf(DB, API)))
                .isEmpty();
    }

    @Test
    void what_came_and_went_is_told_by_name_and_the_system_comes_first() {
        List<ElementChange> changes = DrawingDifference.between(
                documentOf(API, rectangle("box", 0, 0)), documentOf(API, DB, connector("c", "api", "db")));

        assertThat(changes)
                .extracting(ElementChange::name, ElementChange::kind, ElementChange::system)
                .containsExactly(
                        tuple("db", Kind.ADDED, true),
                        tuple("api → db", Kind.ADDED, true),
                        tuple("", Kind.REMOVED, false));
    }

    @Test
    void properties_of_the_system_are_told_one_by_one() {
        ServiceElement other = API.withProperties(API.properties()
                .withImage("shop/api:2")
                .withPorts(List.of(new Port(8080, "http"), new Port(9090, "tcp")))
                .withEnvironment(Map.of("MODE", "fast", "API_TOKEN", "abc")));

        ElementChange change =
                DrawingDifference.between(documentOf(API), documentOf(other)).getFirst();

        assertThat(change.system()).isTrue();
        assertThat(change.fields())
                .contains(
                        new ValueChange("environment.API_TOKEN", Change.ADDED, null, ValueChange.HIDDEN, true),
                        new ValueChange("environment.MODE", Change.ADDED, null, "fast", false),
                        new ValueChange("image", Change.ADDED, null, "shop/api:2", false));
        assertThat(change.fields())
                .filteredOn(field -> field.name().equals("ports"))
                .extracting(ValueChange::after)
                .containsExactly("8080/http, 9090/tcp");
    }

    @Test
    void moving_is_only_moving_and_a_colour_is_only_a_look() {
        ServiceElement moved = API.withBounds(new Rect(900, 20, 200, 88));
        ServiceElement painted = DB.withHead(DB.head()
                .withStyle(new Style(
                        dev.tone.canvas.document.Hue.RED,
                        Style.DEFAULT.fill(),
                        Style.DEFAULT.dash(),
                        Style.DEFAULT.strokeWidth(),
                        Style.DEFAULT.fontSize(),
                        Style.DEFAULT.opacity())));

        assertThat(DrawingDifference.between(documentOf(API, DB), documentOf(moved, painted)))
                .extracting(ElementChange::kind, ElementChange::system)
                .containsExactly(tuple(Kind.MOVED, false), tuple(Kind.CHANGED, false));
    }

    @Test
    void an_arrow_that_leads_elsewhere_says_where() {
        ServiceElement cache = service("cache", ServiceKind.CACHE, 0, 300);

        ElementChange change = DrawingDifference.between(
                        documentOf(API, DB, cache, connector("c", "api", "db")),
                        documentOf(API, DB, cache, connector("c", "api", "cache")))
                .getFirst();

        assertThat(change.fields()).containsExactly(new ValueChange("to", Change.CHANGED, "db", "cache", false));
        assertThat(change.system()).isTrue();
    }

    @Test
    void a_frame_matters_when_it_means_something() {
        FrameElement zone = new FrameElement(head("f"), new Rect(-10, -10, 900, 400), "internal", FrameKind.NETWORK);
        FrameElement plain = new FrameElement(head("f"), new Rect(-10, -10, 900, 400), "internal");
        ServiceElement inside = API.withHead(API.head().withParent(id("f")));

        assertThat(DrawingDifference.between(documentOf(zone, API), documentOf(zone, inside)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.system()).isTrue();
                    assertThat(change.fields())
                            .containsExactly(new ValueChange("parent", Change.ADDED, null, "internal", false));
                });
        assertThat(DrawingDifference.between(documentOf(plain, API), documentOf(plain, inside)))
                .allMatch(change -> !change.system());
    }

    @Test
    void what_is_only_drawn_is_not_of_the_system() {
        ServiceElement idea = DB.withProperties(DB.properties().withDrawingOnly(true));

        assertThat(DrawingDifference.between(documentOf(API), documentOf(API, idea)))
                .singleElement()
                .matches(change -> !change.system());
        assertThat(DrawingDifference.between(documentOf(DB), documentOf(idea)))
                .singleElement()
                .matches(ElementChange::system);
    }

    @Test
    void volumes_that_go_are_named() {
        ServiceElement kept =
                DB.withProperties(DB.properties().withVolumes(List.of(new Volume("/data", 1), new Volume("/log", 1))));

        assertThat(LostVolumes.between(
                        documentOf(kept),
                        documentOf(DB.withProperties(DB.properties().withVolumes(List.of(new Volume("/log", 5)))))))
                .containsExactly("db /data");
        assertThat(LostVolumes.between(documentOf(kept), documentOf(API))).containsExactly("db /data", "db /log");
    }
}

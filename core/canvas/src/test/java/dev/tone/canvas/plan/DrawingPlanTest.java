package dev.tone.canvas.plan;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-170 a plan is told on the elements themselves")
class DrawingPlanTest {
    private static final ServiceElement API = service("api", ServiceKind.API, 0, 0);
    private static final ServiceElement DB = service("db", ServiceKind.DATABASE, 400, 0);
    private static final ServiceElement CACHE = service("cache", ServiceKind.CACHE, 0, 300);

    private static ServiceElement scaled(ServiceElement service) {
        return service.withProperties(service.properties().withReplicas(5));
    }

    private static DrawingPlan plan(Document running, Document drawn) {
        return DrawingPlan.between(running, Snapshot.of(drawn));
    }

    @Test
    void what_comes_what_becomes_another_and_what_goes_are_apart() {
        DrawingPlan plan = plan(
                documentOf(API, DB, connector("c", "api", "db")),
                documentOf(scaled(API), CACHE, rectangle("box", 0, 0)));

        assertThat(plan.added()).containsExactly(id("cache"));
        assertThat(plan.changed()).containsExactly(id("api"));
        assertThat(plan.ghosts()).extracting(Element::id).containsExactlyInAnyOrder(id("db"), id("c"));
        assertThat(plan.paths()).containsOnlyKeys(id("c"));
    }

    @Test
    void moving_changes_nothing_of_the_plan() {
        ServiceElement far = scaled(API).withBounds(new Rect(5_000, 70, 200, 88));

        assertThat(plan(documentOf(API), documentOf(far)).changed())
                .isEqualTo(plan(documentOf(API), documentOf(scaled(API))).changed());
        assertThat(plan(documentOf(API), documentOf(API.withBounds(far.bounds()))))
                .isEqualTo(DrawingPlan.NONE);
    }

    @Test
    void where_nothing_runs_all_of_the_system_is_new() {
        assertThat(plan(new Document(), documentOf(API, DB, rectangle("box", 0, 0)))
                        .added())
                .containsExactlyInAnyOrder(id("api"), id("db"));
    }

    @Test
    @DisplayName("C-277 what is drawing only is no part of the plan, nor is a line at it")
    void what_is_drawing_only_is_left_out_with_its_lines() {
        ServiceElement sketch = CACHE.withProperties(CACHE.properties().withDrawingOnly(true));

        assertThat(plan(
                                new Document(),
                                documentOf(
                                        API,
                                        DB,
                                        sketch,
                                        connector("c", "api", "db"),
                                        connector("d", "api", "cache"),
                                        connector("e", "cache", "db")))
                        .added())
                .containsExactlyInAnyOrder(id("api"), id("db"), id("c"));
    }

    @Test
    void what_runs_otherwise_than_it_is_drawn_has_drifted() {
        assertThat(DrawingPlan.drifted(
                        Snapshot.of(documentOf(API, DB)), Snapshot.of(documentOf(scaled(API), DB, CACHE))))
                .containsExactly(id("api"));
    }
}

package dev.tone.canvas.history;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.DiffCodec;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Guide;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.editor.Commenting;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.history.StepSummary.Act;
import dev.tone.canvas.service.ServiceKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-200 every edit is said in a line: what was done, to how many, and to which when it is one")
class StepSummaryTest {
    private final EditorDriver driver = new EditorDriver(
            service("a", ServiceKind.API, 100, 100),
            rectangle("b", 500, 100),
            rectangle("d", 500, 400),
            connector("c", "a", "b"));

    private StepSummary last() {
        Diff diff = driver.editor.history().done(1).getFirst().diff();
        StepSummary said = StepSummary.of(diff);
        // As it comes from the disk, where only what changed is kept.
        StepSummary kept = StepSummary.of(DiffCodec.decode(DiffCodec.encode(diff)));
        assertThat(kept.act()).isEqualTo(said.act());
        assertThat(kept.count()).isEqualTo(said.count());
        return said;
    }

    @Test
    void adding_and_removing() {
        driver.editor.commands().placeService(ServiceKind.CACHE, new Point(800, 600));
        assertThat(last()).isEqualTo(new StepSummary(Act.ADDED, 1, "service", "Cache"));
        driver.editor.selection().set(List.of(id("a")));
        driver.editor.copying().duplicate();
        assertThat(last().act()).isEqualTo(Act.ADDED);
        driver.editor.selection().set(List.of(id("b"), id("d")));
        driver.editor.commands().delete();
        assertThat(last()).isEqualTo(new StepSummary(Act.REMOVED, 2, "shape", ""));
        driver.editor.change(edit -> edit.put(connector("n", "a", "a")));
        assertThat(last()).isEqualTo(new StepSummary(Act.CONNECTED, 1, "connector", ""));
        driver.editor.change(edit -> {
            edit.remove("a");
            edit.put(rectangle("new", 0, 0));
        });
        assertThat(last()).isEqualTo(new StepSummary(Act.CHANGED, 2, "", ""));
    }

    @Test
    void changing_places() {
        driver.drag(150, 120, 250, 220);
        assertThat(last()).isEqualTo(new StepSummary(Act.MOVED, 1, "service", "a"));
        driver.editor.change(edit -> {
            edit.put(rectangle("b", 510, 100));
            edit.put(rectangle("d", 510, 400));
        });
        assertThat(last()).isEqualTo(new StepSummary(Act.MOVED, 2, "shape", ""));
        driver.editor.change(edit -> edit.put(rectangle("b", 510, 100).withBounds(new Rect(510, 100, 300, 60))));
        assertThat(last().act()).isEqualTo(Act.RESIZED);
        driver.editor.change(
                edit -> edit.put(rectangle("d", 510, 400).withHead(head("d").withRotation(30))));
        assertThat(last().act()).isEqualTo(Act.TURNED);
        driver.editor.selection().set(List.of(id("b")));
        driver.editor.change(edit -> edit.put(rectangle("b", 0, 0)
                .withBounds(driver.bounds("b"))
                .withHead(head("b")
                        .withZ(dev.tone.canvas.geometry.ZIndex.between(head("b").z(), null)))));
        assertThat(last().act()).isEqualTo(Act.ARRANGED);
        driver.editor.change(edit -> edit.put(driver.connector("c").withWaypoints(List.of(new Point(0, 0)))));
        assertThat(last()).isEqualTo(new StepSummary(Act.ROUTED, 1, "connector", ""));
    }

    @Test
    void changing_what_things_are() {
        driver.editor.commands().update(id("a"), element -> element.withLabel("Orders\nAPI"));
        assertThat(last()).isEqualTo(new StepSummary(Act.WRITTEN, 1, "service", "Orders"));
        driver.editor.selection().set(List.of(id("a"), id("b")));
        driver.editor.commands().restyle(style -> style.withHue(Hue.RED));
        assertThat(last()).isEqualTo(new StepSummary(Act.STYLED, 2, "", ""));
        driver.editor
                .commands()
                .update(id("b"), element -> element.withHead(element.head().withLocked(true)));
        assertThat(last().act()).isEqualTo(Act.CHANGED);
    }

    @Test
    void what_is_beside_the_elements() {
        driver.editor.change(edit -> edit.put(Layer.BASE.withVisible(false)));
        assertThat(last().act()).isEqualTo(Act.LAYERS);
        driver.editor.change(edit -> edit.put(Guide.of("g", true, 5)));
        assertThat(last().act()).isEqualTo(Act.GUIDES);
        driver.editor.change(edit -> {
            edit.put(Guide.of("g", true, 6));
            edit.put(Layer.BASE.withVisible(true));
        });
        assertThat(last().act()).isEqualTo(Act.CHANGED);
        driver.editor
                .commenting()
                .begin(
                        driver.editor.commenting().pinAt(Point.ORIGIN),
                        new Commenting.Author("a", "A"),
                        "Hm",
                        Instant.EPOCH);
        assertThat(last().act()).isEqualTo(Act.COMMENTED);
        assertThat(StepSummary.of(Diff.NONE).count()).isZero();
        assertThat(Act.COMMENTED.code()).isEqualTo("commented");
    }

    @Test
    @DisplayName("C-201 one goes to any state of one's own edits, back and forth, and edits know their time")
    void going() {
        Document document = Fixtures.documentOf();
        Instant then = Instant.parse("2026-05-04T12:00:00Z");
        try (History history = new History(document, Clock.fixed(then, ZoneOffset.UTC))) {
            for (int i = 0; i < 5; i++) {
                int x = i;
                document.apply(document.plan(edit -> edit.put(rectangle("r" + x, x, 0))), Origin.OWN);
            }
            assertThat(history.done(3)).extracting(Step::at).containsExactly(then, then, then);
            assertThat(history.done(99)).hasSize(5);
            history.goTo(2);
            assertThat(document.elementCount()).isEqualTo(2);
            assertThat(history.undone(99)).hasSize(3).extracting(Step::at).containsOnly(then);
            assertThat(StepSummary.of(history.undone(1).getFirst().diff().reversed())
                            .act())
                    .isEqualTo(Act.ADDED);
            history.goTo(4);
            assertThat(document.elementCount()).isEqualTo(4);
            history.goTo(0);
            history.goTo(99);
            assertThat(document.elementCount()).isEqualTo(5);
            assertThat(history.canRedo()).isFalse();
        }
    }

    @Test
    @DisplayName("C-201 steps are kept with their time; those of earlier versions have none")
    void kept() {
        Step step = new Step(Diff.NONE, Instant.ofEpochMilli(1_700_000_000_123L));

        assertThat(StepCodec.decode(StepCodec.encode(step))).isEqualTo(step);
        assertThat(StepCodec.decode(DiffCodec.encode(Diff.NONE)).at()).isNull();
        assertThat(StepCodec.encode(new Step(Diff.NONE, null))).startsWith("{");
    }
}

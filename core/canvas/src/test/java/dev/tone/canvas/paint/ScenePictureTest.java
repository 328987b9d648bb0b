package dev.tone.canvas.paint;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.RandomEdits;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Ghosts;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.state.ElementHealth;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.state.LiveStates;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenePictureTest {
    private static final int W = 700;
    private static final int H = 420;
    private static final Painter PAINTER = new Painter(new FontBook(BundledFonts.onClassPath()));
    private static final StateWords WORDS = LiveState::word;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void after_any_edits_it_paints_what_a_picture_made_from_scratch_paints(long seed) {
        Document document = new Document();
        Scene scene = new Scene(document);
        ScenePicture picture = new ScenePicture(scene, WORDS);
        RandomEdits edits = new RandomEdits(seed, "e");
        for (int step = 0; step < 240; step++) {
            document.apply(edits.next(document), Origin.OWN);
            if (step % 12 == 0) {
                ScenePicture fresh = new ScenePicture(scene, WORDS);
                assertThat(Arrays.mismatch(paint(picture, 0.2), paint(fresh, 0.2)))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(-1);
                assertThat(Arrays.mismatch(paint(picture, 0.6), paint(fresh, 0.6)))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(-1);
                fresh.close();
            }
        }
    }

    @Test
    @DisplayName("C-171 overlays stay with their elements")
    void a_plan_is_shown_on_the_elements_and_goes_with_them() {
        Document document = system();
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        int[] plain = paint(picture, 1);
        Document before = new Document();
        before.apply(before.plan(edit -> edit.put(rectangle("gone", 30, 300))), Origin.OWN);
        DrawingPlan plan = new DrawingPlan(
                List.of(), Set.of(id("web")), Set.of(id("line")), before.elements(), java.util.Map.of());
        picture.show(plan);
        int[] planned = paint(picture, 1);
        assertThat(Arrays.mismatch(plain, planned)).isNotEqualTo(-1);
        assertThat(picture.marks().leaving.cardinality()).isEqualTo(1);
        int slot = picture.scene().slotOf("web");
        assertThat(picture.marks().coming.get(slot)).isTrue();

        document.apply(document.plan(edit -> edit.put(rectangle("far", 9_000, 9_000))), Origin.OWN);
        assertThat(Arrays.mismatch(planned, paint(picture, 1))).isEqualTo(-1);
        document.apply(
                document.plan(edit -> edit.put(
                        ((dev.tone.canvas.document.Element) java.util.Objects.requireNonNull(document.get("web")))
                                .movedBy(40, 40))),
                Origin.OWN);
        assertThat(picture.marks().coming.get(picture.scene().slotOf("web"))).isTrue();

        document.apply(
                document.plan(edit -> edit.put(
                        ((dev.tone.canvas.document.Element) java.util.Objects.requireNonNull(document.get("web")))
                                .movedBy(-40, -40))),
                Origin.OWN);
        picture.show(DrawingPlan.NONE);
        assertThat(Arrays.mismatch(plain, paint(picture, 1))).isEqualTo(-1);
    }

    @Test
    @DisplayName("C-171 a plan leaves what is written on a line readable")
    void what_is_written_on_a_line_is_readable_in_a_plan() {
        Document document = documentOf(
                service("web", ServiceKind.WEB, 20, 60),
                service("db", ServiceKind.DATABASE, 300, 60),
                connector("line", "web", "db").withProtocol("sql"));
        Scene scene = new Scene(document);
        ScenePicture picture = new ScenePicture(scene, WORDS);
        Rect line = scene.item(id("line")).bounds();
        int[] plain = paint(picture, 1);

        picture.show(new DrawingPlan(List.of(), Set.of(id("line")), Set.of(), List.of(), java.util.Map.of()));

        int[] planned = paint(picture, 1);
        assertThat(planned).isNotEqualTo(plain);
        int x = (int) line.center().x();
        int y = (int) line.center().y();
        for (int row = y - 6; row < y + 6; row++) {
            assertThat(Arrays.copyOfRange(planned, row * W + x - 10, row * W + x + 10))
                    .as("row %d", row)
                    .isEqualTo(Arrays.copyOfRange(plain, row * W + x - 10, row * W + x + 10));
        }
    }

    @Test
    void the_design_alone_has_no_states() {
        Document document = system();
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        int[] observed = paint(picture, 1);

        picture.setObserved(false);
        assertThat(Arrays.mismatch(observed, paint(picture, 1))).isNotEqualTo(-1);

        picture.setObserved(true);
        assertThat(Arrays.mismatch(observed, paint(picture, 1))).isEqualTo(-1);
    }

    @Test
    void what_the_checks_found_is_marked_and_stays_marked_while_others_come_and_go() {
        Document document = system();
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        int[] plain = paint(picture, 1);
        picture.mark(Set.of(id("web")), Set.of(id("line")));
        int[] marked = paint(picture, 1);
        assertThat(Arrays.mismatch(plain, marked)).isNotEqualTo(-1);

        document.apply(document.plan(edit -> edit.put(rectangle("far", 9_000, 9_000))), Origin.OWN);
        assertThat(Arrays.mismatch(marked, paint(picture, 1))).isEqualTo(-1);

        picture.mark(Set.of(), Set.of(id("nobody")));
        assertThat(Arrays.mismatch(plain, paint(picture, 1))).isEqualTo(-1);
    }

    @Test
    void a_gesture_looks_like_what_it_will_become_and_leaves_nothing_behind() {
        Document document = system();
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        int[] before = paint(picture, 1);
        ConnectorElement line = (ConnectorElement) document.element(id("line"));
        ConnectorPath path = new ConnectorPath(List.of(new Point(220, 400), new Point(300, 80)));
        picture.show(overlay(
                Set.of(id("web")),
                new Point(0, 300),
                Map.of(id("box"), rectangle("box", 560, 330)),
                Map.of(id("line"), path),
                List.of(rectangle("new", 20, 20))));
        int[] during = paint(picture, 1);
        picture.show(Overlay.NONE);
        int[] after = paint(picture, 1);

        Document done = documentOf(
                document.element(id("web")).movedBy(0, 300),
                document.element(id("db")),
                line,
                rectangle("box", 560, 330),
                rectangle("new", 20, 20));
        ScenePicture expected = new ScenePicture(new Scene(done), WORDS);
        expected.show(overlay(Set.of(), Point.ORIGIN, Map.of(), Map.of(id("line"), path), List.of()));
        assertThat(Arrays.mismatch(during, paint(expected, 1))).isEqualTo(-1);
        assertThat(Arrays.mismatch(after, before)).isEqualTo(-1);
    }

    @Test
    void marks_follow_elements_when_others_come_and_go() {
        Document document = system();
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        Overlay selected = select(id("box"));
        picture.show(selected);
        document.apply(document.plan(edit -> edit.remove("web")), Origin.REMOTE);
        document.apply(document.plan(edit -> edit.put(rectangle("late", 20, 300))), Origin.REMOTE);

        assertThat(picture.marks().selected.stream())
                .containsExactly(picture.scene().slotOf("box"));
        document.apply(document.plan(edit -> edit.remove("box")), Origin.REMOTE);
        document.apply(document.plan(edit -> edit.put(rectangle("other", 20, 300))), Origin.REMOTE);
        assertThat(picture.marks().selected.isEmpty()).isTrue();
    }

    @Test
    void all_that_an_overlay_says_is_shown() {
        ScenePicture picture = new ScenePicture(new Scene(system()), WORDS);
        int[] before = paint(picture, 1);
        List<Overlay> overlays = List.of(
                select(id("box")),
                with(new Rect(10, 10, 60, 60), null, null, List.of(), null, List.of(), Set.of(), null),
                with(null, id("web"), null, List.of(), null, List.of(), Set.of(), null),
                with(null, null, new Rect(5, 5, 30, 30), List.of(), null, List.of(), Set.of(), null),
                with(
                        null,
                        null,
                        null,
                        List.of(new Overlay.Guide(new Point(9, 0), new Point(9, 90))),
                        null,
                        List.of(),
                        Set.of(),
                        null),
                with(null, null, null, List.of(), id("db"), List.of(new Point(300, 100)), Set.of(), null),
                with(null, null, null, List.of(), null, List.of(), Set.of(id("box")), null),
                with(null, null, null, List.of(), null, List.of(), Set.of(), id("web")));
        for (Overlay overlay : overlays) {
            picture.show(overlay);
            assertThat(Arrays.mismatch(paint(picture, 1), before))
                    .as("%s", overlay)
                    .isNotEqualTo(-1);
        }
        picture.show(Overlay.NONE);
        assertThat(Arrays.mismatch(paint(picture, 1), before)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, queued, QUEUED",
        "PENDING, building, WORKING",
        "PENDING, awaiting-approval, AWAITING_APPROVAL",
        "DOWN, failed, FAILED",
        "DOWN, down, DOWN",
        "HEALTHY, healthy, HEALTHY",
        "DEGRADED, degraded, DEGRADED",
        "DRIFTED, drifted, DRIFTED",
        "UNKNOWN, unknown, UNKNOWN",
        "DRAFT, draft, DRAFT",
        "PENDING, pending, PENDING"
    })
    void a_live_state_has_its_mark_and_its_word(ElementHealth health, String word, StateMark mark) {
        ScenePicture picture = new ScenePicture(new Scene(system()), WORDS);
        LiveState state = new LiveState(health, word, StageName.BUILD, null, null, null);
        picture.show(new LiveStates(Map.of(id("web"), state)), each -> "<" + each.word() + ">");
        int slot = picture.scene().slotOf("web");

        assertThat(picture.scene().mark(slot)).isEqualTo(mark);
        assertThat(picture.scene().word[slot]).isEqualTo("<" + word + ">");
        assertThat(picture.scene().progress[slot]).isBetween(0.3f, 0.7f);
    }

    @Test
    void a_service_of_somebody_else_has_no_state_of_ours() {
        Document document = documentOf(service("pay", ServiceKind.EXTERNAL, 0, 0));
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);

        assertThat(picture.scene().mark(0)).isEqualTo(StateMark.NONE);
    }

    @Test
    void a_hidden_layer_is_not_painted() {
        Document document = documentOf(Layer.BASE, rectangle("box", 20, 20));
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        document.apply(document.plan(edit -> edit.put(Layer.BASE.withVisible(false))), Origin.OWN);
        ScenePicture blank = new ScenePicture(new Scene(new Document()), WORDS);

        assertThat(Arrays.mismatch(paint(picture, 1), paint(blank, 1))).isEqualTo(-1);
    }

    @Test
    void listeners_hear_of_every_change_until_they_leave() {
        Document document = system();
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        List<String> heard = new ArrayList<>();
        var pin = picture.listen(() -> heard.add("changed"));
        document.apply(document.plan(edit -> edit.put(rectangle("x", 0, 0))), Origin.OWN);
        picture.show(Overlay.NONE);
        picture.show(LiveStates.NONE, WORDS);
        pin.close();
        picture.show(Overlay.NONE);

        assertThat(heard).hasSize(3);
    }

    private static Document system() {
        return documentOf(
                service("web", ServiceKind.WEB, 20, 60),
                service("db", ServiceKind.DATABASE, 300, 60),
                connector("line", "web", "db"),
                rectangle("box", 560, 60));
    }

    @Test
    void handles_leave_the_sign_of_a_finding_whole() {
        Document document = documentOf(service("web", ServiceKind.WEB, 20, 60));
        Scene scene = new Scene(document);
        ScenePicture picture = new ScenePicture(scene, WORDS);
        Rect box = scene.item(id("web")).bounds();
        picture.mark(Set.of(), Set.of(id("web")));
        int attention = CanvasTheme.light().tone(Tone.ATTENTION);
        long whole = count(paint(picture, 1), attention);

        picture.show(with(box, null, null, List.of(), null, List.of(), Set.of(), null));

        assertThat(whole).isPositive();
        assertThat(count(paint(picture, 1), attention)).isEqualTo(whole);
    }

    private static long count(int[] pixels, int color) {
        return Arrays.stream(pixels).filter(each -> each == color).count();
    }

    private static Overlay select(ElementId one) {
        Overlay none = Overlay.NONE;
        return new Overlay(
                Set.of(one),
                null,
                0,
                null,
                Set.of(),
                Point.ORIGIN,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                none.faded(),
                List.of(),
                null,
                null);
    }

    private static Overlay overlay(
            Set<ElementId> shifted,
            Point shift,
            Map<ElementId, dev.tone.canvas.document.Element> replaced,
            Map<ElementId, ConnectorPath> paths,
            List<dev.tone.canvas.document.Element> ghosts) {
        return new Overlay(
                Set.of(), null, 0, null, shifted, shift, replaced, paths, ghosts, null, List.of(), null, List.of(),
                Set.of(), List.of(), null, null);
    }

    private static Overlay with(
            Rect handles,
            ElementId hovered,
            Rect marquee,
            List<Overlay.Guide> guides,
            ElementId target,
            List<Point> anchors,
            Set<ElementId> faded,
            ElementId editing) {
        return new Overlay(
                Set.of(),
                handles,
                0,
                hovered,
                Set.of(),
                Point.ORIGIN,
                Map.of(),
                Map.of(),
                List.of(),
                marquee,
                guides,
                target,
                anchors,
                faded,
                List.of(),
                editing,
                null);
    }

    @Test
    void what_is_proposed_is_painted_with_its_sign_and_leaves_nothing_behind() {
        Document document = documentOf(
                service("web", ServiceKind.WEB, 40, 40),
                service("api", ServiceKind.API, 400, 40),
                connector("line", "web", "api"));
        ScenePicture picture = new ScenePicture(new Scene(document), WORDS);
        int[] before = paint(picture, 1);
        ServiceElement changed = service("api", ServiceKind.API, 400, 40).withLabel("Gateway");
        for (boolean rejected : new boolean[] {false, true}) {
            picture.propose(new Ghosts(
                    List.of(
                            new Ghosts.Ghost(
                                    service("new", ServiceKind.CACHE, 40, 240), null, Ghosts.Sign.ADDED, rejected),
                            new Ghosts.Ghost(changed, null, Ghosts.Sign.CHANGED, rejected),
                            new Ghosts.Ghost(
                                    connector("line", "web", "api"),
                                    new ConnectorPath(List.of(new Point(240, 84), new Point(400, 84))),
                                    Ghosts.Sign.REMOVED,
                                    rejected)),
                    Map.of(),
                    rejected ? Set.of() : Set.of(id("line")),
                    id("new")));
            int[] proposed = paint(picture, 1);
            assertThat(Arrays.mismatch(before, proposed)).isNotEqualTo(-1);
            document.apply(document.plan(edit -> edit.put(service("other", ServiceKind.API, 400, 240))), Origin.REMOTE);
            document.apply(document.plan(edit -> edit.remove("other")), Origin.REMOTE);
            assertThat(Arrays.mismatch(proposed, paint(picture, 1))).isEqualTo(-1);
        }
        picture.propose(Ghosts.NONE);
        assertThat(Arrays.mismatch(before, paint(picture, 1))).isEqualTo(-1);
    }

    private static int[] paint(ScenePicture picture, double zoom) {
        int[] px = new int[W * H];
        Lens lens = new Lens().look(zoom < 1 ? -W / zoom / 2 : 0, zoom < 1 ? -H / zoom / 2 : 0, zoom, 1);
        PAINTER.paint(px, W, 0, 0, W, H, lens, picture.scene(), picture.marks(), CanvasTheme.light());
        return px;
    }
}

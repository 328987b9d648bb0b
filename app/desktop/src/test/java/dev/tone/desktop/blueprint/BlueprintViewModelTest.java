package dev.tone.desktop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.check.Check;
import dev.tone.canvas.blueprint.check.Finding;
import dev.tone.canvas.blueprint.diff.LineDiff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueprintViewModelTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Work work = new Work(background::add, Runnable::run, faults::add);
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final ElementId api = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
    private final ElementId cache = editor.commands().placeService(ServiceKind.CACHE, new Point(400, 0));
    private final CanvasId canvas = new CanvasId("c1");
    private List<CanvasRecord> before = List.of();
    private final Map<String, List<CanvasRecord>> kept = new HashMap<>();
    private boolean offline;
    private final SystemModel system = new SystemModel(editor.document(), () -> "Shop", work);
    private final BlueprintViewModel model = new BlueprintViewModel(system, canvas, this::at, kept::get, work);

    private CanvasSnapshot at(CanvasId asked, long revision) {
        assertThat(asked).isEqualTo(canvas);
        if (offline) {
            throw Fault.invalid("link/offline", "The platform is out of reach.", null)
                    .asException();
        }
        return new CanvasSnapshot(asked, CanvasSnapshot.FORMAT, revision, before);
    }

    private void finishWork() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void watch() {
        model.setWatched(true);
        finishWork();
    }

    private void rename(ElementId id, String name) {
        editor.commands().update(id, element -> element.withLabel(name));
    }

    private String text() {
        return model.viewProperty().get().text().text();
    }

    @Test
    void the_text_follows_the_drawing_while_somebody_looks() {
        finishWork();
        assertThat(model.viewProperty().get()).isNull();

        watch();
        assertThat(text()).contains("name: shop").contains("  api:").contains("  cache:");

        rename(api, "Orders");
        rename(api, "Order book");
        finishWork();
        assertThat(text()).contains("  order-book:").doesNotContain("  api:");

        model.setWatched(false);
        rename(api, "Later");
        finishWork();
        assertThat(text()).contains("  order-book:");
        watch();
        assertThat(text()).contains("  later:");
    }

    @Test
    void what_changes_during_the_work_is_in_the_next_one() {
        Runnable first = background.remove();
        rename(api, "Orders");
        assertThat(background).isEmpty();

        first.run();
        watch();

        assertThat(text()).contains("  orders:");
    }

    @Test
    void the_format_is_chosen() {
        watch();
        model.formatProperty().set(Format.KUBERNETES);
        finishWork();

        assertThat(text()).contains("kind: Deployment");
        assertThat(model.viewProperty().get().format()).isEqualTo(Format.KUBERNETES);
    }

    @Test
    void what_is_selected_is_marked_and_a_line_leads_to_its_element() {
        watch();
        model.select(Set.of(cache));

        BitSet marked = model.markedProperty().get();
        List<String> lines = text().lines().toList();
        assertThat(marked.isEmpty()).isFalse();
        assertThat(lines.get(marked.nextSetBit(0))).isEqualTo("  cache:");
        assertThat(model.elementsAt(marked.nextSetBit(0))).containsExactly(cache);
        assertThat(model.elementsAt(0)).isEmpty();

        model.select(Set.of());
        assertThat(model.markedProperty().get().isEmpty()).isTrue();
    }

    @Test
    void it_is_compared_with_how_it_was() {
        watch();
        model.compareWith(new Base(Base.Kind.OPENED, "", null, null));
        finishWork();
        assertThat(model.viewProperty().get().added()).isZero();

        rename(api, "Orders");
        finishWork();

        BlueprintViewModel.View view = model.viewProperty().get();
        assertThat(view.added()).isPositive();
        assertThat(view.removed()).isPositive();
        assertThat(view.rows())
                .anyMatch(
                        row -> row.kind() == LineDiff.Kind.REMOVED && row.text().equals("  api:") && row.line() < 0)
                .anyMatch(row -> row.kind() == LineDiff.Kind.ADDED && row.text().equals("  orders:"));

        model.compareWith(new Base(Base.Kind.NOTHING, "", null, null));
        finishWork();
        assertThat(model.viewProperty().get().rows()).allMatch(row -> row.kind() == LineDiff.Kind.SAME);
    }

    @Test
    void it_is_compared_with_what_was_deployed() {
        before = editor.document().records();
        ServiceElement service = (ServiceElement) editor.document().element(api);
        editor.commands()
                .update(api, _ -> service.withProperties(service.properties().withReplicas(3)));
        watch();

        model.compareWith(new Base(Base.Kind.DEPLOYED, "", 7L, null));
        finishWork();

        assertThat(model.viewProperty().get().added()).isEqualTo(2);
        assertThat(model.viewProperty().get().removed()).isZero();
        assertThat(model.faultProperty().get()).isNull();
    }

    @Test
    void without_the_platform_there_is_nothing_to_compare_with() {
        offline = true;
        watch();
        model.compareWith(new Base(Base.Kind.DEPLOYED, "", 7L, null));
        finishWork();

        assertThat(model.faultProperty().get().code()).isEqualTo("link/offline");
        assertThat(model.viewProperty().get().rows()).allMatch(row -> row.kind() == LineDiff.Kind.SAME);
        assertThat(faults).isEmpty();
    }

    @Test
    void the_checks_follow_the_drawing() {
        finishWork();
        assertThat(system.stateProperty().get().findings())
                .extracting(Finding::check)
                .containsExactly(Check.MISSING_IMAGE, Check.MISSING_IMAGE);

        ServiceElement service = (ServiceElement) editor.document().element(api);
        editor.commands()
                .update(api, _ -> service.withProperties(service.properties().withImage("app:1")));
        finishWork();

        assertThat(system.stateProperty().get().findings())
                .extracting(finding -> finding.elements().getFirst())
                .containsExactly(cache);
    }

    @Test
    void a_closed_model_hears_nothing_more() {
        watch();
        model.close();
        system.close();
        rename(api, "Orders");

        assertThat(background).isEmpty();
    }

    @Test
    void it_is_compared_with_a_kept_version() {
        kept.put("v1", editor.document().records());
        watch();
        rename(api, "Orders");
        finishWork();
        model.compareWith(new Base(Base.Kind.VERSION, "", null, "v1"));
        finishWork();

        assertThat(model.viewProperty().get().rows())
                .filteredOn(row -> row.kind() == LineDiff.Kind.REMOVED)
                .extracting(CodeRow::text)
                .contains("  api:");
    }
}

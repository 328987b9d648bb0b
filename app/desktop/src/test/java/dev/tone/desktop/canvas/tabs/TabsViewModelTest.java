package dev.tone.desktop.canvas.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabsViewModelTest {
    private static final ProjectId SHOP = new ProjectId("shop");

    @TempDir
    Path folder;

    private Fixture fixture;
    private FakeCanvases port;
    private ProjectModel project;
    private TabsViewModel tabs;
    private final List<CanvasId> deleted = new ArrayList<>();

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.projects.add(Fixture.project("shop", "Shop"));
        fixture.canvases.addAll(List.of(canvas("a", "a0"), canvas("b", "a1"), canvas("c", "a2")));
        port = new FakeCanvases();
        project = fixture.workspace().open().orElseThrow();
        tabs = tabs();
    }

    private TabsViewModel tabs() {
        return new TabsViewModel(
                project, port, fixture.work, fixture.notices, fixture.texts, fixture.settings, deleted::add);
    }

    private static CanvasInfo canvas(String id, String place) {
        return canvas(id, id.toUpperCase(java.util.Locale.ROOT), place, false);
    }

    private static CanvasInfo canvas(String id, String name, String place, boolean deleted) {
        return new CanvasInfo(
                new CanvasId(id), SHOP, name, 0, Fixture.T0, Fixture.T0, place, deleted ? Fixture.T0 : null);
    }

    private List<String> names() {
        return tabs.tabs().stream().map(CanvasInfo::name).toList();
    }

    private @Nullable String active() {
        CanvasId id = tabs.activeProperty().get();
        return id == null ? null : id.value();
    }

    @Test
    void C_131_the_first_canvas_is_in_front_and_stepping_goes_around() {
        assertThat(names()).containsExactly("A", "B", "C");
        assertThat(active()).isEqualTo("a");
        tabs.step(-1);
        assertThat(active()).isEqualTo("c");
        tabs.step(1);
        assertThat(active()).isEqualTo("a");
    }

    @Test
    void outside_of_its_project_a_canvas_has_both_names_unless_it_is_the_only_one() {
        assertThat(tabs.nameOf(new CanvasId("b"))).isEqualTo("Shop - B");
        assertThat(tabs.nameOf(null)).isEqualTo("Shop");
        fixture.tell(Topic.project(SHOP), new LiveFact.CanvasChanged(canvas("a", "A", "a0", true)));
        fixture.tell(Topic.project(SHOP), new LiveFact.CanvasChanged(canvas("c", "C", "a2", true)));
        assertThat(tabs.nameOf(new CanvasId("b"))).isEqualTo("Shop");
    }

    @Test
    void C_132_a_closed_tab_gives_way_to_its_neighbour_and_can_be_opened_again() {
        tabs.show(new CanvasId("b"));
        tabs.close(new CanvasId("b"));
        assertThat(names()).containsExactly("A", "C");
        assertThat(active()).isEqualTo("c");
        assertThat(tabs.all()).hasSize(3);
        tabs.reopen();
        assertThat(names()).containsExactly("A", "B", "C");
        assertThat(active()).isEqualTo("b");
        assertThat(tabs.canReopen()).isFalse();
    }

    @Test
    void C_132_the_last_tab_stays() {
        tabs.closeOthers(new CanvasId("b"));
        tabs.close(new CanvasId("b"));
        assertThat(names()).containsExactly("B");
        assertThat(fixture.notices.current()).hasSize(1);
    }

    @Test
    void C_131_what_is_closed_and_what_is_in_front_comes_back_after_a_restart() {
        tabs.show(new CanvasId("c"));
        tabs.close(new CanvasId("a"));
        tabs.close();
        tabs = tabs();
        assertThat(names()).containsExactly("B", "C");
        assertThat(active()).isEqualTo("c");
    }

    @Test
    void a_new_canvas_has_a_free_name_and_comes_to_the_front() {
        fixture.tell(Topic.project(SHOP), new LiveFact.CanvasChanged(canvas("d", "Canvas 5", "a3", false)));
        tabs.create();
        assertThat(names()).containsExactly("A", "B", "C", "Canvas 5", "Canvas 6");
        assertThat(active()).isEqualTo("new");
    }

    @Test
    void C_134_deleting_acts_at_once_and_can_be_undone() {
        tabs.show(new CanvasId("b"));
        tabs.delete(new CanvasId("b"));
        assertThat(deleted).containsExactly(new CanvasId("b"));
        assertThat(names()).containsExactly("A", "C");
        assertThat(active()).isEqualTo("c");
        fixture.notices.current().getFirst().offers().getFirst().run().run();
        assertThat(names()).containsExactly("A", "B", "C");
        assertThat(active()).isEqualTo("b");
    }

    @Test
    void what_others_delete_goes_and_a_window_without_canvases_has_nothing_in_front() {
        for (String id : List.of("a", "b", "c")) {
            fixture.tell(Topic.project(SHOP), new LiveFact.CanvasChanged(canvas(id, "X", "a0", true)));
        }
        assertThat(names()).isEmpty();
        assertThat(active()).isNull();
        tabs.create();
        assertThat(active()).isEqualTo("new");
    }

    @Test
    void a_tab_is_put_behind_the_one_before_its_new_place() {
        tabs.move(new CanvasId("a"), 1);
        tabs.move(new CanvasId("c"), 0);
        tabs.move(new CanvasId("b"), 1);
        tabs.show(new CanvasId("a"));
        tabs.moveActive(1);
        assertThat(port.calls).containsExactly("move a b", "move c null", "move a b");
    }

    @Test
    void a_name_that_says_nothing_new_is_not_sent() {
        tabs.rename(new CanvasId("a"), "  ");
        tabs.rename(new CanvasId("a"), " A ");
        tabs.rename(new CanvasId("a"), " Overview ");
        tabs.duplicate(new CanvasId("a"));
        assertThat(port.calls).containsExactly("rename a Overview", "duplicate a Overview copy");
        assertThat(names()).contains("Overview", "Overview copy");
    }

    private static final class FakeCanvases implements CanvasesPort {
        private final List<String> calls = new ArrayList<>();

        @Override
        public CanvasInfo create(ProjectId project, String name) {
            return canvas("new", name, "b00", false);
        }

        @Override
        public CanvasInfo rename(CanvasId canvas, String name) {
            calls.add("rename " + canvas + " " + name);
            return canvas(canvas.value(), name, "a0", false);
        }

        @Override
        public CanvasInfo duplicate(CanvasId canvas, String name) {
            calls.add("duplicate " + canvas + " " + name);
            return canvas("copy", name, "a05", false);
        }

        @Override
        public CanvasInfo move(CanvasId canvas, @Nullable CanvasId after) {
            calls.add("move " + canvas + " " + after);
            return canvas(canvas.value(), at(canvas));
        }

        @Override
        public CanvasInfo delete(CanvasId canvas) {
            return canvas(canvas.value(), canvas.value(), at(canvas), true);
        }

        @Override
        public CanvasInfo restore(CanvasId canvas) {
            return canvas(canvas.value(), at(canvas));
        }

        @Override
        public List<CanvasInfo> trashed(ProjectId project) {
            return List.of();
        }

        private static String at(CanvasId canvas) {
            return "a" + (canvas.value().charAt(0) - 'a');
        }
    }
}

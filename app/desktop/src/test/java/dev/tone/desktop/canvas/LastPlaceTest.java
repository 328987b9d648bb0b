package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastPlaceTest {
    private static final Rect SWITCH = new Rect(12, 12, 240, 40);

    @TempDir
    Path folder;

    private final Document document = new Document();
    private final Editor editor = Tools.editor(document, IdGenerator.system(), TextMeasure.ESTIMATE);

    private Memory memory() {
        return new Memory(new CanvasId("c1"), new SettingsStore(folder.resolve("settings"), Runnable::run));
    }

    private void draw(String id, double x, double y) {
        draw(id, x, y, Origin.REMOTE);
    }

    private void draw(String id, double x, double y, Origin origin) {
        document.apply(
                document.plan(edit -> edit.put(new ShapeElement(
                        Head.of(new ElementId(id), Layer.BASE.id(), ZIndex.FIRST),
                        new Rect(x, y, 200, 100),
                        ShapeKind.RECTANGLE,
                        ""))),
                origin);
    }

    private Rect shown(String id) {
        return editor.viewport()
                .camera()
                .get()
                .toScreen(editor.scene().item(new ElementId(id)).bounds());
    }

    @Test
    void a_drawing_seen_first_is_fitted_beside_what_gets_its_place_after_it() {
        Memory memory = memory();
        new LastPlace(editor, memory);
        editor.viewport().size().set(new Size(900, 600));
        draw("a", 0, 0);
        draw("b", 900, 700);

        editor.viewport().covered().set(List.of(SWITCH));

        assertThat(shown("a").intersects(SWITCH)).isFalse();
        assertThat(new Rect(0, 0, 900, 600).contains(shown("b"))).isTrue();
    }

    @Test
    void once_a_person_looks_elsewhere_or_works_it_stays() {
        LastPlace place = new LastPlace(editor, memory());
        draw("a", 0, 0);
        draw("b", 900, 700);
        editor.viewport().size().set(new Size(900, 600));
        place.settle();
        Camera fitted = editor.viewport().camera().get();
        assertThat(fitted).isNotEqualTo(Camera.START);

        editor.viewport().covered().set(List.of(SWITCH));

        assertThat(editor.viewport().camera().get()).isEqualTo(fitted);
    }

    @Test
    void what_a_person_puts_on_an_empty_drawing_stays_where_they_put_it() {
        new LastPlace(editor, memory());
        editor.viewport().size().set(new Size(900, 600));

        draw("mine", 20, 30, Origin.OWN);
        editor.viewport().covered().set(List.of(SWITCH));
        draw("another", 2_000, 30, Origin.REMOTE);

        assertThat(editor.viewport().camera().get()).isEqualTo(Camera.START);
    }

    @Test
    void what_a_drawing_begins_with_is_fitted_when_it_comes_on_the_screen() {
        new LastPlace(editor, memory());

        draw("begun", 5_000, 5_000, Origin.OWN);
        editor.viewport().size().set(new Size(900, 600));

        assertThat(new Rect(0, 0, 900, 600).contains(shown("begun"))).isTrue();
    }

    @Test
    void what_was_only_fitted_is_fitted_again_and_what_a_person_worked_at_comes_back() {
        Memory memory = memory();
        LastPlace place = new LastPlace(editor, memory);
        draw("a", 0, 0);
        draw("b", 900, 700);
        editor.viewport().size().set(new Size(900, 600));
        assertThat(memory.camera()).isNull();

        place.settle();

        assertThat(memory.camera()).isEqualTo(editor.viewport().camera().get());
    }

    @Test
    @DisplayName("C-133 a camera of the last time comes back")
    void a_camera_of_the_last_time_comes_back() {
        Memory memory = memory();
        memory.keep(new Camera(10, 20, 0.5));
        draw("a", 0, 0);

        new LastPlace(editor, memory);
        editor.viewport().size().set(new Size(900, 600));

        assertThat(editor.viewport().camera().get()).isEqualTo(new Camera(10, 20, 0.5));
    }

    @Test
    @DisplayName("C-133 a window of its own begins with what was shown before, and keeps a camera of its own")
    void a_window_begins_with_what_was_shown_before() {
        SettingsStore settings = new SettingsStore(folder.resolve("settings"), Runnable::run);
        CanvasId canvas = new CanvasId("c1");
        Memory first = new Memory(canvas, settings);
        first.keep(new Camera(100, 200, 2));
        Seen seen = Seen.of(new Camera(100, 200, 2), new Size(1_200, 800));
        draw("a", 5_000, 5_000);

        Memory own = Memory.ofWindow(canvas, settings, seen);
        LastPlace place = new LastPlace(editor, own);
        editor.viewport().size().set(new Size(600, 400));
        assertThat(editor.viewport().visible()).isEqualTo(new Rect(100, 200, 600, 400));
        assertThat(own.camera()).isNull();

        editor.viewport().pan(-30, 0);
        place.close();
        assertThat(own.camera()).isEqualTo(editor.viewport().camera().get());
        assertThat(first.camera()).isEqualTo(new Camera(100, 200, 2));
        assertThat(Memory.ofWindow(canvas, settings, null).camera()).isEqualTo(own.camera());

        Memory.forgetWindow(canvas, settings);
        assertThat(Memory.ofWindow(canvas, settings, seen).camera()).isNull();
        assertThat(first.camera()).isEqualTo(new Camera(100, 200, 2));
    }

    @Test
    void a_larger_window_shows_more_of_a_drawing_and_not_larger() {
        Seen seen = Seen.of(new Camera(0, 0, 1), new Size(400, 300));
        assertThat(seen.in(new Size(800, 600))).isEqualTo(new Camera(-200, -150, 1));
    }
}

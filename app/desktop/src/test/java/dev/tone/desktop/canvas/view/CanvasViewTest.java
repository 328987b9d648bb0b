package dev.tone.desktop.canvas.view;

import static dev.tone.desktop.canvas.view.Toolkit.on;
import static dev.tone.desktop.canvas.view.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.FontSource;
import dev.tone.canvas.paint.PaintedText;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.state.ElementHealth;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.state.LiveStates;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.outline.Outline;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CanvasViewTest {
    private static final FontSource FONTS = BundledFonts.onClassPath();
    private static final ElementId BOX = new ElementId("box");
    private static final ElementId WEB = new ElementId("web");

    private final Document document = new Document();
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.LIGHT);
    private Editor editor;
    private CanvasView view;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        document.apply(
                document.plan(edit -> {
                    edit.put(new ShapeElement(head(BOX), new Rect(100, 100, 120, 80), ShapeKind.RECTANGLE, "Plan"));
                    edit.put(new ServiceElement(
                            head(WEB),
                            new Rect(300, 100, 200, 88),
                            ServiceKind.WEB,
                            "shop",
                            ServiceKind.WEB.defaults()));
                }),
                Origin.REMOTE);
        on(() -> {
            editor = Tools.editor(document, IdGenerator.system(), new PaintedText(new FontBook(FONTS)));
            view = new CanvasView(
                    editor, new Painter(new FontBook(FONTS)), appearance, Texts.of(Language.ENGLISH), LiveState::word);
            stage = new Stage();
            stage.setScene(new Scene(view, 640, 400));
            stage.show();
            view.requestFocus();
            return null;
        });
        until(() -> view.frames().painting().count() > 0);
    }

    @AfterEach
    void close() throws Exception {
        on(() -> {
            view.close();
            editor.close();
            stage.close();
            return null;
        });
    }

    @Test
    void the_picture_is_as_large_as_the_view_and_shows_the_drawing() throws Exception {
        assertThat(on(() -> editor.viewport().size().get().width())).isEqualTo(640);
        assertThat(pixel(160, 101)).isEqualTo(CanvasTheme.light().soft()[0]);
        assertThat(pixel(20, 390)).isEqualTo(CanvasTheme.light().paper());
    }

    @Test
    void another_appearance_is_painted_at_once() throws Exception {
        on(() -> {
            appearance.set(Appearance.DARK);
            return null;
        });
        until(() -> pixel(30, 391) == CanvasTheme.dark().paper());
    }

    @Test
    void clicking_selects_and_dragging_moves() throws Exception {
        mouse(MouseEvent.MOUSE_MOVED, 150, 160, 0);
        mouse(MouseEvent.MOUSE_PRESSED, 150, 160, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 150, 160, 1);
        assertThat(on(() -> editor.selection().contains(BOX))).isTrue();

        mouse(MouseEvent.MOUSE_PRESSED, 150, 160, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 170, 200, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 190, 260, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 190, 260, 1);
        assertThat(on(() -> editor.scene().item(BOX).bounds().y())).isGreaterThan(150);
        until(() -> pixel(160, 101) == CanvasTheme.light().paper());
    }

    @Test
    void the_wheel_scrolls_and_zooms() throws Exception {
        on(() -> {
            Event.fireEvent(view, scroll(0, -40, false));
            return null;
        });
        assertThat(on(() -> editor.viewport().camera().get().y())).isEqualTo(40);
        on(() -> {
            Event.fireEvent(view, scroll(0, 40, true));
            return null;
        });
        assertThat(on(() -> editor.viewport().camera().get().zoom())).isGreaterThan(1);
    }

    @Test
    void keys_reach_the_editor_and_are_used_up() throws Exception {
        on(() -> {
            editor.selection().only(BOX);
            Event.fireEvent(view, key(KeyEvent.KEY_PRESSED, KeyCode.DELETE, ""));
            return null;
        });
        assertThat(document.element(BOX)).isNull();
    }

    @Test
    void text_is_written_in_a_control_over_the_element_and_taken_over() throws Exception {
        on(() -> {
            editor.selection().only(BOX);
            Event.fireEvent(view, key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, ""));
            return null;
        });
        TextArea area = (TextArea) view.lookup("#canvas-text");
        assertThat(on(area::isVisible)).isTrue();
        String said = on(area::getText);
        assertThat(said).isEqualTo("Plan");
        assertThat(on(() -> area.getBoundsInParent().getMinX())).isBetween(80.0, 125.0);
        on(() -> {
            area.setText("Plan B\nand C");
            Event.fireEvent(area, key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE, ""));
            return null;
        });
        assertThat(document.element(BOX).label()).isEqualTo("Plan B\nand C");
        assertThat(on(area::isVisible)).isFalse();
    }

    @Test
    @DisplayName("C-230 what is written runs from the side of its first strong letter, where it will be drawn")
    void text_from_right_to_left() throws Exception {
        on(() -> {
            editor.toolbox().choose("text");
            return null;
        });
        mouse(MouseEvent.MOUSE_PRESSED, 300, 300, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 300, 300, 1);
        double drawn = on(() -> {
            TextArea area = (TextArea) view.lookup("#canvas-text");
            assertThat(area.getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            area.replaceText(0, area.getLength(), "1) שלום tone");
            assertThat(area.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            return area.getLayoutX() + area.getWidth();
        });
        assertThat(on(() -> view.lookup("#canvas-text").getBoundsInParent().getWidth()))
                .as("laid out, which the toolkit cannot when such lines wrap")
                .isPositive();
        Rect taken = on(() -> {
            editor.commands().finishText("1) שלום tone");
            return editor.viewport().camera().get().toScreen(editor.selection().bounds());
        });
        assertThat(drawn - taken.right()).isBetween(4.0, 8.0);
    }

    @Test
    @DisplayName("C-254 a text that has a width is written in it, and the control is as high as its lines")
    void text_of_a_given_width() throws Exception {
        on(() -> {
            editor.toolbox().choose("text");
            return null;
        });
        mouse(MouseEvent.MOUSE_PRESSED, 300, 300, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 380, 300, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 420, 310, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 420, 310, 1);
        TextArea area = (TextArea) view.lookup("#canvas-text");
        double line = on(area::getHeight);
        assertThat(on(area::getWidth)).isEqualTo(132);
        on(() -> {
            area.replaceText(0, area.getLength(), "A few words that need more than one line\nand one below");
            return null;
        });
        assertThat(on(area::getWidth)).isEqualTo(132);
        assertThat(on(area::getHeight)).isGreaterThan(2.5 * line);
        assertThat(on(area::getScrollTop)).isLessThan(line / 2);
        ScrollPane lines = on(() -> {
            area.applyCss();
            return (ScrollPane) area.lookup(".scroll-pane");
        });
        assertThat(lines.getVbarPolicy()).isEqualTo(ScrollPane.ScrollBarPolicy.NEVER);
    }

    @Test
    @DisplayName("C-112 a note has as many lines as are written on it")
    void lines_of_a_note() throws Exception {
        on(() -> {
            editor.toolbox().choose("note");
            return null;
        });
        mouse(MouseEvent.MOUSE_PRESSED, 300, 300, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 300, 300, 1);
        TextArea area = (TextArea) view.lookup("#canvas-text");
        on(() -> {
            area.applyCss();
            area.setText("one");
            area.end();
            Event.fireEvent(area, key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, ""));
            return null;
        });
        assertThat(on(area::isVisible)).isTrue();
        on(() -> {
            area.appendText("two");
            Event.fireEvent(area, key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE, ""));
            return null;
        });
        String written =
                ((NoteElement) editor.document().element(editor.selection().single())).text();
        assertThat(written).isEqualTo("one\ntwo");
    }

    @Test
    void the_name_of_a_service_is_one_line_that_enter_ends() throws Exception {
        on(() -> {
            editor.selection().only(WEB);
            return editor.commands().editText();
        });
        TextArea area = (TextArea) view.lookup("#canvas-text");
        on(() -> {
            editor.viewport().zoomBy(2, new dev.tone.canvas.geometry.Point(0, 0));
            area.setText("store");
            Event.fireEvent(area, key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, ""));
            return null;
        });
        assertThat(document.element(WEB).label()).isEqualTo("store");
    }

    @Test
    void the_outline_speaks_the_language_of_the_window() throws Exception {
        List<String> spoken = on(() -> {
            CanvasOutline korean = new CanvasOutline(editor, Texts.of(Language.KOREAN), LiveState::word);
            return korean.parts().stream().map(Outline.Part::accessibleText).toList();
        });

        assertThat(spoken).containsExactlyInAnyOrder("사각형, Plan", "웹, shop, draft");
    }

    @Test
    void the_outline_tells_what_is_in_view() throws Exception {
        List<Outline.Part> parts = on(() -> {
            editor.selection().only(WEB);
            view.showStates(
                    new LiveStates(
                            Map.of(WEB, new LiveState(ElementHealth.HEALTHY, "healthy", null, null, null, null))),
                    LiveState::word);
            return Outline.of(view).parts();
        });
        assertThat(parts).extracting(Outline.Part::id).containsExactlyInAnyOrder("box", "web");
        Outline.Part web =
                parts.stream().filter(p -> p.id().equals("web")).findFirst().orElseThrow();
        assertThat(web.accessibleText()).isEqualTo("Web, shop, healthy");
        assertThat(web.selected()).isTrue();
        assertThat(web.bounds().getMinX()).isEqualTo(300);
        assertThat(on(() -> view.getAccessibleText())).contains("2").contains("1");

        on(() -> {
            editor.viewport().camera().set(new Camera(5_000, 0, 1));
            return null;
        });
        assertThat(on(() -> Outline.of(view).parts())).isEmpty();

        on(() -> editor.change(edit -> edit.remove(BOX.value())));

        assertThat(on(() -> view.getAccessibleText())).contains("1 element,");
    }

    @Test
    void a_zoom_comes_to_rest_and_then_nothing_is_painted_any_more() throws Exception {
        int before = on(() -> {
            editor.viewport().zoomIn();
            return view.frames().painting().count();
        });
        until(() -> view.frames().painting().count() >= before + 2);
        int rest = on(() -> view.frames().painting().count());
        for (int i = 0; i < 20; i++) {
            on(() -> null);
        }
        assertThat(on(() -> view.frames().painting().count())).isEqualTo(rest);
    }

    private int pixel(int x, int y) throws Exception {
        return on(() -> {
            ImageView shown =
                    (ImageView) ((PictureSurface) view.getChildrenUnmodifiable().getFirst())
                            .getChildrenUnmodifiable()
                            .getFirst();
            return shown.getImage().getPixelReader().getArgb(x, y);
        });
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) throws Exception {
        on(() -> {
            MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
            Event.fireEvent(
                    view,
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            button,
                            clicks,
                            false,
                            false,
                            false,
                            false,
                            type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED,
                            false,
                            false,
                            false,
                            false,
                            false,
                            new PickResult(view, x, y)));
            return null;
        });
    }

    private static ScrollEvent scroll(double dx, double dy, boolean zoom) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                200,
                200,
                200,
                200,
                false,
                zoom,
                false,
                false,
                false,
                false,
                dx,
                dy,
                dx,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode code, String text) {
        return new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, text, code, false, false, false, false);
    }

    private static Head head(ElementId id) {
        return Head.of(id, Layer.BASE.id(), ZIndex.FIRST);
    }
}

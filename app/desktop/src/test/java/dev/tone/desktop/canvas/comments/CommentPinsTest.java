package dev.tone.desktop.canvas.comments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Commenting;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.IdGenerator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentPinsTest {
    private static final Commenting.Author ADA = new Commenting.Author("ada", "Ada");

    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final CommentsViewModel model =
            new CommentsViewModel(editor, new CanvasId("main"), new Fixture().settings, () -> Fixture.T0);
    private ViewWindow window;
    private CommentPins pins;
    private String thread;

    @BeforeEach
    void open() throws Exception {
        editor.viewport().size().set(new Size(800, 600));
        thread = editor.commenting().begin(Comment.Pin.at(new Point(400, 300)), ADA, "Why?", Fixture.T0);
        window = ViewWindow.open();
        window.show(() -> {
            pins = new CommentPins(model, new Pane(), window.ui, () -> {});
            pins.getStylesheets().add("/dev/tone/desktop/canvas/canvas.css");
            return pins;
        });
        window.awaitShown("#comment-pin-" + thread);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_pin_at_the_edge_lies_on_the_drawing_as_a_whole() throws Exception {
        assertThat(pinAt(new Camera(400, 300, 1)).getMinY()).isZero();
        assertThat(pinAt(new Camera(405, 200, 1)).getMinX()).isZero();
        Bounds right = pinAt(new Camera(400 - pins.getWidth(), 200, 1));
        assertThat(right.getMaxX()).isEqualTo(pins.getWidth());
        Bounds low = pinAt(new Camera(200, 290 - pins.getHeight(), 1));
        assertThat(low.getMaxY()).isEqualTo(pins.getHeight());
    }

    private Bounds pinAt(Camera camera) throws Exception {
        return window.on(() -> {
            editor.viewport().camera().set(camera);
            Node pin = window.find("#comment-pin-" + thread);
            // Without its shadow.
            return pin.localToParent(pin.getLayoutBounds());
        });
    }

    @Test
    void the_bar_of_a_long_thread_covers_no_words() throws Exception {
        window.on(() -> {
            for (int i = 0; i < 12; i++) {
                editor.commenting().reply(thread, ADA, "And what about the other one? ".repeat(3), Fixture.T0);
            }
            model.step(1);
            return null;
        });
        window.awaitShown("#comment-card .scroll-bar");

        window.on(() -> {
            Node bar = window.find("#comment-card").lookupAll(".scroll-bar").stream()
                    .filter(node -> node instanceof ScrollBar each
                            && each.getOrientation() == javafx.geometry.Orientation.VERTICAL
                            && each.isVisible())
                    .findFirst()
                    .orElseThrow();
            double left = bar.localToScene(bar.getLayoutBounds()).getMinX();
            for (Node words : window.find("#comment-card").lookupAll(".comment-text")) {
                Label label = (Label) words;
                assertThat(label.localToScene(label.getLayoutBounds()).getMaxX())
                        .isLessThan(left);
            }
            return null;
        });
    }
}

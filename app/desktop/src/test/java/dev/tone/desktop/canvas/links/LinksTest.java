package dev.tone.desktop.canvas.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinksTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final List<String> followed = new ArrayList<>();
    private ViewWindow window;
    private ElementId api;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        editor.viewport().size().set(new Size(800, 600));
        api = editor.commands().placeService(ServiceKind.API, new Point(200, 200));
        editor.followed().listen(followed::add);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    @DisplayName("C-224 a badge is there while an element leads somewhere, and leads there")
    void a_badge_leads() throws Exception {
        window.show(() -> new LinkBadges(editor, window.ui));
        String badge = "#link-badge-" + api.value();
        assertThat(window.isShown(badge)).isFalse();

        link("https://tone.example/");
        window.click(badge);
        assertThat(followed).containsExactly("https://tone.example/");

        link("");
        assertThat(window.isShown(badge)).isFalse();
    }

    @Test
    @DisplayName("C-224 a badge of what lies at the edge lies on the drawing as a whole")
    void at_the_edge() throws Exception {
        link("https://tone.example/");
        window.show(() -> new LinkBadges(editor, window.ui));
        String query = "#link-badge-" + api.value();
        window.awaitShown(query);
        window.on(() -> {
            Rect at = editor.scene().item(api).bounds();
            editor.viewport().camera().set(new Camera(at.x(), at.y() - 10, 1));
            Node badge = window.find(query);
            assertThat(badge.getLayoutY()).isZero();
            return null;
        });
    }

    @Test
    @DisplayName("C-224 what is asked for is taken as an address of the web, or said to be none")
    void asking() throws Exception {
        List<String> closed = new ArrayList<>();
        window.show(() -> new LinkPanel(editor, window.ui, () -> closed.add("closed")));
        assertThat(window.isShown("#link-remove")).isFalse();

        window.type("#link-address", "file:///etc/passwd").click("#link-set");
        assertThat(window.isShown(".danger-text")).isTrue();
        assertThat(closed).isEmpty();

        window.type("#link-address", "tone.example").press(KeyCode.ENTER);
        assertThat(closed).hasSize(1);
        assertThat(editor.document().element(api).link()).isEqualTo("https://tone.example");

        window.show(() -> new LinkPanel(editor, window.ui, () -> closed.add("closed")));
        window.awaitShown("#link-remove");
        assertThat(window.on(() -> ((TextField) window.find("#link-address")).getText()))
                .isEqualTo("https://tone.example");
        window.click("#link-remove");
        assertThat(editor.document().element(api).link()).isEmpty();
    }

    private void link(String address) throws Exception {
        window.on(() -> {
            editor.commands().link(address);
            return true;
        });
    }
}

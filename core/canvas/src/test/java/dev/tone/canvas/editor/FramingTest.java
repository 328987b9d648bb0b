package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FramingTest {
    private final EditorDriver driver = new EditorDriver(
            rectangle("a", 100, 100),
            rectangle("b", 300, 100),
            rectangle("c", 700, 400),
            connector("ab", "a", "b"),
            connector("bc", "b", "c"));

    @Test
    @DisplayName("C-261 Enter with the frame tool puts a frame around what is selected and takes it in, as one step")
    void around_the_selection() {
        select("a", "b", "ab");

        driver.tool(Tools.FRAME).key("Enter").isIn("select.idle").hasSteps(1);

        FrameElement frame = (FrameElement) driver.selected();
        assertThat(frame.bounds()).isEqualTo(new Rect(76, 76, 348, 108));
        assertThat(driver.element("a").parent()).isEqualTo(frame.id());
        assertThat(driver.element("b").parent()).isEqualTo(frame.id());
        assertThat(driver.element("c").parent()).isNull();
        assertThat(driver.element("a").z()).isGreaterThan(frame.z());
        driver.undo();
        assertThat(driver.element("a").parent()).isNull();
        assertThat(driver.editor.document().element(frame.id())).isNull();
    }

    @Test
    @DisplayName("C-261 with nothing, or only a line, selected one is placed where there is room")
    void nothing_selected() {
        select("bc");
        driver.tool(Tools.FRAME).key("Enter").hasSteps(1);

        assertThat(((FrameElement) driver.selected()).bounds().width()).isEqualTo(480);
        assertThat(driver.element("a").parent()).isNull();
    }

    @Test
    @DisplayName("C-261 a group goes into it as one")
    void group() {
        select("a", "b");
        driver.editor.grouping().group();
        ElementId group = driver.selected().id();

        assertThat(driver.editor.grouping().frame()).isTrue();
        assertThat(driver.element(group.value()).parent())
                .isEqualTo(driver.selected().id());
        assertThat(driver.element("a").parent()).isEqualTo(group);
    }

    @Test
    @DisplayName("C-261 the frame is on the layer of what it is put around")
    void on_their_layer() {
        LayerId own = driver.editor.document().layerOf(driver.element("a")).id();
        driver.editor.layers().add("Above");
        select("a");

        driver.tool(Tools.FRAME).key("Enter");

        assertThat(driver.editor.document().layerOf(driver.selected()).id()).isEqualTo(own);
        assertThat(driver.element("a").parent()).isEqualTo(driver.selected().id());
    }

    @Test
    @DisplayName("C-261 in a frame it stays within that and belongs to it")
    void within_a_frame() {
        driver.others(edit -> {
            edit.put(new FrameElement(head("outer"), new Rect(80, 70, 340, 110), "Outer"));
            edit.put(driver.element("a").withHead(driver.element("a").head().withParent(id("outer"))));
            edit.put(driver.element("b").withHead(driver.element("b").head().withParent(id("outer"))));
        });
        select("a");

        assertThat(driver.editor.grouping().frame()).isTrue();

        FrameElement frame = (FrameElement) driver.selected();
        assertThat(frame.parent()).isEqualTo(id("outer"));
        assertThat(frame.bounds()).isEqualTo(new Rect(88, 78, 136, 94));
        assertThat(driver.element("a").parent()).isEqualTo(frame.id());
        assertThat(driver.element("b").parent()).isEqualTo(id("outer"));
    }

    private void select(String... ids) {
        driver.editor.selection().set(List.of(ids).stream().map(ElementId::new).toList());
    }
}

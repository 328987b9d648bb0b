package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.AlignElements;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private final EditorDriver driver = new EditorDriver(
            rectangle("a", 100, 100),
            rectangle("b", 300, 100),
            rectangle("c", 500, 100),
            rectangle("d", 700, 400),
            connector("ab", "a", "b"));

    private String group(String... ids) {
        driver.editor
                .selection()
                .set(List.of(ids).stream().map(dev.tone.model.id.ElementId::new).toList());
        driver.editor.grouping().group();
        assertThat(driver.selected()).isInstanceOf(GroupElement.class);
        return driver.selected().key();
    }

    @Test
    @DisplayName("C-100 a group is taken, moved and resized as one; a click on a member takes the outermost group")
    void taken_as_one() {
        String group = group("a", "b");
        driver.hasSteps(1).key("Escape").hasSelected();
        driver.click(350, 130).hasSelected(group);
        driver.drag(350, 130, 360, 160);
        assertThat(driver.bounds("a").topLeft()).isEqualTo(new Point(110, 130));
        assertThat(driver.bounds("b").topLeft()).isEqualTo(new Point(310, 130));
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(110, 130, 300, 60));
        driver.drag(410, 190, 710, 250);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(110, 130, 200, 120));
        assertThat(driver.bounds("b")).isEqualTo(new Rect(510, 130, 200, 120));
        driver.hasSteps(3).undo().undo().undo();
        assertThat(driver.element("a").parent()).isNull();
        driver.redo();
        assertThat(driver.element("a").parent()).isEqualTo(id(group));
    }

    @Test
    @DisplayName("C-100 a marquee takes a group as a whole; with Mod from the start it takes members")
    void marquee() {
        String group = group("a", "b");
        driver.drag(50, 50, 150, 150).hasSelected(group);
        driver.holding(Modifiers.MOD).drag(50, 50, 150, 150).hasSelected("a");
        driver.holding(Modifiers.NONE);
        driver.editor.selection().clear();
        driver.editor.selection().containing().set(true);
        driver.drag(50, 50, 250, 200).hasSelected();
        driver.drag(50, 50, 450, 200).hasSelected(group, "ab");
    }

    @Test
    @DisplayName("C-101 a double click steps into a group, Escape out of it; Mod and a click reach any depth")
    void stepping_in_and_out() {
        String inner = group("a", "b");
        String outer = group(inner, "c");
        driver.key("Escape").doubleClick(150, 130).hasSelected(inner);
        driver.doubleClick(150, 130).hasSelected("a").click(350, 130).hasSelected("b");
        driver.key("Escape").hasSelected(inner).key("Escape").hasSelected(outer);
        driver.key("Escape").hasSelected();

        driver.holding(Modifiers.MOD)
                .click(350, 130)
                .hasSelected("b")
                .holding(Modifiers.NONE)
                .click(150, 130)
                .hasSelected("a");
        driver.click(750, 430).hasSelected("d").click(150, 130).hasSelected(outer);
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-102 ungrouping leaves the members where they are, in what the group was in")
    void ungroup() {
        String inner = group("a", "b");
        String outer = group(inner, "c");
        driver.holding(Modifiers.MOD).click(150, 130).holding(Modifiers.NONE).key("Escape");
        driver.hasSelected(inner);
        driver.editor.grouping().ungroup();
        driver.hasSelected("a", "b");
        assertThat(driver.element("a").parent()).isEqualTo(id(outer));
        driver.editor.grouping().ungroup();
        driver.hasSteps(3).undo();
        assertThat(driver.element("a").parent()).isEqualTo(id(inner));

        driver.editor.selection().only(id("d"));
        driver.editor.grouping().group();
        driver.hasSelected("d").hasSteps(2);
    }

    @Test
    @DisplayName("C-103 a group goes with its last member, and deleting a group takes its members")
    void deleting() {
        String group = group("a", "b");
        driver.holding(Modifiers.MOD).click(150, 130).key("Delete");
        assertThat(driver.document.get(group)).isNotNull();
        driver.click(350, 130).key("Delete");
        assertThat(driver.document.get(group)).isNull();
        driver.undo().undo();
        driver.editor.selection().only(id(group));
        driver.editor.commands().delete();
        assertThat(driver.elements())
                .extracting(dev.tone.canvas.document.Element::key)
                .containsExactly("c", "d");
    }

    @Test
    @DisplayName("C-100 style, lock, z-order, alignment and copies of a group are those of its members")
    void as_one_in_commands() {
        String group = group("a", "b");
        driver.editor.commands().restyle(style -> style.withHue(Hue.TEAL));
        assertThat(driver.element("b").style().hue()).isEqualTo(Hue.TEAL);
        assertThat(driver.element("c").style().hue()).isEqualTo(Hue.NEUTRAL);

        driver.editor.copying().duplicate();
        String copy = driver.selected().key();
        assertThat(driver.document.childrenOf(id(copy))).hasSize(2);
        driver.editor.commands().delete();

        driver.editor.selection().set(List.of(id(group), id("d")));
        driver.editor.arranging().align(AlignElements.To.RIGHT);
        assertThat(driver.bounds("a").x()).isEqualTo(500);
        assertThat(driver.bounds("b").x()).isEqualTo(700);

        driver.editor.selection().only(id(group));
        driver.editor.arranging().reorder(dev.tone.canvas.ops.ReorderElements.To.FRONT);
        assertThat(driver.element("a").z()).isGreaterThan(driver.element("d").z());
        driver.editor.arranging().setLocked(true);
        driver.editor.selection().clear();
        driver.click(750, 130).hasSelected();
        assertThat(driver.editor.arranging().unlockAll()).isEqualTo(3);
        driver.hasSelected(group);
        assertThat(driver.editor.arranging().unlockAll()).isZero();
    }

    @Test
    void a_group_that_is_copied_elsewhere_stays_a_group() {
        group("a", "b");
        String text = driver.editor.copying().copy();
        EditorDriver there = new EditorDriver();
        assertThat(there.editor.copying().pasteInPlace(text)).isTrue();
        assertThat(there.selected()).isInstanceOf(GroupElement.class);
        assertThat(there.editor.selection().bounds()).isEqualTo(new Rect(100, 100, 300, 60));
        there.undo();
        assertThat(there.elements()).isEmpty();
        assertThat(there.editor.copying().pasteInPlace("hello")).isFalse();
    }
}

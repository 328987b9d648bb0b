package dev.tone.canvas.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.TextEditing;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// C-254: where the lines of a text break, and how large its box is.
class TextToolTest {
    private static final String WORDS = "A few words that need more than one line";

    private final EditorDriver driver = new EditorDriver().tool("text");

    @Test
    @DisplayName("C-254 a text that is dragged open has that width, and its lines break in it")
    void dragged_open() {
        driver.drag(100, 200, 220, 260).isIn("select.editing");
        driver.editor.commands().finishText(WORDS);
        driver.hasSteps(1);
        TextElement text = text();
        assertThat(text.wraps()).isTrue();
        assertThat(text.bounds().x()).isEqualTo(100);
        assertThat(text.bounds().width()).isEqualTo(120);
        assertThat(text.bounds().height()).isEqualTo(high(WORDS, 120)).isGreaterThan(high("A", 120));
        assertThat(text.bounds().y())
                .as("the press is in the middle of the first line")
                .isBetween(185.0, 200.0);

        driver.undo();
        assertThat(driver.elements()).isEmpty();
    }

    @Test
    @DisplayName(
            "C-254 dragged open to the left it ends where the press was, and nothing is made of too narrow a width")
    void dragged_to_the_left() {
        driver.drag(300, 200, 180, 200);
        driver.editor.commands().finishText("x");
        assertThat(text().bounds().x()).isEqualTo(180);
        assertThat(text().bounds().right()).isEqualTo(300);

        driver.tool("text").drag(500, 400, 506, 400);
        driver.editor.commands().finishText("x");
        assertThat(text().bounds().width()).isGreaterThan(2 * Style.DEFAULT.fontSize());
    }

    @Test
    @DisplayName("C-254 the width snaps to others and says so before anything is made")
    void snapping() {
        EditorDriver beside = new EditorDriver(Fixtures.rectangle("a", 100, 300)).tool("text");
        double right = beside.bounds("a").right();
        beside.moveTo(20, 200).press(20, 200).moveTo(100, 200).moveTo(right + 3, 200);
        assertThat(beside.overlay().handles()).isNotNull();
        assertThat(beside.overlay().guides()).isNotEmpty();
        assertThat(beside.elements()).hasSize(1);
        beside.release();
        beside.editor.commands().finishText("x");
        assertThat(((TextElement) beside.selected()).bounds().right()).isEqualTo(right);
    }

    @Test
    @DisplayName("C-254 one that was clicked is as wide as its lines")
    void clicked() {
        driver.click(100, 200).editor.commands().finishText(WORDS);
        assertThat(text().wraps()).isFalse();
        assertThat(text().bounds().size()).isEqualTo(TextMeasure.ESTIMATE.measure(WORDS, Style.DEFAULT.fontSize()));
    }

    @Test
    @DisplayName("C-254 a handle at its side gives it a width, the lines break there, and the other side stays")
    void handles_at_sides() {
        Rect before = written();
        driver.drag(before.right(), before.centerY(), before.x() + 100, before.centerY() + 50);
        assertThat(text().wraps()).isTrue();
        assertThat(text().bounds()).isEqualTo(new Rect(before.x(), before.y(), 100, high(WORDS, 100)));

        Rect narrow = text().bounds();
        driver.drag(narrow.x(), narrow.centerY(), narrow.x() - 60, narrow.centerY());
        assertThat(text().bounds().right()).isEqualTo(narrow.right());
        assertThat(text().bounds().height()).isEqualTo(high(WORDS, 160));

        driver.undo().undo();
        assertThat(text().bounds()).isEqualTo(before);
        assertThat(text().wraps()).isFalse();
    }

    @Test
    @DisplayName("C-254 a handle at its corner makes its letters larger, as is seen before it is let go")
    void handles_at_corners() {
        Rect before = written();
        driver.moveTo(before.right(), before.bottom()).press(before.right(), before.bottom());
        driver.moveTo(before.right() + 10, before.bottom()).moveTo(before.x() + 2 * before.width(), before.bottom());
        TextElement shown =
                (TextElement) driver.overlay().replaced().values().iterator().next();
        driver.release();
        assertThat(text()).isEqualTo(shown);
        assertThat(text().style().fontSize()).isEqualTo(2 * Style.DEFAULT.fontSize());
        assertThat(text().wraps()).isFalse();
        assertThat(text().bounds().topLeft()).isEqualTo(before.topLeft());
        assertThat(text().bounds().size()).isEqualTo(TextMeasure.ESTIMATE.measure(WORDS, 2 * Style.DEFAULT.fontSize()));
    }

    @Test
    @DisplayName("C-254 its box follows what is typed for it: the size of its letters, its width, and no height")
    void commands() {
        written();
        driver.editor.commands().restyle(style -> style.withFontSize(30));
        assertThat(text().bounds().size()).isEqualTo(TextMeasure.ESTIMATE.measure(WORDS, 30));

        driver.editor.arranging().size(true, _ -> 200);
        assertThat(text().wraps()).isTrue();
        assertThat(text().bounds().height())
                .isEqualTo(TextMeasure.ESTIMATE.measure(WORDS, 30, 200).height());
        Rect wrapped = text().bounds();
        driver.editor.arranging().size(false, _ -> 900);
        assertThat(text().bounds()).isEqualTo(wrapped);

        driver.editor.commands().update(text().id(), each -> ((TextElement) each).withWraps(false));
        assertThat(text().bounds().size()).isEqualTo(TextMeasure.ESTIMATE.measure(WORDS, 30));
    }

    @Test
    @DisplayName("C-254 resized among others it keeps its letters and its lines")
    void among_others() {
        Rect before = written();
        driver.tool("rectangle").drag(100, 400, 400, 500);
        driver.editor.choosing().all();
        Rect all = driver.editor.selection().bounds();
        assertThat(all).isNotNull();
        driver.drag(all.right(), all.bottom(), all.x() + all.width() / 2, all.y() + all.height() / 2);
        TextElement text = driver.elements().stream()
                .filter(TextElement.class::isInstance)
                .map(TextElement.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(text.wraps()).isFalse();
        assertThat(text.bounds().size()).isEqualTo(before.size());
    }

    @Test
    @DisplayName("C-78 a tool that is kept stays in hand after a text or a note was written")
    void kept() {
        driver.editor.toolbox().kept().set(true);
        driver.click(100, 200).editor.commands().finishText("one");
        driver.isIn("text.idle").drag(100, 300, 200, 300).editor.commands().finishText("two");
        driver.isIn("text.idle").tool("note").click(500, 300).editor.commands().finishText("three");
        driver.isIn("note.idle");
        assertThat(driver.elements()).hasSize(3);
        driver.hasSteps(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rectangle", "ellipse", "diamond"})
    @DisplayName("C-256 a shape gets higher when more is written in it than it has room for, as one step")
    void shapes(String tool) {
        driver.tool(tool).drag(100, 100, 300, 140);
        Rect before = driver.bounds(driver.selected().key());
        driver.key("Enter").editor.commands().finishText("a");
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(before);

        driver.key("Enter").editor.commands().finishText(WORDS.repeat(3));
        Rect after = driver.bounds(driver.selected().key());
        assertThat(after.topLeft()).isEqualTo(before.topLeft());
        assertThat(after.width()).isEqualTo(before.width());
        assertThat(after.height()).isGreaterThan(high(WORDS.repeat(3), before.width() - 20));
        driver.key("Enter").editor.commands().finishText("a");
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(after);
        driver.undo().undo().hasSteps(2);
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(before);
    }

    @Test
    @DisplayName("C-256 one that is too narrow to be written in stays as it is")
    void narrow_shapes() {
        driver.tool("rectangle").drag(100, 100, 130, 140);
        Rect before = driver.bounds(driver.selected().key());
        driver.key("Enter").editor.commands().finishText(WORDS);
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(before);
    }

    @Test
    @DisplayName("C-75 a text that was never written because the program ended vanishes without a trace, too")
    void interrupted() {
        driver.click(100, 200).editor.commands().finishText("kept");
        TextEditing.forgetInterrupted(driver.document, driver.editor.history());
        assertThat(driver.elements()).hasSize(1);

        driver.tool("text").click(100, 400).hasSteps(2);
        TextEditing.forgetInterrupted(driver.document, driver.editor.history());
        assertThat(driver.elements()).hasSize(1);
        driver.hasSteps(1);

        driver.tool("rectangle").click(600, 600);
        TextEditing.forgetInterrupted(driver.document, driver.editor.history());
        assertThat(driver.elements()).hasSize(2);
    }

    @Test
    @DisplayName("C-112 a note gets higher when there is more written on it than it has room for")
    void notes() {
        driver.tool("note").click(300, 300).editor.commands().finishText("short");
        Rect before = driver.bounds(driver.selected().key());
        driver.key("Enter").editor.commands().finishText("line\n".repeat(20));
        Rect after = driver.bounds(driver.selected().key());
        assertThat(after.topLeft()).isEqualTo(before.topLeft());
        assertThat(after.height())
                .isEqualTo(high("line\n".repeat(20), before.width()) + 20)
                .isGreaterThan(before.height());
        driver.key("Enter").editor.commands().finishText("short");
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(after);
    }

    @Test
    void mod_leaves_the_grid_and_others_out() {
        driver.holding(Modifiers.MOD).drag(100, 200, 233, 260).editor.commands().finishText("x");
        assertThat(text().bounds().width()).isEqualTo(133);
    }

    private Rect written() {
        driver.click(100, 200).editor.commands().finishText(WORDS);
        return text().bounds();
    }

    private TextElement text() {
        return (TextElement) driver.selected();
    }

    private static double high(String text, double room) {
        Size size = TextMeasure.ESTIMATE.measure(text, Style.DEFAULT.fontSize(), room);
        return size.height();
    }
}

package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.editor.EditorDriver;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The five stories that every tool has: click, drag, cancel, interrupt, undo and redo.
class ToolStoriesTest {
    /// @param click steps it makes in the history
    /// @param drag steps that a drag from (320, 230) to (520, 400) makes
    record Story(String tool, int click, int drag) {
        @Override
        public String toString() {
            return tool;
        }
    }

    static List<Story> tools() {
        return List.of(
                new Story("select", 0, 1),
                new Story("hand", 0, 0),
                new Story("rectangle", 1, 1),
                new Story("ellipse", 1, 1),
                new Story("diamond", 1, 1),
                new Story("frame", 1, 1),
                new Story("service", 1, 1),
                new Story("connector", 0, 1),
                new Story("text", 1, 1),
                new Story("line", 0, 1),
                new Story("note", 1, 1),
                new Story("pen", 1, 1),
                new Story("highlighter", 1, 1),
                new Story("lasso", 0, 0),
                new Story("laser", 0, 0),
                new Story("comment", 0, 0),
                new Story("eyedropper", 0, 0),
                new Story("eraser", 1, 1));
    }

    private static EditorDriver driver(Story story) {
        return new EditorDriver(rectangle("a", 300, 200), rectangle("b", 600, 200), connector("c", "a", "b"))
                .tool(story.tool());
    }

    @ParameterizedTest
    @MethodSource("tools")
    @DisplayName("C-60 a click and a drag make at most one step each, and end at rest")
    void click_and_drag(Story story) {
        EditorDriver clicked = driver(story).click(350, 230);
        clicked.hasSteps(story.click());
        if (story.tool().equals("line")) {
            // It goes on to the next corner until it is given up or finished.
            clicked.isIn("line.corners").key("Escape").hasSteps(0).isIn("line.idle");
        }
        assertThat(clicked.editor.toolbox().state().isGesture()).isFalse();

        EditorDriver dragged = driver(story).drag(320, 230, 520, 400);
        dragged.hasSteps(story.drag());
        assertThat(dragged.editor.toolbox().state().isGesture()).isFalse();
        assertThat(dragged.overlay().ghosts()).isEmpty();
        assertThat(dragged.overlay().shifted()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tools")
    @DisplayName("C-61 Escape in the midst of a drag leaves everything as it was, and once more goes back to selecting")
    void cancel(Story story) {
        untouchedBy(story, driver -> driver.key("Escape"));
        EditorDriver driver = driver(story).key("Escape").isIn("select.idle");
        driver.key("Escape").isIn("select.idle");
    }

    @ParameterizedTest
    @MethodSource("tools")
    @DisplayName("C-62 taking another tool, or losing the window, in the midst of a drag leaves everything as it was")
    void interrupt(Story story) {
        untouchedBy(story, driver -> driver.tool("rectangle").isIn("rectangle.idle"));
        untouchedBy(story, driver -> driver.editor.input().interrupted());
        untouchedBy(story, driver -> {
            driver.undo();
            assertThat(driver.editor.toolbox().state().isGesture()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("tools")
    @DisplayName("C-63 what others do in the midst of a drag is no hindrance")
    void others_meanwhile(Story story) {
        EditorDriver driver = driver(story).moveTo(320, 230).press(320, 230).moveTo(420, 300);
        driver.others(edit -> {
            edit.remove("a");
            edit.remove("c");
        });
        driver.moveTo(520, 400).release();
        assertThat(driver.document.get("a")).isNull();
        assertThat(driver.editor.toolbox().state().isGesture()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tools")
    @DisplayName("C-64 undo and redo of a drag restore exactly")
    void undo_redo(Story story) {
        EditorDriver driver = driver(story);
        String before = driver.bytes();
        driver.drag(320, 230, 520, 400);
        if (story.tool().equals("text") || story.tool().equals("note")) {
            driver.editor.commands().finishText("written");
        }
        String after = driver.bytes();
        if (story.drag() > 0) {
            assertThat(after).isNotEqualTo(before);
            driver.undo();
        }
        assertThat(driver.bytes()).isEqualTo(before);
        driver.redo();
        assertThat(driver.bytes()).isEqualTo(after);
    }

    private static void untouchedBy(Story story, Consumer<EditorDriver> interruption) {
        EditorDriver driver = driver(story);
        String before = driver.bytes();
        var camera = driver.editor.viewport().camera().get();
        driver.moveTo(320, 230).press(320, 230).moveTo(420, 300).moveTo(520, 400);
        interruption.accept(driver);
        assertThat(driver.bytes()).isEqualTo(before);
        driver.hasSteps(0);
        assertThat(driver.overlay().shifted()).isEmpty();
        assertThat(driver.overlay().ghosts().size())
                .isLessThanOrEqualTo(story.tool().equals("service") ? 1 : 0);
        assertThat(driver.overlay().faded()).isEmpty();
        if (!story.tool().equals("service") && !story.tool().equals("text")) {
            assertThat(driver.editor.viewport().camera().get()).isEqualTo(camera);
        }
    }
}

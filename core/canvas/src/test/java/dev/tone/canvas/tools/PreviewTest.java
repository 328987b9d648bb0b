package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is seen in the midst of a gesture, compared with what is there once it is let go.
class PreviewTest {
    private static final Modifiers SHIFT = new Modifiers(true, false, false);
    private static final Modifiers ALT = new Modifiers(false, true, false);

    /// Five boxes in two rows, and lines that share sides and run side by side.
    private final EditorDriver driver = new EditorDriver(
            rectangle("a", 0, 0),
            rectangle("b", 0, 200),
            rectangle("c", 600, 420),
            rectangle("d", 600, 600),
            rectangle("e", 300, 300),
            connector("ac", "a", "c"),
            connector("bd", "b", "d"),
            connector("bc", "b", "c"),
            connector("ed", "e", "d"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    @DisplayName("C-216 a box that is resized lies in the hand as it will lie, and so do the lines around it")
    void resizing(int step) {
        driver.click(50, 230).press(100, 260).moveTo(180, 290);
        driver.turnTo(step % 2 == 0 ? Modifiers.NONE : step % 3 == 0 ? ALT : SHIFT)
                .moveTo(201.3 + step * 17.7, 303.8 + step * 11.1);
        releaseAndCompare();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("C-216 a box that is drawn, however small, is the one that comes, and lines make way for it before")
    void drawing(int step) {
        driver.tool("rectangle").press(420, 150).moveTo(424, 149).moveTo(422.6 + step * 37.2, 151.2 + step * 90.7);
        releaseAndCompare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "d", "e"})
    @DisplayName("C-216 a connector in the hand runs as it will run, and others make way for it before")
    void connecting(String target) {
        Rect to = driver.bounds(target);
        driver.tool("connector").press(50, 30).moveTo(200, 200).moveTo(to.centerX() + 20, to.centerY());
        releaseAndCompare();
    }

    @Test
    @DisplayName("C-216 an end that is taken elsewhere, and a piece that is pushed, run as they will run")
    void bending() {
        driver.click(50, 30).click(400, 0);
        driver.editor.selection().only(driver.element("ac").id());
        ConnectorPath path =
                driver.editor.scene().item(driver.element("ac").id()).path();
        driver.press(path.end().x(), path.end().y()).moveTo(640, 600).moveTo(650, 640);
        releaseAndCompare();
        driver.editor.selection().only(driver.element("bd").id());
        List<Point> points =
                driver.editor.scene().item(driver.element("bd").id()).path().points();
        double x = points.get(1).x();
        driver.press(x, (points.get(1).y() + points.get(2).y()) / 2)
                .moveTo(x + 30, 380)
                .moveTo(x + 61.4, 380);
        releaseAndCompare();
    }

    @Test
    @DisplayName("C-216 copies hang on the pointer with the lines among them")
    void copying() {
        driver.editor
                .selection()
                .set(List.of(
                        driver.element("b").id(),
                        driver.element("d").id(),
                        driver.element("bd").id()));
        driver.holding(ALT).press(50, 230).moveTo(80, 300).moveTo(131.7, 371.2);
        assertThat(driver.overlay().ghosts()).hasSize(3);
        releaseAndCompare();
    }

    private void releaseAndCompare() {
        Overlay shown = driver.overlay();
        List<Rect> boxes = new ArrayList<>();
        List<List<Point>> lines = new ArrayList<>();
        Stream.concat(driver.elements().stream(), shown.ghosts().stream()).forEach(element -> {
            Element seen = shown.replaced().getOrDefault(element.id(), element);
            if (seen instanceof BoxElement box) {
                boxes.add(box.bounds());
            } else if (seen instanceof ConnectorElement) {
                ConnectorPath path = shown.paths().get(element.id());
                lines.add(
                        (path == null ? driver.editor.scene().item(element.id()).path() : path).points());
            }
        });
        List<Entry> before = List.copyOf(driver.elements());
        driver.release();
        assertThat(driver.elements()).isNotEqualTo(before);
        assertThat(driver.elements().stream()
                        .filter(BoxElement.class::isInstance)
                        .map(each -> ((BoxElement) each).bounds()))
                .containsExactlyInAnyOrderElementsOf(boxes);
        assertThat(driver.elements().stream()
                        .filter(ConnectorElement.class::isInstance)
                        .map(each ->
                                driver.editor.scene().item(each.id()).path().points()))
                .containsExactlyInAnyOrderElementsOf(lines);
        if (driver.overlay().handles() != null
                && shown.handles() != null
                && shown.ghosts().isEmpty()) {
            assertThat(driver.overlay().handles()).isEqualTo(shown.handles());
        }
    }
}

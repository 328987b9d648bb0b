package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.editor.EditorDriver;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// `a` with `right` beside it, `below` under it and `far` beyond `right`.
class ConnectorByKeysTest {
    private final EditorDriver driver = new EditorDriver(
            rectangle("a", 100, 100),
            rectangle("right", 350, 100),
            rectangle("below", 100, 250),
            rectangle("far", 800, 100));

    private List<ConnectorElement> lines() {
        return driver.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .map(ConnectorElement.class::cast)
                .toList();
    }

    private EditorDriver at(String box) {
        driver.editor.selection().only(id(box));
        return driver.tool("connector");
    }

    @Test
    @DisplayName("C-207 Enter begins at what is selected and aims at the nearest; Enter again connects, as one step")
    void begins_and_connects() {
        at("a").key("Enter").isIn("connector.keys");
        assertThat(driver.overlay().target()).isEqualTo(id("below"));
        assertThat(driver.overlay().ghosts()).hasSize(1);
        assertThat(lines()).isEmpty();

        driver.key("Enter").isIn("select.idle").hasSteps(1);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.from().target()).isEqualTo(id("a"));
            assertThat(line.to().target()).isEqualTo(id("below"));
            assertThat(line.direction()).isEqualTo(Direction.FORWARD);
            assertThat(driver.selected()).isEqualTo(line);
        });
    }

    @Test
    @DisplayName("C-207 arrows aim at the nearest that way, Tab at the next in reading order")
    void aims() {
        at("a").key("Enter").key("ArrowUp");
        assertThat(driver.overlay().target()).isEqualTo(id("below"));
        driver.key("Tab");
        assertThat(driver.overlay().target()).isEqualTo(id("right"));
        driver.key("ArrowRight");
        assertThat(driver.overlay().target()).isEqualTo(id("far"));
        driver.key("ArrowRight");
        assertThat(driver.overlay().target()).isEqualTo(id("far"));
        driver.key("ArrowLeft");
        assertThat(driver.overlay().target()).isEqualTo(id("right"));
    }

    @Test
    @DisplayName("C-207 Escape leaves the drawing as it was and the tool in hand")
    void escape() {
        at("a").key("Enter").key("Escape").isIn("connector.idle").hasSteps(0);
        assertThat(driver.overlay().target()).isNull();
        assertThat(driver.overlay().ghosts()).isEmpty();
    }

    @Test
    @DisplayName("C-207 two that are selected are connected at once")
    void two() {
        driver.editor.selection().set(List.of(id("far"), id("a")));
        driver.tool("connector").key("Enter").isIn("select.idle").hasSteps(1);

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.from().target()).isEqualTo(id("far"));
            assertThat(line.to().target()).isEqualTo(id("a"));
        });
    }

    @Test
    @DisplayName("C-207 with nothing to begin at, or nowhere to go, nothing happens")
    void nothing() {
        driver.tool("connector").key("Enter").isIn("connector.idle").hasSteps(0);

        EditorDriver alone = new EditorDriver(rectangle("a", 100, 100));
        alone.editor.selection().only(id("a"));
        alone.tool("connector").key("Enter");
        assertThat(alone.elements()).hasSize(1);
    }
}

package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Ports;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// `a` lies at (100, 100) to (200, 160), `b` at (500, 100).
class PortsTest {
    private final EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 500, 100));
    private final Rect box = driver.bounds("a");

    private Ports ports() {
        return Objects.requireNonNull(driver.overlay().ports());
    }

    private Point port(Toward toward) {
        return ports().all().stream()
                .filter(port -> port.toward() == toward)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private ConnectorElement line() {
        return (ConnectorElement) driver.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("C-192 pointing at a shape shows a port outside each side, and they stay until the pointer is away")
    void hovering() {
        driver.moveTo(180, 130);
        assertThat(ports().host()).isEqualTo(id("a"));
        assertThat(ports().all()).hasSize(4);
        assertThat(port(Toward.RIGHT)).isEqualTo(new Point(box.right() + Ports.OUT, box.centerY()));

        driver.moveTo(box.right() + 12, box.centerY() + 12);
        assertThat(ports().active()).isNull();
        driver.moveTo(box.right() + Ports.OUT, box.centerY());
        assertThat(ports().active()).isEqualTo(Toward.RIGHT);
        assertThat(driver.cursor()).isEqualTo(Cursor.CROSSHAIR);
        driver.moveTo(box.right() + 60, box.centerY());
        assertThat(driver.overlay().ports()).isNull();
    }

    @Test
    @DisplayName("C-192 what is selected alone shows them, too, beside its handles; the knob makes room")
    void selected() {
        driver.click(180, 130).moveTo(400, 400);

        assertThat(ports().host()).isEqualTo(id("a"));
        assertThat(driver.overlay().handles()).isEqualTo(box);
        Point knob = driver.overlay().anchors().getFirst();
        assertThat(knob.distanceTo(port(Toward.UP))).isGreaterThan(16);
        driver.moveTo(knob.x(), knob.y()).press(knob.x(), knob.y()).isIn("select.rotating");
    }

    @Test
    @DisplayName("C-192 handles that resize go before ports, at every zoom")
    void handles_first() {
        for (double zoom : new double[] {0.5, 1, 4}) {
            EditorDriver each = new EditorDriver(rectangle("a", 100, 100));
            each.editor.viewport().camera().set(new Camera(0, 0, zoom));
            each.click(180 * zoom, 130 * zoom);
            double right = each.bounds("a").right() * zoom;
            double middle = each.bounds("a").centerY() * zoom;
            Ports shown = Objects.requireNonNull(each.overlay().ports());
            assertThat(shown.all())
                    .allSatisfy(port -> assertThat(port.at()
                                    .distanceTo(each.bounds("a")
                                            .at(port.anchor().x(), port.anchor().y())))
                            .isCloseTo(Ports.OUT / zoom, org.assertj.core.data.Offset.offset(1e-9)));
            if (each.bounds("a").height() * zoom >= 40) {
                each.moveTo(right + 7, middle).press(right + 7, middle).isIn("select.resizing");
            }
        }
    }

    @Test
    @DisplayName("C-192 a shape that is tiny on the screen, locked, or no shape at all has none")
    void none() {
        driver.editor.viewport().camera().set(new Camera(0, 0, 0.2));
        driver.moveTo(36, 26);
        assertThat(driver.overlay().ports()).isNull();

        EditorDriver locked = new EditorDriver(
                rectangle("a", 100, 100).withHead(Fixtures.head("a").withLocked(true)),
                new FrameElement(Fixtures.head("f"), new Rect(300, 300, 200, 200), "F"));
        locked.moveTo(180, 130);
        assertThat(locked.overlay().ports()).isNull();
        locked.click(300, 400);
        assertThat(locked.overlay().ports()).isNull();
    }

    @Test
    @DisplayName("C-192 no port lies over something else; a click there takes that")
    void neighbours() {
        EditorDriver close = new EditorDriver(rectangle("a", 100, 100), rectangle("b", box.right() + 10, 100));
        close.click(180, 130);
        assertThat(Objects.requireNonNull(close.overlay().ports()).all())
                .extracting(Ports.Port::toward)
                .containsExactlyInAnyOrder(Toward.LEFT, Toward.UP, Toward.DOWN);
        close.click(box.right() + Ports.OUT, box.centerY()).hasSelected("b");
    }

    @Test
    @DisplayName("C-193 dragged to another shape, a port makes an arrow that begins at its side, as one step")
    void drag() {
        driver.moveTo(180, 130);
        Point from = port(Toward.RIGHT);
        driver.drag(from.x(), from.y(), 580, 130).isIn("select.idle").hasSteps(1);

        assertThat(line().from()).isInstanceOf(End.Attached.class);
        assertThat(((End.Attached) line().from()).anchor()).isEqualTo(new Point(1, 0.5));
        assertThat(line().from().target()).isEqualTo(id("a"));
        assertThat(line().to().target()).isEqualTo(id("b"));
        assertThat(line().direction()).isEqualTo(Direction.FORWARD);
        assertThat(line().routing()).isEqualTo(Routing.ORTHOGONAL);
        driver.hasSelected(line().id().value());
    }

    @Test
    @DisplayName("C-193 dropped on nothing, it asks what to put there; dropped on its own shape, nothing comes of it")
    void drop() {
        List<ElementId> asked = new ArrayList<>();
        driver.editor.drops().listen(asked::add);
        driver.moveTo(180, 130);
        Point from = port(Toward.DOWN);
        driver.drag(from.x(), from.y(), 200, 130).hasSteps(0);
        driver.moveTo(180, 130).drag(from.x(), from.y(), 180, 400).hasSteps(1);

        assertThat(asked).containsExactly(line().id());
    }

    @Test
    @DisplayName("C-193 a click on a port grows a connected twin that way, as one step")
    void click() {
        driver.moveTo(180, 130);
        Point at = port(Toward.DOWN);
        driver.click(at.x(), at.y()).hasSteps(1).isIn("select.idle");

        assertThat(driver.elements()).hasSize(4);
        assertThat(line().from().target()).isEqualTo(id("a"));
        Rect twin = driver.bounds(
                Objects.requireNonNull(driver.editor.selection().single()).value());
        assertThat(twin.y()).isGreaterThan(box.bottom());
        assertThat(twin.centerX()).isEqualTo(box.centerX());
        driver.undo();
        assertThat(driver.elements()).hasSize(2);
    }

    @Test
    @DisplayName("C-193 Escape in the midst leaves everything as it was")
    void escape() {
        String before = driver.bytes();
        driver.moveTo(180, 130);
        Point from = port(Toward.LEFT);
        driver.moveTo(from.x(), from.y())
                .press(from.x(), from.y())
                .moveTo(20, 400)
                .isIn("connector.drawing");
        assertThat(driver.overlay().ghosts()).hasSize(1);
        assertThat(driver.overlay().ports()).isNull();
        driver.key("Escape").release().isIn("select.idle").hasSteps(0);

        assertThat(driver.bytes()).isEqualTo(before);
        assertThat(driver.overlay().ghosts()).isEmpty();
    }

    @Test
    @DisplayName("C-192 a turned shape has its ports where its sides are seen")
    void turned() {
        EditorDriver turned = new EditorDriver(
                rectangle("a", 100, 100).withHead(Fixtures.head("a").withRotation(90)));
        Point middle = turned.bounds("a").center();
        turned.moveTo(middle.x(), middle.y());

        Ports shown = Objects.requireNonNull(turned.overlay().ports());
        Point right = shown.all().stream()
                .filter(port -> port.toward() == Toward.RIGHT)
                .findFirst()
                .orElseThrow()
                .at();
        assertThat(right.x()).isCloseTo(middle.x(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(right.y()).isGreaterThan(middle.y());
    }
}

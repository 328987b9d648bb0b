package dev.tone.desktop.canvas.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.GrowConnected;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.Volume;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final ElementId service = editor.commands().placeService(ServiceKind.API, new Point(100, 100));
    private final InspectorViewModel inspector = new InspectorViewModel(editor);

    private Field field(String id) {
        return inspector.fieldsProperty().get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + id));
    }

    private void type(String id, String text) {
        ((Field.Text) field(id)).commit().accept(text);
    }

    private ServiceElement element() {
        return (ServiceElement) editor.document().element(service);
    }

    @Test
    void a_service_shows_what_it_is() {
        type("name", "orders");
        type("technology", " Java ");
        type("ports", "8080/http 9090");
        type("environment", "B=2\nA=x=y");

        assertThat(element().name()).isEqualTo("orders");
        assertThat(element().properties().technology()).isEqualTo("Java");
        assertThat(element().properties().ports()).containsExactly(new Port(8080, "http"), new Port(9090, "tcp"));
        assertThat(element().properties().environment()).isEqualTo(Map.of("A", "x=y", "B", "2"));
        assertThat(((Field.Text) field("ports")).value()).isEqualTo("8080/http, 9090/tcp");
        assertThat(((Field.Text) field("environment")).value()).isEqualTo("A=x=y\nB=2");
    }

    @Test
    void a_service_shows_what_it_keeps_and_how_it_is_watched() {
        type("health-path", "/health");
        type("volumes", "/data\n/logs 20Gi\n");
        type("notes", "Owned by the shop team");
        ((Field.Flag) field("drawing-only")).commit().accept(true);

        assertThat(element().properties().healthPath()).isEqualTo("/health");
        assertThat(element().properties().volumes()).containsExactly(new Volume("/data", 10), new Volume("/logs", 20));
        assertThat(element().properties().notes()).isEqualTo("Owned by the shop team");
        assertThat(element().properties().drawingOnly()).isTrue();
        assertThat(((Field.Text) field("volumes")).value()).isEqualTo("/data 10\n/logs 20");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_frame_shows_what_it_means() {
        ElementId frame = new ElementId("frame");
        editor.commands().add(PlaceElements.frame(editor.newHead(frame), new Rect(500, 500, 300, 300)));

        ((Field.Choice<FrameKind>) field("frame-kind")).commit().accept(FrameKind.NETWORK);

        assertThat(((FrameElement) editor.document().element(frame)).kind()).isEqualTo(FrameKind.NETWORK);
    }

    @Test
    void a_committed_field_is_one_step_to_undo() {
        String before = element().name();
        type("name", "orders");

        editor.commands().undo();

        assertThat(element().name()).isEqualTo(before);
        assertThat(((Field.Text) field("name")).value()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_is_refused_and_changes_nothing() {
        var before = element();

        assertThatThrownBy(() -> type("ports", "http")).isInstanceOf(Field.InvalidField.class);
        assertThatThrownBy(() -> type("ports", "70000")).isInstanceOf(Field.InvalidField.class);
        assertThatThrownBy(() -> type("environment", "no equals")).isInstanceOf(Field.InvalidField.class);
        assertThatThrownBy(() -> type("environment", "1A=2")).isInstanceOf(Field.InvalidField.class);
        assertThatThrownBy(() -> type("health-path", "health")).isInstanceOf(Field.InvalidField.class);
        assertThatThrownBy(() -> type("volumes", "data")).isInstanceOf(Field.InvalidField.class);
        assertThatThrownBy(() -> type("volumes", "/data much")).isInstanceOf(Field.InvalidField.class);

        assertThat(element()).isEqualTo(before);
    }

    @Test
    void place_and_size_can_be_typed() {
        ((Field.Number) field("x")).commit().accept(12.0);
        ((Field.Number) field("width")).commit().accept(333.0);

        assertThat(element().bounds().x()).isEqualTo(12);
        assertThat(element().bounds().width()).isEqualTo(333);
    }

    @Test
    @SuppressWarnings("unchecked")
    void several_elements_share_style_layer_and_lock_only() {
        editor.commands().grow(GrowConnected.Toward.RIGHT);
        editor.choosing().all();

        assertThat(inspector.fieldsProperty().get())
                .extracting(Field::id)
                .contains("layer", "locked", "hue", "opacity")
                .doesNotContain("name", "x", "protocol");
        ((Field.Number) field("opacity")).commit().accept(50.0);
        assertThat(editor.document().elements())
                .allMatch(element -> element.style().opacity() == 0.5);
        assertThat(inspector.countProperty().get()).isEqualTo(3);
    }

    @Test
    void a_connector_shows_its_protocol() {
        editor.commands().grow(GrowConnected.Toward.RIGHT);
        ConnectorElement connector = editor.document().elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .map(ConnectorElement.class::cast)
                .findFirst()
                .orElseThrow();
        editor.selection().only(connector.id());

        type("protocol", "grpc");

        assertThat(((ConnectorElement) editor.document().element(connector.id())).protocol())
                .isEqualTo("grpc");
        assertThat(inspector.fieldsProperty().get()).extracting(Field::id).doesNotContain("fill", "x");
    }

    @Test
    void without_a_selection_there_is_nothing_to_change() {
        editor.selection().clear();

        assertThat(inspector.fieldsProperty().get()).isEqualTo(List.of());
    }
}

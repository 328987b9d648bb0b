package dev.tone.desktop.canvas.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.describe.Provenance;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.CropImage;
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
import org.junit.jupiter.api.DisplayName;
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

    private void number(String id, String text) {
        Field.Number number = (Field.Number) field(id);
        number.commit().accept(Arithmetic.of(text, number.least() < 0));
    }

    private ServiceElement element() {
        return (ServiceElement) editor.document().element(service);
    }

    @Test
    void what_is_locked_is_said_and_unlocked_in_one_step() {
        assertThat(inspector.lockedProperty().get()).isFalse();
        ((Field.Flag) field("locked")).commit().accept(true);
        assertThat(inspector.lockedProperty().get()).isTrue();

        inspector.unlock();
        assertThat(inspector.lockedProperty().get()).isFalse();
        assertThat(element().locked()).isFalse();
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
        number("x", "12");
        number("width", "333");

        assertThat(element().bounds().x()).isEqualTo(12);
        assertThat(element().bounds().width()).isEqualTo(333);
    }

    @Test
    @SuppressWarnings("unchecked")
    void several_elements_share_style_layer_place_and_lock() {
        editor.commands().grow(GrowConnected.Toward.RIGHT);
        editor.choosing().all();

        assertThat(inspector.fieldsProperty().get())
                .extracting(Field::id)
                .contains("layer", "locked", "hue", "opacity", "x", "width")
                .doesNotContain("name", "protocol", "rotation");
        number("opacity", "50");
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

    @Test
    @DisplayName("C-158 several things show what they have alike, and each is changed from where it is")
    void several_at_once() {
        ElementId other = editor.commands().placeService(ServiceKind.CACHE, new Point(600, 300));
        editor.selection().set(List.of(service, other));
        assertThat(((Field.Number) field("x")).value()).isNull();
        assertThat(((Field.Number) field("width")).value())
                .isEqualTo(element().bounds().width());
        assertThat(((Field.Choice<?>) field("hue")).value()).isNotNull();
        double before = element().bounds().x();

        number("x", "+10");
        number("width", "50%");
        number("y", "40");

        assertThat(element().bounds().x()).isEqualTo(before + 10);
        assertThat(((Field.Number) field("x")).value()).isNull();
        assertThat(((Field.Number) field("y")).value()).isEqualTo(40);
        assertThat(element().bounds().width())
                .isEqualTo(ServiceKind.API.defaultSize().width() / 2);
        editor.commands().undo();
        assertThat(element().bounds().y()).isNotEqualTo(40);
    }

    @Test
    @DisplayName("C-158 what is inside something that moves goes along, once")
    void a_frame_takes_its_content_along() {
        ElementId frame = new ElementId("frame");
        editor.commands().add(PlaceElements.frame(editor.newHead(frame), new Rect(-200, -200, 800, 800)));
        editor.commands().update(service, each -> each.withHead(each.head().withParent(frame)));
        double before = element().bounds().x();
        editor.selection().set(List.of(frame, service));

        number("x", "+100");

        assertThat(element().bounds().x()).isEqualTo(before + 100);
        assertThat(editor.document().box(frame).bounds().x()).isEqualTo(-100);
    }

    @Test
    void several_connectors_and_several_services_share_more() {
        editor.commands().grow(GrowConnected.Toward.RIGHT);
        editor.commands().grow(GrowConnected.Toward.RIGHT);
        editor.selection()
                .set(editor.document().elements().stream()
                        .filter(ConnectorElement.class::isInstance)
                        .map(element -> element.id())
                        .toList());
        type("protocol", "grpc");
        assertThat(((Field.Text) field("protocol")).value()).isEqualTo("grpc");
        assertThat(inspector.fieldsProperty().get()).extracting(Field::id).contains("direction", "routing");

        editor.selection()
                .set(editor.document().elements().stream()
                        .filter(ServiceElement.class::isInstance)
                        .map(element -> element.id())
                        .toList());
        number("replicas", "*3");
        assertThat(element().properties().replicas())
                .isEqualTo(3 * ServiceKind.API.defaults().replicas());
    }

    @Test
    void a_picture_is_cropped_to_a_ratio_and_back() {
        ElementId id = new ElementId("picture");
        editor.commands()
                .add(new ImageElement(editor.newHead(id), new Rect(0, 0, 400, 200), "", ImageElement.WHOLE, ""));
        crop(CropRatio.SQUARE);
        assertThat(editor.document().box(id).bounds()).isEqualTo(new Rect(100, 0, 200, 200));
        crop(CropRatio.WHOLE);
        assertThat(editor.document().box(id).bounds()).isEqualTo(new Rect(0, 0, 400, 200));
    }

    @Test
    void a_picture_that_was_cut_by_hand_says_so() {
        ElementId id = new ElementId("picture");
        ImageElement picture =
                new ImageElement(editor.newHead(id), new Rect(0, 0, 400, 200), "", ImageElement.WHOLE, "");
        editor.commands().add(picture);
        assertThat(cropField().value()).isEqualTo(CropRatio.WHOLE);
        assertThat(cropField().choices()).doesNotContain(CropRatio.FREE);
        editor.change(edit -> edit.put(CropImage.to(picture, CropImage.whole(picture), new Rect(10, 20, 170, 90))));
        assertThat(cropField().value()).isEqualTo(CropRatio.FREE);
        assertThat(cropField().choices()).contains(CropRatio.FREE);
    }

    @SuppressWarnings("unchecked")
    private Field.Choice<CropRatio> cropField() {
        return (Field.Choice<CropRatio>) field("crop");
    }

    @Test
    void the_sentence_that_brought_an_element_about_is_told() {
        assertThat(inspector.sentenceProperty().get()).isEmpty();
        ElementId id = element().id();
        editor.commands().update(id, each -> new Provenance("a cache", "grammar", "1").on(each));
        assertThat(inspector.sentenceProperty().get()).isEqualTo("a cache");
        editor.selection().clear();
        assertThat(inspector.sentenceProperty().get()).isEmpty();
    }

    private void crop(CropRatio ratio) {
        cropField().commit().accept(ratio);
    }
}

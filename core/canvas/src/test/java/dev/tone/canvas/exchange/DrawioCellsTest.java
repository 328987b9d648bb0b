package dev.tone.canvas.exchange;

import static dev.tone.canvas.exchange.Found.labelled;
import static dev.tone.canvas.exchange.Found.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the styles and places of draw.io's cells become.
class DrawioCellsTest {
    private static final String PLACE = "x='100' y='200' width='160' height='90'";

    @Test
    void how_a_shape_is_filled_and_outlined_is_kept() {
        assertThat(one(ShapeElement.class, "fillColor=#d5e8d4;dashed=1;strokeWidth=3;opacity=50;")
                        .style())
                .satisfies(style -> {
                    assertThat(style.dash()).isEqualTo(Dash.DASHED);
                    assertThat(style.fill()).isEqualTo(Fill.SOFT);
                    assertThat(style.hue()).isEqualTo(Hue.GREEN);
                    assertThat(style.strokeWidth()).isEqualTo(3);
                    assertThat(style.opacity()).isEqualTo(0.5);
                });
        assertThat(one(ShapeElement.class, "fillColor=none;strokeColor=#b85450;dashed=1;dashPattern=1 4;")
                        .style())
                .satisfies(style -> {
                    assertThat(style.dash()).isEqualTo(Dash.DOTTED);
                    assertThat(style.fill()).isEqualTo(Fill.NONE);
                    assertThat(style.hue()).isEqualTo(Hue.RED);
                });
        assertThat(one(ShapeElement.class, "dashed=0;dashPattern=1 4;").style().dash())
                .isEqualTo(Dash.SOLID);
        assertThat(one(ShapeElement.class, "fillColor=#999999;").style().hue()).isEqualTo(Hue.GRAY);
        assertThat(one(ShapeElement.class, "fillColor=#ffffff;").style().hue()).isEqualTo(Hue.NEUTRAL);
        assertThat(one(ShapeElement.class, "fillColor=#ff0022;").style().hue())
                .as("hues are a circle")
                .isEqualTo(Hue.RED);
    }

    @Test
    void what_was_locked_there_is_locked_and_what_was_unlocked_again_is_not() {
        assertThat(one(ShapeElement.class, "locked=1;").head().locked()).isTrue();
        assertThat(one(ShapeElement.class, "movable=1;locked=0;").head().locked())
                .isFalse();
        assertThat(one(ShapeElement.class, "").head().locked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ellipse;                        | ELLIPSE
            shape=doubleEllipse;            | ELLIPSE
            shape=mxgraph.bpmn.event;       | ELLIPSE
            rhombus;                        | DIAMOND
            shape=rhombus;                  | DIAMOND
            shape=mxgraph.flowchart.decision; | DIAMOND
            shape=mxgraph.bpmn.gateway2;    | DIAMOND
            rounded=1;                      | RECTANGLE
            """)
    void outlines_are_kept(String style, ShapeKind kind) {
        assertThat(one(ShapeElement.class, style).shape()).isEqualTo(kind);
        assertThat(read(cell("a", "1", "A", style, PLACE)).notes()).isEmpty();
    }

    @Test
    void words_are_smaller_in_shapes_that_have_less_room_for_them() {
        String wide = "x='0' y='0' width='120' height='60'";
        List<Double> sizes = List.of("", "ellipse;", "rhombus;").stream()
                .map(style -> document(cell("a", "1", "Documentation", style + "fontSize=16;", wide)))
                .map(document -> only(document, ShapeElement.class).style().fontSize())
                .toList();
        assertThat(sizes.get(1)).isBetween(8.0, sizes.get(0) - 1);
        assertThat(sizes.get(2)).isBetween(8.0, sizes.get(1) - 1);
    }

    @Test
    void notes_are_notes_and_a_note_that_is_turned_is_told() {
        assertThat(one(NoteElement.class, "shape=note;").bounds()).isEqualTo(new Rect(100, 200, 160, 90));
        ForeignDrawing turned = read(cell("a", "1", "Ask Kim", "shape=note;rotation=30;", PLACE));
        assertThat(turned.notes()).containsExactly("Left out: how “Ask Kim” is turned.");
        assertThat(one(TextElement.class, "text;rotation=30;").rotation()).isEqualTo(30);
        assertThat(one(ShapeElement.class, "rotation=-30;").rotation()).isIn(-30.0, 330.0);
    }

    @ParameterizedTest
    @CsvSource({
        "classic, classic, BOTH",
        "classic, none, BACKWARD",
        "none, block, FORWARD",
        "none, none, NONE",
        "'', '', FORWARD"
    })
    void a_line_has_arrows_where_it_had_heads(String start, String end, Direction direction) {
        String style = start.isEmpty() ? "" : "startArrow=" + start + ";endArrow=" + end + ";";
        ForeignDrawing read = read(line(style, ""));
        assertThat(only(Document.of(read.drawing().records()), ConnectorElement.class)
                        .direction())
                .isEqualTo(direction);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void heads_of_another_kind_become_arrows_and_are_told() {
        ForeignDrawing read = read(line("endArrow=diamond;", ""));
        assertThat(only(Document.of(read.drawing().records()), ConnectorElement.class)
                        .direction())
                .isEqualTo(Direction.FORWARD);
        assertThat(read.notes()).containsExactly("Simplified: arrow heads of the kind diamond.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', STRAIGHT",
        "edgeStyle=none;, STRAIGHT",
        "edgeStyle=orthogonalEdgeStyle;, ORTHOGONAL",
        "edgeStyle=orthogonalEdgeStyle;curved=1;, CURVED"
    })
    void a_line_runs_as_it_did(String style, Routing routing) {
        assertThat(only(document(line(style, "")), ConnectorElement.class).routing())
                .isEqualTo(routing);
    }

    @Test
    void places_on_a_line_are_relative_to_what_holds_it() {
        String zone = cell("z", "1", "Zone", "swimlane;startSize=30;", "x='1000' y='2000' width='400' height='300'");
        ConnectorElement line = only(
                document(zone
                        + line("", "<Array as='points'><mxPoint x='50' y='60'/></Array>")
                                .replace("parent='1'", "parent='z'")),
                ConnectorElement.class);
        assertThat(line.waypoints()).containsExactly(new Point(1050, 2060));
        assertThat(line.from()).isEqualTo(new End.Free(new Point(1010, 2020)));
        assertThat(line.to()).isEqualTo(new End.Free(new Point(1300, 2240)));
    }

    @ParameterizedTest
    @CsvSource({
        "left, top, 0, 0",
        "center, middle, 0.5, 0.5",
        "right, bottom, 1, 1",
        "right, top, 1, 0",
    })
    void words_stand_at_the_side_of_their_box_at_which_they_stood(String across, String down, double x, double y) {
        Rect words = one(TextElement.class, "text;spacingLeft=0;align=" + across + ";verticalAlign=" + down + ";")
                .bounds();
        Rect box = new Rect(100, 200, 160, 90);
        assertThat(words.width()).isLessThan(100);
        assertThat(words.height()).isLessThan(40);
        assertThat(words.at(x, y).distanceTo(box.at(x, y))).isLessThan(1e-6);
    }

    @Test
    void words_of_which_neither_fill_nor_outline_is_drawn_have_no_shape() {
        assertThat(only(document(cell("a", "1", "A", "strokeColor=none;fillColor=none;", PLACE)), TextElement.class))
                .isNotNull();
        assertThat(only(document(cell("a", "1", "A", "strokeColor=none;", PLACE)), TextElement.class))
                .isNotNull();
        assertThat(only(
                        document(cell("a", "1", "A", "strokeColor=none;fillColor=#d5e8d4;", PLACE)),
                        ShapeElement.class))
                .isNotNull();
    }

    @Test
    void words_beside_an_icon_stay_at_its_side() {
        Rect icon = new Rect(100, 200, 160, 90);
        assertThat(beside("labelPosition=left;")).satisfies(words -> {
            assertThat(words.right()).isCloseTo(icon.x() - 2, within(1e-6));
            assertThat(words.centerY()).isCloseTo(icon.centerY(), within(1e-6));
        });
        assertThat(beside("labelPosition=right;").x()).isEqualTo(icon.right() + 2);
        assertThat(beside("verticalLabelPosition=top;")).satisfies(words -> {
            assertThat(words.bottom()).isCloseTo(icon.y() - 2, within(1e-6));
            assertThat(words.centerX()).isCloseTo(icon.centerX(), within(1e-6));
        });
        assertThat(beside("verticalLabelPosition=bottom;").y()).isEqualTo(icon.bottom() + 2);
    }

    private static Rect beside(String style) {
        return only(document(cell("a", "1", "Admin", style, PLACE)), TextElement.class)
                .bounds();
    }

    @Test
    void an_area_is_a_frame_below_its_words_and_a_lane_one_below_its_head() {
        String place = "x='0' y='0' width='300' height='200'";
        assertThat(frame("Zone", "verticalAlign=top;", place)).isEqualTo(new Rect(0, 20, 300, 180));
        assertThat(frame("", "verticalAlign=top;", place)).as("without words").isEqualTo(new Rect(0, 0, 300, 200));
        assertThat(frame("Zone", "swimlane;startSize=30;", place)).isEqualTo(new Rect(0, 30, 300, 170));
        assertThat(frame("Zone", "swimlane;startSize=300;", place))
                .as("a head that is larger than the lane is none")
                .isEqualTo(new Rect(0, 0, 300, 200));
        assertThat(only(
                        document(cell("a", "1", "Small", "verticalAlign=top;", "width='100' height='80'")),
                        ShapeElement.class))
                .as("a small box is none")
                .isNotNull();
    }

    private static Rect frame(String words, String style, String place) {
        return only(document(cell("a", "1", words, style, place)), FrameElement.class)
                .bounds();
    }

    @Test
    void the_line_of_a_participant_runs_from_its_head_to_where_it_ended() {
        Document read =
                document(cell("p", "1", "A", "shape=umlLifeline;size=50;", "x='10' y='20' width='100' height='400'"));
        assertThat(only(read, ShapeElement.class).bounds()).isEqualTo(new Rect(10, 20, 100, 50));
        ConnectorElement line = only(read, ConnectorElement.class);
        assertThat(line.from()).isEqualTo(new End.Free(new Point(60, 70)));
        assertThat(line.to()).isEqualTo(new End.Free(new Point(60, 420)));
        assertThat(line.style().dash()).isEqualTo(Dash.DASHED);
        assertThat(line.direction()).isEqualTo(Direction.NONE);
    }

    @Test
    @DisplayName("C-247 a page of icons that stand close is drawn larger as a whole")
    void larger_as_a_whole() {
        String lambda = "shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.lambda;";
        Document read = document(cell("a", "1", "A", lambda, "x='0' y='0' width='60' height='60'")
                + cell("b", "1", "B", lambda, "x='100' y='0' width='60' height='60'")
                + cell("box", "1", "Box", "", "x='200' y='100' width='80' height='40'")
                + line("", "<Array as='points'><mxPoint x='50' y='60'/></Array>"));

        Rect box = ((BoxElement) labelled(read, "Box")).bounds();
        double larger = box.width() / 80;
        assertThat(larger).isBetween(1.5, 4.0);
        assertThat(box).isEqualTo(new Rect(200 * larger, 100 * larger, 80 * larger, 40 * larger));
        Rect a = ((ServiceElement) labelled(read, "A")).bounds();
        Rect b = ((ServiceElement) labelled(read, "B")).bounds();
        assertThat(a.center().distanceTo(new Point(30 * larger, 30 * larger))).isLessThan(1e-6);
        assertThat(b.center().distanceTo(new Point(130 * larger, 30 * larger))).isLessThan(1e-6);
        assertThat(b.x() - a.right())
                .as("there is room for a line between them")
                .isGreaterThanOrEqualTo(20);
        ConnectorElement line = only(read, ConnectorElement.class);
        assertThat(line.waypoints()).containsExactly(new Point(50 * larger, 60 * larger));
        assertThat(line.from()).isEqualTo(new End.Free(new Point(10 * larger, 20 * larger)));
        assertThat(line.to()).isEqualTo(new End.Free(new Point(300 * larger, 240 * larger)));
    }

    private static <E extends Element> E one(Class<E> type, String style) {
        return only(document(cell("a", "1", "A", style, PLACE)), type);
    }

    private static Document document(String cells) {
        return Document.of(read(cells).drawing().records());
    }

    private static ForeignDrawing read(String cells) {
        String file =
                "<mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>" + cells + "</root></mxGraphModel>";
        return ForeignDrawing.read("a.drawio", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String id, String parent, String value, String style, String geometry) {
        return "<mxCell id='" + id + "' parent='" + parent + "' vertex='1' value='" + value + "' style='" + style
                + "'><mxGeometry " + geometry + " as='geometry'/></mxCell>";
    }

    /// From one bare place to another.
    private static String line(String style, String between) {
        return "<mxCell id='line' parent='1' edge='1' style='" + style + "'><mxGeometry relative='1' as='geometry'>"
                + "<mxPoint x='10' y='20' as='sourcePoint'/>" + between
                + "<mxPoint x='300' y='240' as='targetPoint'/></mxGeometry></mxCell>";
    }
}

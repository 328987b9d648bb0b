package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What drawings of other programs look like here, by their habits (rule C-237).
class ForeignLooksTest {
    private static ForeignDrawing read(String name, String content) {
        return ForeignDrawing.read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Document drawio(String cells) {
        return Document.of(read(
                        "a.drawio",
                        "<mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>" + cells
                                + "</root></mxGraphModel>")
                .drawing()
                .records());
    }

    private static String cell(String id, String parent, String value, String style, String geometry) {
        return "<mxCell id='" + id + "' parent='" + parent + "' vertex='1' value='" + value + "' style='" + style
                + "'><mxGeometry " + geometry + " as='geometry'/></mxCell>";
    }

    private static <E extends Element> E only(Document document, Class<E> type) {
        List<E> found = document.elements().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Element labelled(Document document, String label) {
        return document.elements().stream()
                .filter(element -> element.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_words_of_an_icon_stand_below_it() {
        Document read = drawio(cell(
                "a",
                "1",
                "Elastic Load Balancing",
                "shape=mxgraph.aws4.elb;verticalLabelPosition=bottom;verticalAlign=top;",
                "x='100' y='100' width='40' height='40'"));

        ShapeElement icon = only(read, ShapeElement.class);
        TextElement words = only(read, TextElement.class);
        assertThat(icon.text()).isEmpty();
        assertThat(words.bounds().y()).isGreaterThanOrEqualTo(icon.bounds().bottom());
        assertThat(words.bounds().centerX()).isEqualTo(icon.bounds().centerX(), within(1.0));
        assertThat(words.bounds().width()).isGreaterThan(100);
    }

    @Test
    void what_holds_others_is_a_frame_behind_them_and_a_group_is_not_seen() {
        Document read = drawio(cell("a", "1", "A", "rounded=1;", "x='20' y='40' width='80' height='40'")
                + cell("z", "1", "VPC", "verticalAlign=top;fillColor=none;", "x='0' y='0' width='400' height='300'")
                + cell("g", "1", "", "group", "x='200' y='100' width='100' height='100'")
                + cell("b", "g", "B", "", "x='10' y='10' width='60' height='40'"));

        FrameElement frame = only(read, FrameElement.class);
        assertThat(frame.name()).isEqualTo("VPC");
        assertThat(frame.z()).isLessThan(labelled(read, "A").z());
        GroupElement group = only(read, GroupElement.class);
        assertThat(labelled(read, "B").parent()).isEqualTo(group.id());
        assertThat(((BoxElement) labelled(read, "B")).bounds().x()).isEqualTo(210);
    }

    @Test
    void placeholders_say_what_the_object_has() {
        Document read = drawio("<object id='o' label='%name% (%tech%, %gone%)' name='API' tech='Go' placeholders='1'>"
                + "<mxCell parent='1' vertex='1' style=''><mxGeometry x='0' y='0' width='200' height='60' as='geometry'/>"
                + "</mxCell></object>");

        assertThat(only(read, ShapeElement.class).text()).isEqualTo("API (Go, %gone%)");
    }

    @Test
    void words_get_smaller_rather_than_break_within() {
        Document read = drawio(cell("a", "1", "Authentication", "fontSize=20", "x='0' y='0' width='110' height='60'"));

        assertThat(only(read, ShapeElement.class).style().fontSize()).isBetween(8.0, 16.0);
    }

    @Test
    void words_without_a_shape_stand_where_they_stood_in_their_box() {
        Document read = drawio(
                cell("a", "1", "left", "text;align=left;verticalAlign=top;", "x='0' y='0' width='200' height='90'")
                        + cell(
                                "b",
                                "1",
                                "middle",
                                "text;align=center;verticalAlign=middle;",
                                "x='0' y='0' width='200' height='90'"));

        assertThat(((BoxElement) labelled(read, "left")).bounds().x()).isLessThan(5);
        assertThat(((BoxElement) labelled(read, "middle")).bounds().centerX()).isEqualTo(100, within(1.0));
        assertThat(((BoxElement) labelled(read, "middle")).bounds().centerY()).isEqualTo(45, within(1.0));
    }

    @Test
    void participants_have_heads_and_lines_and_all_labels_of_an_edge_are_kept() {
        Document read = drawio(
                cell(
                                "p",
                                "1",
                                ":Customer",
                                "shape=umlLifeline;size=40;container=1;verticalAlign=top;",
                                "x='0' y='0' width='100' height='400'")
                        + "<mxCell id='e' parent='1' edge='1' value='lives at' style=''><mxGeometry relative='1' as='geometry'>"
                        + "<mxPoint x='0' y='50' as='sourcePoint'/><mxPoint x='90' y='50' as='targetPoint'/></mxGeometry></mxCell>"
                        + "<mxCell id='l' parent='e' vertex='1' value='0..1' style='edgeLabel;'><mxGeometry x='-1' relative='1' as='geometry'/></mxCell>");

        assertThat(only(read, ShapeElement.class).bounds().height()).isEqualTo(40);
        assertThat(read.elements())
                .filteredOn(ConnectorElement.class::isInstance)
                .extracting(Element::label)
                .containsExactlyInAnyOrder("", "lives at · 0..1");
    }

    @Test
    void a_flowchart_keeps_colours_shapes_and_texts_of_several_lines() {
        ForeignDrawing foreign = read("a.mmd", """
                flowchart LR
                  accTitle: Orders
                  a["`The **cat**
                  in; the _hat_`"] e1@-- e.g. sql --> b@{ shape: cyl, label: "Store" }
                  b ==> c{Ready}:::warm
                  c --> sub
                  e1@{ animate: true }
                  subgraph sub[Inside]
                    d --- f
                  end
                  classDef warm fill:#f96,stroke-dasharray: 5 5
                  style a fill:#bbf
                """);
        Document read = Document.of(foreign.drawing().records());

        assertThat(foreign.notes()).isEmpty();
        Element cat = labelled(read, "The cat\nin; the hat");
        assertThat(cat.style().hue()).isIn(Hue.BLUE, Hue.VIOLET);
        assertThat(only(read, ServiceElement.class).name()).isEqualTo("Store");
        ShapeElement ready = (ShapeElement) labelled(read, "Ready");
        assertThat(ready.shape()).isEqualTo(ShapeKind.DIAMOND);
        assertThat(ready.style().hue()).isEqualTo(Hue.ORANGE);
        assertThat(ready.style().dash()).isEqualTo(Dash.DASHED);
        assertThat(labelled(read, "e.g. sql")).isInstanceOf(ConnectorElement.class);
        FrameElement inside = only(read, FrameElement.class);
        assertThat(read.elements()).extracting(Element::label).doesNotContain("sub");
        assertThat(read.connectorsOf(inside.id())).hasSize(1);
        assertThat(read.elements())
                .filteredOn(ConnectorElement.class::isInstance)
                .hasSize(4);
    }

    @Test
    void lines_of_text_of_excalidraw_do_not_break_anew() {
        Document read = Document.of(read("a.excalidraw", """
                        {"type":"excalidraw","version":2,"elements":[
                          {"id":"t","type":"text","x":10,"y":0,"width":100,"height":25,"fontSize":20,"text":"WWW random","textAlign":"center"},
                          {"id":"r","type":"rectangle","x":0,"y":50,"width":80,"height":40},
                          {"id":"l","type":"text","x":0,"y":50,"width":70,"height":25,"fontSize":20,"text":"Implement","containerId":"r"}]}
                        """).drawing().records());

        TextElement text = only(read, TextElement.class);
        assertThat(text.style().fontSize()).isBetween(15.0, 19.9);
        assertThat(text.bounds().width()).isGreaterThan(100);
        assertThat(text.bounds().centerX()).isEqualTo(60, within(0.1));
        assertThat(only(read, ShapeElement.class).style().fontSize()).isLessThan(14);
    }
}

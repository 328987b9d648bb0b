package dev.tone.canvas.exchange;

import static dev.tone.canvas.exchange.Found.labelled;
import static dev.tone.canvas.exchange.Found.only;
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
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
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

    @Test
    @DisplayName("C-268 layers of draw.io are layers, hidden and locked as there")
    void layers() {
        Document read = Document.of(read(
                        "a.drawio",
                        "<mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>"
                                + "<mxCell id='2' value='Network' parent='0'/><mxCell id='3' value='Notes' parent='0' visible='0'/>"
                                + "<mxCell id='4' value='Ground' parent='0' style='locked=1;'/>"
                                + "<mxCell id='l' edge='1' parent='1' source='a' target='b'><mxGeometry relative='1'/></mxCell>"
                                + cell("a", "1", "A", "", "width='90' height='40'")
                                + cell("b", "2", "B", "", "x='200' width='90' height='40'")
                                + cell("c", "3", "C", "", "x='400' width='90' height='40'")
                                + cell("d", "4", "D", "container=1", "x='600' width='190' height='140'")
                                + cell("e", "d", "E", "", "x='10' y='20' width='90' height='40'")
                                + "</root></mxGraphModel>")
                .drawing()
                .records());

        assertThat(read.layers().stream().map(layer -> layer.name() + " " + layer.visible() + " " + layer.locked()))
                .containsExactly(
                        "Background true false", "Network true false", "Notes false false", "Ground true true");
        for (String[] each : new String[][] {
            {"A", "Background"}, {"B", "Network"}, {"C", "Notes"}, {"D", "Ground"}, {"E", "Ground"}, {"", "Background"}
        }) {
            assertThat(layerOf(read, labelled(read, each[0]))).isEqualTo(each[1]);
        }
        ConnectorElement line = only(read, ConnectorElement.class);
        assertThat(line.from().target()).isEqualTo(labelled(read, "A").id());
        assertThat(line.to().target()).isEqualTo(labelled(read, "B").id());
    }

    private static String layerOf(Document document, Element element) {
        return document.layers().stream()
                .filter(layer -> layer.id().equals(element.layer()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    @DisplayName("C-268 a page with one plain layer has none of its own")
    void one_layer() {
        assertThat(drawio(cell("a", "1", "A", "", "width='90' height='40'")).layers())
                .extracting(Layer::id)
                .containsExactly(Layer.BASE.id());
    }

    @Test
    @DisplayName("C-268 what is turned is turned, what is hidden left out, what is folded away unfolded")
    void turned_hidden_folded() {
        ForeignDrawing read = read(
                "a.drawio",
                "<mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>"
                        + cell("a", "1", "A", "rotation=30;", "width='90' height='40'")
                        + cell("b", "1", "B", "", "x='200' width='90' height='40'")
                                .replace("vertex", "visible='0' vertex")
                        + cell("c", "b", "C", "", "width='9' height='9'")
                        + "<mxCell id='d' parent='1' vertex='1' collapsed='1' value='D' style='swimlane;'><mxGeometry x='0' y='90'"
                        + " width='90' height='20' as='geometry'><mxRectangle width='300' height='200' as='alternateBounds'/>"
                        + "</mxGeometry></mxCell></root></mxGraphModel>");
        Document document = Document.of(read.drawing().records());

        assertThat(labelled(document, "A").head().rotation()).isEqualTo(30);
        assertThat(document.elements().stream().map(Element::label)).containsExactlyInAnyOrder("A", "D");
        assertThat(only(document, FrameElement.class).bounds().width()).isEqualTo(300);
        assertThat(read.notes()).containsExactlyInAnyOrder("Left out: what is hidden there.", "Unfolded: “D”.");
    }

    @Test
    @DisplayName("C-268 a picture within the file is a picture")
    void pictures() {
        String svg = Base64.getEncoder()
                .encodeToString("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
                        .getBytes(StandardCharsets.UTF_8));
        Document read = drawio(
                cell("a", "1", "Logo", "shape=image;image=data:image/svg+xml," + svg + ";", "width='60' height='60'"));

        assertThat(only(read, ImageElement.class).source()).startsWith("data:image/png;base64,");
        assertThat(only(read, TextElement.class).text()).isEqualTo("Logo");
        assertThat(drawio(cell("a", "1", "", "image=https://example.com/a.png", "width='60' height='60'"))
                        .elements())
                .noneMatch(ImageElement.class::isInstance);
    }

    @Test
    @DisplayName("C-268 names of a pool and of its lanes with heads at the side do not lie on each other")
    void lanes_at_the_side() {
        Document read = drawio(cell("p", "1", "Pool", "swimlane;startSize=20;", "width='400' height='240'")
                + cell("l", "p", "Lane", "swimlane;horizontal=0;", "y='20' width='400' height='110'"));

        double pool = ((BoxElement) labelled(read, "Pool")).bounds().y();
        assertThat(((BoxElement) labelled(read, "Lane")).bounds().y() - pool).isGreaterThanOrEqualTo(20);
    }

    @Test
    @DisplayName("C-237 what HTML says by name or number is read, and cells of a table stand apart")
    void entities() {
        Document read = drawio(cell(
                "a",
                "1",
                "Web &amp;rarr; caf&amp;eacute; &amp;#8594; &amp;#x2713; &amp;unknown; &amp;amp;lt;"
                        + "&lt;table&gt;&lt;tr&gt;&lt;td&gt;id&lt;/td&gt;&lt;td&gt;int&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;",
                "fillColor=light-dark(#f8cecc,#1d293b);",
                "width='90' height='40'"));

        assertThat(only(read, ShapeElement.class).text()).isEqualTo("Web → café → ✓ &unknown; &lt;id  int");
        assertThat(only(read, ShapeElement.class).style().hue()).isEqualTo(Hue.RED);
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
    @DisplayName("C-280 patterns, lines drawn by hand and fonts of Excalidraw are told")
    void looks_of_excalidraw_that_are_not_kept() {
        String file = """
                {"type":"excalidraw","version":2,"elements":[
                 {"id":"a","type":"rectangle","x":0,"y":0,"width":90,"height":60,"backgroundColor":"#a5d8ff","fillStyle":"%s",
                  "roughness":%d,"boundElements":[{"id":"t","type":"text"}]},
                 {"id":"t","type":"text","x":5,"y":5,"width":50,"height":25,"originalText":"API","containerId":"a"%s}]}
                """;

        assertThat(read("a.excalidraw", file.formatted("cross-hatch", 1, ",\"fontFamily\":5"))
                        .notes())
                .containsExactly(
                        "Simplified: shapes filled with the pattern cross-hatch are filled evenly.",
                        "Simplified: lines that look drawn by hand are smooth.",
                        "Simplified: texts are set in the letters of this app.");
        assertThat(read("a.excalidraw", file.formatted("solid", 0, "")).notes()).isEmpty();
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

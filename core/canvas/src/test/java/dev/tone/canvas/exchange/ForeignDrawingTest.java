package dev.tone.canvas.exchange;

import static dev.tone.canvas.exchange.Found.labelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.fault.FaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignDrawingTest {
    private static final String EXCALIDRAW = """
            {"type":"excalidraw","version":2,"source":"https://excalidraw.com","elements":[
             {"id":"f","type":"frame","x":-20,"y":-20,"width":400,"height":300,"name":"Zone"},
             {"id":"a","type":"rectangle","x":0,"y":0,"width":160,"height":80,"angle":0.5235987755982988,"strokeColor":"#1e1e1e",
              "backgroundColor":"#a5d8ff","strokeWidth":2,"strokeStyle":"dashed","opacity":50,"groupIds":[],"frameId":"f","locked":true,
              "boundElements":[{"id":"t","type":"text"}]},
             {"id":"t","type":"text","x":40,"y":30,"width":50,"height":25,"text":"API","originalText":"API","fontSize":20,"containerId":"a"},
             {"id":"d","type":"diamond","x":300,"y":200,"width":100,"height":100,"backgroundColor":"transparent","groupIds":["g1","g2"]},
             {"id":"e","type":"ellipse","x":500,"y":200,"width":-100,"height":100,"groupIds":["g2"]},
             {"id":"n","type":"text","x":0,"y":400,"width":80,"height":25,"text":"free","fontSize":16},
             {"id":"l","type":"arrow","x":160,"y":40,"width":140,"height":210,"points":[[0,0],[70,0],[140,210]],"roundness":{"type":2},
              "startBinding":{"elementId":"a"},"endBinding":{"elementId":"d"},"endArrowhead":"arrow","startArrowhead":null},
             {"id":"p","type":"freedraw","x":10,"y":500,"points":[[0,0],[5,5],[10,0]],"width":10,"height":5},
             {"id":"i","type":"image","x":10,"y":600,"width":10,"height":10,"fileId":"x"},
             {"id":"j","type":"image","x":30,"y":600,"width":10,"height":10,"fileId":"missing"},
             {"id":"gone","type":"rectangle","x":0,"y":0,"width":1,"height":1,"isDeleted":true},
             {"id":"far","type":"rectangle","x":1e308,"y":0,"width":10,"height":10},
             {"id":"what","type":"hologram","x":0,"y":0,"width":10,"height":10}],
             "files":{"x":{"mimeType":"image/png","dataURL":"data:image/png;base64,AAAA"}}}
            """;

    @Test
    void links_of_the_web_come_along() {
        ForeignDrawing excalidraw = read("a.excalidraw", """
                {"type":"excalidraw","version":2,"elements":[
                 {"id":"a","type":"rectangle","x":0,"y":0,"width":160,"height":80,"link":"https://tone.example/a"}]}
                """);
        assertThat(only(excalidraw).link()).isEqualTo("https://tone.example/a");
        ForeignDrawing drawio = read("a.drawio", """
                <mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
                <UserObject id="2" label="API" link="https://tone.example/b"><mxCell vertex="1" parent="1">
                <mxGeometry width="120" height="60" as="geometry"/></mxCell></UserObject>
                <UserObject id="3" label="DB" link="data:page/id,x"><mxCell vertex="1" parent="1">
                <mxGeometry x="300" width="120" height="60" as="geometry"/></mxCell></UserObject></root></mxGraphModel>
                """);
        assertThat(drawio.drawing().records().stream()
                        .map(EntryCodec::decode)
                        .filter(Element.class::isInstance)
                        .map(entry -> ((Element) entry).link()))
                .containsExactly("https://tone.example/b", "");
    }

    @Test
    void a_million_points_become_a_line_that_a_drawing_holds_from_end_to_end() {
        StringBuilder points = new StringBuilder("[0,0]");
        for (int i = 1; i < 1_000_000; i++) {
            points.append(",[").append(i % 977).append(',').append(i * 7 % 911).append(']');
        }
        ForeignDrawing drawing = read("a.excalidraw", """
                {"type":"excalidraw","version":2,"elements":[{"id":"p","type":"freedraw","x":0,"y":0,"points":[%s,[5000,5000]]}]}
                """.formatted(points));
        assertThat(drawing.notes()).containsExactly("Simplified: a line of 1000001 points.");
        FreehandElement line = (FreehandElement) only(drawing);
        assertThat(line.bounds().right()).isEqualTo(5_000);
        assertThat(refusal(drawing)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.excalidraw", "a.drawio"})
    void a_text_of_megabytes_is_shortened_and_told(String name) {
        String words = "가나다라마바사아자차카타파하😀".repeat(100_000);
        ForeignDrawing drawing = read(
                name,
                switch (name) {
                    case "a.drawio" ->
                        "<mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/><mxCell id='a' vertex='1' parent='1'"
                                + " value='" + words + "'><mxGeometry x='1' y='1' width='100' height='50'"
                                + " as='geometry'/></mxCell></root></mxGraphModel>";
                    default ->
                        "{\"type\":\"excalidraw\",\"version\":2,\"elements\":[{\"id\":\"t\",\"type\":\"text\",\"x\":0,\"y\":0,"
                                + "\"width\":10,\"height\":10,\"text\":\"" + words + "\"}]}";
                });
        assertThat(drawing.notes()).anyMatch(note -> note.startsWith("Shortened: a text of 1600000"));
        assertThat(only(drawing).label().length()).isBetween(99_999, 100_000);
        assertThat(refusal(drawing)).isNull();
    }

    private static Element only(ForeignDrawing read) {
        List<Element> all = Document.of(read.drawing().records()).elements();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /// Why a platform would not take it, or null.
    private static @Nullable Throwable refusal(ForeignDrawing read) {
        List<CanvasOperation> all = read.drawing().records().stream()
                .<CanvasOperation>map(each -> new CanvasOperation.Create(each.id(), each.type(), each.properties()))
                .toList();
        return catchThrowable(() -> new DocumentReplay().accept(all));
    }

    private static ForeignDrawing read(String name, String content) {
        return ForeignDrawing.read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_excalidraw_file_keeps_what_there_is_for_it() {
        ForeignDrawing read = read("My system.excalidraw", EXCALIDRAW);
        Document document = Document.of(read.drawing().records());

        assertThat(read.drawing().name()).isEqualTo("My system");
        ShapeElement api = (ShapeElement) labelled(document, "API");
        assertThat(api.rotation()).isBetween(29.9, 30.1);
        assertThat(api.locked()).isTrue();
        assertThat(api.style().hue()).isEqualTo(Hue.AZURE);
        assertThat(api.style().dash()).isEqualTo(Dash.DASHED);
        assertThat(api.style().opacity()).isEqualTo(0.5);
        assertThat(api.style().fontSize()).isEqualTo(20);
        assertThat(api.parent()).isEqualTo(labelled(document, "Zone").id());
        assertThat(labelled(document, "free")).isInstanceOf(TextElement.class);
        ConnectorElement line = document.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .map(ConnectorElement.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(line.from().target()).isEqualTo(api.id());
        assertThat(line.routing()).isEqualTo(Routing.CURVED);
        assertThat(line.waypoints()).hasSize(1);
        assertThat(line.direction()).isEqualTo(Direction.FORWARD);
        ShapeElement diamond = (ShapeElement) document.element(line.to().target());
        assertThat(diamond.shape()).isEqualTo(ShapeKind.DIAMOND);
        GroupElement inner = (GroupElement) document.element(diamond.parent());
        assertThat(document.element(inner.parent())).isInstanceOf(GroupElement.class);
        assertThat(document.elements()).hasAtLeastOneElementOfType(FreehandElement.class);
        assertThat(document.elements().stream()
                        .filter(ImageElement.class::isInstance)
                        .map(image -> ((ImageElement) image).source()))
                .containsExactlyInAnyOrder("data:image/png;base64,AAAA", "");
        assertThat(read.notes()).hasSize(3).anyMatch(note -> note.contains("hologram"));
    }

    private static final String MODEL = """
            <mxGraphModel dx="1000" dy="600"><root><mxCell id="0"/><mxCell id="1" parent="0"/>
            <mxCell id="z" value="Zone &amp;amp; co" style="swimlane;html=1;" vertex="1" parent="1"><mxGeometry x="100" y="50" width="400" height="300" as="geometry"/></mxCell>
            <mxCell id="a" value="&lt;b&gt;API&lt;/b&gt;&lt;br&gt;v2" style="rounded=1;html=1;fillColor=#d5e8d4;strokeColor=#82b366;dashed=1;" vertex="1" parent="z"><mxGeometry x="20" y="40" width="120" height="60" as="geometry"/></mxCell>
            <object label="Orders" id="d"><mxCell style="shape=cylinder3;whiteSpace=wrap;" vertex="1" parent="1"><mxGeometry x="700" y="80" width="60" height="80" as="geometry"/></mxCell></object>
            <mxCell id="s" value="star" style="shape=mxgraph.basic.star;" vertex="1" parent="1"><mxGeometry x="700" y="300" width="60" height="80" as="geometry"/></mxCell>
            <mxCell id="e" value="" style="edgeStyle=orthogonalEdgeStyle;endArrow=classic;" edge="1" parent="1" source="a" target="d"><mxGeometry relative="1" as="geometry"><Array as="points"><mxPoint x="600" y="120"/></Array></mxGeometry></mxCell>
            <mxCell id="el" value="sql" style="edgeLabel;" vertex="1" connectable="0" parent="e"><mxGeometry relative="1" as="geometry"/></mxCell>
            <mxCell id="f" value="" style="endArrow=none;" edge="1" parent="1"><mxGeometry relative="1" as="geometry"><mxPoint x="0" y="500" as="sourcePoint"/><mxPoint x="90" y="500" as="targetPoint"/></mxGeometry></mxCell>
            </root></mxGraphModel>
            """;

    private static String compressed(String model) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(URLEncoder.encode(model, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return "<mxfile><diagram name=\"Page-1\">" + Base64.getEncoder().encodeToString(packed.toByteArray())
                + "</diagram></mxfile>";
    }

    @Test
    void a_drawio_file_is_the_same_plain_and_compressed() throws IOException {
        ForeignDrawing plain = read("x.drawio", "<mxfile><diagram name=\"Page-1\">\n " + MODEL + "</diagram></mxfile>");
        ForeignDrawing bare = read("x.drawio", MODEL);

        assertThat(read("x.drawio", compressed(MODEL))).isEqualTo(plain).isEqualTo(bare);
        Document document = Document.of(plain.drawing().records());
        BoxElement api = (BoxElement) labelled(document, "API\nv2");
        assertThat(api.bounds().x()).isEqualTo(120);
        assertThat(api.bounds().y()).isEqualTo(90);
        assertThat(api.style().hue()).isEqualTo(Hue.GREEN);
        FrameElement zone = (FrameElement) labelled(document, "Zone & co");
        assertThat(api.parent()).isEqualTo(zone.id());
        assertThat(labelled(document, "Orders")).isInstanceOf(ServiceElement.class);
        ConnectorElement sql = (ConnectorElement) labelled(document, "sql");
        assertThat(sql.from().target()).isEqualTo(api.id());
        assertThat(sql.waypoints()).hasSize(1);
        assertThat(plain.notes()).anyMatch(note -> note.contains("star")).anyMatch(note -> note.contains("Database"));
    }

    @Test
    void what_c4_says_of_a_person_or_component_is_kept() {
        ForeignDrawing read = read("bank.mmd", """
                C4Context
                  Person(customer, "Banking customer", "A customer of the bank with personal accounts, who looks after them on the web.")
                  System(bank, "Internet banking", "Shows accounts.")
                  Component(sign, "Sign-in controller", "Spring MVC", "Lets people sign in.")
                  Rel(customer, bank, "Uses")
                """);
        Document document = Document.of(read.drawing().records());

        ShapeElement customer = (ShapeElement) labelled(
                document,
                "Banking customer\nA customer of the bank with personal accounts, who looks after them on the web.");
        assertThat(customer.bounds().height()).isGreaterThan(120);
        assertThat(labelled(document, "Sign-in controller\n[Spring MVC]\nLets people sign in."))
                .isNotNull();
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void a_mermaid_flowchart_is_laid_out() {
        ForeignDrawing read = read("shop.mmd", """
                ---
                title: Shop
                ---
                %% a comment
                flowchart LR
                  web[Storefront] -->|https| api("Orders API")
                  api -- sql --> db[(Orders)]
                  api -.-> queue{{Jobs}} & cache((Sessions))
                  subgraph back [Back office]
                    worker[[Mailer]] ==> db
                  end
                  queue --> worker; cache <--> web
                  style web fill:#f9f
                """);
        Document document = Document.of(read.drawing().records());

        assertThat(labelled(document, "Orders")).isInstanceOf(ServiceElement.class);
        assertThat(labelled(document, "Mailer").parent())
                .isEqualTo(labelled(document, "Back office").id());
        List<ConnectorElement> lines = document.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .map(ConnectorElement.class::cast)
                .toList();
        assertThat(lines)
                .hasSize(7)
                .allMatch(line -> line.from().target() != null && line.to().target() != null);
        assertThat(lines).extracting(ConnectorElement::text).contains("https", "sql");
        assertThat(lines).filteredOn(line -> line.direction() == Direction.BOTH).hasSize(1);
        assertThat(lines).filteredOn(line -> line.style().dash() == Dash.DASHED).hasSize(2);
        BoxElement web = (BoxElement) labelled(document, "Storefront");
        BoxElement api = (BoxElement) labelled(document, "Orders API");
        assertThat(web.bounds().right()).isLessThan(api.bounds().x());
        List<BoxElement> boxes = document.elements().stream()
                .filter(BoxElement.class::isInstance)
                .filter(element -> !(element instanceof FrameElement))
                .map(BoxElement.class::cast)
                .toList();
        for (BoxElement one : boxes) {
            assertThat(boxes)
                    .filteredOn(other -> other != one && other.bounds().intersects(one.bounds()))
                    .isEmpty();
        }
        assertThat(read.notes()).containsExactly("Simplified: the shape hexagon.", "Simplified: the shape subprocess.");
    }

    @Test
    @DisplayName("L-9 a flowchart that runs upwards has its first node at the bottom, and long words have room")
    void a_flowchart_runs_as_it_says() {
        String said = "Let me think about what to buy, and then about why";
        Document document =
                Document.of(read("up.mmd", """
                        graph BT
                          a[Disk] --> b{%s}
                          subgraph s [Group]
                            c
                          end
                          subgraph s [Again]
                            d
                          end
                          b --> s
                        """.formatted(said)).drawing().records());
        Rect disk = ((BoxElement) labelled(document, "Disk")).bounds();
        Rect question = ((BoxElement) labelled(document, said)).bounds();
        BoxElement group = (BoxElement) labelled(document, "Group");
        assertThat(question.bottom()).isLessThan(disk.y());
        assertThat(group.bounds().bottom()).isLessThan(question.y());
        assertThat(question.height()).isGreaterThan(200);
        assertThat(List.of(
                        labelled(document, "c").parent(),
                        labelled(document, "d").parent()))
                .containsOnly(group.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.excalidraw|",
                "x.excalidraw|[]",
                "x.excalidraw|{\"elements\":[]}",
                "x.excalidraw|{\"elements\":[1,null,{\"id\":3}]}",
                "x.drawio|",
                "x.drawio|<mxfile/>",
                "x.drawio|<mxfile><diagram>%%%%</diagram></mxfile>",
                "x.drawio|<mxfile><diagram>AAAA</diagram></mxfile>",
                "x.drawio|<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><mxfile><diagram>&b;</diagram></mxfile>",
                "x.drawio|<mxGraphModel><root><mxCell id='a' vertex='1' parent='a'><mxGeometry x='NaN' width='1e308'/></mxCell></root></mxGraphModel>",
                "x.mmd|",
                "x.mmd|sequenceDiagram\n a->>b: hi",
                "x.mmd|graph TD\n",
                "x.mmd|graph TD\n [[[[",
                "x.tone|not a zip",
                "x.tone.json|{}",
                "x.tone.png|nothing",
                "x.tone.svg|<svg/>"
            })
    void what_is_no_drawing_is_refused_in_words(String fileAndContent) {
        int bar = fileAndContent.indexOf('|');

        assertThatThrownBy(() -> read(fileAndContent.substring(0, bar), fileAndContent.substring(bar + 1)))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void a_bomb_is_refused() throws IOException {
        assertThatThrownBy(() -> read("x.drawio", compressed(" ".repeat(30 << 20))))
                .isInstanceOf(FaultException.class);
        String deep = "{\"elements\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> read("x.excalidraw", deep)).isInstanceOf(FaultException.class);
    }

    @Test
    @DisplayName("C-282 a chart that grows beyond the drawing when it is laid out is refused")
    void a_chart_that_grows_too_far_is_refused() {
        String tall = "[" + "words ".repeat(2_500) + "]";
        StringBuilder chain = new StringBuilder("flowchart TD\n");
        for (int i = 0; i < 700; i++) {
            chain.append("n")
                    .append(i)
                    .append(tall)
                    .append(" --> n")
                    .append(i + 1)
                    .append('\n');
        }

        assertThatThrownBy(() -> read("x.mmd", chain.toString()))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault -> assertThat(fault.fault().title())
                                .isEqualTo("This drawing reaches farther than a drawing can."));
    }

    @Test
    void circles_of_holders_end() {
        String circle =
                "<mxGraphModel><root><mxCell id='a' vertex='1' parent='b' value='A'><mxGeometry width='9' height='9'/></mxCell>"
                        + "<mxCell id='b' vertex='1' parent='a' style='group' value='B'><mxGeometry width='9' height='9'/></mxCell></root></mxGraphModel>";

        assertThat(Document.of(read("x.drawio", circle).drawing().records()).elements())
                .hasSize(2);
    }

    @Test
    void whatever_is_cut_or_changed_gives_a_drawing_or_a_fault() throws IOException {
        Random random = new Random(42);
        for (String[] sample : new String[][] {
            {"x.excalidraw", EXCALIDRAW},
            {"x.drawio", MODEL},
            {"x.drawio", compressed(MODEL)},
            {"x.mmd", "graph TD\n a[One] --> b{Two} & c\n subgraph s\n d((x)) -.->|t| a\n end\n"}
        }) {
            for (int i = 0; i < 300; i++) {
                StringBuilder text = new StringBuilder(sample[1]);
                int at = random.nextInt(text.length());
                switch (i % 3) {
                    case 0 -> text.setLength(at);
                    case 1 -> text.setCharAt(at, (char) (32 + random.nextInt(90)));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                }
                try {
                    assertThat(read(sample[0], text.toString()).drawing().records())
                            .isNotEmpty();
                } catch (FaultException e) {
                    assertThat(e.fault().title()).isNotBlank();
                }
            }
        }
    }
}

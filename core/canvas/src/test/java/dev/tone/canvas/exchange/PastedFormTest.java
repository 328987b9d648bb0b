package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.exchange.read.PastedForm;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.FaultException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedFormTest {
    private static final List<CanvasRecord> SAMPLE = sample();
    private static final String C4 = """
            C4Container
            title Bank
            Person(customer, "Customer, private", "Has an account")
            System_Boundary(bank, "Internet banking") {
              Container(web, "Web app", "Java, Spring MVC", "Delivers pages")
              ContainerDb_Ext(db, "Accounts", "PostgreSQL", $tags="v1")
              ContainerQueue(events, "Events", "RabbitMQ")
              Component(job, "Job", "Kotlin")
            }
            Deployment_Node(node, "eu-1", "Region"){
              System_Ext(mail, "Mail")
            }
            Rel(customer, web, "uses", "HTTPS")
            BiRel(web, db, "reads, writes")
            Rel_Back(web, events, "told by")
            Rel(web, nobody, "asks")
            UpdateRelStyle(customer, web, $textColor="red")
            """;
    private static final String ARCHITECTURE = """
            architecture-beta
                group api(cloud)[API]
                group inner(server)[Inner] in api
                service db(database)[Database] in inner
                service disk(disk)["Backup, nightly"] in inner
                service server(logos:redis)[Fast one] in api
                junction middle in api
                db:L -- R:server
                server:T --> B:middle
                disk:T -[copies]- B:db
                server{group}:B <--> T:disk{group}
                something else
            """;

    private static List<CanvasRecord> sample() {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        return replay.records();
    }

    private static Document read(@Nullable PastedForm form, String text) {
        assertThat(form).isNotNull();
        return Document.of(form.read("pasted", text).drawing().records());
    }

    private static Element called(Document document, String label) {
        return document.elements().stream()
                .filter(element -> element.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "graph",
                "graph of last year",
                "flowchart TD",
                "services: we sell them\nprices:",
                "kind: regards\n",
                "{\"a\": 1}",
                "<p>hello</p>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "C4 is an explosive\nand a diagram",
                "https://example.com/services:",
            })
    void other_texts_stay_texts(String text) {
        assertThat(PastedForm.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flowchart LR\n a --> b",
                "graph TD;\n a --> b",
                "```mermaid\nflowchart LR\n a --> b\n```",
                "```mermaid\ngraph\n a --> b",
                "---\ntitle: x\n---\n%% said aside\n  flowchart TB\n a --> b\n",
            })
    void c190_mermaid_is_known_also_in_a_fence_and_with_settings(String text) {
        PastedForm form = PastedForm.of(text);

        assertThat(form).isEqualTo(PastedForm.MERMAID);
        assertThat(read(form, text).elements()).hasSize(3);
    }

    @Test
    void c190_compose_and_manifests_are_known() {
        assertThat(PastedForm.of("# my system\nname: x\nservices:\n  web:\n    image: nginx\n"))
                .isEqualTo(PastedForm.SYSTEM);
        assertThat(PastedForm.of("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n"))
                .isEqualTo(PastedForm.SYSTEM);
    }

    @Test
    void c190_drawings_of_other_programs_are_known_as_they_lie_on_the_clipboard() {
        String excalidraw = """
                {"type":"excalidraw/clipboard","elements":[
                {"id":"a","type":"rectangle","x":0,"y":0,"width":10,"height":10}],"files":{}}""";
        String drawio = """
                <mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
                <mxCell id="2" value="A+B &amp; 한글" vertex="1" parent="1"><mxGeometry width="80" height="40" as="geometry"/></mxCell>
                </root></mxGraphModel>""";
        String escaped = URLEncoder.encode(drawio, StandardCharsets.UTF_8).replace("+", "%20");
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" content=\"&lt;mxfile&gt;&lt;diagram&gt;"
                + drawio.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                + "&lt;/diagram&gt;&lt;/mxfile&gt;\"><g/></svg>";

        assertThat(read(PastedForm.of(excalidraw), excalidraw).elements()).hasSize(1);
        for (String text : List.of(drawio, escaped, svg)) {
            assertThat(called(read(PastedForm.of(text), text), "A+B & 한글")).isInstanceOf(ShapeElement.class);
        }
        assertThatThrownBy(() -> PastedForm.DRAWIO.read("x", "%3CmxGraphModel%zz"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void c190_own_json_and_svg_are_known() {
        Drawing drawing = new Drawing("Sample", SAMPLE);
        Export export = new Export(new FontBook(BundledFonts.onClassPath()));
        for (ExportFormat format : List.of(ExportFormat.JSON, ExportFormat.SVG)) {
            String text = new String(
                    export.make(drawing, new Export.Wanted(format, null, CanvasTheme.light(), 1, true, true)),
                    StandardCharsets.UTF_8);
            PastedForm form = PastedForm.of(text);

            assertThat(form).isNotNull();
            assertThat(form.read("x", text).drawing().records()).isEqualTo(drawing.records());
        }
    }

    @Test
    void a_c4_diagram_becomes_services_in_their_boundaries() {
        ForeignDrawing read = PastedForm.MERMAID.read("pasted", C4);
        Document document = Document.of(read.drawing().records());

        assertThat(read.drawing().name()).isEqualTo("Bank");
        ServiceElement db = (ServiceElement) called(document, "Accounts");
        assertThat(db.kind()).isEqualTo(ServiceKind.DATABASE);
        assertThat(db.properties().technology()).isEqualTo("PostgreSQL");
        assertThat(db.properties().image()).isNotEmpty();
        ServiceElement web = (ServiceElement) called(document, "Web app");
        assertThat(web.kind()).isEqualTo(ServiceKind.API);
        assertThat(web.properties().notes()).isEqualTo("Delivers pages");
        assertThat(((ServiceElement) called(document, "Events")).kind()).isEqualTo(ServiceKind.QUEUE);
        assertThat(((ServiceElement) called(document, "Mail")).kind()).isEqualTo(ServiceKind.EXTERNAL);
        assertThat(called(document, "Job\n[Kotlin]")).isInstanceOf(ShapeElement.class);
        FrameElement bank = (FrameElement) called(document, "Internet banking");
        assertThat(db.parent()).isEqualTo(bank.id());
        assertThat(bank.bounds().contains(db.bounds())).isTrue();
        assertThat(((FrameElement) called(document, "eu-1")).kind()).isEqualTo(FrameKind.ZONE);
        ConnectorElement uses = (ConnectorElement) called(document, "uses");
        assertThat(uses.protocol()).isEqualTo("HTTPS");
        assertThat(uses.to().target()).isEqualTo(web.id());
        assertThat(((ConnectorElement) called(document, "reads, writes")).direction())
                .isEqualTo(Direction.BOTH);
        assertThat(((ConnectorElement) called(document, "told by")).direction()).isEqualTo(Direction.BACKWARD);
        assertThat(read.notes()).anyMatch(note -> note.contains("nobody")).anyMatch(note -> note.contains("Update"));
    }

    @Test
    void an_architecture_diagram_becomes_services_in_their_groups() {
        ForeignDrawing read = PastedForm.MERMAID.read("pasted", ARCHITECTURE);
        Document document = Document.of(read.drawing().records());

        Element api = called(document, "API");
        Element inner = called(document, "Inner");
        ServiceElement db = (ServiceElement) called(document, "Database");
        ServiceElement redis = (ServiceElement) called(document, "Fast one");
        assertThat(inner.parent()).isEqualTo(api.id());
        assertThat(db.parent()).isEqualTo(inner.id());
        assertThat(db.kind()).isEqualTo(ServiceKind.DATABASE);
        assertThat(redis.kind()).isEqualTo(ServiceKind.CACHE);
        assertThat(((ServiceElement) called(document, "Backup, nightly")).kind())
                .isEqualTo(ServiceKind.STORAGE);
        List<ConnectorElement> lines = document.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .map(ConnectorElement.class::cast)
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines)
                .anyMatch(line -> line.direction() == Direction.BOTH
                        && api.id().equals(line.from().target())
                        && inner.id().equals(line.to().target()));
        assertThat(((ConnectorElement) called(document, "copies")).direction()).isEqualTo(Direction.NONE);
        assertThat(read.notes()).containsExactly("Left out: “something else”.");
        List<Rect> cards = document.elements().stream()
                .filter(ServiceElement.class::isInstance)
                .map(each -> ((ServiceElement) each).bounds())
                .toList();
        for (Rect one : cards) {
            assertThat(cards.stream().filter(one::intersects)).containsExactly(one);
        }
    }

    @Test
    void groups_that_hold_each_other_are_no_circle() {
        Document document = read(PastedForm.MERMAID, """
                architecture-beta
                group a(cloud)[A] in b
                group b(cloud)[B] in a
                group a(cloud)[A] in b
                service s(server)[S] in a
                """);

        assertThat(document.elements()).hasSize(3);
    }

    @Test
    void damaged_diagrams_give_a_drawing_or_a_fault() {
        Random random = new Random(4);
        for (String text : List.of(C4, ARCHITECTURE)) {
            for (int i = 0; i < 300; i++) {
                StringBuilder damaged = new StringBuilder(text);
                for (int cut = 0; cut < 1 + random.nextInt(5); cut++) {
                    int at = 20 + random.nextInt(damaged.length() - 40);
                    damaged.replace(
                            at,
                            at + random.nextInt(6),
                            List.of("(", "{", "\"", "}", ",", ")").get(random.nextInt(6)));
                }
                try {
                    assertThat(PastedForm.MERMAID
                                    .read("x", damaged.toString())
                                    .drawing()
                                    .records())
                            .isNotEmpty();
                } catch (FaultException refused) {
                    assertThat(refused.fault().code()).startsWith("canvas/");
                }
            }
        }
    }

    @Test
    void a_document_is_told_from_the_back_to_the_front() {
        Document document = Document.of(SAMPLE);
        List<Element> order = Elements.backToFront(document);

        assertThat(order).hasSameSizeAs(document.elements());
        for (int i = 1; i < order.size(); i++) {
            if (order.get(i).layer().equals(order.get(i - 1).layer())) {
                assertThat(order.get(i - 1).z())
                        .isLessThanOrEqualTo(order.get(i).z());
            }
        }
    }

    @Test
    @DisplayName("C-191 a picture as HTML has its size and its words")
    void a_picture_as_html_has_its_size_and_its_words() {
        byte[] png = new Export(new FontBook(BundledFonts.onClassPath()))
                .make(
                        new Drawing("Sample", SAMPLE),
                        new Export.Wanted(ExportFormat.PNG, null, CanvasTheme.light(), 2, true, false));
        String html = PictureHtml.of(png, 2, "a <b> \"c\"\nd");

        assertThat(html).contains("alt=\"a &lt;b&gt; &quot;c&quot;&#10;d\"").contains("data:image/png;base64,");
        int width = java.nio.ByteBuffer.wrap(png, 16, 4).getInt();
        assertThat(html).contains("width=\"" + Math.round(width / 2.0) + "\"");
    }
}

package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.exchange.read.PastedForm;
import dev.tone.model.fault.FaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Drawings that other programs put into pictures, and libraries (rule C-269).
final class CarriedTest {
    private static final String MODEL = "<mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>"
            + "<mxCell id='a' value='Köln + Web' parent='1' vertex='1'><mxGeometry width='90' height='40'/></mxCell>"
            + "</root></mxGraphModel>";
    private static final String SCENE =
            "{\"type\":\"excalidraw\",\"elements\":[{\"id\":\"t\",\"type\":\"text\",\"text\":\"Grüße\",\"x\":0,\"y\":0,"
                    + "\"width\":90,\"height\":25}]}";
    private static final String EXCALIDRAW = "application/vnd.excalidraw+json";

    private static byte[] png(String type, String word, byte[] said) {
        byte[] text = concat(word.getBytes(StandardCharsets.US_ASCII), new byte[type.equals("zTXt") ? 2 : 1], said);
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", new byte[13]),
                chunk(type, text),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = concat(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return concat(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] packed(byte[] content, boolean raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, raw))) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Element only(String file, byte[] content) {
        var elements = Document.of(ForeignDrawing.read(file, content).drawing().records())
                .elements();
        assertThat(elements).hasSize(1);
        return elements.iterator().next();
    }

    /// As Excalidraw writes a scene into pictures: each of its packed bytes as a character.
    private static String written() {
        String bytes = new String(packed(SCENE.getBytes(StandardCharsets.UTF_8), false), StandardCharsets.ISO_8859_1);
        StringBuilder json =
                new StringBuilder("{\"version\":\"1\",\"encoding\":\"bstring\",\"compressed\":true,\"encoded\":\"");
        bytes.chars()
                .forEach(c -> json.append(c < 32 || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : "" + (char) c));
        return json + "\"}";
    }

    @Test
    @DisplayName("C-269 a PNG of draw.io is opened as the drawing, however it is packed")
    void drawio_png() {
        for (byte[] png : new byte[][] {
            png("tEXt", "mxfile", escaped("<mxfile><diagram name='A'>" + MODEL + "</diagram></mxfile>")),
            png("zTXt", "mxGraphModel", packed(escaped(MODEL), false)),
            png("zTXt", "mxGraphModel", packed(MODEL.getBytes(StandardCharsets.UTF_8), true))
        }) {
            assertThat(Cargo.isIn(png)).isTrue();
            assertThat(only("shop.drawio.png", png).label()).isEqualTo("Köln + Web");
            assertThat(ForeignDrawing.read("shop.drawio.png", png).drawing().name())
                    .isEqualTo("shop");
        }
    }

    @Test
    @DisplayName("C-269 a PNG and an SVG of Excalidraw are opened as the drawing")
    void excalidraw_pictures() {
        byte[] png = png("tEXt", EXCALIDRAW, written().getBytes(StandardCharsets.ISO_8859_1));
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><metadata><!-- payload-type:" + EXCALIDRAW
                + " --><!-- payload-version:2 --><!-- payload-start -->"
                + Base64.getEncoder().encodeToString(written().getBytes(StandardCharsets.ISO_8859_1))
                + "<!-- payload-end --></metadata></svg>";

        assertThat(Cargo.isIn(png)).isTrue();
        assertThat(only("a.png", png).label()).isEqualTo("Grüße");
        assertThat(PastedForm.of(svg)).isEqualTo(PastedForm.SVG);
        assertThat(only("a.svg", svg.getBytes(StandardCharsets.UTF_8)).label()).isEqualTo("Grüße");
    }

    @Test
    @DisplayName(
            "C-269 what is damaged or packed without end is refused, and a picture with other words carries nothing")
    void damaged() {
        byte[] bomb = packed(new byte[80 << 20], false);
        for (byte[] png : new byte[][] {
            png("tEXt", "mxfile", "%zz".getBytes(StandardCharsets.US_ASCII)),
            png("zTXt", "mxGraphModel", new byte[] {1, 2, 3}),
            png("zTXt", "mxGraphModel", bomb),
            png("tEXt", EXCALIDRAW, "{\"encoded\":\"x\",\"compressed\":true}".getBytes(StandardCharsets.US_ASCII)),
            png("tEXt", EXCALIDRAW, "null".getBytes(StandardCharsets.US_ASCII))
        }) {
            assertThatThrownBy(() -> ForeignDrawing.read("a.png", png)).isInstanceOf(FaultException.class);
        }
        assertThat(Cargo.isIn(png("tEXt", "Software", "mxfile".getBytes(StandardCharsets.US_ASCII))))
                .isFalse();
    }

    @Test
    @DisplayName("C-269 each item of a library of Excalidraw is in a frame of its name")
    void libraries() {
        String item = "[{\"id\":\"a\",\"type\":\"rectangle\",\"x\":900,\"y\":0,\"width\":80,\"height\":50}]";
        Document second = Document.of(ForeignDrawing.read(
                        "a.excalidrawlib",
                        ("{\"type\":\"excalidrawlib\",\"version\":2,\"libraryItems\":[{\"name\":\"Server\",\"elements\":"
                                        + item + "},{\"elements\":" + item + "}]}")
                                .getBytes(StandardCharsets.UTF_8))
                .drawing()
                .records());
        Document first = Document.of(ForeignDrawing.read(
                        "a.excalidrawlib",
                        ("{\"type\":\"excalidrawlib\",\"version\":1,\"library\":[" + item + "," + item + "]}")
                                .getBytes(StandardCharsets.UTF_8))
                .drawing()
                .records());

        assertThat(second.elements().stream()
                        .filter(FrameElement.class::isInstance)
                        .map(Element::label))
                .containsExactlyInAnyOrder("Server", "Item 2");
        assertThat(first.elements()).hasSize(4);
        assertThat(second.elements().stream().filter(each -> each.parent() != null))
                .hasSize(2)
                .extracting(Element::parent)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("C-269 arrow heads that are none here are told, and a cropped picture shows its part")
    void heads_and_parts() {
        ForeignDrawing read = ForeignDrawing.read(
                "a.excalidraw",
                ("{\"type\":\"excalidraw\",\"elements\":["
                                + "{\"id\":\"l\",\"type\":\"arrow\",\"x\":0,\"y\":0,\"points\":[[0,0],[9,9]],\"endArrowhead\":\"dot\"},"
                                + "{\"id\":\"i\",\"type\":\"image\",\"x\":0,\"y\":0,\"width\":9,\"height\":9,\"scale\":[-1,1],"
                                + "\"crop\":{\"x\":5,\"y\":0,\"width\":5,\"height\":20,\"naturalWidth\":10,\"naturalHeight\":20}}]}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        "Simplified: arrow heads of the kind dot.",
                        "Left out: that pictures are mirrored.",
                        "Kept as a placeholder: a picture that cannot be shown, or is missing.");
        assertThat(Document.of(read.drawing().records()).elements())
                .anySatisfy(each -> assertThat(((ImageElement) each).crop().x()).isEqualTo(0.5));
    }
}

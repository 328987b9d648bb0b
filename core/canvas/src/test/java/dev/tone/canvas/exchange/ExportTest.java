package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.ImageExport;
import dev.tone.canvas.paint.ScenePicture;
import dev.tone.canvas.paint.VectorTarget;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.service.FrameKind;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ElementId;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final FontBook FONTS = new FontBook(BundledFonts.onClassPath());
    private static final CanvasTheme LIGHT = CanvasTheme.light();

    private final Document document = sample();
    private final Scene scene = new Scene(document);
    private final Excerpt whole = Excerpt.of(scene, null, LIGHT, true);
    private final Drawing drawing = new Drawing("A small shop", document.records());

    private static Document sample() {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        Document document = Document.of(replay.records());
        document.apply(
                document.plan(edit -> {
                    var one = document.elements().stream()
                            .filter(ServiceElement.class::isInstance)
                            .map(ServiceElement.class::cast)
                            .findFirst()
                            .orElseThrow();
                    edit.put(one.withProperties(one.properties().withDomain("shop.example.com")));
                    edit.put(new NoteElement(
                                    one.head().withId(new ElementId("note")).withParent(null),
                                    new Rect(0, 420, 160, 100),
                                    "Tilted & <quoted>\u0000 한글")
                            .withRotation(12));
                    edit.put(new ImageElement(
                            one.head()
                                    .withId(new ElementId("picture"))
                                    .withParent(null)
                                    .withZ(ZIndex.FIRST),
                            new Rect(0, -160, 120, 80),
                            "data:image/png;base64," + Base64.getEncoder().encodeToString(redAndBlue()),
                            new Rect(0.5, 0, 0.5, 1),
                            "Half blue"));
                }),
                Origin.OWN);
        return document;
    }

    private static byte[] redAndBlue() {
        try {
            BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 40; x++) {
                for (int y = 0; y < 20; y++) {
                    image.setRGB(x, y, x < 20 ? 0xff0000 : 0x0000ff);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_outlines_look_like_the_painters_pixels() throws IOException {
        Excerpt plain = new Excerpt(
                whole.items().stream()
                        .filter(item -> !(item.element() instanceof ImageElement))
                        .toList(),
                whole.area(),
                LIGHT,
                true);
        Rect area = plain.area();
        int width = (int) Math.ceil(area.width());
        int height = (int) Math.ceil(area.height());
        BufferedImage vector = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = vector.createGraphics();
        graphics.setColor(new Color(LIGHT.paper()));
        graphics.fillRect(0, 0, width, height);
        graphics.translate(-area.x(), -area.y());
        plain.paint(FONTS, new Raster(graphics));
        document.apply(document.plan(edit -> edit.remove("picture")), Origin.OWN);
        byte[] png = new ImageExport(FONTS)
                .png(
                        new ScenePicture(scene, _ -> "").scene(),
                        LIGHT,
                        area.x(),
                        area.y(),
                        area.width(),
                        area.height(),
                        1);
        BufferedImage painted = ImageIO.read(new ByteArrayInputStream(png));

        long off = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = vector.getRGB(x, y);
                int b = painted.getRGB(x, y);
                off += Math.abs((a & 255) - (b & 255)) + Math.abs((a >> 8 & 255) - (b >> 8 & 255));
            }
        }
        assertThat(off / 2.0 / width / height)
                .as("mean difference of a channel")
                .isLessThan(3);
    }

    @Test
    void an_svg_is_well_formed_names_its_elements_and_opens_as_the_drawing() throws Exception {
        String svg = new SvgExport(FONTS).svg(whole, "A <small> shop", drawing);

        XMLStreamReader reader = SafeXml.reader(svg);
        List<String> titles = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("title")) {
                titles.add(reader.getElementText());
            }
        }
        assertThat(titles).contains("A <small> shop", "Storefront", "Tilted & <quoted> 한글");
        assertThat(svg)
                .contains("rotate(12 ")
                .contains("viewBox=\"0.5 0.0 0.5 1.0\"")
                .doesNotContain("NaN");
        assertThat(Cargo.fromSvg(svg)).isEqualTo(drawing);
    }

    @Test
    void a_png_carries_the_drawing_and_stays_a_picture() throws IOException {
        byte[] png = new ImageExport(FONTS).png(new ScenePicture(scene, _ -> "").scene(), LIGHT, 0, 0, 200, 100, 1);

        byte[] carrying = Cargo.put(png, drawing);

        assertThat(Cargo.fromPng(carrying)).isEqualTo(drawing);
        assertThat(ImageIO.read(new ByteArrayInputStream(carrying)).getWidth()).isEqualTo(200);
        assertThat(Cargo.isIn(carrying)).isTrue();
        assertThat(Cargo.isIn(png)).isFalse();
        everyChunkHasItsSum(carrying);
        for (byte[] hostile : List.of(
                png,
                new byte[0],
                "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1),
                Arrays.copyOf(carrying, 200),
                Arrays.copyOf(carrying, 40))) {
            assertThatThrownBy(() -> Cargo.fromPng(hostile)).isInstanceOf(FaultException.class);
        }
    }

    /// Strict programs refuse a file in which one does not.
    private static void everyChunkHasItsSum(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png).position(8);
        while (in.hasRemaining()) {
            int length = in.getInt();
            CRC32 sum = new CRC32();
            sum.update(png, in.position(), length + 4);
            in.position(in.position() + length + 4);
            assertThat(in.getInt()).isEqualTo((int) sum.getValue());
        }
    }

    @Test
    void hostile_svgs_carry_nothing() {
        for (String hostile : List.of(
                "",
                "<svg/>",
                "<!DOCTYPE svg [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><svg>&c;&a;</svg>",
                "<svg><tone:drawing xmlns:tone='" + SvgExport.NAMESPACE + "'>AAAA</tone:drawing></svg>",
                "<svg><tone:drawing xmlns:tone='" + SvgExport.NAMESPACE + "'>%%%</tone:drawing></svg>")) {
            assertThatThrownBy(() -> Cargo.fromSvg(hostile)).isInstanceOf(FaultException.class);
        }
    }

    @Test
    @DisplayName("C-224 links are followed in SVG and PDF, also those of lines")
    void links() throws IOException {
        Element line = Fixtures.connector("c", "a", "b");
        Document drawing = Fixtures.documentOf(
                Fixtures.rectangle("a", 0, 0),
                Fixtures.rectangle("b", 400, 0),
                line.withHead(line.head().withLink("https://t.example/?a&b")));
        Excerpt linked = Excerpt.of(new Scene(drawing), null, LIGHT, true);

        assertThat(new SvgExport(FONTS).svg(linked, "", null))
                .contains("<a href=\"https://t.example/?a&amp;b\" target=\"_blank\"><g id=\"c\">")
                .containsOnlyOnce("</a>");
        try (PDDocument read = Loader.loadPDF(new PdfExport(FONTS).pdf(linked, ""))) {
            assertThat(read.getPage(0).getAnnotations())
                    .extracting(annotation -> ((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI())
                    .containsExactly("https://t.example/?a&b");
        }
    }

    @Test
    void a_pdf_has_a_page_a_frame_with_bookmarks_and_links() throws IOException {
        byte[] pdf = new PdfExport(FONTS).pdf(whole, "A small shop");

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
            var bookmarks = new ArrayList<String>();
            read.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks).containsExactly("A small shop", "Backend");
            var actions = read.getPage(0).getAnnotations().stream()
                    .map(annotation -> ((PDAnnotationLink) annotation).getAction())
                    .toList();
            assertThat(actions).anyMatch(PDActionGoTo.class::isInstance);
            assertThat(actions)
                    .anySatisfy(action ->
                            assertThat(((PDActionURI) action).getURI()).isEqualTo("https://shop.example.com/"));
            BufferedImage page = new PDFRenderer(read).renderImageWithDPI(0, 96);
            assertThat((double) page.getWidth()).isCloseTo(whole.area().width(), within(2.0));
            int x = (int) (60 - whole.area().x());
            int y = (int) (-120 - whole.area().y());
            assertThat(page.getRGB(x, y) & 0xffffff)
                    .as("the blue half of the picture")
                    .isEqualTo(0x0000ff);
        }
    }

    @Test
    @DisplayName("C-283 the page of a frame says only what is on it")
    void the_page_of_a_frame_says_only_what_is_on_it() throws IOException {
        byte[] pdf = new PdfExport(FONTS).pdf(whole, "A small shop");

        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(2);
            assertThat(text.getText(read)).contains("Orders API", "Sessions").doesNotContain("Drop a folder");
        }
    }

    @Test
    @DisplayName("C-236 what a PDF says is text in typefaces that go along")
    void what_a_pdf_says_is_text_in_typefaces_that_go_along() throws IOException {
        document.apply(
                document.plan(edit -> {
                    var head = document.elements().getFirst().head().withParent(null);
                    edit.put(new NoteElement(
                            head.withId(new ElementId("scripts")),
                            new Rect(0, 700, 400, 160),
                            "שלום Tone (v2)\nمرحبا\n🚀 👩‍💻 한글 AV\nsee https://tone.example/docs?a=1."));
                }),
                Origin.OWN);

        byte[] pdf = new PdfExport(FONTS).pdf(Excerpt.of(scene, null, LIGHT, true), "A small shop");

        try (PDDocument read = Loader.loadPDF(pdf)) {
            String said = new PDFTextStripper().getText(read);
            assertThat(said)
                    .contains("Storefront", "Orders", "Tilted & <quoted>", "שלום", "Tone", "v2")
                    .contains("🚀", "👩‍💻", "한글 AV", "see https://tone.example/docs?a=1.");
            assertThat(said.codePoints().filter(c -> "مرحبا".indexOf(c) >= 0).count())
                    .as("each letter once, whatever its form")
                    .isGreaterThanOrEqualTo(5);
            for (var name : read.getPage(0).getResources().getFontNames()) {
                PDType0Font font = (PDType0Font) read.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.isDamaged()).isFalse();
            }
            assertThat(read.getPage(0).getAnnotations())
                    .extracting(annotation -> ((PDAnnotationLink) annotation).getAction())
                    .anySatisfy(action ->
                            assertThat(((PDActionURI) action).getURI()).isEqualTo("https://tone.example/docs?a=1"));
        }
    }

    @Test
    void a_pdf_looks_like_the_painters_pixels() throws IOException {
        Export export = new Export(FONTS);
        var small = new Drawing(
                drawing.name(),
                drawing.records().stream()
                        .filter(record -> !record.id().equals("picture"))
                        .toList());
        BufferedImage painted = ImageIO.read(new ByteArrayInputStream(
                export.make(small, new Export.Wanted(ExportFormat.PNG, null, LIGHT, 1, true, false))));
        BufferedImage page;
        try (PDDocument read =
                Loader.loadPDF(export.make(small, new Export.Wanted(ExportFormat.PDF, null, LIGHT, 1, true, false)))) {
            page = new PDFRenderer(read).renderImageWithDPI(0, 96);
        }

        long off = 0;
        int width = Math.min(painted.getWidth(), page.getWidth());
        int height = Math.min(painted.getHeight(), page.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                off += Math.abs((painted.getRGB(x, y) >> 8 & 255) - (page.getRGB(x, y) >> 8 & 255));
            }
        }
        assertThat((double) off / width / height).isLessThan(1.5);
    }

    @Test
    @DisplayName("C-163 a frame with a meaning shows the sign of it before its name")
    void meaning_of_a_frame() {
        FrameElement plain = new FrameElement(Fixtures.head("f"), new Rect(0, 0, 400, 300), "Shop");

        assertThat(strokes(plain.withKind(FrameKind.NETWORK))).isGreaterThan(strokes(plain));
    }

    private static int strokes(FrameElement frame) {
        Excerpt excerpt = Excerpt.of(new Scene(Fixtures.documentOf(frame)), null, LIGHT, false);
        return new SvgExport(FONTS).svg(excerpt, "", null).split("<path").length;
    }

    @Test
    void a_selection_is_cut_out_with_what_is_inside() {
        ElementId frame = document.elements().stream()
                .filter(FrameElement.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();

        Excerpt part = Excerpt.of(scene, List.of(frame), LIGHT, false);

        assertThat(part.items()).hasSizeBetween(3, whole.items().size() - 1);
        assertThat(part.area().width()).isLessThan(whole.area().width());
        assertThat(Excerpt.of(scene, List.of(), LIGHT, true)).isNull();
        assertThat(new SvgExport(FONTS).svg(part, "", null)).doesNotContain("<metadata>");
    }

    @Test
    void every_format_can_be_made_of_all_and_of_a_selection() throws IOException {
        Export export = new Export(FONTS);
        Set<ElementId> storefront = document.elements().stream()
                .filter(element -> element.label().equals("Storefront"))
                .map(dev.tone.canvas.document.Element::id)
                .collect(java.util.stream.Collectors.toSet());

        for (ExportFormat format : ExportFormat.values()) {
            byte[] all = export.make(drawing, new Export.Wanted(format, null, LIGHT, 1, true, true));
            byte[] one = export.make(drawing, new Export.Wanted(format, storefront, LIGHT, 1, true, true));
            assertThat(one).as(format.name()).hasSizeBetween(100, all.length - 1);
        }
        byte[] jpeg = export.make(drawing, new Export.Wanted(ExportFormat.JPEG, storefront, LIGHT, 2, true, false));
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(2 * (200 + 48));
        byte[] png = export.make(drawing, new Export.Wanted(ExportFormat.PNG, storefront, LIGHT, 1, true, true));
        assertThat(Document.of(Cargo.fromPng(png).records()).elements())
                .extracting(dev.tone.canvas.document.Element::label)
                .containsExactly("Storefront");
        assertThatThrownBy(() -> export.make(
                        new Drawing("", List.of()), new Export.Wanted(ExportFormat.PNG, null, LIGHT, 1, true, true)))
                .hasMessageContaining("canvas/nothing-to-export");
        assertThatThrownBy(() -> export.make(drawing, new Export.Wanted(ExportFormat.PNG, null, LIGHT, 99, true, true)))
                .hasMessageContaining("canvas/picture-too-large");
    }

    @Test
    void json_is_read_as_it_was_written_and_nothing_else_is() {
        byte[] json = new Export(FONTS).make(drawing, new Export.Wanted(ExportFormat.JSON, null, LIGHT, 1, true, true));

        assertThat(JsonDrawing.read(json)).isEqualTo(drawing);
        for (String other : List.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"type\":\"tone-drawing\"}",
                "{\"type\":\"tone-drawing\",\"format\":1,\"records\":[null]}")) {
            assertThatThrownBy(() -> JsonDrawing.read(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .hasMessageContaining("canvas/unreadable-file");
        }
        assertThatThrownBy(() -> JsonDrawing.read(
                        "{\"type\":\"tone-drawing\",\"format\":999,\"records\":[]}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("canvas/newer-format");
    }

    /// Draws with Java 2D, for comparison.
    private record Raster(Graphics2D graphics) implements VectorTarget {
        private static java.awt.geom.AffineTransform kept;

        private Raster {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        }

        @Override
        public void begin(String id, String name) {
            kept = graphics.getTransform();
        }

        @Override
        public void fill(Shape outline, int argb) {
            graphics.setColor(new Color(argb, true));
            graphics.fill(outline);
        }

        @Override
        public void stroke(Shape line, double width, int argb, double... dash) {
            graphics.setColor(new Color(argb, true));
            graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(line);
        }

        @Override
        public void image(String source, Rect area, Rect crop) {
            throw new AssertionError("not in this picture");
        }

        @Override
        public void turn(double degrees, double x, double y) {
            graphics.rotate(Math.toRadians(degrees), x, y);
        }

        @Override
        public void end() {
            graphics.setTransform(kept);
        }
    }
}

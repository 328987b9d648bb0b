package dev.tone.platform.artifacts.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
    private static byte[] document(boolean huge) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Color color : new Color[] {Color.RED, Color.BLUE}) {
                PDPage page = new PDPage(new PDRectangle(200, 100));
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(color);
                    pen.addRect(0, 0, 200, 100);
                    pen.fill();
                }
                if (huge) {
                    COSStream image = document.getDocument().createCOSStream();
                    image.setItem(COSName.TYPE, COSName.XOBJECT);
                    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
                    image.setInt(COSName.WIDTH, 60_000);
                    image.setInt(COSName.HEIGHT, 60_000);
                    image.createOutputStream().close();
                    PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
                    resources.getCOSObject().setItem(COSName.XOBJECT, new org.apache.pdfbox.cos.COSDictionary());
                    resources
                            .getCOSObject()
                            .getCOSDictionary(COSName.XOBJECT)
                            .setItem(COSName.getPDFName("Big"), image);
                    page.setResources(resources);
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void pages_are_counted_and_drawn_in_the_size_that_is_wanted() throws IOException {
        byte[] file = document(false);

        assertThat(PdfPages.count(file)).isEqualTo(2);
        var second = PdfPages.render(file, 1, 400, 0).image();
        assertThat(second.getWidth()).isEqualTo(400);
        assertThat(second.getHeight()).isEqualTo(200);
        assertThat(new Color(second.getRGB(100, 100))).isEqualTo(Color.BLUE);
        assertThat(PdfPages.render(file, 0, 0, 50).image().getWidth()).isEqualTo(100);
        assertThatThrownBy(() -> PdfPages.render(file, 2, 10, 10))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("image/no-such-page"));
    }

    @Test
    void a_picture_in_it_that_is_too_large_is_not_read() throws IOException {
        byte[] file = document(true);

        assertThatThrownBy(() -> PdfPages.render(file, 0, 10, 10))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("image/too-large"));
    }

    @Test
    void what_is_broken_is_a_plain_answer() throws IOException {
        byte[] file = document(false);
        for (byte[] broken :
                new byte[][] {"%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(file, 60)}) {
            assertThatThrownBy(() -> PdfPages.count(broken))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo("image/unreadable"));
        }
    }
}

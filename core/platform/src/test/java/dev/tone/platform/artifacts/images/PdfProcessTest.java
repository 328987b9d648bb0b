package dev.tone.platform.artifacts.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document that takes all the memory or time there is takes its own process with it, and nothing else.
class PdfProcessTest {
    @TempDir
    Path fonts;

    private PdfProcess within(Duration longest) {
        return new PdfProcess(fonts, longest);
    }

    private static byte[] blue() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(200, 100));
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(Color.BLUE);
                pen.addRect(0, 0, 200, 100);
                pen.fill();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /// A page whose content is a text very many times, packed.
    private static byte[] repeating(String text, int times) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(200, 100));
            document.addPage(page);
            COSStream content = document.getDocument().createCOSStream();
            content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            byte[] block = text.repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            try (DeflaterOutputStream packed = new DeflaterOutputStream(content.createRawOutputStream())) {
                for (int i = 0; i < times / 10_000; i++) {
                    packed.write(block);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String code(Runnable work) {
        String[] code = new String[1];
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> code[0] = e.fault().code());
        return code[0];
    }

    @Test
    void pages_are_counted_and_drawn() throws IOException {
        byte[] file = blue();
        PdfProcess process = within(Duration.ofMinutes(1));

        assertThat(process.count(file)).isEqualTo(1);
        Decoded drawn = process.render(file, 0, 400, 0);
        assertThat(drawn.image().getWidth()).isEqualTo(400);
        assertThat(drawn.image().getHeight()).isEqualTo(200);
        assertThat(new Color(drawn.image().getRGB(100, 100))).isEqualTo(Color.BLUE);
    }

    @Test
    void what_is_wrong_with_a_document_is_told_as_it_was_found() throws IOException {
        PdfProcess process = within(Duration.ofMinutes(1));

        assertThat(code(() -> process.count("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("image/unreadable");
        byte[] file = blue();
        assertThat(code(() -> process.render(file, 7, 10, 10))).isEqualTo("image/no-such-page");
    }

    @Test
    void a_document_that_unpacks_to_more_than_the_memory_is_refused() throws IOException {
        byte[] file = repeating("q ", 5_000_000);
        assertThat(file.length).isLessThan(1 << 20);

        assertThat(code(() -> within(Duration.ofMinutes(2)).render(file, 0, 100, 100)))
                .isEqualTo("image/too-large");
    }

    @Test
    void a_document_that_takes_very_long_is_given_up_with_its_process() throws IOException {
        byte[] file = repeating("0 0 m 200 100 l 0 100 l 200 0 l S\n", 1_000_000);
        Set<ProcessHandle> before = children();

        assertThat(code(() -> within(Duration.ofSeconds(1)).render(file, 0, 4_000, 4_000)))
                .isEqualTo("image/too-slow");
        Set<ProcessHandle> left = children();
        left.removeAll(before);
        assertThat(left).allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }
}

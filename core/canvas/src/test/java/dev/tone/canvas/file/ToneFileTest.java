package dev.tone.canvas.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ElementId;
import dev.tone.model.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneFileTest {
    private static final String ABOUT = "{\"format\":1,\"name\":\"Shop\"}";

    @Test
    @DisplayName("C-80 a drawing comes back from its file, and equal drawings make equal files")
    void round_trip() throws IOException {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        Drawing drawing = new Drawing("가게 – Shop", replay.records());

        byte[] file = bytes(drawing);

        assertThat(ToneFile.read(new ByteArrayInputStream(file))).isEqualTo(drawing);
        assertThat(bytes(drawing)).isEqualTo(file);
        assertThat(file.length).isLessThan(4_000);
    }

    @Test
    @DisplayName("C-81 files and snapshots of format 1 are read for ever")
    void stored_samples() throws IOException {
        Drawing drawing;
        try (InputStream sample = resource("canvas-1.tone")) {
            drawing = ToneFile.read(sample);
        }
        CanvasSnapshot snapshot;
        try (InputStream sample = resource("canvas-1.json")) {
            snapshot = Json.mapper().readValue(sample, CanvasSnapshot.class);
        }
        ToneFile.requireKnownFormat(snapshot.format());
        assertThat(drawing.name()).isEqualTo("Format 1");
        assertThat(drawing.records()).isEqualTo(snapshot.records());
        assertThat(ToneFile.checked(snapshot.records())).isEqualTo(snapshot.records());

        Document document = Document.of(snapshot.records());
        assertThat(document.layers()).hasSize(2);
        assertThat(document.element(new ElementId("api"))).isInstanceOf(ServiceElement.class);
        assertThat(document.element(new ElementId("future"))).isInstanceOf(UnknownElement.class);
        assertThat(document.records()).isEqualTo(snapshot.records());
    }

    @Test
    @DisplayName("C-82 a file of a newer format is left alone, with a word what to do")
    void newer() {
        refused("canvas/newer-format", zip("tone.json", "{\"format\":2,\"name\":\"x\"}", "canvas.json", "[]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[null]",
                "{}",
                "[{\"id\":\"a\"}]",
                "[{\"id\":\"a\",\"type\":\"shape\",\"properties\":{}}] trailing"
            })
    @DisplayName("C-83 what is no drawing is refused with a fault")
    void hostile_content(String canvas) {
        refused("canvas/unreadable-file", zip("tone.json", ABOUT, "canvas.json", canvas));
    }

    @Test
    @DisplayName("C-83 what is no drawing is refused with a fault")
    void hostile_files() throws IOException {
        refused("canvas/unreadable-file", new byte[0]);
        refused("canvas/unreadable-file", "PK but not really".getBytes(StandardCharsets.UTF_8));
        refused("canvas/unreadable-file", zip("tone.json", ABOUT));
        refused("canvas/unreadable-file", zip("../tone.json", ABOUT, "canvas.json", "[]"));
        refused("canvas/unreadable-file", zip("tone.json", "null", "canvas.json", "[]"));
        refused("canvas/invalid-id", zip("tone.json", ABOUT, "canvas.json", record("../../x", "{}")));
        refused("canvas/invalid-property", zip("tone.json", ABOUT, "canvas.json", record("a", "{\"x\":1e8}")));
        refused("canvas/invalid-number", zip("tone.json", ABOUT, "canvas.json", record("a", "{\"x\":1e300}")));
        refused(
                "canvas/invalid-id",
                zip("tone.json", ABOUT, "canvas.json", "[{\"type\":\"shape\",\"properties\":{}}]"));
        refused("canvas/invalid-type", zip("tone.json", ABOUT, "canvas.json", "[{\"id\":\"a\",\"properties\":{}}]"));
        refused("canvas/file-too-large", zip("tone.json", " ".repeat(70_000) + ABOUT, "canvas.json", "[]"));
        byte[] whole = bytes(new Drawing("x", List.of()));
        int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int length = 0; length < directory - 20; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ToneFile.read(new ByteArrayInputStream(cut)))
                    .isInstanceOf(FaultException.class);
        }
    }

    @Test
    void parts_of_a_newer_version_are_passed_over() throws IOException {
        byte[] file = zip("assets/picture.png", "png", "tone.json", ABOUT, "canvas.json", "[]", "more", "x");
        assertThat(ToneFile.read(new ByteArrayInputStream(file))).isEqualTo(new Drawing("Shop", List.of()));
    }

    @Test
    void circles_in_a_file_are_broken() {
        List<CanvasRecord> records = Json.read(
                        "{\"records\":[" + entry("a", "{\"parent\":\"b\"}") + "," + entry("b", "{\"parent\":\"a\"}")
                                + "],\"canvas\":\"k\",\"format\":1,\"revision\":0}",
                        CanvasSnapshot.class)
                .records();
        assertThat(ToneFile.checked(records).stream()
                        .filter(record -> record.properties().containsKey("parent")))
                .hasSize(1);
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> ToneFile.read(new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    private static String record(String id, String properties) {
        return "[" + entry(id, properties) + "]";
    }

    private static String entry(String id, String properties) {
        return "{\"id\":\"" + id + "\",\"type\":\"shape\",\"properties\":" + properties + "}";
    }

    private static byte[] bytes(Drawing drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ToneFile.write(drawing, out);
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream resource(String name) {
        InputStream in = ToneFileTest.class.getResourceAsStream("/samples/" + name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}

package dev.tone.desktop.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.file.ToneFile;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.ElementId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingFilesTest {
    private final List<CanvasRecord> added = new ArrayList<>();

    @TempDir
    private Path folder;

    private Fixture workspace;
    private DrawingFiles files;

    @BeforeEach
    void open() {
        workspace = new Fixture(folder);
        files = new DrawingFiles(workspace.work, workspace, workspace.texts, () -> "Shop");
    }

    @Test
    void asks_with_name_and_number_then_adds_what_the_file_holds() throws IOException {
        Document document = new Document();
        document.apply(
                document.plan(edit -> edit.put(new TextElement(
                        Head.of(new ElementId("t"), Layer.BASE.id(), ZIndex.FIRST), new Rect(0, 0, 80, 20), "Hi"))),
                Origin.OWN);
        Path file = folder.resolve("plan.tone");
        try (OutputStream out = Files.newOutputStream(file)) {
            ToneFile.write(new Drawing("Plan", document.records()), out);
        }

        files.open(file, added::addAll);

        assertThat(workspace.asked).singleElement().satisfies(question -> {
            assertThat(question.title()).contains("Plan");
            assertThat(question.text()).contains("1 element", "Shop");
            assertThat(question.destructive()).isFalse();
        });
        assertThat(Document.of(added).elements()).singleElement().isInstanceOf(TextElement.class);
    }

    @Test
    void a_drawing_of_another_program_says_first_what_it_loses() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.mmd"), "graph TD\n a --> b\n linkStyle 0 stroke:#f00\n");

        files.open(file, added::addAll);

        assertThat(workspace.asked)
                .singleElement()
                .satisfies(question ->
                        assertThat(question.text()).contains("3 elements", "Left out: linkStyle statements."));
        assertThat(Document.of(added).elements()).hasSize(3);
    }

    @Test
    void what_is_no_drawing_is_told_and_nothing_is_asked() throws IOException {
        Path file = Files.writeString(folder.resolve("fake.tone"), "not a zip");

        files.open(file, added::addAll);

        assertThat(workspace.faults).hasSize(1);
        assertThat(workspace.asked).isEmpty();
        assertThat(added).isEmpty();
    }

    @Test
    void a_file_that_is_gone_is_told() {
        files.open(folder.resolve("gone.tone"), added::addAll);

        assertThat(workspace.faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("drawing/unreadable"));
    }

    @Test
    void a_folder_of_that_name_is_no_drawing() throws IOException {
        assertThat(DrawingFiles.isDrawing(Files.createDirectory(folder.resolve("site.tone"))))
                .isFalse();
        assertThat(DrawingFiles.isDrawing(Path.of("/tmp/Plan.TONE"))).isTrue();
    }

    @Test
    void an_svg_is_a_drawing_by_what_it_carries() throws IOException {
        Path carries = Files.writeString(
                folder.resolve("plan.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>"
                        + "<drawing xmlns=\"https://tone.dev/ns/drawing\"/></metadata></svg>");
        Path bare = Files.writeString(folder.resolve("bare.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        assertThat(DrawingFiles.isDrawing(carries)).isTrue();
        assertThat(DrawingFiles.isDrawing(bare)).isFalse();
    }
}

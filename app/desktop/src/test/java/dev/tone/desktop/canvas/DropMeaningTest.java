package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.exchange.Cargo;
import dev.tone.canvas.exchange.PictureFile;
import dev.tone.canvas.file.Drawing;
import dev.tone.desktop.drawings.DrawingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DropMeaningTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("C-246 an SVG without a drawing becomes a picture")
    void an_svg_without_a_drawing_becomes_a_picture() throws IOException {
        assertThat(DropMeaning.of(List.of(file("logo.SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>"))))
                .isEqualTo(DropMeaning.PICTURES);
        assertThat(DropMeaning.of(List.of(file("evil.svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///x'>]><svg>&a;"))))
                .isEqualTo(DropMeaning.PICTURES);
    }

    @Test
    @DisplayName("C-246 an SVG with a drawing joins it")
    void an_svg_with_a_drawing_joins_it() throws IOException {
        Path svg = file("plan.svg", "<svg><metadata><drawing xmlns='https://tone.dev/ns/drawing'/></metadata></svg>");

        assertThat(DropMeaning.of(List.of(svg))).isEqualTo(DropMeaning.FILES);
    }

    @Test
    @DisplayName("C-246 a PNG with a drawing joins it, however it is called")
    void a_png_with_a_drawing_joins_it() throws IOException {
        byte[] plain = PictureFile.png(new int[4], 2, 2);
        Path carries = Files.write(folder.resolve("plan.png"), Cargo.put(plain, new Drawing("Plan", List.of())));

        assertThat(DropMeaning.of(List.of(carries))).isEqualTo(DropMeaning.FILES);
        assertThat(DropMeaning.of(List.of(Files.write(folder.resolve("photo.png"), plain))))
                .isEqualTo(DropMeaning.PICTURES);
        assertThat(DrawingFiles.isDrawing(carries)).isTrue();
    }

    @Test
    void the_rest_is_known_by_name_and_beginning() throws IOException {
        assertThat(DropMeaning.of(List.of(file("a.png", "x")))).isEqualTo(DropMeaning.PICTURES);
        assertThat(DropMeaning.of(List.of(file("a.yaml", "services:\n  web:\n    image: nginx\n"))))
                .isEqualTo(DropMeaning.SYSTEM);
        assertThat(DropMeaning.of(List.of(file("a.zip", "x")))).isEqualTo(DropMeaning.FILES);
        assertThat(DropMeaning.of(List.of(folder))).isEqualTo(DropMeaning.FILES);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

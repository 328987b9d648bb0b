package dev.tone.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.exchange.Cargo;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportPanelTest {
    @TempDir
    Path folder;

    private ViewWindow window;
    private Fixture workspace;
    private Drawing drawing;

    @BeforeEach
    void open() throws Exception {
        workspace = new Fixture(folder.resolve("app"));
        window = ViewWindow.open();
        DocumentReplay replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        drawing = new Drawing("A/B: shop", replay.records());
        window.on(() -> {
            Work work = new Work(Thread::startVirtualThread, Platform::runLater, _ -> {});
            ExportViewModel export = new ExportViewModel(drawing, Set.of(), false, work);
            new ExportPanel(export, window.dialogs, workspace.notices, window.ui).show();
            return null;
        });
        window.awaitShown("#export-dialog");
        window.until(() -> window.isUsable("#export-save"), "the first file is made");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_picture_is_saved_that_opens_as_the_drawing() throws Exception {
        window.desk.saveFile = Optional.of(folder.resolve("picture"));

        window.click("#export-save");

        window.awaitGone("#export-dialog");
        Path saved = folder.resolve("picture.png");
        assertThat(Cargo.fromPng(Files.readAllBytes(saved))).isEqualTo(drawing);
        assertThat(folder.resolve("picture.png.part")).doesNotExist();
    }

    @Test
    void another_format_makes_another_file() throws Exception {
        window.desk.saveFile = Optional.of(folder.resolve("drawing.svg"));

        window.click("#export-format-svg").click("#export-carry");
        window.until(() -> window.isUsable("#export-save"), "it is made again");
        window.click("#export-save");

        window.awaitGone("#export-dialog");
        assertThat(folder.resolve("drawing.svg")).content().startsWith("<?xml").doesNotContain("<metadata>");
    }

    @Test
    void what_cannot_be_written_is_told_and_asked_again() throws Exception {
        window.desk.saveFile = Optional.of(folder.resolve("missing/drawing.png"));

        window.click("#export-save");

        window.awaitShown(".fault-view");
        assertThat(window.isUsable("#export-save")).isTrue();
    }

    @Test
    void a_scale_takes_effect_while_it_is_typed() throws Exception {
        window.desk.saveFile = Optional.of(folder.resolve("small.png"));

        window.on(() -> {
            ((TextField) window.find("#export-scale-other")).setText("0.5");
            assertThat(((ToggleButton) window.find("#export-scale-2")).isSelected())
                    .isFalse();
            return null;
        });
        window.until(() -> window.isUsable("#export-save"), "it is made again");
        window.click("#export-save");

        window.awaitGone("#export-dialog");
        assertThat(ImageIO.read(folder.resolve("small.png").toFile()).getWidth())
                .as("half of what is drawn, and not twice")
                .isLessThan(700);
    }

    @Test
    void the_field_for_any_scale_has_room_for_what_is_written_in_it() throws Exception {
        window.on(() -> {
            Bounds field = inScene("#export-scale-other");
            assertThat(field.getWidth()).isGreaterThan(80);
            assertThat(field.getMaxX()).isLessThan(inScene(".export-preview").getMinX());
            return null;
        });
    }

    private Bounds inScene(String query) {
        Node node = window.find(query);
        return node.localToScene(node.getLayoutBounds());
    }
}

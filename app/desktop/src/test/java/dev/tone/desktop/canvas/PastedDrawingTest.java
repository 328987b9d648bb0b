package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.exchange.Cargo;
import dev.tone.canvas.exchange.PictureFile;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.FakeDesk;
import dev.tone.model.id.IdGenerator;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedDrawingTest {
    private static final byte[] PICTURE = PictureFile.png(new int[64], 8, 8);

    @TempDir
    Path folder;

    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final List<String> told = new ArrayList<>();
    private List<Notice.Offer> offers = List.of();
    private final List<String> instead = new ArrayList<>();
    private final Work work = new Work(Runnable::run, Runnable::run, fault -> told.add(fault.toString()));
    private final PastedDrawing pasted =
            new PastedDrawing(editor, work, new Ui(Texts.of(Language.ENGLISH), null, new FakeDesk()), host(), _ -> {});

    @Test
    @DisplayName("C-225 a picture that carries a drawing is pasted as the drawing, as one step, or as picture on wish")
    void a_picture_with_a_drawing() {
        assertThat(pasted.take(carrying(), new Point(0, 0), () -> instead.add("picture")))
                .isTrue();
        int all = editor.document().elementCount();
        assertThat(all).isGreaterThan(10);
        assertThat(told).singleElement().asString().contains("drawing in a picture");

        offers.getLast().run().run();
        assertThat(editor.document().elementCount()).isZero();
        assertThat(instead).containsExactly("picture");
    }

    @Test
    @DisplayName("C-225 a picture without a drawing is a picture")
    void a_plain_picture() throws Exception {
        Path file = Files.write(folder.resolve("plain.png"), PICTURE);
        assertThat(pasted.take(PICTURE, new Point(0, 0), () -> {})).isFalse();
        assertThat(pasted.take(file, new Point(0, 0), () -> {})).isFalse();
    }

    @Test
    @DisplayName("C-225 a file of a drawing, or of a picture that carries one, is pasted as the drawing")
    void a_file() throws Exception {
        Path picture = Files.write(folder.resolve("shop.png"), carrying());
        assertThat(pasted.take(picture, new Point(0, 0), () -> {})).isTrue();
        assertThat(editor.document().elementCount()).isGreaterThan(10);
        editor.commands().undo();

        Path diagram = Files.writeString(folder.resolve("a.mmd"), "flowchart LR\n a[One] --> b[Two]");
        assertThat(pasted.take(diagram, new Point(0, 0), () -> {})).isTrue();
        assertThat(editor.document().elementCount()).isEqualTo(3);
    }

    @Test
    @DisplayName("C-225 a picture whose drawing cannot be read is pasted as picture, with the reason")
    void a_broken_drawing() {
        byte[] broken = carrying();
        for (int i = 60; i < broken.length - 20; i++) {
            broken[i] = 0;
        }
        assertThat(pasted.take(broken, new Point(0, 0), () -> instead.add("picture")))
                .isTrue();
        assertThat(instead).containsExactly("picture");
        assertThat(told).singleElement().asString().contains("could not be read");
    }

    private static byte[] carrying() {
        DocumentReplay sample = new DocumentReplay();
        sample.replay(SampleCanvas.operations());
        return Cargo.put(PICTURE, new Drawing("shop", sample.records()));
    }

    private CanvasHost host() {
        return (CanvasHost) Proxy.newProxyInstance(
                CanvasHost.class.getClassLoader(), new Class<?>[] {CanvasHost.class}, (_, method, said) -> {
                    if (method.getName().equals("offer")) {
                        told.add((String) said[1]);
                        offers = List.copyOf((List<Notice.Offer>) said[2]);
                    }
                    return null;
                });
    }
}

package dev.tone.desktop.canvas.look;

import static dev.tone.desktop.canvas.view.Toolkit.on;
import static dev.tone.desktop.canvas.view.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.FontSource;
import dev.tone.canvas.paint.PaintedText;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookKeeperTest {
    @TempDir
    Path folder;

    @Test
    void a_large_drawing_is_kept_as_its_window_shows_it_and_a_small_one_is_not() throws Exception {
        LookFile file = new LookFile(folder.resolve("c1"));
        Document document = new Document();
        FontSource fonts = BundledFonts.onClassPath();
        Editor editor = Tools.editor(document, IdGenerator.system(), new PaintedText(new FontBook(fonts)));
        CanvasView view = on(() -> show(editor, fonts));
        LookKeeper keeper = on(() -> {
            fill(document, LookKeeper.LARGE);
            return new LookKeeper(
                    editor,
                    view,
                    view.getParent(),
                    () -> Appearance.LIGHT,
                    file,
                    new Work(Runnable::run, Runnable::run, _ -> {}));
        });

        until(() -> file.read() != null);

        Look look = Objects.requireNonNull(file.read());
        CanvasView.Shot shot = Objects.requireNonNull(on(view::shoot));
        assertThat(look.pixels()).isEqualTo(shot.pixels());
        assertThat(look.x()).isEqualTo(40);
        assertThat(look.y()).isEqualTo(30);

        on(() -> {
            document.apply(document.plan(edit -> edit.remove("e0")), Origin.OWN);
            return null;
        });
        assertThat(file.read()).isNull();
        on(() -> {
            keeper.close();
            view.close();
            return null;
        });
    }

    private static CanvasView show(Editor editor, FontSource fonts) {
        CanvasView view = new CanvasView(
                editor,
                new Painter(new FontBook(fonts)),
                new SimpleObjectProperty<>(Appearance.LIGHT),
                Texts.of(Language.ENGLISH),
                LiveState::word);
        new Scene(new Pane(view));
        view.resizeRelocate(40, 30, 300, 200);
        view.layout();
        return view;
    }

    private static void fill(Document document, int count) {
        document.apply(
                document.plan(edit -> {
                    for (int i = 0; i < count; i++) {
                        edit.put(new ShapeElement(
                                Head.of(new ElementId("e" + i), Layer.BASE.id(), ZIndex.FIRST),
                                new Rect(i % 100 * 50, i / 100 * 40, 40, 30),
                                ShapeKind.RECTANGLE,
                                ""));
                    }
                }),
                Origin.REMOTE);
    }
}

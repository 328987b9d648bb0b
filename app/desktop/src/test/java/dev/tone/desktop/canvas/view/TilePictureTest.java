package dev.tone.desktop.canvas.view;

import static dev.tone.desktop.canvas.view.Toolkit.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.FontSource;
import dev.tone.canvas.paint.Lens;
import dev.tone.canvas.paint.PaintedText;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.paint.ScenePicture;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePictureTest {
    private static final int WIDTH = 1237;
    private static final int HEIGHT = 821;

    private final FontSource fonts = BundledFonts.onClassPath();
    private final Painter painter = new Painter(new FontBook(fonts));
    private final Document document = new Document();
    private final Editor editor = Tools.editor(document, IdGenerator.system(), new PaintedText(new FontBook(fonts)));
    private final ScenePicture picture = new ScenePicture(editor.scene(), LiveState::word);
    private final Lens lens = new Lens();
    private int painted;

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5})
    void shows_at_rest_exactly_what_the_full_picture_shows(double scale) throws Exception {
        Random random = new Random(17);
        draw(random);
        on(() -> {
            Presenter tiles = new TilePicture();
            Presenter full = new FullPicture();
            tiles.resize(WIDTH, HEIGHT, scale);
            full.resize(WIDTH, HEIGHT, scale);
            int left = -300;
            int top = -200;
            double zoom = scale;
            for (int step = 0; step < 40; step++) {
                boolean changed = false;
                switch (random.nextInt(5)) {
                    case 0, 1 -> {
                        left += random.nextInt(800) - 400;
                        top += random.nextInt(800) - 400;
                    }
                    case 2 -> {
                        zoom = scale * Math.exp(random.nextDouble() * 3 - 2);
                        tiles.present(new Presenter.Frame(left, top, zoom * 1.1, true, false), artist(scale));
                        changed = true;
                    }
                    case 3 -> {
                        edit(random);
                        changed = true;
                    }
                    default -> {
                        select(random);
                        changed = true;
                    }
                }
                Presenter.Frame frame = new Presenter.Frame(left, top, zoom, false, changed);
                tiles.present(frame, artist(scale));
                full.present(frame, artist(scale));

                assertThat(different(shown(tiles, scale), shown(full, scale)))
                        .as("step " + step + ", " + frame)
                        .isEmpty();
            }
            return null;
        });
    }

    @Test
    void a_pan_paints_only_what_comes_into_view() throws Exception {
        draw(new Random(3));
        on(() -> {
            Presenter tiles = new TilePicture();
            tiles.resize(1024, 1024, 1);
            tiles.present(new Presenter.Frame(0, 0, 1, false, true), artist(1));
            assertThat(painted).isEqualTo(4);

            tiles.present(new Presenter.Frame(100, 0, 1, false, false), artist(1));
            assertThat(painted).isEqualTo(4 + 2);

            tiles.present(new Presenter.Frame(200, 0, 1, false, false), artist(1));
            assertThat(painted).isEqualTo(4 + 2);
            return null;
        });
    }

    @Test
    void a_tile_tells_the_smallest_rectangle_that_is_different() {
        Tile tile = new Tile(8);
        int[] next = new int[64];

        assertThat(tile.adopt(next)).isNull();
        next[2 * 8 + 3] = 1;
        next[5 * 8 + 6] = 2;
        assertThat(tile.adopt(next)).isEqualTo(new Rectangle2D(3, 2, 4, 4));
        assertThat(tile.pixels).isEqualTo(next);
        assertThat(tile.adopt(next)).isNull();
    }

    @Test
    void tiles_are_for_large_windows_behind_a_graphics_card() {
        assertThat(Presenters.wantsTiles(3840 * 2160, true)).isTrue();
        assertThat(Presenters.wantsTiles(1920 * 1080, true)).isFalse();
        assertThat(Presenters.wantsTiles(3840 * 2160, false)).isFalse();
    }

    private Presenter.Artist artist(double scale) {
        return (pixels, left, top, width, height, zoom, moving) -> {
            painted++;
            lens.at(left, top, zoom, scale).moving(moving);
            painter.paint(
                    pixels, width, 0, 0, width, height, lens, picture.scene(), picture.marks(), CanvasTheme.light());
        };
    }

    /// Where two pictures differ, at most the first few places.
    private static List<String> different(int[] one, int[] other) {
        return IntStream.range(0, one.length)
                .filter(i -> one[i] != other[i])
                .limit(5)
                .mapToObj(i -> i % WIDTH + ", " + i / WIDTH + ": " + Integer.toHexString(one[i]) + " for "
                        + Integer.toHexString(other[i]))
                .toList();
    }

    private static int[] shown(Presenter presenter, double scale) {
        if (presenter.node().getParent() == null) {
            new Scene(new Group(presenter.node()));
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, WIDTH, HEIGHT));
        WritableImage taken = presenter.node().getParent().snapshot(parameters, new WritableImage(WIDTH, HEIGHT));
        int[] pixels = new int[WIDTH * HEIGHT];
        taken.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbPreInstance(), pixels, 0, WIDTH);
        return pixels;
    }

    private void draw(Random random) {
        document.apply(
                document.plan(edit -> {
                    edit.put(new FrameElement(head("frame"), new Rect(0, 0, 700, 500), "Production"));
                    for (int i = 0; i < 300; i++) {
                        edit.put(new ShapeElement(
                                head("s" + i),
                                new Rect(random.nextInt(3000) - 1500, random.nextInt(2000) - 1000, 120, 70),
                                ShapeKind.values()[i % ShapeKind.values().length],
                                "Shape " + i));
                    }
                    for (int i = 0; i < 40; i++) {
                        line(edit, "l" + i, "s" + random.nextInt(300), "s" + random.nextInt(300));
                    }
                }),
                Origin.OWN);
    }

    private static void line(Edit edit, String id, String from, String to) {
        edit.put(ConnectorElement.between(
                head(id),
                new End.Attached(new ElementId(from), null, Point.ORIGIN),
                new End.Attached(new ElementId(to), null, Point.ORIGIN)));
    }

    private static Head head(String id) {
        return Head.of(new ElementId(id), Layer.BASE.id(), ZIndex.FIRST);
    }

    private void edit(Random random) {
        document.apply(
                document.plan(edit -> {
                    Element element = edit.element(new ElementId("s" + random.nextInt(300)));
                    if (element != null) {
                        edit.put(element.movedBy(random.nextInt(200) - 100, 30));
                    }
                }),
                Origin.OWN);
    }

    private void select(Random random) {
        editor.selection().set(List.of(new ElementId("s" + random.nextInt(300)), new ElementId("frame")));
        picture.show(editor.overlay().get());
    }
}

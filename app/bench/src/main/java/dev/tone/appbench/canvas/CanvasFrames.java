package dev.tone.appbench.canvas;

import dev.tone.bench.canvas.BenchDrawing;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.FontSource;
import dev.tone.canvas.paint.PaintedText;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.canvas.look.Look;
import dev.tone.desktop.canvas.look.LookFile;
import dev.tone.desktop.canvas.look.LookView;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.canvas.view.FrameStats;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens a large drawing in a window, moves and edits it, and prints a line `name value` for each figure: `main COUNT`.
///
/// First the same is done with an empty drawing, whose figures are what the window costs by itself (`floor.…`), and
/// with a small one, so that the large one meets a program that has been in use for a moment.
public final class CanvasFrames {
    private static final int WARM = 2_000;

    private CanvasFrames() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Application.launch(Window.class, args);
    }

    /// Apart from the main class, which must not be an application itself when JavaFX lies on the class path.
    public static final class Window extends Application {
        private final StackPane root = new StackPane();
        private final FontSource fonts = BundledFonts.onClassPath();
        private final Painter painter = Painter.prepared(fonts);
        private final PaintedText measure = new PaintedText(new FontBook(fonts));

        @Override
        public void start(Stage stage) {
            int count = Integer.parseInt(getParameters().getRaw().getFirst());
            Scene scene = new Scene(root, 1280, 800);
            scene.setFill(null);
            stage.setScene(scene);
            stage.show();
            new Run(
                            this,
                            new ArrayDeque<>(List.of(
                                    new Part("floor.", 0), new Part("warm.", WARM), new Part("canvas.", count))))
                    .next();
        }

        /// From the kept text to the shown view.
        Editor open(String snapshot) {
            DocumentReplay state =
                    DocumentReplay.of(Json.read(snapshot, CanvasSnapshot.class).records());
            Editor editor = Tools.editor(Document.of(state.records()), IdGenerator.system(), measure);
            CanvasView view = new CanvasView(
                    editor,
                    painter,
                    new SimpleObjectProperty<>(Appearance.LIGHT),
                    Texts.of(Language.ENGLISH),
                    LiveState::word);
            root.getChildren().setAll(view);
            return editor;
        }

        CanvasView view() {
            return (CanvasView) root.getChildren().getFirst();
        }
    }

    private record Part(String prefix, int count) {}

    private record Gesture(String name, double zoom, Step step) {}

    @FunctionalInterface
    private interface Step {
        void at(int step);
    }

    /// One drawing after the other, one gesture after the other, a step a pulse.
    private static final class Run extends AnimationTimer {
        private static final int STEPS = 180;

        private final Window window;
        private final Deque<Part> parts;
        private final List<Gesture> gestures = List.of(
                new Gesture("", 1, this::pan),
                new Gesture("pan100", 1, this::pan),
                new Gesture("zoom", 0.3, step -> zoom(0.3 * Math.exp(Math.sin(step / 30.0)))),
                new Gesture("pan10", 0.1, this::pan),
                new Gesture("drag", 0.1, this::drag));
        private Part part = new Part("", 0);
        private @Nullable Editor editor;
        private String snapshot = "";
        private double idle;
        private int gesture;
        private int step;
        private @Nullable String measured;
        private long since;

        Run(Window window, Deque<Part> parts) {
            this.window = window;
            this.parts = parts;
        }

        void next() {
            Part following = parts.poll();
            if (following == null) {
                Platform.exit();
                return;
            }
            part = following;
            snapshot = Json.write(new CanvasSnapshot(
                    new CanvasId("bench"),
                    CanvasSnapshot.FORMAT,
                    1,
                    BenchDrawing.of(part.count()).records()));
            if (parts.isEmpty()) {
                editor = null;
                window.root.getChildren().clear();
                idle = resident();
            }
            gesture = 0;
            step = 0;
            measured = "open";
            since = System.nanoTime();
            editor = window.open(snapshot);
            start();
        }

        private Editor editor() {
            if (editor == null) {
                throw new IllegalStateException("No drawing is open");
            }
            return editor;
        }

        @Override
        public void handle(long now) {
            if (measured != null) {
                // The picture of the pulse before shows what was done.
                print(measured, (System.nanoTime() - since) / 1e6);
                measured = null;
                if (gesture == gestures.size()) {
                    finish();
                    return;
                }
            }
            if (gesture < gestures.size()) {
                move(gestures.get(gesture));
            }
        }

        private void move(Gesture current) {
            if (step == 0) {
                editor().viewport().camera().set(new Camera(3_000, 2_000, current.zoom()));
                window.view().frames().reset();
            }
            current.step().at(step);
            if (++step == STEPS) {
                if (!current.name().isEmpty()) {
                    FrameStats frames = window.view().frames();
                    print(current.name() + ".p95", frames.frames().p95());
                    print(current.name() + ".max", frames.frames().max());
                    print(current.name() + ".pulse", frames.pulses().p95());
                    print(current.name() + ".paint", frames.painting().p95());
                }
                step = 0;
                if (++gesture == gestures.size()) {
                    time(
                            "drop",
                            () -> editor().input().pointer(PointerInput.released(new Point(900, 500), Modifiers.NONE)));
                }
            }
        }

        private boolean undone;
        private boolean looked;

        private void finish() {
            if (!undone && part.count() > 0) {
                undone = true;
                time("undo", editor().commands()::undo);
                return;
            }
            if (!looked && parts.isEmpty()) {
                looked = true;
                print("rss", resident() - idle);
                openWithLook();
                return;
            }
            undone = false;
            stop();
            Platform.runLater(this::next);
        }

        /// Until the window shows how the drawing looked last, while the drawing itself is read beside it.
        private void openWithLook() {
            CanvasView.Shot shot = Objects.requireNonNull(window.view().shoot());
            LookFile file = new LookFile(lookFile());
            file.write(new Look(0, 0, shot.width(), shot.height(), shot.scale(), Appearance.LIGHT, shot.pixels()));
            window.root.getChildren().clear();
            since = System.nanoTime();
            Thread.ofVirtual()
                    .start(() -> Document.of(
                            Json.read(snapshot, CanvasSnapshot.class).records()));
            Thread.ofVirtual().start(() -> {
                Look look = Objects.requireNonNull(file.read());
                Platform.runLater(() -> {
                    window.root.getChildren().setAll(new LookView(look));
                    measured = "firstpicture";
                });
            });
        }

        private static Path lookFile() {
            try {
                Path file = Files.createTempFile("look", "");
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void pan(int at) {
            editor().viewport().pan(-9, -5 * Math.sin(at / 30.0));
        }

        private void zoom(double zoom) {
            editor().viewport().zoomTo(zoom);
        }

        private void drag(int at) {
            if (part.count() == 0) {
                pan(at);
                return;
            }
            if (at == 0) {
                editor().selection().clear();
                time("selectall", editor().choosing()::all);
                return;
            }
            if (at == 1) {
                editor().input().pointer(PointerInput.pressed(shapeOnScreen(), Modifiers.NONE, 1));
                window.view().frames().reset();
            }
            editor().input().pointer(PointerInput.moved(new Point(400 + at * 2, 300 + at), Modifiers.MOD));
        }

        /// The middle of a shape far from the selection's handles.
        private Point shapeOnScreen() {
            for (SceneItem item : editor().scene().backToFront()) {
                Point at = editor().viewport()
                        .camera()
                        .get()
                        .toScreen(item.bounds().center());
                if (item.element() instanceof ShapeElement
                        && at.x() > 200
                        && at.x() < 500
                        && at.y() > 150
                        && at.y() < 300) {
                    return at;
                }
            }
            throw new IllegalStateException("No shape in view");
        }

        /// Until the picture that shows it.
        private void time(String name, Runnable act) {
            since = System.nanoTime();
            measured = name;
            act.run();
        }

        private void print(String name, double value) {
            System.out.printf(Locale.ROOT, "%s%s %.2f%n", part.prefix(), name, value);
        }

        /// MiB of this process, after tidying up.
        private static double resident() {
            System.gc();
            try {
                return Files.readString(Path.of("/proc/self/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(Double.NaN);
            } catch (IOException _) {
                return Double.NaN;
            }
        }
    }
}

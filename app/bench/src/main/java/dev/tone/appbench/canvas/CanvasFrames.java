package dev.tone.appbench.canvas;

import com.sun.management.OperatingSystemMXBean;
import dev.tone.canvas.document.Document;
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
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.canvas.view.FrameStats;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.IdGenerator;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Opens a large drawing in a window, moves and edits it, and prints a JSON line a gesture: `main COUNT…`.
///
/// `value` is the 95th percentile of the time between pictures, except for single acts, where it is the time until the
/// picture shows it.
public final class CanvasFrames {
    private static final String FONTS = "/dev/tone/assets/fonts/";

    private CanvasFrames() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Application.launch(Window.class, args);
    }

    /// Apart from the main class, which must not be an application itself when JavaFX lies on the class path.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            int count = Integer.parseInt(getParameters().getRaw().getFirst());
            FontSource fonts = BundledFonts.onClassPath(FONTS);
            Painter painter = Painter.prepared(fonts);
            Document document = BenchDrawing.of(count);

            long before = System.nanoTime();
            Editor editor = Tools.editor(document, IdGenerator.system(), new PaintedText(new FontBook(fonts)));
            CanvasView view = new CanvasView(
                    editor,
                    painter,
                    new SimpleObjectProperty<>(Appearance.LIGHT),
                    Texts.of(Language.ENGLISH),
                    LiveState::word);
            print("canvas.open", count, (System.nanoTime() - before) / 1e6, "");
            Scene scene = new Scene(view, 1280, 800);
            scene.setFill(null);
            stage.setScene(scene);
            stage.show();
            new Gestures(editor, view, count).start();
        }
    }

    private static void print(String bench, int count, double value, String more) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"elements\":%d,\"value\":%.1f,\"unit\":\"ms\"%s}%n",
                bench,
                count,
                value,
                more);
    }

    /// One gesture after the other, a step a pulse.
    private static final class Gestures extends AnimationTimer {
        private static final int STEPS = 240;

        private final Editor editor;
        private final CanvasView view;
        private final int count;
        private final List<Gesture> gestures = List.of(
                new Gesture("canvas.warm", 1, this::pan),
                new Gesture("canvas.pan100", 1, this::pan),
                new Gesture("canvas.zoom100", 1, step -> zoom(Math.exp(0.5 * Math.sin(step / 40.0)))),
                new Gesture("canvas.pan10", 0.1, this::pan),
                new Gesture("canvas.zoom10", 0.1, step -> zoom(0.1 * Math.exp(-0.6 * (1 - Math.cos(step / 38.0))))),
                new Gesture("canvas.drag-all", 0.1, this::drag));
        private int gesture;
        private int step;
        private long cpu;

        Gestures(Editor editor, CanvasView view, int count) {
            this.editor = editor;
            this.view = view;
            this.count = count;
        }

        private record Gesture(String name, double zoom, Step step) {}

        @FunctionalInterface
        private interface Step {
            void at(int step);
        }

        @Override
        public void handle(long now) {
            Gesture current = gestures.get(gesture);
            if (step == 0) {
                editor.viewport().camera().set(new Camera(3_000, 2_000, current.zoom()));
                view.frames().reset();
                cpu = cpuTime();
            }
            current.step().at(step);
            if (++step == STEPS) {
                report(current.name());
                step = 0;
                if (++gesture == gestures.size()) {
                    stop();
                    finish();
                }
            }
        }

        private void pan(int at) {
            editor.viewport().pan(-9, -5 * Math.sin(at / 30.0));
        }

        private void zoom(double zoom) {
            editor.viewport().zoomTo(zoom);
        }

        private void drag(int at) {
            if (at == 0) {
                time("canvas.select-all", editor.commands()::selectAll);
                Point on = shapeOnScreen();
                editor.input().pointer(PointerInput.pressed(on, Modifiers.NONE, 1));
            }
            Point there = new Point(400 + at * 2, 300 + at);
            editor.input().pointer(PointerInput.moved(there, Modifiers.MOD));
        }

        /// The middle of a shape far from the selection's handles.
        private Point shapeOnScreen() {
            for (SceneItem item : editor.scene().backToFront()) {
                Point at =
                        editor.viewport().camera().get().toScreen(item.bounds().center());
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

        private void finish() {
            time(
                    "canvas.drop-all",
                    () -> editor.input().pointer(PointerInput.released(new Point(900, 500), Modifiers.NONE)));
            time("canvas.undo-all", editor.commands()::undo);
            Platform.exit();
        }

        private void time(String name, Runnable act) {
            long before = System.nanoTime();
            act.run();
            print(name, count, (System.nanoTime() - before) / 1e6, "");
        }

        private void report(String name) {
            FrameStats.Summary frames = view.frames().frames();
            FrameStats.Summary painting = view.frames().painting();
            String more = String.format(
                    Locale.ROOT,
                    ",\"p50\":%.1f,\"max\":%.1f,\"pulseP95\":%.1f,\"paintP50\":%.2f,\"paintP95\":%.2f,\"cpuPerFrame\":%.1f,\"frames\":%d",
                    frames.p50(),
                    frames.max(),
                    view.frames().pulses().p95(),
                    painting.p50(),
                    painting.p95(),
                    (cpuTime() - cpu) / 1e6 / STEPS,
                    frames.count());
            print(name, count, frames.p95(), more);
        }

        private static long cpuTime() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }
}

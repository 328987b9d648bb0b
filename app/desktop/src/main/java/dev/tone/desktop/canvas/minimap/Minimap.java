package dev.tone.desktop.canvas.minimap;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.Lens;
import dev.tone.canvas.paint.Overview;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.canvas.view.DevicePixels;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.nio.IntBuffer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The whole drawing small, with what the window shows of it; a press or a drag goes there, the wheel zooms. Painted by
/// the drawing's own painter, seldom enough that it takes at most a twentieth of the time; while it is hidden nothing
/// is listened to.
public final class Minimap extends Region implements Pin {
    private static final String SHOWN = "canvas.minimap";
    private static final double WIDTH = 208;
    private static final double HEIGHT = 136;
    private static final double LEAST_PAUSE_MILLIS = 60;
    /// Painting takes one part of the time in so many.
    private static final double SHARE = 20;

    private static final double NOTCH = 1.1;
    private static final double RADIUS = 6;

    private final Editor editor;
    private final CanvasView view;
    private final SettingsStore settings;
    private final ImageView image = new ImageView();
    private final Rectangle seen = new Rectangle();
    private final Lens lens = new Lens();
    private final PauseTransition pause = new PauseTransition();
    private Overview overview = new Overview(0, 0, 1);
    private Lifetime watching = new Lifetime();
    private @Nullable Rect content;
    private @Nullable Point grip;
    private boolean dirty;

    public Minimap(Editor editor, CanvasView view, SettingsStore settings, Ui ui) {
        this.editor = editor;
        this.view = view;
        this.settings = settings;
        setId("canvas-minimap");
        getStyleClass().add("minimap");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(ui.text("minimap.about"));
        image.setManaged(false);
        image.setMouseTransparent(true);
        seen.setManaged(false);
        seen.setMouseTransparent(true);
        seen.getStyleClass().add("minimap-seen");
        Rectangle edge = new Rectangle(0.5, 0.5, WIDTH - 1, HEIGHT - 1);
        edge.getStyleClass().add("minimap-edge");
        edge.setMouseTransparent(true);
        edge.setManaged(false);
        getChildren().addAll(image, seen, edge);
        edge.setArcWidth(2 * RADIUS);
        edge.setArcHeight(2 * RADIUS);
        pause.setOnFinished(_ -> {
            if (dirty) {
                paint();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        restore();
    }

    /// As it was left, in this drawing or in another.
    public void restore() {
        show(settings.getFlag(SHOWN, false));
    }

    /// Hides it or brings it back, also the next time.
    public void toggle() {
        show(!isVisible());
        settings.put(SHOWN, isVisible());
    }

    @Override
    public void close() {
        pause.stop();
        watching.close();
    }

    private void show(boolean shown) {
        Nodes.toggle(this, shown);
        watching.close();
        watching = new Lifetime();
        pause.stop();
        if (shown) {
            watching.add(editor.scene().listen(_ -> changed()));
            watching.add(editor.viewport().camera().watch(_ -> look()));
            watching.add(editor.viewport().size().watch(_ -> look()));
            watching.add(view.watchTheme(this::changed));
            changed();
        }
    }

    private void changed() {
        dirty = true;
        if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            paint();
        }
    }

    /// What the window shows is elsewhere: the picture stays as long as both are in it, in about this size.
    private void look() {
        Overview next = Overview.of(content, editor.viewport().visible(), WIDTH, HEIGHT);
        if (!next.equals(overview)) {
            changed();
        }
        frame();
    }

    private void frame() {
        Rect at = overview.toPicture(editor.viewport().visible());
        // Kept within the map by hand: a clip would be paid in every frame.
        double left = Math.clamp(Math.rint(at.x()), 0, WIDTH - 3);
        double top = Math.clamp(Math.rint(at.y()), 0, HEIGHT - 3);
        seen.setX(left + 0.5);
        seen.setY(top + 0.5);
        seen.setWidth(Math.max(2, Math.min(WIDTH, Math.rint(at.right())) - left - 1));
        seen.setHeight(Math.max(2, Math.min(HEIGHT, Math.rint(at.bottom())) - top - 1));
    }

    private void paint() {
        long start = System.nanoTime();
        dirty = false;
        content = editor.scene().content();
        if (grip == null) {
            overview = Overview.of(content, editor.viewport().visible(), WIDTH, HEIGHT);
        }
        double scale = scale();
        int width = (int) Math.ceil(WIDTH * scale);
        int height = (int) Math.ceil(HEIGHT * scale);
        int[] pixels = new int[width * height];
        view.paintSmall(pixels, width, height, overview.look(lens, scale));
        Corners.round(pixels, width, height, RADIUS * scale);
        image.setImage(new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
        DevicePixels.show(image, scale);
        frame();
        double millis = (System.nanoTime() - start) / 1e6;
        pause.setDuration(Duration.millis(Math.max(LEAST_PAUSE_MILLIS, millis * SHARE)));
        pause.playFromStart();
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void press(MouseEvent event) {
        Point at = overview.toWorld(event.getX(), event.getY());
        Rect now = editor.viewport().visible();
        // Taken within the frame, it stays under the pointer; elsewhere its middle comes here.
        grip = now.contains(at)
                ? new Point(at.x() - now.center().x(), at.y() - now.center().y())
                : Point.ORIGIN;
        go(at);
        event.consume();
    }

    private void drag(MouseEvent event) {
        go(overview.toWorld(event.getX(), event.getY()));
        event.consume();
    }

    /// While it is dragged the map holds still under the hand.
    private void release(MouseEvent event) {
        grip = null;
        changed();
        event.consume();
    }

    private void go(Point at) {
        if (grip != null) {
            Camera now = editor.viewport().camera().get();
            Rect visible = editor.viewport().visible();
            editor.viewport()
                    .camera()
                    .set(new Camera(
                            at.x() - grip.x() - visible.width() / 2,
                            at.y() - grip.y() - visible.height() / 2,
                            now.zoom()));
        }
    }

    private void scroll(ScrollEvent event) {
        double by = event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH;
        var size = editor.viewport().size().get();
        editor.viewport().zoomBy(by, new Point(size.width() / 2, size.height() / 2));
        event.consume();
    }
}

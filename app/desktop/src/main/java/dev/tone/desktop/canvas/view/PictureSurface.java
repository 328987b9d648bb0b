package dev.tone.desktop.canvas.view;

import dev.tone.canvas.paint.Lens;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A region that is one painted picture, exactly as large as itself in the screen's own pixels. It paints at most once
/// a pulse, and only when something has changed.
final class PictureSurface extends Region {
    /// How long after the last movement the picture is painted in full quality.
    private static final long REST_NANOS = 50_000_000;

    private final DoubleFunction<Lens> aim;
    private final Presenter.Artist artist;
    private final BooleanSupplier waiting;
    private final FrameStats stats = new FrameStats();
    private final Clock clock = new Clock();
    private Presenter presenter = new FullPicture();
    private int width;
    private int height;
    private boolean dirty;
    private boolean changed;
    private boolean rough;
    private long movedAt;

    /// @param aim says what to look at, given the device pixels per logical pixel
    /// @param waiting whether something is still on its way that belongs into the last picture
    PictureSurface(DoubleFunction<Lens> aim, Presenter.Artist artist, BooleanSupplier waiting) {
        this.aim = aim;
        this.artist = artist;
        this.waiting = waiting;
        getChildren().add(presenter.node());
        setMouseTransparent(true);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(_ -> requestLayout());
        sceneProperty().subscribe(this::attach);
    }

    FrameStats stats() {
        return stats;
    }

    /// The picture is another one: it will be painted with the next pulse.
    void repaint() {
        changed = true;
        move();
    }

    /// The same picture, looked at from elsewhere.
    void move() {
        dirty = true;
        if (getScene() != null) {
            clock.start();
        }
    }

    /// As [#repaint], in the midst of a movement that changes sizes: quickly first, in full quality when it rests.
    void repaintMoving() {
        movedAt = System.nanoTime();
        rough = true;
        repaint();
    }

    private void attach(@Nullable Scene scene) {
        if (scene == null) {
            rest();
        } else {
            repaint();
        }
    }

    private void rest() {
        clock.stop();
        stats.pause();
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        int wide = (int) Math.max(1, Math.ceil(getWidth() * scale - 1e-6));
        int high = (int) Math.max(1, Math.ceil(getHeight() * scale - 1e-6));
        if (wide != width || high != height) {
            width = wide;
            height = high;
            present(Presenters.fitting(presenter, width, height));
            presenter.resize(width, height, scale);
            changed = true;
            // At once: an empty picture would flash.
            paint();
        }
    }

    int pictureWidth() {
        return width;
    }

    int pictureHeight() {
        return height;
    }

    private void present(Presenter by) {
        if (by != presenter) {
            presenter = by;
            getChildren().setAll(by.node());
        }
    }

    /// Device pixels per logical pixel.
    double scale() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void paint() {
        long start = System.nanoTime();
        Lens now = aim.apply(scale());
        presenter.present(new Presenter.Frame(now.left(), now.top(), now.zoom(), rough, changed), artist);
        dirty = false;
        changed = false;
        if (waiting.getAsBoolean()) {
            repaint();
        }
        long end = System.nanoTime();
        stats.painted(end, end - start);
    }

    /// Runs only while there is something to paint.
    private final class Clock extends AnimationTimer {
        @Override
        public void handle(long now) {
            stats.pulse(System.nanoTime());
            if (rough && System.nanoTime() - movedAt > REST_NANOS) {
                rough = false;
                dirty = true;
                changed = true;
            }
            if (dirty) {
                paint();
            } else if (!rough) {
                rest();
            }
        }
    }
}

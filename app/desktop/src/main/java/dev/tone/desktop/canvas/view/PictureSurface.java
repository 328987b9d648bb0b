package dev.tone.desktop.canvas.view;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A region that is one painted picture, exactly as large as itself in the screen's own pixels. It paints at most once
/// a
/// pulse, and only when something has changed.
final class PictureSurface extends Region {
    /// How long after the last movement the picture is painted in full quality.
    private static final long REST_NANOS = 50_000_000;

    private final Presenter presenter;
    private final Artist artist;
    private final FrameStats stats = new FrameStats();
    private final Clock clock = new Clock();
    private boolean dirty;
    private boolean rough;
    private long movedAt;

    /// Paints a frame.
    @FunctionalInterface
    interface Artist {
        /// @param scale device pixels per logical pixel
        /// @param moving whether the next frame will be another one anyway
        /// @return whether something is still on its way that belongs into the picture
        boolean paint(int[] pixels, int width, int height, double scale, boolean moving);
    }

    PictureSurface(Presenter presenter, Artist artist) {
        this.presenter = presenter;
        this.artist = artist;
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
        int width = (int) Math.max(1, Math.ceil(getWidth() * scale - 1e-6));
        int height = (int) Math.max(1, Math.ceil(getHeight() * scale - 1e-6));
        if (width != presenter.width() || height != presenter.height()) {
            presenter.resize(width, height, scale);
            // At once: an empty picture would flash.
            paint();
        }
    }

    int pictureWidth() {
        return presenter.width();
    }

    int pictureHeight() {
        return presenter.height();
    }

    /// Device pixels per logical pixel.
    double scale() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void paint() {
        long start = System.nanoTime();
        boolean waiting = artist.paint(presenter.pixels(), presenter.width(), presenter.height(), scale(), rough);
        presenter.present();
        dirty = false;
        if (waiting) {
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
            }
            if (dirty) {
                paint();
            } else if (!rough) {
                rest();
            }
        }
    }
}

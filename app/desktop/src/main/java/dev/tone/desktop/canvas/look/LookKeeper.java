package dev.tone.desktop.canvas.look;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps how a large drawing looks, each time that nothing has happened to it for a moment. Belongs to the JavaFX
/// thread.
public final class LookKeeper implements Pin {
    /// Smaller drawings are open before anybody could look at a picture of them.
    static final int LARGE = 5_000;

    private static final Duration REST = Duration.seconds(2);

    private final Editor editor;
    private final CanvasView view;
    private final Node within;
    private final Supplier<Appearance> appearance;
    private final LookFile file;
    private final Work work;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Lifetime lifetime = new Lifetime();
    private boolean small;

    /// @param within what a look is placed in when it is shown again
    public LookKeeper(
            Editor editor, CanvasView view, Node within, Supplier<Appearance> appearance, LookFile file, Work work) {
        this.editor = editor;
        this.view = view;
        this.within = within;
        this.appearance = appearance;
        this.file = file;
        this.work = work;
        rest.setOnFinished(_ -> keep());
        lifetime.add(editor.scene().listen(_ -> changed()));
        lifetime.add(editor.viewport().camera().watch(_ -> changed()));
    }

    private void changed() {
        if (editor.document().elementCount() >= LARGE) {
            small = false;
            rest.playFromStart();
        } else if (!small) {
            small = true;
            rest.stop();
            work.run(file::delete).start();
        }
    }

    private void keep() {
        Look look = look();
        if (look != null) {
            work.run(() -> file.write(look)).start();
        }
    }

    /// Null while it is not on the screen.
    private @Nullable Look look() {
        CanvasView.Shot shot = view.shoot();
        if (shot == null || within.getScene() == null) {
            return null;
        }
        Point2D at = within.sceneToLocal(view.localToScene(0, 0));
        return new Look(
                at.getX(), at.getY(), shot.width(), shot.height(), shot.scale(), appearance.get(), shot.pixels());
    }

    @Override
    public void close() {
        rest.stop();
        lifetime.close();
    }
}

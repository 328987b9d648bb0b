package dev.tone.desktop.canvas.view;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.Lens;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.paint.ScenePicture;
import dev.tone.canvas.paint.StateWords;
import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.canvas.state.LiveStates;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.outline.Outline;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.Objects;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A drawing that can be seen and edited. Knows an editor and nothing of where its document comes from. Belongs to the
/// JavaFX thread, as does the document then.
public final class CanvasView extends Region implements Pin {
    private final Editor editor;
    private final Painter painter;
    private final Texts texts;
    private final ScenePicture picture;
    private final CanvasOutline outline;
    private final PictureSurface surface;
    private final TextControl text;
    /// Over the picture, which would cover a border.
    private final Region edge = new Region();
    private final Lens lens = new Lens();
    private final Signal<CanvasTheme> themes = new Signal<>();
    private final Lifetime lifetime = new Lifetime();
    private CanvasTheme theme = CanvasTheme.light();
    private double zoom;

    /// @param painter prepared elsewhere ([Painter#prepared]) and from now on this view's own
    /// @param words says live states in the user's language
    public CanvasView(
            Editor editor, Painter painter, ObservableValue<Appearance> appearance, Texts texts, StateWords words) {
        this.editor = editor;
        this.painter = painter;
        this.texts = texts;
        picture = lifetime.add(new ScenePicture(editor.scene(), words));
        outline = new CanvasOutline(editor, texts, words);
        surface = new PictureSurface(this::aim, this::paint, painter::isWaiting);
        surface.setManaged(false);
        text = new TextControl(editor);
        edge.getStyleClass().add("canvas-edge");
        edge.setManaged(false);
        edge.setMouseTransparent(true);
        Standby.fill(getChildren(), surface, edge, text.node());
        getStyleClass().addAll("canvas-view", Focus.INITIAL);
        setId("canvas");
        getStylesheets().add(sheet());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Outline.attach(this, outline);
        new CanvasInput(this, editor.input()).listen();
        follow(appearance);
    }

    private void follow(ObservableValue<Appearance> appearance) {
        lifetime.add(picture.listen(surface::repaint));
        lifetime.add(editor.overlay().watch(picture::show));
        lifetime.add(editor.ghosts().watch(picture::propose));
        lifetime.add(editor.brush().grid().watch(step -> {
            picture.marks().grid(step);
            surface.repaint();
        }));
        lifetime.add(editor.viewport().camera().watch(this::look));
        lifetime.add(editor.toolbox().cursor().watch(cursor -> setCursor(Cursors.of(cursor))));
        lifetime.add(editor.editing().watch(text::show));
        lifetime.add(editor.selection().observable().watch(_ -> describe()));
        lifetime.add(editor.document().listen(_ -> describe()));
        lifetime.add(Fx.watch(appearance, now -> {
            theme = CanvasThemes.of(now);
            surface.repaint();
            themes.emit(theme);
        }));
    }

    /// Shows how the services are doing.
    public void showStates(LiveStates states, StateWords words) {
        picture.show(states, words);
        outline.know(states, words);
    }

    /// Marks the elements that something is wrong with, or doubtful about.
    public void mark(Set<ElementId> wrong, Set<ElementId> doubtful) {
        picture.mark(wrong, doubtful);
    }

    /// Whether live states are shown at all.
    public void setObserved(boolean shown) {
        picture.setObserved(shown);
    }

    /// Shows on the elements what a plan does to them.
    public void showPlan(DrawingPlan plan) {
        picture.show(plan);
    }

    /// Paints the elements alone into another picture, in full.
    public void paintSmall(int[] pixels, int width, int height, Lens from) {
        painter.paintPlain(pixels, width, width, height, from, picture.scene(), theme);
    }

    /// What the window shows of the drawing, painted anew.
    ///
    /// @param scale device pixels per logical pixel
    public record Shot(int width, int height, double scale, int[] pixels) {}

    /// Null while it is not on the screen.
    public @Nullable Shot shoot() {
        if (getScene() == null || getWidth() <= 0 || getHeight() <= 0) {
            return null;
        }
        int wide = surface.pictureWidth();
        int high = surface.pictureHeight();
        int[] pixels = new int[wide * high];
        Lens now = aim(surface.scale());
        paint(pixels, now.left(), now.top(), wide, high, now.zoom(), false);
        return new Shot(wide, high, surface.scale(), pixels);
    }

    /// Tells when the colors are others.
    public Pin watchTheme(Runnable changed) {
        return themes.listen(_ -> changed.run());
    }

    /// How smoothly the picture has been changing.
    public FrameStats frames() {
        return surface.stats();
    }

    @Override
    public void close() {
        lifetime.close();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        surface.resizeRelocate(0, 0, width, height);
        edge.resizeRelocate(0, 0, width, height);
        editor.viewport().size().set(new Size(width, height));
        text.place();
    }

    private void look(Camera camera) {
        if (camera.zoom() == zoom) {
            surface.move();
        } else {
            zoom = camera.zoom();
            surface.repaintMoving();
        }
        text.place();
    }

    private Lens aim(double scale) {
        Camera camera = editor.viewport().camera().get();
        return lens.look(camera.x(), camera.y(), camera.zoom(), scale);
    }

    private void paint(int[] pixels, int left, int top, int wide, int high, double deviceZoom, boolean moving) {
        lens.at(left, top, deviceZoom, surface.scale()).moving(moving);
        painter.paint(pixels, wide, 0, 0, wide, high, lens, picture.scene(), picture.marks(), theme);
    }

    private void describe() {
        int selected = editor.selection().ids().size();
        setAccessibleText(texts.get("canvas.view.described", editor.document().elementCount(), selected));
    }

    private static String sheet() {
        return Objects.requireNonNull(CanvasView.class.getResource("canvas-view.css"))
                .toExternalForm();
    }
}

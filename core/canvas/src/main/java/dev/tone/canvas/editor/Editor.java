package dev.tone.canvas.editor;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.history.History;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.scene.HitTest;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one door to editing a drawing: what is shown, what is selected, which tool is in hand, and where input goes in.
/// Commands are in [Commands] and its siblings, input in [Input], tools in the package `tools`. Belongs to the
/// document's thread.
public final class Editor implements Pin {
    private final Document document;
    private final IdGenerator ids;
    private final TextMeasure measure;
    private final Scene scene;
    private final HitTest hits;
    private final History history;
    private final Selection selection;
    private final Viewport viewport = new Viewport(this::isOccupied);
    private final Brush brush;
    private final Toolbox toolbox;
    private final Input input;
    private final Commands commands;
    private final Nudging nudging;
    private final Arranging arranging;
    private final Choosing choosing;
    private final Grouping grouping;
    private final Copying copying;
    private final Connecting connecting;
    private final Commenting commenting;
    private final LayerCommands layers;
    private final LayerStates states;
    private final Guides guides;
    private final Observable<Overlay> overlay = new Observable<>(Overlay.NONE);
    private final Observable<Ghosts> ghosts = new Observable<>(Ghosts.NONE);
    private final Observable<Optional<ElementId>> hovered = new Observable<>(Optional.empty());
    private final Observable<Optional<Reached>> reached = new Observable<>(Optional.empty());
    private final Observable<Optional<ElementId>> editing = new Observable<>(Optional.empty());
    private final Signal<ElementId> drops = new Signal<>();
    private final Signal<String> followed = new Signal<>();
    private final Lifetime lifetime = new Lifetime();
    private Preview preview = Preview.NONE;
    private double overlayZoom = Camera.START.zoom();

    /// An editor with a history of its own.
    public Editor(Document document, IdGenerator ids, TextMeasure measure, Iterable<Tool> tools) {
        this(document, new History(document), ids, measure, tools);
        lifetime.add(history);
    }

    /// @param history of the document, which other editors of it have too; whoever made it closes it
    public Editor(Document document, History history, IdGenerator ids, TextMeasure measure, Iterable<Tool> tools) {
        this.document = document;
        this.ids = ids;
        this.measure = measure;
        scene = lifetime.add(new Scene(document));
        hits = new HitTest(scene);
        this.history = history;
        selection = new Selection(scene);
        brush = lifetime.add(new Brush(document));
        commands = new Commands(this);
        nudging = new Nudging(this);
        arranging = new Arranging(this, nudging);
        choosing = new Choosing(this);
        grouping = new Grouping(this);
        copying = new Copying(this);
        connecting = new Connecting(this);
        commenting = new Commenting(this);
        layers = new LayerCommands(this);
        states = new LayerStates(this);
        guides = new Guides(this);
        toolbox = new Toolbox(this, tools);
        input = new Input(this);
        lifetime.add(scene.listen(change -> {
            selection.forget(change.removed());
            showOverlay();
        }));
        lifetime.add(guides.shown().watch(_ -> showOverlay()));
        lifetime.add(selection.observable().watch(_ -> showOverlay()));
        lifetime.add(hovered.watch(_ -> showOverlay()));
        lifetime.add(reached.watch(_ -> showOverlay()));
        lifetime.add(editing.watch(_ -> showOverlay()));
        lifetime.add(viewport.camera().watch(this::keepKnob));
        lifetime.add(nudging::settle);
    }

    public Document document() {
        return document;
    }

    public Scene scene() {
        return scene;
    }

    public HitTest hits() {
        return hits;
    }

    public History history() {
        return history;
    }

    public Selection selection() {
        return selection;
    }

    public Viewport viewport() {
        return viewport;
    }

    public Brush brush() {
        return brush;
    }

    public Toolbox toolbox() {
        return toolbox;
    }

    public Input input() {
        return input;
    }

    public Commands commands() {
        return commands;
    }

    /// Where things lie: order, alignment, size, turn.
    public Arranging arranging() {
        return arranging;
    }

    /// What else to select.
    public Choosing choosing() {
        return choosing;
    }

    public Grouping grouping() {
        return grouping;
    }

    /// Duplicates, and what goes over the clipboard.
    public Copying copying() {
        return copying;
    }

    /// How the lines of connectors run.
    public Connecting connecting() {
        return connecting;
    }

    /// What people say about the drawing.
    public Commenting commenting() {
        return commenting;
    }

    public LayerCommands layers() {
        return layers;
    }

    public LayerStates layerStates() {
        return states;
    }

    public Guides guides() {
        return guides;
    }

    /// What the painter shows over the document.
    public Observable<Overlay> overlay() {
        return overlay;
    }

    /// What is proposed, shown over the document until it is decided.
    public Observable<Ghosts> ghosts() {
        return ghosts;
    }

    /// The element whose text is to be edited in a text control. The window ends it with [Commands#finishText].
    public Observable<Optional<ElementId>> editing() {
        return editing;
    }

    public Observable<Optional<ElementId>> hovered() {
        return hovered;
    }

    /// The box whose ports are in reach of the pointer, and the port that it is at.
    public record Reached(ElementId host, @Nullable Toward port) {}

    /// Only the select tool sets this.
    public Observable<Optional<Reached>> reached() {
        return reached;
    }

    /// Connectors that were just drawn to an empty place: the window offers what to put there, and
    /// [Commands#finishConnector] puts it.
    public Signal<ElementId> drops() {
        return drops;
    }

    /// Addresses that somebody wants to go to: the window shows them.
    public Signal<String> followed() {
        return followed;
    }

    public TextMeasure measure() {
        return measure;
    }

    public ElementId newId() {
        return new ElementId(ids.next());
    }

    /// The head of an element that is drawn now: in front on the active layer, in the brush's style.
    public Head newHead(ElementId id) {
        return PlaceElements.head(scene, id, brush.layer().get(), brush.style().get());
    }

    /// Makes an own edit: one step of the history.
    public Diff change(Consumer<? super Edit> edit) {
        nudging.settle();
        return document.change(
                changes -> {
                    edit.accept(changes);
                    TextFit.keep(changes, measure);
                },
                Origin.OWN);
    }

    /// Lets moves by keys wait for the events that are there already, so that a held key does not run on.
    ///
    /// @param soon runs what it is given after these
    public void nudgeWith(Executor soon) {
        nudging.moveWith(soon);
    }

    void settle() {
        nudging.settle();
    }

    /// Shows what a gesture would do. Only tools call this.
    public void show(Preview next) {
        preview = next;
        showOverlay();
    }

    /// The knob that turns the selection and the ports keep their distance in pixels.
    private void keepKnob(Camera camera) {
        boolean zoomed = camera.zoom() != overlayZoom;
        overlayZoom = camera.zoom();
        boolean shown = overlay.get().handles() != null || overlay.get().ports() != null;
        if (zoomed && shown && selection.ids().size() <= Overlays.MOST_TURNED) {
            showOverlay();
        }
    }

    /// Frames are seen by their edges, which no marquee takes.
    private boolean isOccupied(Rect area) {
        boolean[] edge = new boolean[1];
        scene.query(
                area,
                item -> edge[0] |= item.element() instanceof FrameElement
                        && item.isVisible()
                        && !item.bounds().contains(area));
        return edge[0] || !hits.in(area, false, SceneItem::isVisible).isEmpty();
    }

    void revealSelection() {
        Rect bounds = selection.bounds();
        if (bounds != null) {
            viewport.reveal(bounds);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private void showOverlay() {
        overlay.set(Overlays.compose(this, preview));
    }
}

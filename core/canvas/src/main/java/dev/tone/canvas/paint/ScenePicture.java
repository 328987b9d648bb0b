package dev.tone.canvas.paint;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Ghosts;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneChange;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.state.LiveStates;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scene as the painter wants it: kept up with every change of the document, the live states and the editor's
/// overlay. Belongs to the document's thread.
public final class ScenePicture implements Pin {
    /// For more newcomers than this, saying the whole order once is cheaper.
    private static final int FEW = 32;

    private static final String GHOST = "\0ghost/";
    /// What runs and is no longer drawn.
    private static final String LEFT = "\0left/";

    private static final double LEFT_OPACITY = 0.4;

    private final Scene source;
    private final CanvasScene scene = new CanvasScene();
    private final PaintOverlay marks = new PaintOverlay();
    private final PaintItem item = new PaintItem();
    private final Signal<ScenePicture> changes = new Signal<>();
    private final Pin listening;
    private final Set<ElementId> replaced = new HashSet<>();
    private Overlay shown = Overlay.NONE;
    private LiveStates states = LiveStates.NONE;
    private StateWords words;
    private Set<ElementId> wrong = Set.of();
    private Set<ElementId> doubtful = Set.of();
    private int ghosts;
    private final SlotSets slots = new SlotSets(scene);
    private final OverlayMarks overlays;
    private final ProposedPicture proposed;
    private DrawingPlan plan = DrawingPlan.NONE;
    private boolean observed = true;

    public ScenePicture(Scene source, StateWords words) {
        this.source = source;
        this.words = words;
        overlays = new OverlayMarks(source, slots, marks);
        proposed = new ProposedPicture(source, scene, slots, marks);
        source.backToFront().forEach(this::put);
        listening = source.listen(this::update);
    }

    public CanvasScene scene() {
        return scene;
    }

    public PaintOverlay marks() {
        return marks;
    }

    /// Tells that the picture is another one.
    public Pin listen(Runnable listener) {
        return changes.listen(_ -> listener.run());
    }

    /// Shows how things are doing, in these words.
    public void show(LiveStates next, StateWords said) {
        states = next;
        words = said;
        for (SceneItem each : source.backToFront()) {
            if (each.element() instanceof ServiceElement service) {
                state(service);
            }
        }
        changes.emit(this);
    }

    /// Whether the states are shown at all; without them the drawing is what people mean.
    public void setObserved(boolean shown) {
        if (observed != shown) {
            observed = shown;
            show(states, words);
        }
    }

    /// Shows on the elements what a plan does to them, and as ghosts what it takes away.
    public void show(DrawingPlan next) {
        plan.ghosts().forEach(ghost -> scene.remove(LEFT + ghost.key()));
        plan = next;
        for (Element ghost : next.ghosts()) {
            ElementItems.fill(item, ghost, Layer.BASE, Rect.NONE, next.paths().get(ghost.id()));
            item.opacity *= LEFT_OPACITY;
            scene.put(LEFT + ghost.key(), item);
        }
        // Slots may have been given to others.
        marks.clear();
        apply(shown);
        proposed.again();
        flag();
        changes.emit(this);
    }

    /// Marks the elements that something is wrong with, or doubtful about.
    public void mark(Set<ElementId> wrongOnes, Set<ElementId> doubtfulOnes) {
        wrong = Set.copyOf(wrongOnes);
        doubtful = Set.copyOf(doubtfulOnes);
        marks.wrong.clear();
        marks.doubtful.clear();
        flag();
        changes.emit(this);
    }

    /// Shows what the editor has over and instead of the document.
    public void show(Overlay overlay) {
        takeBack(overlay);
        apply(overlay);
        changes.emit(this);
    }

    /// Shows what is proposed, over the document and its overlay.
    public void propose(Ghosts next) {
        proposed.show(next, this::put);
        changes.emit(this);
    }

    @Override
    public void close() {
        listening.close();
    }

    private void update(SceneChange change) {
        change.removed().forEach(gone -> scene.remove(gone.id().value()));
        List<SceneItem> newcomers = new ArrayList<>();
        for (SceneItem each : change.changed()) {
            int before = scene.size();
            put(each);
            if (scene.size() > before) {
                newcomers.add(each);
            }
        }
        if (change.reordered()) {
            order(change, newcomers);
            // Slots may have been given to others.
            marks.clear();
        }
        apply(shown);
        proposed.again();
        if (change.reordered()) {
            flag();
        }
        changes.emit(this);
    }

    /// Newcomers are put in one by one; should anything changed then lie elsewhere than it ought to, the whole order is
    /// said again.
    private void order(SceneChange change, List<SceneItem> newcomers) {
        if (change.changed().size() <= FEW) {
            newcomers.sort(source::compareDepth);
            newcomers.forEach(each -> scene.moveTo(each.id().value(), place(each)));
            if (change.changed().stream()
                    .allMatch(each -> scene.placeOf(each.id().value()) == place(each))) {
                return;
            }
        }
        scene.order(() ->
                source.backToFront().stream().map(each -> each.id().value()).iterator());
    }

    private int place(SceneItem each) {
        return Collections.binarySearch(source.backToFront(), each, source::compareDepth);
    }

    private void put(SceneItem each) {
        ConnectorPath path = each.connector() == null ? null : each.path();
        ElementItems.fill(item, each.element(), each.layer(), each.bounds(), path);
        scene.put(each.id().value(), item);
        if (each.element() instanceof ServiceElement service) {
            state(service);
        }
    }

    private void state(ServiceElement service) {
        // What is not ours to deploy has no state of ours.
        if (!observed
                || service.kind() == ServiceKind.EXTERNAL && !states.byElement().containsKey(service.id())) {
            scene.setState(service.id().value(), StateMark.NONE, "", 0);
            return;
        }
        LiveState state = states.of(service.id());
        scene.setState(service.id().value(), StateMarks.of(state), words.say(state), StateMarks.progress(state));
    }

    private void takeBack(Overlay next) {
        for (ElementId id : replaced) {
            SceneItem original = source.item(id);
            if (original != null
                    && !next.replaced().containsKey(id)
                    && !next.paths().containsKey(id)) {
                put(original);
            }
        }
        replaced.clear();
        for (int i = next.ghosts().size(); i < ghosts; i++) {
            scene.remove(GHOST + i);
        }
    }

    private void apply(Overlay overlay) {
        for (Element element : overlay.replaced().values()) {
            replace(element, overlay.paths().get(element.id()));
        }
        overlay.paths().forEach((id, path) -> {
            SceneItem original = source.item(id);
            if (original != null && !overlay.replaced().containsKey(id)) {
                replace(original.element(), path);
            }
        });
        ghosts = 0;
        for (Element ghost : overlay.ghosts()) {
            ElementItems.fill(
                    item,
                    ghost,
                    source.document().layerOf(ghost),
                    Rect.NONE,
                    overlay.paths().get(ghost.id()));
            scene.put(GHOST + ghosts++, item);
        }
        overlays.show(overlay);
        shown = overlay;
    }

    private void replace(Element element, @Nullable ConnectorPath path) {
        SceneItem original = source.item(element.id());
        if (original != null) {
            ConnectorPath line = path == null && original.connector() != null ? original.path() : path;
            ElementItems.fill(item, element, original.layer(), original.bounds(), line);
            scene.put(element.id().value(), item);
            replaced.add(element.id());
        }
    }

    private void flag() {
        slots.fill(marks.wrong, wrong, Set.of());
        slots.fill(marks.doubtful, doubtful, Set.of());
        slots.fill(marks.coming, plan.added(), Set.of());
        slots.fill(marks.changing, plan.changed(), Set.of());
        marks.leaving.clear();
        for (Element ghost : plan.ghosts()) {
            slots.add(marks.leaving, LEFT + ghost.key());
        }
    }
}

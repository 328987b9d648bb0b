package dev.tone.canvas.paint;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Ghosts;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.editor.Ports;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
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
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scene as the painter wants it: kept up with every change of the document, the live states and the editor's
/// overlay.
/// Belongs to the document's thread.
public final class ScenePicture implements Pin {
    /// For more newcomers than this, saying the whole order once is cheaper.
    private static final int FEW = 32;

    /// World units; shorter pieces of a line have no knob, which would hide them.
    private static final double LEAST_PIECE = 32;

    private static final String GHOST = "\0ghost/";
    private static final String PROPOSED = "\0proposed/";
    private static final double FAINT = 0.8;
    private static final double HARDLY = 0.22;
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
    private Ghosts proposed = Ghosts.NONE;
    private int proposedCount;
    /// What is shown as it would be, instead of as it is.
    private final Set<ElementId> proposedChanges = new HashSet<>();
    private DrawingPlan plan = DrawingPlan.NONE;
    private boolean observed = true;

    public ScenePicture(Scene source, StateWords words) {
        this.source = source;
        this.words = words;
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
        if (proposed != Ghosts.NONE) {
            lay(proposed);
        }
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
        for (ElementId id : proposedChanges) {
            SceneItem original = source.item(id);
            if (original != null) {
                put(original);
            }
        }
        proposedChanges.clear();
        for (int i = 0; i < proposedCount; i++) {
            scene.remove(PROPOSED + i);
        }
        proposedCount = 0;
        lay(next);
        changes.emit(this);
    }

    private void lay(Ghosts next) {
        proposed = next;
        List<PaintOverlay.Proposed> signs = new ArrayList<>();
        next.lines().forEach((id, path) -> {
            SceneItem original = source.item(id);
            if (original != null) {
                ElementItems.fill(item, original.element(), original.layer(), original.bounds(), path);
                scene.put(id.value(), item);
                proposedChanges.add(id);
            }
        });
        proposedCount = 0;
        for (Ghosts.Ghost ghost : next.all()) {
            boolean focused = ghost.element().id().equals(next.focused());
            switch (ghost.sign()) {
                case ADDED -> add(ghost);
                case CHANGED -> change(ghost);
                case REMOVED -> {}
            }
            sign(ghost, focused, signs);
        }
        marks.propose(signs);
        slots(marks.going, next.going(), Set.of());
    }

    private void add(Ghosts.Ghost ghost) {
        Element element = ghost.element();
        ElementItems.fill(item, element, source.document().layerOf(element), Rect.NONE, ghost.path());
        item.opacity *= ghost.rejected() ? HARDLY : FAINT;
        if (item.kind == PaintItem.Kind.CONNECTOR) {
            item.dash = PaintItem.Dash.DASHED;
        }
        String key = PROPOSED + proposedCount++;
        scene.put(key, item);
        if (item.kind == PaintItem.Kind.FRAME) {
            scene.moveTo(key, 0);
        }
    }

    private void change(Ghosts.Ghost ghost) {
        SceneItem original = source.item(ghost.element().id());
        if (original != null && !ghost.rejected()) {
            ElementItems.fill(item, ghost.element(), original.layer(), original.bounds(), ghost.path());
            item.opacity *= FAINT;
            scene.put(ghost.element().id().value(), item);
            proposedChanges.add(ghost.element().id());
        }
    }

    private static void sign(Ghosts.Ghost ghost, boolean focused, List<PaintOverlay.Proposed> signs) {
        if (ghost.element() instanceof BoxElement box) {
            // Frames carry their names above themselves.
            double above = box instanceof FrameElement ? 20 : 0;
            Rect at = new Rect(
                    box.bounds().x(),
                    box.bounds().y() - above,
                    box.bounds().width(),
                    box.bounds().height() + above);
            signs.add(new PaintOverlay.Proposed(
                    at.x(), at.y(), at.width(), at.height(), ghost.sign(), ghost.rejected(), focused));
        } else if (ghost.path() != null && (ghost.sign() == Ghosts.Sign.REMOVED || focused)) {
            Point middle = Segments.along(ghost.path().points(), 0.5);
            signs.add(new PaintOverlay.Proposed(middle.x(), middle.y(), 0, 0, ghost.sign(), ghost.rejected(), focused));
        }
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
        if (proposed != Ghosts.NONE) {
            lay(proposed);
        }
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
        mark(overlay);
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

    private void mark(Overlay overlay) {
        // Sets of thousands stay the same ones from step to step of a gesture: looked up once.
        slots(marks.selected, overlay.selected(), shown.selected());
        slots(marks.shifted, overlay.shifted(), shown.shifted());
        slots(marks.faded, overlay.faded(), shown.faded());
        slots(marks.held, overlay.paths().keySet(), Set.of());
        marks.forget();
        marks.shiftX = overlay.shift().x();
        marks.shiftY = overlay.shift().y();
        marks.hovered = slot(overlay.hovered());
        marks.target = slot(overlay.target());
        marks.writing = slot(overlay.editing());
        Rect handles = overlay.handles();
        if (handles != null) {
            marks.bounds(handles.x(), handles.y(), handles.width(), handles.height(), true);
        }
        Rect marquee = overlay.marquee();
        if (marquee != null) {
            marks.marquee(marquee.x(), marquee.y(), marquee.width(), marquee.height());
        }
        for (Overlay.Guide guide : overlay.guides()) {
            marks.guide(
                    guide.from().x(),
                    guide.from().y(),
                    guide.to().x(),
                    guide.to().y());
        }
        overlay.rules().forEach(rule -> marks.rule(rule.upright(), rule.at()));
        for (Point anchor : overlay.anchors()) {
            marks.dot(anchor.x(), anchor.y());
        }
        Ports ports = overlay.ports();
        if (ports != null) {
            for (Ports.Port port : ports.all()) {
                marks.port(port.at().x(), port.at().y(), port.toward() == ports.active());
            }
        }
        if (overlay.selected().size() == 1 && overlay.editing() == null) {
            ends(overlay, overlay.selected().iterator().next());
        }
    }

    private void flag() {
        slots(marks.wrong, wrong, Set.of());
        slots(marks.doubtful, doubtful, Set.of());
        slots(marks.coming, plan.added(), Set.of());
        slots(marks.changing, plan.changed(), Set.of());
        marks.leaving.clear();
        for (Element ghost : plan.ghosts()) {
            int slot = scene.slotOf(LEFT + ghost.key());
            if (slot != CanvasScene.NO_SLOT) {
                marks.leaving.set(slot);
            }
        }
    }

    /// A connector that is selected alone has its ends to take hold of.
    private void ends(Overlay overlay, ElementId id) {
        SceneItem only = source.item(id);
        if (only != null && only.connector() != null) {
            ConnectorPath path = overlay.paths().getOrDefault(id, only.path());
            marks.dot(path.start().x(), path.start().y());
            marks.dot(path.end().x(), path.end().y());
            bends(path, overlay.replaced().getOrDefault(id, only.element()));
        }
    }

    /// Where its line can be taken: the pieces of an orthogonal one, the bends of any other.
    private void bends(ConnectorPath path, Element element) {
        if (element instanceof ConnectorElement line && line.routing() != Routing.ORTHOGONAL) {
            line.waypoints().forEach(bend -> marks.knob(bend.x(), bend.y()));
            return;
        }
        for (int i = 0; i + 1 < path.points().size(); i++) {
            Point a = path.points().get(i);
            Point b = path.points().get(i + 1);
            if (a.distanceTo(b) >= LEAST_PIECE) {
                // What is written in the middle of the line stays readable.
                Point middle = Segments.along(List.of(a, b), 0.5);
                Point at = middle.distanceTo(path.middle()) < LEAST_PIECE ? Segments.along(List.of(a, b), 0.2) : middle;
                marks.knob(at.x(), at.y());
            }
        }
    }

    /// @param before what the bits were made from
    private void slots(BitSet bits, Set<ElementId> ids, Set<ElementId> before) {
        if (ids == before && bits.isEmpty() == ids.isEmpty()) {
            return;
        }
        bits.clear();
        for (ElementId id : ids) {
            int slot = scene.slotOf(id.value());
            if (slot != CanvasScene.NO_SLOT) {
                bits.set(slot);
            }
        }
    }

    private int slot(@Nullable ElementId id) {
        return id == null ? CanvasScene.NO_SLOT : scene.slotOf(id.value());
    }
}

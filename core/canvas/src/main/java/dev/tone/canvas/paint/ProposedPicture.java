package dev.tone.canvas.paint;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.editor.Ghosts;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What is proposed, in the picture over the document and its overlay: newcomers, elements as they would be, and a sign
/// at each.
final class ProposedPicture {
    private static final String PROPOSED = "\0proposed/";
    private static final double FAINT = 0.8;
    private static final double HARDLY = 0.22;

    private final Scene source;
    private final CanvasScene scene;
    private final SlotSets slots;
    private final PaintOverlay marks;
    private final PaintItem item = new PaintItem();
    private Ghosts proposed = Ghosts.NONE;
    private int count;
    /// What is shown as it would be, instead of as it is.
    private final Set<ElementId> changes = new HashSet<>();

    ProposedPicture(Scene source, CanvasScene scene, SlotSets slots, PaintOverlay marks) {
        this.source = source;
        this.scene = scene;
        this.slots = slots;
        this.marks = marks;
    }

    /// @param asItIs paints an element as the document has it
    void show(Ghosts next, Consumer<SceneItem> asItIs) {
        for (ElementId id : changes) {
            SceneItem original = source.item(id);
            if (original != null) {
                asItIs.accept(original);
            }
        }
        changes.clear();
        for (int i = 0; i < count; i++) {
            scene.remove(PROPOSED + i);
        }
        count = 0;
        lay(next);
    }

    /// Once more, after the document or its marks have changed.
    void again() {
        if (proposed != Ghosts.NONE) {
            lay(proposed);
        }
    }

    private void lay(Ghosts next) {
        proposed = next;
        List<PaintOverlay.Proposed> signs = new ArrayList<>();
        next.lines().forEach((id, path) -> {
            SceneItem original = source.item(id);
            if (original != null) {
                ElementItems.fill(item, original.element(), original.layer(), original.bounds(), path);
                scene.put(id.value(), item);
                changes.add(id);
            }
        });
        count = 0;
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
        slots.fill(marks.going, next.going(), Set.of());
    }

    private void add(Ghosts.Ghost ghost) {
        Element element = ghost.element();
        ElementItems.fill(item, element, source.document().layerOf(element), Rect.NONE, ghost.path());
        item.opacity *= ghost.rejected() ? HARDLY : FAINT;
        if (item.kind == PaintItem.Kind.CONNECTOR) {
            item.dash = PaintItem.Dash.DASHED;
        }
        String key = PROPOSED + count++;
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
            changes.add(ghost.element().id());
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
}

package dev.tone.canvas.containers;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.DocumentChange;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.scene.HitTest;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says why something that was just put over a frame is not in it, and why something is where it does not belong after
/// a frame got another meaning. Belongs to the document's thread.
public final class Placing implements Pin {
    /// A change of more than this is no placing.
    private static final int MOST = 50;

    private final Scene scene;
    private final HitTest hits;
    private final Signal<Told> told = new Signal<>();
    private final Pin listening;

    /// @param inner what does not belong there
    /// @param outer the frame
    public record Told(Refusal refusal, Element inner, FrameElement outer) {}

    public Placing(Scene scene) {
        this.scene = scene;
        this.hits = new HitTest(scene);
        listening = scene.document().listen(this::changed);
    }

    public Signal<Told> told() {
        return told;
    }

    @Override
    public void close() {
        listening.close();
    }

    private void changed(DocumentChange change) {
        int size = change.diff().added().size() + change.diff().updated().size();
        if (change.origin() != Origin.OWN || size > MOST) {
            return;
        }
        List<Entry> now = new ArrayList<>(change.diff().added().values());
        change.diff().updated().values().stream()
                .filter(update -> isPlaced(update.from(), update.to()))
                .forEach(update -> now.add(update.to()));
        for (Entry entry : now) {
            Told found = entry instanceof BoxElement box ? look(box) : null;
            if (found != null) {
                told.emit(found);
                return;
            }
        }
    }

    /// Whether it lies elsewhere, or means something else, than before.
    private static boolean isPlaced(Entry before, Entry after) {
        return before instanceof BoxElement from
                && after instanceof BoxElement to
                && (!from.bounds().equals(to.bounds())
                        || from instanceof FrameElement was
                                && to instanceof FrameElement is
                                && was.kind() != is.kind());
    }

    private @Nullable Told look(BoxElement box) {
        if (box instanceof FrameElement frame) {
            for (var child : scene.document().childrenOf(frame.id())) {
                Element inside = scene.document().element(child);
                Refusal refusal = inside == null ? null : Containment.refusal(scene.document(), inside, frame);
                if (inside != null && refusal != null) {
                    return new Told(refusal, inside, frame);
                }
            }
        }
        SceneItem under = hits.frameAt(
                box.bounds().center(),
                item -> item.isReachable()
                        && !item.id().equals(box.id())
                        && item.layer().id().equals(box.layer())
                        && !Objects.equals(item.id(), box.parent()));
        if (under != null && under.element() instanceof FrameElement frame && !isAround(box, frame)) {
            Refusal refusal = Containment.refusal(scene.document(), box, frame);
            return refusal == null ? null : new Told(refusal, box, frame);
        }
        return null;
    }

    private boolean isAround(Element inner, FrameElement frame) {
        ElementId outer = inner.parent();
        for (int depth = 0; outer != null && depth < Limits.NESTING; depth++) {
            if (outer.equals(frame.id())) {
                return true;
            }
            Element at = scene.document().element(outer);
            outer = at == null ? null : at.parent();
        }
        return false;
    }
}

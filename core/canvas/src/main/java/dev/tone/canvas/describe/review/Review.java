package dev.tone.canvas.describe.review;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentChange;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Ghosts;
import dev.tone.canvas.editor.Ghosts.Ghost;
import dev.tone.canvas.editor.Ghosts.Sign;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A proposal lies over the drawing and is being decided: a click accepts or rejects one piece, Tab goes from piece to
/// piece, Delete turns the one in focus, Enter takes what is accepted as one step, Escape leaves the drawing as it was.
public final class Review implements ToolState {
    /// How far beside a line still counts, in pixels.
    private static final double TOLERANCE = 8;
    /// How far around a proposal lines may run another way for it, in world units.
    private static final double AROUND = 600;

    private final Editor editor;
    private final Draft draft;
    private final Runnable ended;
    private final Signal<Review> changes = new Signal<>();
    private final Lifetime lifetime = new Lifetime();
    private final Map<ElementId, ConnectorPath> lines = new HashMap<>();
    private @Nullable ElementId focused;
    private boolean over;
    private boolean accepted;

    /// @param ended hears once that there is nothing to decide any more
    public Review(Editor editor, Draft draft, Runnable ended) {
        this.editor = editor;
        this.draft = draft;
        this.ended = ended;
    }

    /// Puts the proposal on the drawing, in place of one that may lie there, and brings it into view.
    public void begin() {
        editor.selection().clear();
        editor.toolbox().enter(this);
    }

    public Draft draft() {
        return draft;
    }

    public @Nullable ElementId focused() {
        return focused;
    }

    /// Whether it ended by being accepted.
    public boolean isAccepted() {
        return accepted;
    }

    /// Tells whenever something is decided or another piece is in focus.
    public Pin listen(Runnable listener) {
        return changes.listen(_ -> listener.run());
    }

    @Override
    public String path() {
        return "describe.review";
    }

    @Override
    public void entered() {
        route();
        lifetime.add(editor.document().listen(this::changed));
        show();
        Rect bounds = draft.bounds();
        if (bounds != null) {
            Rect seen = editor.viewport().visible();
            if (bounds.width() > seen.width() * 0.9 || bounds.height() > seen.height() * 0.9) {
                editor.viewport().fit(bounds);
            } else {
                editor.viewport().reveal(bounds);
            }
        }
    }

    @Override
    public void left() {
        if (!over) {
            over = true;
            lifetime.close();
            editor.ghosts().set(Ghosts.NONE);
            ended.run();
        }
    }

    /// Makes what is accepted one step of the history. Nothing is selected then, so that the next sentence is about the
    /// whole drawing again.
    public void accept() {
        accepted = true;
        Diff diff = draft.accepted().onto(editor.document()::get);
        editor.toolbox().chooseHome();
        editor.document().apply(diff, Origin.OWN);
    }

    @Override
    public void cancel() {
        editor.toolbox().chooseHome();
    }

    public void toggle(ElementId id) {
        decide(id, !draft.isAccepted(id));
    }

    public void decide(ElementId id, boolean accept) {
        draft.decide(id, accept);
        focused = id;
        show();
    }

    public void focus(@Nullable ElementId id) {
        focused = id;
        show();
    }

    @Override
    public void pressed(PointerInput input) {
        Suggestion hit = at(editor.viewport().toWorld(input.screen()));
        if (hit != null) {
            toggle(hit.id());
        }
    }

    @Override
    public boolean key(KeyInput input) {
        switch (input.key()) {
            case "Enter" -> accept();
            case "Tab" -> step(input.modifiers().shift() ? -1 : 1);
            case "ArrowDown", "ArrowRight" -> step(1);
            case "ArrowUp", "ArrowLeft" -> step(-1);
            case "Delete", "Backspace", "x" -> {
                if (focused != null) {
                    toggle(focused);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by) {
        List<Suggestion> decisions = draft.decisions();
        if (decisions.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < decisions.size(); i++) {
            at = decisions.get(i).id().equals(focused) ? i : at;
        }
        int next = at < 0 ? (by > 0 ? 0 : decisions.size() - 1) : Math.floorMod(at + by, decisions.size());
        focus(decisions.get(next).id());
    }

    @Override
    public Cursor cursor() {
        return Cursor.DEFAULT;
    }

    /// The piece that lies here: boxes before lines before frames.
    private @Nullable Suggestion at(Point world) {
        double near = editor.viewport().units(TOLERANCE);
        Suggestion line = null;
        Suggestion frame = null;
        for (Suggestion each : draft.decisions()) {
            Element element = each.element();
            ConnectorPath path = lines.get(each.id());
            if (element instanceof FrameElement box) {
                boolean edge = box.bounds().grown(near).contains(world)
                        && !box.bounds().grown(-near).contains(world);
                boolean title = world.y() < box.bounds().y() + 28
                        && box.bounds().grown(near).contains(world);
                frame = edge || title ? each : frame;
            } else if (element instanceof BoxElement box && box.bounds().contains(world)) {
                return each;
            } else if (path != null && Segments.distance(world, path.points()) <= near) {
                line = each;
            }
        }
        return line == null ? frame : line;
    }

    /// What it was made for has changed: it would not fit any more.
    private void changed(DocumentChange change) {
        if (draft.touches(change.diff())) {
            cancel();
        }
    }

    /// Finds how all lines run once everything is done, new ones and those that it stands in the way of.
    private void route() {
        Document after = new Document();
        Map<String, Entry> entries = new LinkedHashMap<>();
        Set<ElementId> ends = new HashSet<>();
        Rect bounds = draft.bounds();
        editor.document().layers().forEach(layer -> entries.put(layer.key(), layer));
        if (bounds != null) {
            editor.scene().query(bounds.grown(AROUND), item -> take(item.element(), entries, ends));
        }
        draft.suggestions().forEach(each -> {
            if (each.before() != null) {
                take(each.before(), entries, ends);
            }
            if (each.element() instanceof ConnectorElement connector) {
                note(connector, ends);
            }
        });
        for (ElementId end : Set.copyOf(ends)) {
            Element element = editor.document().element(end);
            if (element != null) {
                entries.put(element.key(), element);
            }
        }
        after.apply(new Diff(entries, Map.of(), Map.of()), Origin.OWN);
        after.apply(draft.whole(), Origin.OWN);
        try (Lifetime scenes = new Lifetime()) {
            Scene scene = scenes.add(new Scene(after));
            for (SceneItem item : scene.backToFront()) {
                if (item.connector() != null) {
                    lines.put(item.id(), item.path());
                }
            }
        }
    }

    private static void take(Element element, Map<String, Entry> entries, Set<ElementId> ends) {
        entries.put(element.key(), element);
        if (element instanceof ConnectorElement connector) {
            note(connector, ends);
        }
    }

    private static void note(ConnectorElement connector, Set<ElementId> ends) {
        ElementId from = connector.from().target();
        ElementId to = connector.to().target();
        if (from != null) {
            ends.add(from);
        }
        if (to != null) {
            ends.add(to);
        }
    }

    private void show() {
        List<Ghost> ghosts = new ArrayList<>();
        Set<ElementId> going = new HashSet<>();
        for (Suggestion each : draft.suggestions()) {
            boolean accepted = draft.isAccepted(each.id());
            if (each.sign() == Sign.REMOVED && accepted) {
                going.add(each.id());
            }
            ConnectorPath path = each.sign() == Sign.REMOVED ? path(each.id()) : lines.get(each.id());
            ghosts.add(new Ghost(each.element(), path, each.sign(), !accepted));
        }
        Map<ElementId, ConnectorPath> others = new HashMap<>();
        if (draft.acceptedCount() > 0) {
            lines.forEach((id, path) -> {
                SceneItem item = editor.scene().item(id);
                if (item != null && item.connector() != null && !item.path().equals(path)) {
                    others.put(id, path);
                }
            });
        }
        editor.ghosts().set(new Ghosts(ghosts, others, going, focused));
        changes.emit(this);
    }

    private @Nullable ConnectorPath path(ElementId id) {
        SceneItem item = editor.scene().item(id);
        return item == null || item.connector() == null ? null : item.path();
    }
}

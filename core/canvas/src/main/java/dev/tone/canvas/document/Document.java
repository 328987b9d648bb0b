package dev.tone.canvas.document;

import dev.tone.canvas.document.Diff.DiffBuilder;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The store of one drawing: immutable entries by id. It changes only by diffs and tells each.
///
/// Belongs to one thread; listeners run on it, after the change is complete, and must not change the document.
public final class Document {
    /// In the order in which they came: going over all of them is quicker than in an order that looks random.
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    /// Those that are no elements; few, and asked for by type.
    private final Map<String, Entry> others = new LinkedHashMap<>();
    private final Relations relations = new Relations();
    private final Signal<DocumentChange> changes = new Signal<>();
    private @Nullable List<Layer> layers;
    private @Nullable List<LayerState> states;
    private @Nullable List<Guide> guides;
    private @Nullable List<CommentThread> threads;
    private int elementCount;
    private boolean telling;

    public Document() {}

    public static Document of(Iterable<CanvasRecord> records) {
        Document document = new Document();
        for (CanvasRecord record : records) {
            document.set(record.id(), EntryCodec.decode(record));
        }
        return document;
    }

    public @Nullable Entry get(String key) {
        return entries.get(key);
    }

    public @Nullable Element element(ElementId id) {
        return entries.get(id.value()) instanceof Element element ? element : null;
    }

    public @Nullable BoxElement box(ElementId id) {
        return entries.get(id.value()) instanceof BoxElement box ? box : null;
    }

    public Optional<Layer> layer(LayerId id) {
        return layers().stream().filter(layer -> layer.id().equals(id)).findFirst();
    }

    /// From the lowest to the highest; never empty: a document without any has [Layer#BASE].
    public List<Layer> layers() {
        List<Layer> known = layers;
        if (known == null) {
            List<Layer> found = all(Layer.class).sorted(Layer.ORDER).toList();
            known = found.isEmpty() ? List.of(Layer.BASE) : found;
            layers = known;
        }
        return known;
    }

    /// The saved states of the layers, from the first to the last.
    public List<LayerState> layerStates() {
        List<LayerState> known = states;
        if (known == null) {
            known = all(LayerState.class).sorted(LayerState.ORDER).toList();
            states = known;
        }
        return known;
    }

    /// The lines across the drawing, in the order of their places.
    public List<Guide> guides() {
        List<Guide> known = guides;
        if (known == null) {
            known = all(Guide.class)
                    .sorted(Comparator.comparing(Guide::upright)
                            .thenComparingDouble(Guide::at)
                            .thenComparing(Guide::key))
                    .toList();
            guides = known;
        }
        return known;
    }

    /// What people say about the drawing, by when they began.
    public List<CommentThread> threads() {
        List<CommentThread> known = threads;
        if (known == null) {
            known = CommentThread.of(all(Comment.class).toList());
            threads = known;
        }
        return known;
    }

    private <E extends Entry> Stream<E> all(Class<E> type) {
        return others.values().stream().filter(type::isInstance).map(type::cast);
    }

    /// The layer that the element is on: the lowest one when its own is gone.
    public Layer layerOf(Element element) {
        return layer(element.layer()).orElseGet(() -> layers().getFirst());
    }

    public int elementCount() {
        return elementCount;
    }

    public void forEachElement(Consumer<? super Element> action) {
        for (Entry entry : entries.values()) {
            if (entry instanceof Element element) {
                action.accept(element);
            }
        }
    }

    /// All elements, in no particular order.
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>(elementCount);
        forEachElement(elements::add);
        return elements;
    }

    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// The connectors with an end on this element.
    public Set<ElementId> connectorsOf(ElementId element) {
        return relations.connectorsOf(element);
    }

    /// Whether any element is inside another.
    public boolean isNested() {
        return relations.isNested();
    }

    public Set<ElementId> childrenOf(ElementId parent) {
        return relations.childrenOf(parent);
    }

    /// The whole content, in the order of the ids: equal documents give equal lists.
    public List<CanvasRecord> records() {
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::key))
                .map(EntryCodec::encode)
                .toList();
    }

    /// What the edit would change. The document stays as it is.
    public Diff plan(Consumer<? super Edit> edit) {
        Edit changing = new Edit(this);
        edit.accept(changing);
        return changing.diff();
    }

    /// Plans an edit and makes it at once.
    ///
    /// @return what really changed
    public Diff change(Consumer<? super Edit> edit, Origin origin) {
        // Planned for this state: there is nothing to compare it with.
        return make(plan(edit), origin);
    }

    /// Makes a change and tells it.
    ///
    /// @return what really changed, which differs from the argument when that was made for another state
    public Diff apply(Diff diff, Origin origin) {
        return make(diff.fits(this::get) ? diff : real(diff), origin);
    }

    /// Takes back what an edit changed, on the document as it is now.
    ///
    /// @return what really changed
    public Diff revert(Diff edit) {
        Diff back = edit.reversed();
        return make(back.fits(this::get) ? back : back.onto(this::get), Origin.HISTORY);
    }

    private Diff make(Diff real, Origin origin) {
        if (telling) {
            throw new IllegalStateException("A listener must not change the document that it listens to");
        }
        // What others did is sound already: it comes out of the replay.
        Diff done = origin == Origin.REMOTE ? real : Nesting.withoutCircles(real, this::get);
        done.removed().forEach((key, _) -> set(key, null));
        done.updated().forEach((key, update) -> set(key, update.to()));
        done.added().forEach(this::set);
        if (!done.isEmpty()) {
            telling = true;
            try {
                changes.emit(new DocumentChange(done, origin));
            } finally {
                telling = false;
            }
        }
        return done;
    }

    public Pin listen(Consumer<? super DocumentChange> listener) {
        return changes.listen(listener);
    }

    /// What a diff that was made for another state would really change.
    private Diff real(Diff diff) {
        DiffBuilder real = new DiffBuilder();
        diff.added().forEach((key, entry) -> real.change(entries.get(key), entry));
        diff.updated().forEach((key, update) -> {
            Entry from = entries.get(key);
            if (from != null) {
                real.change(from, update.to());
            }
        });
        diff.removed().forEach((key, _) -> {
            Entry from = entries.get(key);
            if (from != null) {
                real.change(from, null);
            }
        });
        return real.build();
    }

    private void set(String key, @Nullable Entry to) {
        Entry from = to == null ? entries.remove(key) : entries.put(key, to);
        if ((from != null && !(from instanceof Element)) || (to != null && !(to instanceof Element))) {
            setOther(key, from, to);
        }
        if (from instanceof BoxElement before
                && to instanceof BoxElement after
                && Objects.equals(before.parent(), after.parent())) {
            return;
        }
        if (from instanceof Element element) {
            elementCount--;
            relations.remove(element);
        }
        if (to instanceof Element element) {
            elementCount++;
            relations.add(element);
        }
    }

    private void setOther(String key, @Nullable Entry from, @Nullable Entry to) {
        if (to == null || to instanceof Element) {
            others.remove(key);
        } else {
            others.put(key, to);
        }
        if (from instanceof Layer || to instanceof Layer) {
            layers = null;
        }
        if (from instanceof LayerState || to instanceof LayerState) {
            states = null;
        }
        if (from instanceof Guide || to instanceof Guide) {
            guides = null;
        }
        if (from instanceof Comment || to instanceof Comment) {
            threads = null;
        }
    }
}

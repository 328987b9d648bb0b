package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.Compilation;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.diff.LineDiff;
import dev.tone.canvas.blueprint.yaml.LineRange;
import dev.tone.canvas.blueprint.yaml.YamlText;
import dev.tone.canvas.document.Document;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The text of the blueprint: in which format, compared with what, and which lines stand for what is selected. Written
/// and compared in the background, and only while somebody looks.
public final class BlueprintViewModel implements Pin {
    /// @param text without the lines that are gone
    record View(Compilation compilation, Format format, YamlText text, List<CodeRow> rows, int added, int removed) {}

    private final SystemModel system;
    private final CanvasId canvas;
    private final Revisions revisions;
    private final Function<String, List<CanvasRecord>> versions;
    private final Work work;
    private final Lifetime lifetime = new Lifetime();
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.COMPOSE);
    private final ReadOnlyObjectWrapper<@Nullable View> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BitSet> marked = new ReadOnlyObjectWrapper<>(new BitSet());
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private Set<ElementId> selected = Set.of();
    private @Nullable Blueprint opened;
    private @Nullable Blueprint base;
    private @Nullable Pin writing;
    private @Nullable Pin reading;
    private boolean stale = true;
    private boolean watched;

    /// @param versions what was on the drawing in a kept version, by its id; blocks
    public BlueprintViewModel(
            SystemModel system,
            CanvasId canvas,
            Revisions revisions,
            Function<String, List<CanvasRecord>> versions,
            Work work) {
        this.system = system;
        this.canvas = canvas;
        this.revisions = revisions;
        this.versions = versions;
        this.work = work;
        lifetime.add(Fx.watch(system.stateProperty(), state -> {
            if (state != null && opened == null) {
                opened = state.compilation().blueprint();
            }
            refresh();
        }));
        format.subscribe(_ -> refresh());
    }

    ObjectProperty<Format> formatProperty() {
        return format;
    }

    /// Null until the first text is there.
    ReadOnlyObjectProperty<@Nullable View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Lines of the text, by their numbers, that stand for what is selected.
    ReadOnlyObjectProperty<BitSet> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /// Why there is nothing to compare with.
    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// While nobody looks, nothing is written.
    void setWatched(boolean now) {
        watched = now;
        if (now && stale) {
            refresh();
        }
    }

    void select(Set<ElementId> elements) {
        selected = Set.copyOf(elements);
        mark();
    }

    void compareWith(Base with) {
        if (reading != null) {
            reading.close();
            reading = null;
        }
        fault.set(null);
        if (with.revision() == null && with.version() == null) {
            base = with.kind() == Base.Kind.OPENED ? opened : null;
            refresh();
            return;
        }
        String name = system.name();
        Job<Blueprint> job = work.of(
                        () -> Compiler.compile(name, Document.of(records(with))).blueprint())
                .onDone(before -> {
                    base = before;
                    refresh();
                })
                .onFault(failure -> {
                    base = null;
                    fault.set(failure);
                    refresh();
                });
        reading = job;
        job.start();
    }

    private List<CanvasRecord> records(Base then) {
        String version = then.version();
        return version == null
                ? revisions.at(canvas, Objects.requireNonNull(then.revision())).records()
                : versions.apply(version);
    }

    /// The elements that a line stands for.
    List<ElementId> elementsAt(int line) {
        View now = view.get();
        return now == null
                ? List.of()
                : now.text().ownerOf(line).map(now.compilation()::elementsOf).orElse(List.of());
    }

    private void refresh() {
        stale = true;
        SystemModel.State state = system.stateProperty().get();
        if (!watched || state == null || writing != null) {
            return;
        }
        stale = false;
        Format as = format.get();
        Blueprint before = base;
        Job<View> job = work.of(() -> write(state.compilation(), as, before)).onDone(next -> {
            writing = null;
            view.set(next);
            mark();
            if (stale) {
                refresh();
            }
        });
        writing = job;
        job.start();
    }

    private static View write(Compilation compilation, Format format, @Nullable Blueprint before) {
        YamlText text = format.write(compilation.blueprint());
        List<String> lines = text.text().lines().toList();
        List<CodeRow> rows = new ArrayList<>(lines.size());
        int added = 0;
        int removed = 0;
        if (before == null) {
            for (int i = 0; i < lines.size(); i++) {
                rows.add(new CodeRow(LineDiff.Kind.SAME, lines.get(i), i));
            }
        } else {
            List<String> old = format.write(before).text().lines().toList();
            for (LineDiff.Row row : LineDiff.of(old, lines)) {
                rows.add(new CodeRow(row.kind(), row.text(), row.after()));
                added += row.kind() == LineDiff.Kind.ADDED ? 1 : 0;
                removed += row.kind() == LineDiff.Kind.REMOVED ? 1 : 0;
            }
        }
        return new View(compilation, format, text, List.copyOf(rows), added, removed);
    }

    private void mark() {
        View now = view.get();
        BitSet lines = new BitSet();
        if (now != null && !selected.isEmpty()) {
            for (Map.Entry<String, List<ElementId>> entry :
                    now.compilation().elements().entrySet()) {
                if (entry.getValue().stream().anyMatch(selected::contains)) {
                    for (LineRange range : now.text().linesOf(entry.getKey())) {
                        lines.set(range.first(), range.last() + 1);
                    }
                }
            }
        }
        if (!Objects.equals(lines, marked.get())) {
            marked.set(lines);
        }
    }

    @Override
    public void close() {
        lifetime.close();
        if (writing != null) {
            writing.close();
        }
        if (reading != null) {
            reading.close();
        }
    }
}

package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.Compilation;
import dev.tone.canvas.blueprint.Compiler;
import dev.tone.canvas.blueprint.Drawn;
import dev.tone.canvas.blueprint.check.Checks;
import dev.tone.canvas.blueprint.check.Finding;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.observe.Pin;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The system that a drawing describes, kept up with it. Compiled and checked in the background, one at a time:
/// what changes meanwhile is in the next one. Belongs to the JavaFX thread.
public final class SystemModel implements Pin {
    /// @param findings the worst first
    public record State(Compilation compilation, List<Finding> findings) {}

    private final Document document;
    private final Supplier<String> name;
    private final Work work;
    private final Pin listening;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private @Nullable Pin running;
    private boolean stale;

    /// @param name what the system is called
    public SystemModel(Document document, Supplier<String> name, Work work) {
        this.document = document;
        this.name = name;
        this.work = work;
        listening = document.listen(change -> {
            if (concerns(change.diff())) {
                refresh();
            }
        });
        refresh();
    }

    /// Null until the first is done.
    public ReadOnlyObjectProperty<@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public String name() {
        return name.get();
    }

    private static boolean concerns(Diff diff) {
        Stream<Entry> updated = diff.updated().values().stream().map(Diff.Update::to);
        return Stream.of(diff.added().values().stream(), diff.removed().values().stream(), updated)
                .flatMap(each -> each)
                .anyMatch(entry -> entry instanceof ServiceElement
                        || entry instanceof ConnectorElement
                        || entry instanceof FrameElement);
    }

    private void refresh() {
        stale = true;
        if (running != null) {
            return;
        }
        stale = false;
        Supplier<Drawn> taken = Drawn.later(document);
        String called = name.get();
        Job<State> job = work.of(() -> {
                    Drawn drawn = taken.get();
                    return new State(Compiler.compile(called, drawn), Checks.of(drawn));
                })
                .onDone(next -> {
                    running = null;
                    state.set(next);
                    if (stale) {
                        refresh();
                    }
                });
        running = job;
        job.start();
    }

    @Override
    public void close() {
        listening.close();
        if (running != null) {
            running.close();
        }
    }
}

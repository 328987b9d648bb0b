package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Two deployments of a project beside each other: which, and what of them differs. The parts that cost are read when
/// somebody looks at them.
public final class CompareViewModel implements Pin {
    private final ComparisonsPort port;
    private final Work work;
    private final List<Deployment> all;
    private final ObjectProperty<Deployment> before;
    private final ObjectProperty<Deployment> after;
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TextDifference> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TextDifference> blueprint = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private Lifetime reading = new Lifetime();
    private @Nullable Pin readingFile;
    private boolean turning;

    /// @param all that can be chosen from, newest first
    public CompareViewModel(
            ComparisonsPort port, Work work, List<Deployment> all, Deployment before, Deployment after) {
        this.port = port;
        this.work = work;
        this.all = List.copyOf(all);
        this.before = new SimpleObjectProperty<>(before);
        this.after = new SimpleObjectProperty<>(after);
        this.before.subscribe((_, _) -> read());
        this.after.subscribe((_, _) -> read());
        read();
    }

    List<Deployment> all() {
        return all;
    }

    ObjectProperty<Deployment> beforeProperty() {
        return before;
    }

    ObjectProperty<Deployment> afterProperty() {
        return after;
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TextDifference> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TextDifference> blueprintProperty() {
        return blueprint.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    void turnAround() {
        Deployment first = before.get();
        turning = true;
        before.set(after.get());
        turning = false;
        after.set(first);
    }

    private void read() {
        if (turning) {
            return;
        }
        reading.close();
        reading = new Lifetime();
        comparison.set(null);
        file.set(null);
        blueprint.set(null);
        fault.set(null);
        Deployment from = before.get();
        Deployment to = after.get();
        ask(() -> port.compare(from.id(), to.id()), comparison::set);
    }

    void readFile(String path) {
        if (readingFile != null) {
            readingFile.close();
        }
        file.set(null);
        Deployment from = before.get();
        Deployment to = after.get();
        readingFile = ask(() -> port.compareFile(from.id(), to.id(), path), file::set);
    }

    void readBlueprint(String format) {
        blueprint.set(null);
        Deployment from = before.get();
        Deployment to = after.get();
        ask(() -> port.compareBlueprint(from.id(), to.id(), format), blueprint::set);
    }

    private <T> Pin ask(Supplier<T> call, Consumer<T> done) {
        Job<T> job = work.of(call::get).onDone(done).onFault(fault::set);
        reading.add(job);
        job.start();
        return job;
    }

    @Override
    public void close() {
        reading.close();
    }
}

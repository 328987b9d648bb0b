package dev.tone.desktop.deploy;

import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.comparison.Plan;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What deploying would change. The last question counts; the answers to earlier ones are dropped.
public final class ChangesModel {
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private @Nullable Job<Plan> job;

    ChangesModel(Work work) {
        this.work = work;
    }

    /// With the settings as they were last read; null while that is not known.
    public ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading;
    }

    void forget() {
        if (job != null) {
            job.close();
        }
        plan.set(null);
    }

    void read(Callable<Plan> question) {
        forget();
        job = work.of(question)
                .busy(reading)
                // Deploying does not depend on it, and says itself what is wrong.
                .onFault(_ -> plan.set(null))
                .onDone(plan::set);
        job.start();
    }
}

package dev.tone.desktop.logs;

import dev.tone.client.logs.LogFilter;
import dev.tone.model.failure.KnownLines;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Shows only the lines that no good run has. The good runs are read in the background when that is first asked for.
/// Lives on the JavaFX thread.
final class UnseenLines {
    private final ObjectProperty<LogFilter> filter;
    private final @Nullable Supplier<KnownLines> goodRuns;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private @Nullable KnownLines known;

    enum State {
        OFF,
        /// The good runs are being read.
        READING,
        ON,
        /// There is no good run to compare with.
        NO_GOOD_RUN
    }

    /// @param goodRuns reads what good runs have; may block; null where there are none to compare with
    UnseenLines(
            ObjectProperty<LogFilter> filter,
            @Nullable Supplier<KnownLines> goodRuns,
            Executor background,
            Executor fx) {
        this.filter = filter;
        this.goodRuns = goodRuns;
        this.background = background;
        this.fx = fx;
        filter.subscribe(now -> {
            if (now.known() == null && state.get() == State.ON) {
                state.set(State.OFF);
            }
        });
    }

    boolean isOffered() {
        return goodRuns != null;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void toggle() {
        Supplier<KnownLines> source = goodRuns;
        if (source == null) {
            return;
        }
        switch (state.get()) {
            case ON -> filter.set(filter.get().withoutKnown(null));
            case READING -> state.set(State.OFF);
            case OFF, NO_GOOD_RUN -> {
                if (known != null) {
                    show(known);
                } else {
                    state.set(State.READING);
                    background.execute(() -> {
                        KnownLines read = source.get();
                        fx.execute(() -> {
                            // Who has changed their mind meanwhile is not shown it.
                            if (state.get() == State.READING) {
                                show(read);
                            }
                        });
                    });
                }
            }
        }
    }

    private void show(KnownLines read) {
        if (read.isEmpty()) {
            state.set(State.NO_GOOD_RUN);
            return;
        }
        known = read;
        filter.set(filter.get().withoutKnown(read));
        state.set(State.ON);
    }
}

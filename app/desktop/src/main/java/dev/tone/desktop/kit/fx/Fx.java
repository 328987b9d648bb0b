package dev.tone.desktop.kit.fx;

import dev.tone.model.observe.Pin;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;

/// From observables to JavaFX properties, and listeners as [Pin]s.
public final class Fx {
    private Fx() {}

    /// Calls the consumer with the current value and with each later one.
    public static <T> Pin watch(ObservableValue<T> value, Consumer<? super T> consumer) {
        consumer.accept(value.getValue());
        var subscription = value.subscribe((_, now) -> consumer.accept(now));
        return subscription::unsubscribe;
    }

    /// Calls back when any of the observables has changed.
    public static Pin onChange(Runnable callback, javafx.beans.Observable... observables) {
        InvalidationListener listener = _ -> callback.run();
        for (var observable : observables) {
            observable.addListener(listener);
        }
        return () -> {
            for (var observable : observables) {
                observable.removeListener(listener);
            }
        };
    }
}

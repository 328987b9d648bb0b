package dev.tone.model.observe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Facts as they happen. Listeners run on the emitting thread and must return quickly. Thread-safe.
public final class Signal<T> {
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    public Pin listen(Consumer<? super T> listener) {
        // Wrapped so that the same listener registered twice is two registrations.
        Consumer<T> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    public void emit(T fact) {
        for (Consumer<? super T> listener : listeners) {
            listener.accept(fact);
        }
    }

    public boolean isObserved() {
        return !listeners.isEmpty();
    }
}

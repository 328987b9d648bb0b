package dev.tone.model.observe;

import java.util.Objects;
import java.util.function.Consumer;

/// A value that can be read at any time and watched. Watchers hear the current value first, then each change, in order
/// and on the thread that sets it. Thread-safe; a watcher must not set the value that it watches.
public final class Observable<T> {
    private final Signal<T> changes = new Signal<>();
    private T value;

    public Observable(T initial) {
        this.value = initial;
    }

    public synchronized T get() {
        return value;
    }

    public synchronized void set(T next) {
        if (Objects.equals(value, next)) {
            return;
        }
        value = next;
        changes.emit(next);
    }

    public synchronized Pin watch(Consumer<? super T> watcher) {
        watcher.accept(value);
        return changes.listen(watcher);
    }
}

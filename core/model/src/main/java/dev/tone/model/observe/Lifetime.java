package dev.tone.model.observe;

import java.util.ArrayDeque;
import java.util.Deque;

/// Owns what was opened together and closes it together, last opened first. What is added after the end is closed at
/// once, so that a late answer cannot leak a registration. Thread-safe.
public final class Lifetime implements Pin {
    private final Deque<Pin> pins = new ArrayDeque<>();
    private boolean ended;

    public <P extends Pin> P add(P pin) {
        synchronized (pins) {
            if (!ended) {
                pins.push(pin);
                return pin;
            }
        }
        pin.close();
        return pin;
    }

    @Override
    public void close() {
        while (true) {
            Pin pin;
            synchronized (pins) {
                ended = true;
                pin = pins.poll();
            }
            if (pin == null) {
                return;
            }
            pin.close();
        }
    }
}

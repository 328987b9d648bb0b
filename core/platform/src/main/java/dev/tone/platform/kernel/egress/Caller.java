package dev.tone.platform.kernel.egress;

import dev.tone.model.observe.Pin;

/// On whose behalf a call is made: can lose interest, and hears why it takes long.
public interface Caller {
    boolean isEnded();

    /// Runs this when the caller loses interest, at once when it has already.
    Pin onEnd(Runnable end);

    /// For people: why it is tried again.
    void hears(String sentence);

    /// Waits to the end and listens to nothing.
    static Caller patient() {
        return new Caller() {
            @Override
            public boolean isEnded() {
                return false;
            }

            @Override
            public Pin onEnd(Runnable end) {
                return () -> {};
            }

            @Override
            public void hears(String sentence) {}
        };
    }
}

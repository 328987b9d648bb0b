package dev.tone.desktop.boot;

import javafx.animation.AnimationTimer;

/// Tells when the first frame is on the screen. A pulse waits for the rendering of the one before it, so the third
/// pulse after the window shows means that the first was painted.
final class FirstFrame extends AnimationTimer {
    private static final int PULSES = 3;

    private final Runnable painted;
    private int pulses;

    FirstFrame(Runnable painted) {
        this.painted = painted;
    }

    @Override
    public void handle(long now) {
        if (++pulses == PULSES) {
            stop();
            painted.run();
        }
    }
}

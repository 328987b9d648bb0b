package dev.tone.appbench.logs;

import dev.tone.desktop.logs.LogView;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Calls when what a layout left is on the screen: a pulse waits for the rendering of the one before it.
final class Painted extends AnimationTimer {
    private final Scene scene;
    private final BooleanSupplier wanted;
    private final Runnable then;
    private final Runnable look = this::look;
    private boolean laidOut;

    Painted(LogView view, BooleanSupplier wanted, Runnable then) {
        this.scene = view.getScene();
        this.wanted = wanted;
        this.then = then;
    }

    @Override
    public void start() {
        scene.addPostLayoutPulseListener(look);
        super.start();
    }

    private void look() {
        laidOut |= wanted.getAsBoolean();
    }

    @Override
    public void handle(long now) {
        if (laidOut) {
            scene.removePostLayoutPulseListener(look);
            stop();
            then.run();
        }
    }
}

package dev.tone.desktop.canvas.view;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Runs test code on a JavaFX thread that needs no display.
public final class Toolkit {
    static {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        try {
            // Nothing of this class may run there before it is initialized, hence no lambda and no waiting.
            Platform.startup(new CountDownLatch(1)::countDown);
        } catch (IllegalStateException _) {
            // Another test has started it.
        }
        Platform.setImplicitExit(false);
    }

    private Toolkit() {}

    public static <T> T on(Callable<T> work) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return work.call();
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(30, TimeUnit.SECONDS);
    }

    /// Waits until something is so, asked anew with every event of the toolkit.
    public static void until(Callable<Boolean> fact) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!on(fact)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come true in 20 s");
            }
            Thread.onSpinWait();
        }
    }
}

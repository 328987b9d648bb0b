package dev.tone.robot;

import dev.tone.desktop.boot.Launcher;
import dev.tone.robot.scene.Picture;
import dev.tone.robot.scene.UiThread;
import dev.tone.robot.scene.Windows;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Window;

/// The app itself, started in this process exactly as its own main does it.
public final class RealApp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch ended = new CountDownLatch(1);

    private RealApp() {}

    /// Returns when its first window is drawn, with its controls.
    ///
    /// @throws IllegalStateException when it ended or showed nothing in time
    public static RealApp start(List<String> arguments) {
        RealApp app = new RealApp();
        Thread.ofPlatform().name("app").start(() -> {
            try {
                Launcher.main(arguments.toArray(String[]::new));
            } finally {
                app.ended.countDown();
            }
        });
        app.awaitWindow();
        return app;
    }

    /// Waits until the app was quit.
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void awaitWindow() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!shows()) {
                if (ended.await(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(
                            "The app ended before it showed a window: does another one run on this data folder?");
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The app showed no window within " + PATIENCE.toSeconds() + " s.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        UiThread.pulses(4);
    }

    private static boolean shows() {
        try {
            List<Window> windows = UiThread.call(Windows::showing);
            return !windows.isEmpty()
                    && windows.getFirst().getScene().lookup("#rail") != null
                    && Picture.isPainted(windows.getFirst());
        } catch (IllegalStateException _) {
            // The toolkit has not started yet.
            return false;
        }
    }
}

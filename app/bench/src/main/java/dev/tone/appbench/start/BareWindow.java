package dev.tone.appbench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The least that the toolkit can do: an empty window of the app's size. Writes when its first frame was painted, in
/// milliseconds of the epoch, into the file of its argument.
final class BareWindow {
    private BareWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(), 1280, 800));
            stage.show();
            afterFirstFrame(() -> {
                double millis = Duration.between(Instant.EPOCH, Instant.now()).toNanos() / 1e6;
                write(Path.of(args[0]), "{\"mark\":\"frame\",\"at\":" + BigDecimal.valueOf(millis) + "}\n");
                stage.hide();
                Platform.exit();
            });
        });
    }

    /// As the app counts it: a pulse waits for the rendering of the one before it.
    private static void afterFirstFrame(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 3) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

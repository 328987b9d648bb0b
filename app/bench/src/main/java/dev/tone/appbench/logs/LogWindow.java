package dev.tone.appbench.logs;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.fx.FxThread;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.SystemDesk;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.logs.LogHost;
import dev.tone.desktop.logs.LogSource;
import dev.tone.desktop.logs.LogView;
import dev.tone.desktop.logs.LogViewModel;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.theme.Theme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window with the app's own log viewer that tells when lines were painted. Its methods are called from outside the
/// JavaFX thread.
final class LogWindow {
    /// Stands before the time, in nanoseconds of the epoch, in every line that counts.
    static final String MARK = "written at ";

    private static final String ID = "bench-log";
    private static final long PATIENCE_SECONDS = 120;
    private static final long PULSE_NANOS = 16_666_667;

    private final Stage stage;
    private final Ui ui;
    private final StackPane content = new StackPane();

    private LogWindow() {
        stage = new Stage();
        Texts texts = Texts.of(Language.ENGLISH);
        Formats formats = new Formats(texts, Clock.systemUTC(), ZoneId.systemDefault());
        ui = new Ui(texts, formats, new SystemDesk(() -> stage, _ -> true, Runnable::run, (_, _) -> {}));
        Application.setUserAgentStylesheet(Theme.baseSheet(Appearance.LIGHT));
        Scene scene = new Scene(content, 1100, 700);
        scene.getStylesheets().setAll(Theme.sheets(Appearance.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    /// The toolkit starts once, and goes on without a window.
    static LogWindow open() throws Exception {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        try {
            Platform.startup(() -> started.complete(true));
            started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException e) {
            // Another benchmark has started it.
        }
        return onToolkit(LogWindow::new);
    }

    static double millisSince(String line) {
        long nanos = Long.parseLong(
                line.substring(line.indexOf(MARK) + MARK.length()).strip());
        return Duration.between(Instant.ofEpochSecond(0, nanos), Instant.now()).toNanos()
                / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /// Shows a log until so many lines with a time were painted.
    ///
    /// @return milliseconds that each took
    List<Double> follow(PlatformLink.FollowedLog log, int lines) throws Exception {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        LogViewModel model =
                onToolkit(() -> new LogViewModel(log.source(), Thread::startVirtualThread, FxThread.toolkit()));
        LogView view = onToolkit(() -> {
            LogView shown = show(model);
            new Watch(shown.lookup("#" + ID + "-rows"), lines, done).start();
            return shown;
        });
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            leave(view, model);
            log.pin().close();
        }
    }

    /// Shows a log until a line of it was painted, then what is to be done with it, until that is done.
    ///
    /// @param painted is called on the JavaFX thread when the line is on the screen
    /// @param measured of what is then there
    /// @return what was measured
    double firstScreen(LogSource source, String line, Consumer<LogViewModel> painted, DoubleSupplier measured)
            throws Exception {
        LogViewModel model = onToolkit(() -> new LogViewModel(source, Thread::startVirtualThread, FxThread.toolkit()));
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        LogView view = onToolkit(() -> {
            LogView shown = show(model);
            new Painted(shown, () -> shows(shown, line), () -> {
                        painted.accept(model);
                        done.complete(true);
                    })
                    .start();
            return shown;
        });
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            CompletableFuture<Boolean> searched = new CompletableFuture<>();
            onToolkit(() -> {
                new Painted(view, () -> !view.isSearching(), () -> searched.complete(true)).start();
                return true;
            });
            searched.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return measured.getAsDouble();
        } finally {
            leave(view, model);
        }
    }

    /// Follows a log at its end while something is done on another thread.
    ///
    /// @return milliseconds of the longest frame meanwhile
    double longestFrame(LogSource source, Runnable act) throws Exception {
        LogViewModel model = onToolkit(() -> new LogViewModel(source, Thread::startVirtualThread, FxThread.toolkit()));
        LogView view = onToolkit(() -> show(model));
        Frames frames = onToolkit(Frames::new);
        try {
            onToolkit(() -> {
                frames.start();
                return true;
            });
            act.run();
            return onToolkit(() -> {
                frames.stop();
                return frames.longest / 1e6;
            });
        } finally {
            leave(view, model);
        }
    }

    private LogView show(LogViewModel model) {
        LogView shown = new LogView(ID, model, ui, new NoHost());
        content.getChildren().setAll(shown);
        shown.applyCss();
        return shown;
    }

    private void leave(LogView view, LogViewModel model) throws Exception {
        onToolkit(() -> {
            content.getChildren().clear();
            view.close();
            model.close();
            return true;
        });
    }

    /// Brings lines to the screen, one after the other, each asked for at any moment between two pulses as people do:
    /// asked for right after the pulse that showed the line before, every one would wait for a whole one.
    ///
    /// @param text of each line
    /// @return milliseconds until each was painted
    List<Double> jumps(LogSource source, long[] sequences, LongFunction<String> text) throws Exception {
        LogViewModel model = onToolkit(() -> new LogViewModel(source, Thread::startVirtualThread, FxThread.toolkit()));
        LogView view = onToolkit(() -> show(model));
        List<Double> millis = new ArrayList<>();
        RandomGenerator random = RandomGenerator.getDefault();
        try {
            for (long sequence : sequences) {
                CompletableFuture<Long> painted = new CompletableFuture<>();
                String words = text.apply(sequence);
                LockSupport.parkNanos(random.nextLong(PULSE_NANOS));
                long begun = onToolkit(() -> {
                    long now = System.nanoTime();
                    new Painted(view, () -> shows(view, words), () -> painted.complete(System.nanoTime())).start();
                    model.revealSequence(sequence);
                    return now;
                });
                millis.add((painted.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - begun) / 1e6);
            }
        } finally {
            leave(view, model);
        }
        return millis;
    }

    private static boolean shows(LogView view, String words) {
        String shown = view.lookup("#" + ID + "-rows").getAccessibleText();
        return shown != null && shown.contains(words);
    }

    /// Time between pulses.
    private static final class Frames extends AnimationTimer {
        private long before;
        private long longest;

        @Override
        public void handle(long now) {
            if (before != 0) {
                longest = Math.max(longest, now - before);
            }
            before = now;
        }
    }

    void close() throws Exception {
        onToolkit(() -> {
            stage.hide();
            return true;
        });
    }

    private static <T> T onToolkit(Supplier<T> work) throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Nothing is saved here.
    private static final class NoHost implements LogHost {
        @Override
        public void save() {}

        @Override
        public void tell(String sentence) {}
    }
}

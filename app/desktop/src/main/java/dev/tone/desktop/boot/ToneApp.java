package dev.tone.desktop.boot;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.settings.SettingsViewModel;
import dev.tone.desktop.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The toolkit's view of the program: it makes the window and ends it in order.
public final class ToneApp extends Application {
    private final Launcher.Boot boot = Objects.requireNonNull(Launcher.BOOT.get());
    private final SettingsStore settings = boot.settings();

    private Runnable closing = boot.platform()::close;

    @Override
    public void start(Stage stage) {
        boot.timings().mark("toolkit");
        Platform.setImplicitExit(false);
        FutureTask<?> letters = new FutureTask<>(this::readLetters, null);
        // One after the other, because what takes processor time beside the first frame delays it.
        Thread.startVirtualThread(() -> {
            letters.run();
            boot.begun().run();
        });
        Theme theme = new Theme(settings);
        WindowMemory memory = new WindowMemory(settings);
        memory.restore(stage);
        memory.follow(stage);
        stage.setTitle("Tone");
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.setScene(new Scene(new FirstLook(theme.appearanceProperty().get())));
        stage.show();
        boot.timings().mark("shown");
        new FirstFrame(() -> {
                    boot.timings().mark("frame");
                    finished(letters);
                    firstFramePainted(stage, theme);
                })
                .start();
    }

    /// What the first controls say, and what it is written with. Blocks for the disk.
    private void readLetters() {
        Fonts.loadFirst();
        Texts.of(SettingsViewModel.language(settings));
    }

    /// Typefaces have to be there before the first text is laid out.
    private static void finished(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// From here on things may cost time: none of it delays the window any more.
    private void firstFramePainted(Stage stage, Theme theme) {
        theme.dressControls();
        DesktopWiring wiring = new DesktopWiring(boot, settings, theme, boot.begun(), stage, this::quit);
        closing = wiring::closeLink;
        wiring.start();
        stage.setOnCloseRequest(event -> {
            event.consume();
            wiring.requestClose();
        });
        boot.timings().mark("shell");
    }

    /// Hides the windows in reverse order first: ending the toolkit with an open popup crashes the JVM on Linux.
    private void quit() {
        List<Window> windows = new ArrayList<>(Window.getWindows());
        windows.reversed().forEach(Window::hide);
        settings.save();
        Platform.exit();
    }

    @Override
    public void stop() {
        closing.run();
        boot.instance().close();
    }
}

package dev.tone.desktop.boot;

import dev.tone.desktop.kit.store.SettingsStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The toolkit's view of the program: it makes the window and ends it in order.
public final class ToneApp extends Application {
    private final Launcher.Boot boot = Objects.requireNonNull(Launcher.BOOT.get());
    private final SettingsStore settings =
            new SettingsStore(boot.options().appFolder().resolve("settings.properties"), Thread::startVirtualThread);

    private Runnable closing = () -> {};

    @Override
    public void start(Stage stage) {
        boot.timings().mark("toolkit");
        Platform.setImplicitExit(false);
        Fonts.loadFirst();
        boot.timings().mark("fonts");
        WindowMemory memory = new WindowMemory(settings);
        memory.restore(stage);
        DesktopWiring wiring = new DesktopWiring(boot, settings, stage, this::quit);
        wiring.start();
        stage.setOnCloseRequest(event -> {
            event.consume();
            wiring.requestClose();
        });
        stage.setOnHiding(_ -> memory.remember(stage));
        stage.show();
        boot.timings().mark("shown");
        closing = wiring::closeLink;
        new FirstFrame(() -> {
                    boot.timings().mark("frame");
                    wiring.firstFramePainted();
                })
                .start();
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

package dev.tone.desktop.boot;

import dev.tone.client.session.AppFolders;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.platforms.ChosenPlatform;
import dev.tone.desktop.settings.UiScale;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/// Starts the window, or hands over to the one that runs. It does not extend `Application`, because on the class path
/// the Java launcher would refuse such a main class.
public final class Launcher {
    /// The toolkit makes [ToneApp] by reflection; this is how it finds what was prepared. Set once per process.
    static final AtomicReference<@Nullable Boot> BOOT = new AtomicReference<>();

    /// What is ready before the toolkit starts.
    record Boot(
            LaunchOptions options,
            SettingsStore settings,
            SingleInstance instance,
            CrashReports crashes,
            LocalStore local,
            EmbeddedPlatform platform,
            StartTimings timings,
            Begun begun) {}

    private Launcher() {}

    public static void main(String[] args) {
        LaunchOptions options;
        try {
            options = LaunchOptions.parse(List.of(args), AppFolders.ofSystem());
        } catch (IllegalArgumentException e) {
            fail(2, e.getMessage() + "\n" + LaunchOptions.USAGE);
            return;
        }
        // Set before the first logger is made, because Logback configures itself then.
        System.setProperty(AppLog.FOLDER, options.appFolder().resolve("logs").toString());
        // AWT is used for fonts only and must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        Thread.startVirtualThread(ToolkitLog::quiet);
        StartTimings timings = StartTimings.ofProcess();
        timings.mark("main");
        CrashReports crashes = new CrashReports(options.appFolder().resolve("crashes"), Clock.systemUTC());
        crashes.install();
        try {
            SingleInstance instance = SingleInstance.acquire(options.appFolder(), options.opens());
            if (instance == null) {
                return;
            }
            SettingsStore settings =
                    new SettingsStore(options.appFolder().resolve("settings.properties"), Thread::startVirtualThread);
            ChosenPlatform chosen = new ChosenPlatform(settings, options.appFolder());
            Path kept = chosen.folder();
            LocalStore local = new LocalStore(kept);
            EmbeddedPlatform platform = new EmbeddedPlatform(
                    options.data(),
                    local,
                    Thread::startVirtualThread,
                    timings,
                    chosen.endpoint().orElse(null));
            UiScale.apply(settings);
            Begun begun = new Begun(() -> KeptStart.read(kept, settings, local, platform.link()));
            BOOT.set(new Boot(options, settings, instance, crashes, local, platform, timings, begun));
        } catch (IOException e) {
            StartFailure.Said said =
                    StartFailure.Said.of(options.data(), e, Texts.of(Language.of(Locale.getDefault())));
            System.err.println(said.title() + "\n" + said.text());
            StartFailure.show(said);
            System.exit(1);
            return;
        }
        Application.launch(ToneApp.class, args);
    }

    private static void fail(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}

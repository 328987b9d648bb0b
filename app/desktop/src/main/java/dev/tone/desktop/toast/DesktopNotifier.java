package dev.tone.desktop.toast;

import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.util.Locale;
import java.util.Optional;

/// Shows toasts through the system. All methods may be called on any thread and return quickly.
public interface DesktopNotifier extends Pin {
    /// Why toasts cannot be shown, for the settings page; empty when they can. Changes when the desktop's service comes
    /// or goes while we run.
    Observable<Optional<String>> obstacle();

    void show(Toast toast);

    /// Takes the toast about this object away, e.g. because it was read in the window.
    void withdraw(String key);

    static DesktopNotifier open() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean awt = system.contains("windows") || system.contains("mac");
        return awt ? new AwtNotifier() : FreedesktopNotifier.onSessionBus();
    }
}

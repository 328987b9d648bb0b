package dev.tone.desktop.tray;

import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.util.Locale;

/// An icon in the system's tray. All methods may be called on any thread and return quickly.
public interface Tray extends Pin {
    /// Changes when a tray host comes or goes while we run.
    Observable<TraySupport> support();

    void show(TrayView view);

    /// Opens the tray of this system and keeps trying where a host may come later.
    ///
    /// @param onActivate called when the icon is clicked
    static Tray open(Runnable onActivate) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean awt = system.contains("windows") || system.contains("mac");
        // On Linux AWT claims support where no host would ever show the icon, so only StatusNotifierItem counts.
        return awt ? new AwtTray(onActivate) : StatusNotifierTray.onSessionBus(onActivate);
    }
}

package dev.tone.desktop.toast;

import dev.tone.model.observe.Observable;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.util.Optional;

/// Balloons of Windows and macOS through the tray icon. They carry no actions: a click on the icon opens the window.
final class AwtNotifier implements DesktopNotifier {
    private final Observable<Optional<String>> obstacle = new Observable<>(
            GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()
                    ? Optional.of("This system has no tray to show notifications from")
                    : Optional.empty());

    @Override
    public Observable<Optional<String>> obstacle() {
        return obstacle;
    }

    @Override
    public void show(Toast toast) {
        if (obstacle.get().isPresent()) {
            return;
        }
        EventQueue.invokeLater(() -> {
            TrayIcon[] icons = SystemTray.getSystemTray().getTrayIcons();
            if (icons.length > 0) {
                icons[0].displayMessage(toast.title(), toast.body(), typeOf(toast.urgency()));
            }
        });
    }

    private static TrayIcon.MessageType typeOf(Toast.Urgency urgency) {
        return switch (urgency) {
            case LOW -> TrayIcon.MessageType.NONE;
            case NORMAL -> TrayIcon.MessageType.INFO;
            case CRITICAL -> TrayIcon.MessageType.ERROR;
        };
    }

    @Override
    public void withdraw(String key) {}

    @Override
    public void close() {}
}

package dev.tone.desktop.boot;

import dev.tone.desktop.background.Background;
import dev.tone.desktop.notifications.NotificationAction;
import dev.tone.model.notification.Notification;

/// What tray and toasts ask of the window.
final class TrayRequests implements Background.Window {
    private final DesktopWiring window;

    TrayRequests(DesktopWiring window) {
        this.window = window;
    }

    @Override
    public void open() {
        window.bringToFront();
    }

    @Override
    public void deploy() {
        window.bringToFront();
        window.trigger("deploy.start");
    }

    @Override
    public void act(Notification notification, NotificationAction action) {
        SessionWiring session = window.session();
        if (session != null) {
            if (action != NotificationAction.OPEN_SITE) {
                window.bringToFront();
            }
            session.told().act(notification, action);
        }
    }

    @Override
    public void tellInside(Notification notification) {
        SessionWiring session = window.session();
        if (session != null) {
            session.told().tell(notification);
        }
    }

    @Override
    public void quit() {
        window.quit();
    }
}

package dev.tone.desktop.toast;

import dev.tone.desktop.kit.bus.DesktopBus;
import dev.tone.desktop.toast.bus.Notifications;
import dev.tone.model.observe.Observable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Desktop Notifications Specification 1.2 over the session bus. All bus work happens on one thread of its own; actions
/// run there as well.
final class FreedesktopNotifier implements DesktopNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopNotifier.class);
    private static final String DEFAULT_ACTION = "default";
    private static final UInt32 NEW = new UInt32(0);
    private static final int SERVER_DECIDES = -1;
    private static final Optional<String> NO_BUS = Optional.of("The session bus cannot be used");
    private static final Optional<String> NO_SERVICE = Optional.of("No notification service runs on this desktop");

    private record Shown(UInt32 id, Toast toast) {}

    private final DesktopBus bus = new DesktopBus("toasts");
    private final Map<String, Shown> shown = new HashMap<>();
    private final Observable<Optional<String>> obstacle = new Observable<>(Optional.empty());

    private FreedesktopNotifier() {}

    static FreedesktopNotifier onSessionBus() {
        FreedesktopNotifier notifier = new FreedesktopNotifier();
        if (DesktopBus.isInSession()) {
            notifier.connect(DBusConnectionBuilder.forSessionBus());
        } else {
            notifier.obstacle.set(Optional.of("There is no session bus"));
        }
        return notifier;
    }

    static FreedesktopNotifier onBus(String address) {
        FreedesktopNotifier notifier = new FreedesktopNotifier();
        notifier.connect(DBusConnectionBuilder.forAddress(address));
        return notifier;
    }

    private void connect(DBusConnectionBuilder builder) {
        bus.connect(
                builder,
                opened -> {
                    opened.addSigHandler(
                            Notifications.ActionInvoked.class,
                            signal -> bus.later(() -> invoked(signal.id, signal.action)));
                    opened.addSigHandler(
                            Notifications.NotificationClosed.class, signal -> bus.later(() -> forget(signal.id)));
                    opened.addSigHandler(DBus.NameOwnerChanged.class, changed -> {
                        if (Notifications.NAME.equals(changed.name)) {
                            bus.later(this::lookForService);
                        }
                    });
                    lookForService();
                },
                () -> obstacle.set(NO_BUS));
    }

    /// It counts also where it is not running yet and the bus starts it for the first toast.
    private void lookForService() {
        DBusConnection current = bus.connection();
        if (current == null) {
            return;
        }
        try {
            DBus daemon = current.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
            boolean there = daemon.NameHasOwner(Notifications.NAME)
                    || List.of(daemon.ListActivatableNames()).contains(Notifications.NAME);
            obstacle.set(there ? Optional.empty() : NO_SERVICE);
        } catch (DBusException | DBusExecutionException e) {
            LOG.debug("The bus does not say who shows notifications: {}", e.toString());
        }
    }

    @Override
    public Observable<Optional<String>> obstacle() {
        return obstacle;
    }

    @Override
    public void show(Toast toast) {
        bus.later(() -> {
            DBusConnection current = bus.connection();
            if (current == null) {
                return;
            }
            try {
                Shown before = shown.get(toast.key());
                UInt32 id = current.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class)
                        .Notify(
                                "Tone",
                                before == null ? NEW : before.id(),
                                "tone",
                                toast.title(),
                                escape(toast.body()),
                                actionsOf(toast),
                                hintsOf(toast),
                                SERVER_DECIDES);
                shown.put(toast.key(), new Shown(id, toast));
                obstacle.set(Optional.empty());
            } catch (DBusException | DBusExecutionException e) {
                LOG.info("The desktop took no notification: {}", e.toString());
                obstacle.set(NO_SERVICE);
            }
        });
    }

    /// Bodies may be read as markup (specification, section 4).
    private static String escape(String body) {
        return body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<String> actionsOf(Toast toast) {
        List<String> actions = new ArrayList<>(
                List.of(DEFAULT_ACTION, toast.actions().getFirst().label()));
        for (int i = 0; i < toast.actions().size(); i++) {
            actions.add(Integer.toString(i));
            actions.add(toast.actions().get(i).label());
        }
        return actions;
    }

    private static Map<String, Variant<?>> hintsOf(Toast toast) {
        return Map.of(
                "urgency", new Variant<>((byte) toast.urgency().ordinal()),
                "desktop-entry", new Variant<>("tone"));
    }

    private void invoked(UInt32 id, String action) {
        for (Shown entry : List.copyOf(shown.values())) {
            if (entry.id().equals(id)) {
                int index = DEFAULT_ACTION.equals(action) ? 0 : parseIndex(action);
                if (index >= 0 && index < entry.toast().actions().size()) {
                    entry.toast().actions().get(index).run().run();
                }
            }
        }
    }

    private static int parseIndex(String action) {
        return action.length() == 1 ? Character.digit(action.charAt(0), 10) : -1;
    }

    private void forget(UInt32 id) {
        shown.values().removeIf(entry -> entry.id().equals(id));
    }

    @Override
    public void withdraw(String key) {
        bus.later(() -> {
            Shown entry = shown.remove(key);
            DBusConnection current = bus.connection();
            if (entry == null || current == null) {
                return;
            }
            try {
                current.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class)
                        .CloseNotification(entry.id());
            } catch (DBusException | DBusExecutionException e) {
                LOG.debug("The notification was gone already: {}", e.toString());
            }
        });
    }

    @Override
    public void close() {
        bus.close();
    }
}

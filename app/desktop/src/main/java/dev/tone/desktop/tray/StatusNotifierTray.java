package dev.tone.desktop.tray;

import dev.tone.desktop.kit.bus.DesktopBus;
import dev.tone.desktop.tray.bus.DBusMenu;
import dev.tone.desktop.tray.bus.StatusNotifierItem;
import dev.tone.desktop.tray.bus.StatusNotifierWatcher;
import dev.tone.model.observe.Observable;
import java.util.List;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tray of Linux desktops: a StatusNotifierItem with a dbusmenu. The icon counts as visible only while a watcher
/// says that a host is registered; both may come and go while we run. All bus work happens on one thread of its own.
final class StatusNotifierTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);
    private static final TraySupport NO_HOST = new TraySupport.Absent("This desktop shows no tray icons");
    private static final TraySupport NO_BUS = new TraySupport.Absent("There is no session bus for a tray icon");

    private final Observable<TraySupport> support = new Observable<>(NO_BUS);
    private final DesktopBus bus = new DesktopBus("tray");
    private final ExportedItem item;
    private final ExportedMenu menu = new ExportedMenu();
    private TrayView shown = new TrayView(TrayState.IDLE, "", List.of());

    private StatusNotifierTray(Runnable onActivate) {
        this.item = new ExportedItem(onActivate);
    }

    static StatusNotifierTray onSessionBus(Runnable onActivate) {
        StatusNotifierTray tray = new StatusNotifierTray(onActivate);
        if (DesktopBus.isInSession()) {
            tray.connect(DBusConnectionBuilder.forSessionBus());
        }
        return tray;
    }

    static StatusNotifierTray onBus(String address, Runnable onActivate) {
        StatusNotifierTray tray = new StatusNotifierTray(onActivate);
        tray.connect(DBusConnectionBuilder.forAddress(address));
        return tray;
    }

    private void connect(DBusConnectionBuilder builder) {
        bus.connect(
                builder,
                opened -> {
                    opened.exportObject(StatusNotifierItem.PATH, item);
                    opened.exportObject(DBusMenu.PATH, menu);
                    opened.addSigHandler(DBus.NameOwnerChanged.class, changed -> {
                        if (StatusNotifierWatcher.NAME.equals(changed.name)) {
                            bus.later(this::register);
                        }
                    });
                    opened.addSigHandler(
                            StatusNotifierWatcher.StatusNotifierHostRegistered.class,
                            _ -> bus.later(this::lookForHost));
                    opened.addSigHandler(
                            StatusNotifierWatcher.StatusNotifierHostUnregistered.class,
                            _ -> bus.later(this::lookForHost));
                    register();
                },
                () -> support.set(NO_BUS));
    }

    /// Announces the item to the watcher of this moment, if there is one, and finds out whether anybody shows it.
    private void register() {
        DBusConnection current = bus.connection();
        if (current == null) {
            return;
        }
        try {
            current.getRemoteObject(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
                    .RegisterStatusNotifierItem(current.getUniqueName());
            lookForHost();
        } catch (DBusException | DBusExecutionException e) {
            LOG.debug("No StatusNotifier watcher: {}", e.toString());
            support.set(NO_HOST);
        }
    }

    /// A watcher that keeps the list may be there before, and after, a host that shows what is on it.
    private void lookForHost() {
        DBusConnection current = bus.connection();
        if (current == null) {
            return;
        }
        try {
            Properties watcher =
                    current.getRemoteObject(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, Properties.class);
            Boolean hosted = watcher.Get(StatusNotifierWatcher.NAME, "IsStatusNotifierHostRegistered");
            support.set(Boolean.TRUE.equals(hosted) ? new TraySupport.Visible("StatusNotifierItem") : NO_HOST);
        } catch (DBusException | DBusExecutionException e) {
            LOG.debug("No StatusNotifier host: {}", e.toString());
            support.set(NO_HOST);
        }
    }

    @Override
    public Observable<TraySupport> support() {
        return support;
    }

    @Override
    public void show(TrayView view) {
        bus.later(() -> {
            TrayView before = shown;
            shown = view;
            item.show(view);
            UInt32 revision = menu.replace(view.menu());
            DBusConnection current = bus.connection();
            if (current == null || view.looksLike(before)) {
                return;
            }
            try {
                if (view.state() != before.state()) {
                    current.sendMessage(new StatusNotifierItem.NewIcon(StatusNotifierItem.PATH));
                    current.sendMessage(new StatusNotifierItem.NewStatus(
                            StatusNotifierItem.PATH, ExportedItem.statusOf(view.state())));
                }
                current.sendMessage(new StatusNotifierItem.NewToolTip(StatusNotifierItem.PATH));
                current.sendMessage(new DBusMenu.LayoutUpdated(DBusMenu.PATH, revision, 0));
            } catch (DBusException e) {
                LOG.warn("The tray could not be told of a change", e);
            }
        });
    }

    @Override
    public void close() {
        bus.close();
    }
}

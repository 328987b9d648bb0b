package dev.tone.robot.journey;

import dev.tone.desktop.toast.bus.Notifications;
import dev.tone.testkit.bus.PrivateBus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The notifications of a desktop, as the Desktop Notifications Specification 1.2 describes them, on a bus of its own.
final class NotifiedDesktop implements AutoCloseable {
    final List<String> shown = new CopyOnWriteArrayList<>();
    final List<Long> closed = new CopyOnWriteArrayList<>();
    private final PrivateBus bus;
    private final DBusConnection connection;

    private NotifiedDesktop(PrivateBus bus, DBusConnection connection) {
        this.bus = bus;
        this.connection = connection;
    }

    static NotifiedDesktop start() throws IOException, DBusException {
        PrivateBus bus = PrivateBus.start();
        NotifiedDesktop desktop = new NotifiedDesktop(bus, bus.connect());
        desktop.connection.exportObject(Notifications.PATH, desktop.new Server());
        desktop.connection.requestBusName(Notifications.NAME);
        return desktop;
    }

    /// For the environment of a program on this desktop.
    Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", bus.address());
    }

    /// What a click on the notification itself does.
    void click(long id) throws DBusException {
        connection.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(id), "default"));
    }

    @Override
    public void close() {
        PrivateBus.leave(connection);
        bus.close();
    }

    private final class Server implements Notifications {
        @Override
        public UInt32 Notify(
                String appName,
                UInt32 replacesId,
                String appIcon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expireTimeout) {
            shown.add(summary);
            return replacesId.longValue() == 0 ? new UInt32(shown.size()) : replacesId;
        }

        @Override
        public void CloseNotification(UInt32 id) {
            closed.add(id.longValue());
        }

        @Override
        public List<String> GetCapabilities() {
            return List.of("actions", "body");
        }

        @Override
        public boolean isRemote() {
            return false;
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}

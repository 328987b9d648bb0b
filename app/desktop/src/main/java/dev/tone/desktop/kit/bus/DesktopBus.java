package dev.tone.desktop.kit.bus;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One part's own connection to the bus of the desktop. All that is done with it is done on one thread of its own, in
/// the order in which it was asked for.
public final class DesktopBus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopBus.class);

    private final String name;
    private final ExecutorService thread;
    private @Nullable DBusConnection connection;

    /// What is set up as soon as there is a connection.
    @FunctionalInterface
    public interface Opening {
        void on(DBusConnection connection) throws DBusException;
    }

    /// @param name of the thread, and in the log
    public DesktopBus(String name) {
        this.name = name;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Whether the session that this process belongs to has a bus.
    public static boolean isInSession() {
        return System.getenv("DBUS_SESSION_BUS_ADDRESS") != null;
    }

    /// @param without runs on the bus's thread when there is no connection, or none any more
    public void connect(DBusConnectionBuilder builder, Opening opening, Runnable without) {
        later(() -> {
            try {
                DBusConnection opened = builder.withShared(false)
                        .withDisconnectCallback(new Ended(without))
                        .build();
                connection = opened;
                opening.on(opened);
            } catch (DBusException | RuntimeException e) {
                LOG.info("No {}: the session bus cannot be used: {}", name, e.toString());
                without.run();
            }
        });
    }

    /// For what [#later] runs; null before and after the connection.
    public @Nullable DBusConnection connection() {
        return connection;
    }

    /// Does nothing once it is closed.
    public void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The bus of {} is closed already", name);
        }
    }

    /// The session may end before this program does, which is nothing out of the ordinary.
    private final class Ended implements IDisconnectCallback {
        private final Runnable without;

        Ended(Runnable without) {
            this.without = without;
        }

        @Override
        public void disconnectOnError(IOException cause) {
            later(() -> {
                connection = null;
                LOG.info("No {} any more: the session bus ended", name);
                without.run();
            });
        }
    }

    /// The library has no error for calls that still wait when nothing went wrong, and throws instead.
    private void disconnect(DBusConnection current) {
        try {
            current.disconnect();
        } catch (RuntimeException e) {
            LOG.debug("{} leaves the session bus while it waits for answers", name, e);
        }
    }

    @Override
    public void close() {
        later(() -> {
            DBusConnection current = connection;
            connection = null;
            if (current != null) {
                disconnect(current);
            }
        });
        thread.shutdown();
    }
}

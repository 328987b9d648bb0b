package dev.tone.desktop.toast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.toast.bus.Notifications;
import dev.tone.testkit.bus.PrivateBus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreedesktopNotifierTest {
    private PrivateBus bus;
    private DBusConnection desktop;
    private final Server server = new Server();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();

    @BeforeEach
    void startBus() throws Exception {
        bus = PrivateBus.start();
        desktop = bus.connect();
    }

    @AfterEach
    void stopBus() {
        PrivateBus.leave(desktop);
        bus.close();
    }

    private void startServer() throws Exception {
        desktop.exportObject(Notifications.PATH, server);
        desktop.requestBusName(Notifications.NAME);
    }

    private Toast toast(String title) {
        return new Toast(
                "deployment-1",
                title,
                "exit code 1 in <build> & more",
                Toast.Urgency.CRITICAL,
                List.of(
                        new Toast.Action("View log", opened::incrementAndGet),
                        new Toast.Action("Retry", retried::incrementAndGet)));
    }

    @Test
    void a_toast_arrives_with_its_actions_and_escaped_body() throws Exception {
        startServer();
        try (FreedesktopNotifier notifier = FreedesktopNotifier.onBus(bus.address())) {
            notifier.show(toast("shop failed"));

            PrivateBus.await("the toast arrived", () -> server.received.size() == 1);
            Received received = server.received.getFirst();
            assertThat(received.summary()).isEqualTo("shop failed");
            assertThat(received.body()).isEqualTo("exit code 1 in &lt;build&gt; &amp; more");
            assertThat(received.actions()).containsExactly("default", "View log", "0", "View log", "1", "Retry");
            assertThat(notifier.obstacle().get()).isEmpty();
        }
    }

    @Test
    void a_later_toast_about_the_same_object_replaces_the_first() throws Exception {
        startServer();
        try (FreedesktopNotifier notifier = FreedesktopNotifier.onBus(bus.address())) {
            notifier.show(toast("building"));
            notifier.show(toast("failed"));

            PrivateBus.await("both arrived", () -> server.received.size() == 2);
            assertThat(server.received.get(0).replaces()).isZero();
            assertThat(server.received.get(1).replaces()).isEqualTo(1);
        }
    }

    @Test
    void the_button_that_was_pressed_runs() throws Exception {
        startServer();
        try (FreedesktopNotifier notifier = FreedesktopNotifier.onBus(bus.address())) {
            notifier.show(toast("failed"));
            PrivateBus.await("the toast arrived", () -> server.received.size() == 1);

            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(1), "1"));
            PrivateBus.await("retry ran", () -> retried.get() == 1);
            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(1), "default"));
            PrivateBus.await("open ran", () -> opened.get() == 1);
            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(77), "default"));
            notifier.withdraw("deployment-1");
            PrivateBus.await("it was withdrawn", () -> server.closed.contains(1L));
            assertThat(opened).hasValue(1);
        }
    }

    @Test
    void without_a_service_the_obstacle_is_told_before_the_first_toast() throws Exception {
        try (FreedesktopNotifier notifier = FreedesktopNotifier.onBus(bus.address())) {
            PrivateBus.await(
                    "the obstacle is known", () -> notifier.obstacle().get().isPresent());

            startServer();
            PrivateBus.await("a service came", () -> notifier.obstacle().get().isEmpty());

            bus.close();
            PrivateBus.await(
                    "the session ended", () -> notifier.obstacle().get().isPresent());
        }
    }

    @Test
    void a_toast_that_nobody_takes_tells_the_obstacle() {
        try (FreedesktopNotifier notifier = FreedesktopNotifier.onBus(bus.address())) {
            notifier.show(toast("failed"));

            PrivateBus.await(
                    "the obstacle is known", () -> notifier.obstacle().get().isPresent());
        }
    }

    private record Received(String summary, String body, long replaces, List<String> actions) {}

    /// The desktop's side, as the Desktop Notifications Specification 1.2 describes it.
    public static final class Server implements Notifications {
        final List<Received> received = new CopyOnWriteArrayList<>();
        final List<Long> closed = new CopyOnWriteArrayList<>();

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
            received.add(new Received(summary, body, replacesId.longValue(), List.copyOf(actions)));
            return replacesId.longValue() == 0 ? new UInt32(received.size()) : replacesId;
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

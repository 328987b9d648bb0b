package dev.tone.desktop.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.tray.bus.DBusMenu;
import dev.tone.desktop.tray.bus.StatusNotifierItem;
import dev.tone.desktop.tray.bus.StatusNotifierWatcher;
import dev.tone.testkit.bus.PrivateBus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusNotifierTrayTest {
    private PrivateBus bus;
    private DBusConnection desktop;
    private final Watcher watcher = new Watcher();
    private final AtomicInteger activations = new AtomicInteger();

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

    private void startHost() throws Exception {
        desktop.exportObject(StatusNotifierWatcher.PATH, watcher);
        desktop.requestBusName(StatusNotifierWatcher.NAME);
    }

    private StatusNotifierTray openTray() {
        return StatusNotifierTray.onBus(bus.address(), activations::incrementAndGet);
    }

    @Test
    void without_a_host_the_tray_says_so() {
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await(
                    "the tray looked for a host",
                    () -> tray.support().get() instanceof TraySupport.Absent absent
                            && absent.reason().contains("shows no tray icons"));
        }
    }

    @Test
    void a_watcher_without_a_host_does_not_count() throws Exception {
        watcher.hosted = false;
        startHost();
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await("the item is registered", () -> watcher.registered != null);
            PrivateBus.await(
                    "the tray knows that nobody shows it",
                    () -> tray.support().get() instanceof TraySupport.Absent absent
                            && absent.reason().contains("shows no tray icons"));
        }
    }

    @Test
    void a_host_that_comes_later_shows_the_icon() throws Exception {
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await(
                    "the tray is connected",
                    () -> tray.support().get() instanceof TraySupport.Absent absent
                            && absent.reason().contains("shows no tray icons"));
            startHost();
            PrivateBus.await("the icon is shown", () -> tray.support().get() instanceof TraySupport.Visible);
        }
    }

    @Test
    void a_host_that_comes_and_goes_while_the_watcher_stays_is_noticed() throws Exception {
        watcher.hosted = false;
        startHost();
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await("the item is registered", () -> watcher.registered != null);

            watcher.hosted = true;
            desktop.sendMessage(new StatusNotifierWatcher.StatusNotifierHostRegistered(StatusNotifierWatcher.PATH));
            PrivateBus.await("the icon is shown", () -> tray.support().get() instanceof TraySupport.Visible);

            watcher.hosted = false;
            desktop.sendMessage(new StatusNotifierWatcher.StatusNotifierHostUnregistered(StatusNotifierWatcher.PATH));
            PrivateBus.await("nobody shows it", () -> tray.support().get() instanceof TraySupport.Absent);
        }
    }

    @Test
    void a_session_that_ends_first_takes_the_tray_with_it() throws Exception {
        startHost();
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await("the icon is shown", () -> tray.support().get() instanceof TraySupport.Visible);

            bus.close();

            PrivateBus.await(
                    "the tray is gone",
                    () -> tray.support().get() instanceof TraySupport.Absent absent
                            && absent.reason().contains("no session bus"));
        }
    }

    @Test
    void the_host_is_told_of_what_looks_different_only() throws Exception {
        startHost();
        AtomicInteger told = new AtomicInteger();
        desktop.addSigHandler(StatusNotifierItem.NewToolTip.class, _ -> told.incrementAndGet());
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await("the icon is shown", () -> tray.support().get() instanceof TraySupport.Visible);
            for (String tooltip : List.of("one", "one", "one", "two", "two", "three")) {
                tray.show(new TrayView(
                        TrayState.WORKING, tooltip, List.of(new TrayView.Command("Open", true, () -> {}))));
            }

            PrivateBus.await("the last is there", () -> told.get() >= 3);
            assertThat(told).hasValue(3);
        }
    }

    @Test
    void the_host_reads_state_menu_and_clicks_them() throws Exception {
        startHost();
        AtomicInteger opened = new AtomicInteger();
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await("the icon is shown", () -> tray.support().get() instanceof TraySupport.Visible);
            String owner = watcher.registered;
            tray.show(new TrayView(
                    TrayState.ATTENTION,
                    "Tone: shop failed",
                    List.of(
                            new TrayView.Command("Open snake_case", true, opened::incrementAndGet),
                            new TrayView.Separator(),
                            new TrayView.Command("Quit", false, opened::incrementAndGet))));

            Properties item = desktop.getRemoteObject(owner, StatusNotifierItem.PATH, Properties.class);
            PrivateBus.await(
                    "the state arrived",
                    () -> "NeedsAttention".equals(item.<String>Get(StatusNotifierItem.NAME, "Status")));
            assertThat(item.GetAll(StatusNotifierItem.NAME)).containsKeys("IconPixmap", "ToolTip", "Menu", "Id");

            DBusMenu menu = desktop.getRemoteObject(owner, DBusMenu.PATH, DBusMenu.class);
            assertThat(menu.GetProperty(1, "label").getValue()).isEqualTo("Open snake__case");
            assertThat(menu.GetProperty(2, "type").getValue()).isEqualTo("separator");
            assertThat(menu.GetProperty(3, "enabled").getValue()).isEqualTo(false);
            menu.Event(1, "clicked", new Variant<>(0), new UInt32(0));
            menu.Event(3, "clicked", new Variant<>(0), new UInt32(0));
            menu.Event(9, "clicked", new Variant<>(0), new UInt32(0));
            assertThat(opened).hasValue(1);

            desktop.getRemoteObject(owner, StatusNotifierItem.PATH, StatusNotifierItem.class)
                    .Activate(0, 0);
            assertThat(activations).hasValue(1);
        }
    }

    @Test
    void the_layout_reaches_the_host_in_the_signature_it_expects() throws Exception {
        startHost();
        try (StatusNotifierTray tray = openTray()) {
            PrivateBus.await("the icon is shown", () -> tray.support().get() instanceof TraySupport.Visible);
            tray.show(new TrayView(
                    TrayState.IDLE, "Tone", List.of(new TrayView.Command("Open", true, activations::incrementAndGet))));

            // A tool of the desktop, not our own library, reads it.
            PrivateBus.await(
                    "gdbus or dbus-send reads the layout",
                    () -> dbusSend(watcher.registered).contains("string \"Open\""));
        }
    }

    private String dbusSend(String owner) {
        try {
            Process process = new ProcessBuilder(
                            "dbus-send",
                            "--bus=" + bus.address(),
                            "--print-reply",
                            "--dest=" + owner,
                            DBusMenu.PATH,
                            DBusMenu.NAME + ".GetLayout",
                            "int32:0",
                            "int32:-1",
                            "array:string:")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_state_has_a_picture_of_its_own() {
        var pictures = java.util.Arrays.stream(TrayState.values())
                .map(state ->
                        java.util.Arrays.hashCode(TrayIcons.draw(state, 24).getRGB(0, 0, 24, 24, null, 0, 24)))
                .distinct();

        assertThat(pictures).hasSize(TrayState.values().length);
    }

    /// The desktop's side, as the StatusNotifierItem draft describes it.
    public static final class Watcher implements StatusNotifierWatcher, Properties {
        volatile boolean hosted = true;
        volatile String registered;

        @Override
        public void RegisterStatusNotifierItem(String service) {
            registered = service;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <A> A Get(String interfaceName, String propertyName) {
            return (A) new Variant<>(hosted);
        }

        @Override
        public <A> void Set(String interfaceName, String propertyName, A value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Variant<?>> GetAll(String interfaceName) {
            return Map.of("IsStatusNotifierHostRegistered", new Variant<>(hosted));
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

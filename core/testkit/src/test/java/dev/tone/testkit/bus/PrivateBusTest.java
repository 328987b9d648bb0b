package dev.tone.testkit.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.junit.jupiter.api.Test;

class PrivateBusTest {
    private static final String PATH = "/dev/tone/Slow";

    @Test
    void it_is_left_while_a_call_still_waits() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (PrivateBus bus = PrivateBus.start()) {
            DBusConnection slow = bus.connect();
            slow.exportObject(PATH, new SlowOne(called, answered));
            DBusConnection caller = bus.connect();
            caller.callMethodAsync(caller.getRemoteObject(slow.getUniqueName(), PATH, Slow.class), "Answer");
            called.await();

            PrivateBus.leave(caller);

            assertThat(caller.isConnected()).isFalse();
            answered.countDown();
            PrivateBus.leave(slow);
        }
    }

    @DBusInterfaceName("dev.tone.Slow")
    public interface Slow extends DBusInterface {
        String Answer() throws InterruptedException;
    }

    public static final class SlowOne implements Slow {
        private final CountDownLatch called;
        private final CountDownLatch answered;

        SlowOne(CountDownLatch called, CountDownLatch answered) {
            this.called = called;
            this.answered = answered;
        }

        @Override
        public String Answer() throws InterruptedException {
            called.countDown();
            answered.await();
            return "at last";
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}

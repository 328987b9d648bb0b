package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.freedesktop.dbus.connections.IncomingMessageThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppLogTest {
    @Test
    void that_the_session_ended_first_is_no_error(@TempDir Path folder) throws IOException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        AppLog log = new AppLog();
        log.setContext(context);
        String before = System.getProperty(AppLog.FOLDER);
        System.setProperty(AppLog.FOLDER, folder.toString());
        try {
            log.configure(context);
            context.getLogger(IncomingMessageThread.class)
                    .error("FatalException in connection thread", new EOFException("the bus is gone"));
            context.getLogger(AppLogTest.class).error("Something real");
        } finally {
            context.stop();
            if (before == null) {
                System.clearProperty(AppLog.FOLDER);
            } else {
                System.setProperty(AppLog.FOLDER, before);
            }
        }

        assertThat(Files.readString(folder.resolve("tone.log")))
                .contains("Something real")
                .doesNotContain("FatalException");
    }
}

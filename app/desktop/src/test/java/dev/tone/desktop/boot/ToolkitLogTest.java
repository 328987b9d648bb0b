package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ToolkitLogTest {
    @Test
    void onlyTheWarningOfTheClassPathIsLeftOut() {
        List<String> written = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                written.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("javafx");
        boolean parents = logger.getUseParentHandlers();
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            ToolkitLog.quiet();

            logger.warning("Unsupported JavaFX configuration: classes were loaded from 'unnamed module @1'");
            logger.warning("Something else");
            Logger.getLogger("javafx.css").warning("A rule");

            assertThat(written).containsExactly("Something else", "A rule");
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(parents);
        }
    }
}

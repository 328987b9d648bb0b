package dev.tone.desktop.boot;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The toolkit warns at each start that it lies on the class path (decision 0002), before it opens anything. That
/// is the first line of the process in `java.util.logging`, and finding out the time zone and the formats for
/// writing it took longer than making the window.
final class ToolkitLog {
    /// Held here, because the filter would go with it.
    private static final Logger LOG = Logger.getLogger("javafx");

    private ToolkitLog() {}

    /// Leaves that warning out, and nothing else.
    static void quiet() {
        LOG.setFilter(ToolkitLog::isNews);
    }

    static boolean isNews(LogRecord entry) {
        return !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration");
    }
}

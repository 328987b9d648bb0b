package dev.tone.platform.deployments.provider;

import dev.tone.model.log.LogLine;
import dev.tone.model.log.VisibleText;
import dev.tone.platform.deployments.logs.LogEntry;
import dev.tone.platform.deployments.logs.StoredLog;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the process of a release writes until it is healthy, out of the log of its site. Without it the log of a
/// deployment says that nothing answered, and not why.
final class FirstWords {
    private static final int MOST = 200;
    /// Others may write to the same log.
    private static final int LOOK = 2_000;
    private static final Pattern LISTENS = Pattern.compile(
            "(?i)\\b(?:listening|running|started|ready|serving|server|local|available)\\b.*?"
                    + "(?:\\bport(?:\\(s\\))?[ :=#]*|(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\*|::\\]?):)(?<port>\\d{2,5})\\b");

    private static final Pattern SILENT = Pattern.compile("nothing answers on PORT (?<port>\\d+)");

    private final StoredLog site;
    private final String release;
    private final long before;

    /// Before the process is started.
    ///
    /// @param release as its lines are marked
    FirstWords(StoredLog site, String release) {
        this.site = site;
        this.release = release;
        this.before = site.last();
    }

    private List<LogLine> lines() {
        List<LogLine> own = site.page(Math.max(before, site.last() - LOOK) + 1, LOOK).lines().stream()
                .filter(line -> release.equals(line.element()))
                .toList();
        return own.subList(Math.max(0, own.size() - MOST), own.size());
    }

    /// Repeats them in the deployment's log.
    ///
    /// @param step that they belong to there
    /// @return the last of them; null when nothing was written
    @Nullable
    LogEntry repeat(StoredLog log, String step) {
        List<LogEntry> entries = lines().stream()
                .map(line -> new LogEntry(line.stream(), line.level(), step, line.text()))
                .toList();
        log.append(entries);
        return entries.isEmpty() ? null : entries.getLast();
    }

    /// Whether the process says that it listens elsewhere than where it is asked.
    ///
    /// @param told why it is not healthy
    /// @return the same with that; as it was told when it says nothing of a port
    String withOtherPort(String told) {
        Matcher silent = SILENT.matcher(told);
        if (!silent.find()) {
            return told;
        }
        return lines().stream()
                .map(line -> LISTENS.matcher(VisibleText.of(line.text())))
                .filter(Matcher::find)
                .map(found -> found.group("port"))
                .reduce((_, last) -> last)
                .filter(port -> !port.equals(silent.group("port")))
                .map(port -> "It says that it listens on port " + port + "; " + silent.group() + ".")
                .orElse(told);
    }
}

package dev.tone.desktop.logs;

import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.log.LogLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Writes the lines that are here into a file of the person's, as the programs wrote them. The platform is not asked:
/// what was seen can be saved while it is away.
public final class LogSaving {
    private static final int AT_ONCE = 5_000;

    private final LogSource source;
    private final Work work;
    private final Notices notices;
    private final Ui ui;

    public LogSaving(LogSource source, Work work, Notices notices, Ui ui) {
        this.source = source;
        this.work = work;
        this.notices = notices;
        this.ui = ui;
    }

    /// @param name that the file is offered to have
    public void ask(String name) {
        ui.desk().chooseSaveFile(ui.text("action.log.save"), name).ifPresent(this::save);
    }

    private void save(Path file) {
        work.of(() -> write(file))
                .onDone(lines -> notices.success(ui.text(
                        "log.saved",
                        ui.formats().number(lines),
                        file.getFileName().toString())))
                .start();
    }

    /// All or nothing.
    ///
    /// @return lines written
    private long write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long written = writeTo(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long writeTo(Path file) throws IOException {
        long count = source.ready();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long next = 0;
            while (next < count) {
                List<LogLine> some = source.lines(next, (int) Math.min(AT_ONCE, count - next));
                if (some.isEmpty()) {
                    // It began anew meanwhile.
                    return next;
                }
                for (LogLine line : some) {
                    out.write(line.text());
                    out.write('\n');
                }
                next += some.size();
            }
            return next;
        }
    }
}

package dev.tone.appbench.logs;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A million lines of some 100 bytes, the same each time; one of them, near the end, has what is looked for.
final class LargeLog {
    static final int LINES = 1_000_000;
    static final String NEEDLE = "the needle that is looked for";
    /// Found in about one line of a hundred.
    static final String PATTERN = "status=5[0-9]{2} in [0-9]+ ms";

    private static final int NEEDLE_AT = 990_000;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private LargeLog() {}

    static String text(int line) {
        if (line == NEEDLE_AT) {
            return "worker-7 " + NEEDLE + ", " + "x".repeat(60);
        }
        int mixed = line * 0x9e3779b9;
        int status = (mixed >>> 8) % 100 == 0 ? 503 : 200;
        String head = String.format(
                Locale.ROOT,
                "worker-%d GET /api/v1/items/%08x status=%d in %d ms",
                line % 16,
                mixed,
                status,
                (mixed >>> 20) & 0x3ff);
        return head + " ".repeat(Math.max(1, 98 - head.length())) + ".";
    }

    static List<LogLine> lines(int from, int count) {
        List<LogLine> lines = new ArrayList<>(count);
        for (int line = from; line < from + count; line++) {
            lines.add(new LogLine(
                    line + 1L,
                    BEGIN.plusMillis(line),
                    LogStream.OUT,
                    line % 1_000 == 0 ? LogLevel.ERROR : LogLevel.INFO,
                    line < LINES / 10 ? "install" : "build",
                    text(line)));
        }
        return lines;
    }

    static Path file(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int line = 0; line < LINES; line++) {
                out.write(text(line));
                out.write('\n');
            }
        }
        return file;
    }
}

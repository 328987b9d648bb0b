package dev.tone.appbench.logs;

import dev.tone.client.logs.LogCopy;
import dev.tone.model.log.LineFormat;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A million lines of some 100 bytes, the same each time; one of them, near the end, has what is looked for.
final class LargeLog {
    static final int LINES = 1_000_000;
    static final String NEEDLE = "the needle that is looked for";
    /// Found in about one line of a hundred.
    static final String PATTERN = "status=5[0-9]{2} in [0-9]+ ms";

    private static final int NEEDLE_AT = 990_000;
    private static final int WIDTH = 98;
    private static final int BATCH = 10_000;
    private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private LargeLog() {}

    /// @param line from 0; from a million on it begins again
    static String text(long line) {
        int at = (int) (line % LINES);
        if (at == NEEDLE_AT) {
            return "worker-7 " + NEEDLE + ", " + "x".repeat(60);
        }
        int mixed = at * 0x9e3779b9;
        StringBuilder text = new StringBuilder(WIDTH + 1);
        text.append("worker-").append(at % 16).append(" GET /api/v1/items/");
        String hex = Integer.toHexString(mixed);
        text.append("0".repeat(8 - hex.length())).append(hex);
        text.append(" status=").append((mixed >>> 8) % 100 == 0 ? 503 : 200);
        text.append(" in ").append((mixed >>> 20) & 0x3ff).append(" ms");
        text.append(" ".repeat(Math.max(1, WIDTH - text.length()))).append('.');
        return text.toString();
    }

    /// Lines as a platform sends them.
    ///
    /// @param from index of the first
    static byte[] stored(long from, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(count * (WIDTH + 32));
        for (long line = from; line < from + count; line++) {
            boolean error = line % 1_000 == 0;
            out.writeBytes((BEGIN + line + " "
                            + (char) LineFormat.letter(LogStream.OUT)
                            + (char) LineFormat.letter(error ? LogLevel.ERROR : LogLevel.INFO)
                            + (line % LINES < LINES / 10 ? " install\t" : " build\t")
                            + text(line)
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /// A copy on the disk as following leaves it.
    static void copy(Path folder, String name, long lines) {
        LogCopy copy = LogCopy.open(folder, name);
        try {
            for (long from = 0; from < lines; from += BATCH) {
                byte[] some = stored(from, BATCH);
                copy.append(from + 1, some, some.length);
            }
        } finally {
            copy.close();
        }
    }

    static Path file(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int from = 0; from < LINES; from += BATCH) {
                StringBuilder some = new StringBuilder();
                for (int line = from; line < from + BATCH; line++) {
                    some.append(text(line)).append('\n');
                }
                out.write(some.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}

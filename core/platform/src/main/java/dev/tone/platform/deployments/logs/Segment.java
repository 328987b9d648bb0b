package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LogLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// Consecutive lines of a log in one file.
sealed interface Segment permits RawSegment, SealedSegment {
    Path file();

    /// Sequence of its first line.
    long first();

    int lines();

    long bytesOnDisk();

    /// Adds lines from this sequence, which is in the segment, to its end or until there are as many as wanted.
    void read(long from, int wanted, List<LogLine> into) throws IOException;

    /// Writes the texts of all its lines.
    void writeTexts(OutputStream out) throws IOException;

    default long last() {
        return first() + lines() - 1;
    }

    static String fileName(long first, String suffix) {
        return "%019d%s".formatted(first, suffix);
    }

    static long firstOf(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('.')));
    }

    static int lineEnd(byte[] bytes, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /// Texts of whole lines.
    static void writeTexts(byte[] bytes, int limit, OutputStream out) throws IOException {
        int at = 0;
        int end;
        while ((end = lineEnd(bytes, at, limit)) >= 0) {
            if (LineCodec.isWhole(bytes, at, end)) {
                int text = LineCodec.textAt(bytes, at);
                out.write(bytes, text, end + 1 - text);
            }
            at = end + 1;
        }
    }
}

package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LineFormat;
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

    /// Writes its lines from this sequence on as they are stored.
    ///
    /// @return how many lines that were
    int writeLines(long from, OutputStream out) throws IOException;

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
            int text = LineFormat.textAt(bytes, at, end);
            if (text >= 0) {
                out.write(bytes, text, end + 1 - text);
            }
            at = end + 1;
        }
    }

    /// Writes whole lines; of a damaged one that it is.
    ///
    /// @param skip lines that are left out at the beginning
    /// @return how many lines were written
    static int writeLines(byte[] bytes, int from, int limit, int skip, OutputStream out) throws IOException {
        int at = from;
        int whole = -1;
        int lines = 0;
        int end;
        while ((end = lineEnd(bytes, at, limit)) >= 0) {
            boolean wanted = lines++ >= skip;
            if (wanted && LineCodec.isWhole(bytes, at, end)) {
                whole = whole < 0 ? at : whole;
            } else if (wanted) {
                writeRange(bytes, whole, at, out);
                whole = -1;
                out.write(LineCodec.damaged());
            }
            at = end + 1;
        }
        writeRange(bytes, whole, at, out);
        return Math.max(0, lines - skip);
    }

    private static void writeRange(byte[] bytes, int from, int to, OutputStream out) throws IOException {
        if (from >= 0) {
            out.write(bytes, from, to - from);
        }
    }
}

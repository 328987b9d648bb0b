package dev.tone.client.logs;

import dev.tone.model.log.LevelRecognizer;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Makes the index of a text file: lines end at LF, CR LF and lone CR (progress bars), and where they would get longer
/// than lines may be. What level a line has is read out of its text; nothing is known of its time and step.
final class TextIndexer {
    private static final int CHUNK = 1 << 20;
    /// Bytes that one thread does at a time.
    private static final int PIECE = 4 << 20;

    private static final int LEVEL_LOOK = 240;
    /// What the words that say a level begin with, in any letter case.
    private static final String[] BEGINNINGS = {"err", "exc", "fai", "fat", "pan", "cri", "war", "deb", "tra"};
    private static final VarHandle PAIRS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    /// Which two bytes are the first or the last two of a beginning: only every other place has to be looked at.
    private static final boolean[] IN_BEGINNING = new boolean[1 << 16];

    static {
        for (String word : BEGINNINGS) {
            pair(word.charAt(0), word.charAt(1));
            pair(word.charAt(1), word.charAt(2));
        }
    }

    private static void pair(char first, char second) {
        for (int cases = 0; cases < 4; cases++) {
            char a = (cases & 1) == 0 ? first : Character.toUpperCase(first);
            char b = (cases & 2) == 0 ? second : Character.toUpperCase(second);
            IN_BEGINNING[a | b << 8] = true;
        }
    }

    private final SharedFile text;
    private final byte[] bytes = new byte[CHUNK + LogLine.MAX_TEXT];
    private byte[] records = new byte[CHUNK / 2];
    private int count;
    private long end;

    private TextIndexer(SharedFile text) {
        this.text = text;
    }

    /// Writes the index of a whole text, several pieces of it at a time.
    ///
    /// @return how many lines there are
    static long index(SharedFile text, SharedFile lines, long size) throws IOException {
        long count = 0;
        int most = Runtime.getRuntime().availableProcessors();
        TextIndexer own = new TextIndexer(text);
        for (long from = 0; from < size; ) {
            List<CompletableFuture<TextIndexer>> others = new ArrayList<>();
            long begin = from;
            long end = lineEnd(text, begin + PIECE, size);
            from = end;
            while (others.size() < most - 1 && from < size) {
                long next = from;
                long to = lineEnd(text, next + PIECE, size);
                others.add(CompletableFuture.supplyAsync(() -> new TextIndexer(text).piece(next, to)));
                from = to;
            }
            count = own.piece(begin, end).write(lines, count);
            for (CompletableFuture<TextIndexer> piece : others) {
                count = piece.join().write(lines, count);
            }
        }
        return count;
    }

    /// @param before lines that were written before
    private long write(SharedFile lines, long before) throws IOException {
        lines.write(before * LineRecord.SIZE, records, count * LineRecord.SIZE);
        return before + count;
    }

    /// Where a line begins at or after a place: behind a line feed, or at the end.
    private static long lineEnd(SharedFile text, long at, long size) throws IOException {
        byte[] some = new byte[1 << 12];
        for (long from = at; from < size; from += some.length) {
            int held = (int) Math.min(some.length, size - from);
            text.read(from, some, held);
            for (int i = 0; i < held; i++) {
                if (some[i] == '\n') {
                    return from + i + 1;
                }
            }
        }
        return size;
    }

    private TextIndexer piece(long from, long to) {
        try {
            count = 0;
            end = from;
            while (end < to) {
                int held = (int) Math.min(bytes.length, to - end);
                text.read(end, bytes, held);
                index(held, end + held == to);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Indexes the lines that end in the bytes; at the end of the file the last one needs no end.
    private void index(int held, boolean last) {
        int from = 0;
        while (from < held) {
            int limit = Math.min(held, from + LogLine.MAX_TEXT);
            int at = from;
            boolean plain = true;
            int to = -1;
            while ((at = ControlBytes.next(bytes, at, limit)) < limit) {
                byte b = bytes[at++];
                if (b == '\n') {
                    to = at;
                    break;
                }
                if (b == '\r') {
                    if (at == held && !last) {
                        // Whether a line feed follows is seen with the next bytes.
                        to = 0;
                        break;
                    }
                    if (at < held && bytes[at] == '\n') {
                        at++;
                    }
                    to = at;
                    break;
                }
                plain = false;
            }
            if (to == 0) {
                break;
            }
            if (to < 0) {
                if (limit == held && !last && held - from < LogLine.MAX_TEXT) {
                    break;
                }
                to = limit == held ? limit : wholeCharacters(from, limit);
            }
            line(from, to, plain);
            from = to;
        }
        end += from;
    }

    private int wholeCharacters(int from, int to) {
        int end = to;
        while (end > from + 1 && to - end < 3 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return end;
    }

    private void line(int from, int to, boolean plain) {
        if (records.length < (count + 1) * LineRecord.SIZE) {
            records = Arrays.copyOf(records, records.length * 2);
        }
        // The tags without a step, of standard output, are the levels' numbers.
        int tag = level(from, to).ordinal();
        int flags = LineRecord.flags(bytes, from, to, plain && !ControlBytes.hasC1(bytes, from, to));
        LineRecord.put(records, count++, end + to, tag, flags, 0, 0);
    }

    /// Most lines have no word that could say a level; only others become strings.
    private LogLevel level(int from, int to) {
        int limit = Math.min(to - 2, from + LEVEL_LOOK);
        for (int i = from; i < limit; i += 2) {
            if (IN_BEGINNING[(short) PAIRS.get(bytes, i) & 0xffff] && (begins(i) || i > from && begins(i - 1))) {
                return LevelRecognizer.of(
                        new String(bytes, from, Math.min(to - from, 2 * LEVEL_LOOK), StandardCharsets.UTF_8));
            }
        }
        return LogLevel.INFO;
    }

    private boolean begins(int at) {
        int b = bytes[at + 1] | 0x20;
        int c = bytes[at + 2] | 0x20;
        return switch (bytes[at] | 0x20) {
            case 'e' -> b == 'r' && c == 'r' || b == 'x' && c == 'c';
            case 'f' -> b == 'a' && (c == 'i' || c == 't');
            case 'p' -> b == 'a' && c == 'n';
            case 'c' -> b == 'r' && c == 'i';
            case 'w' -> b == 'a' && c == 'r';
            case 'd' -> b == 'e' && c == 'b';
            case 't' -> b == 'r' && c == 'a';
            default -> false;
        };
    }
}

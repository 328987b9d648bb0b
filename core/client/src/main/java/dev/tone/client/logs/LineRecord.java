package dev.tone.client.logs;

import dev.tone.model.log.GroupMark;
import dev.tone.model.log.VisibleText;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What the index says of a line, 16 bytes: where its text ends (it begins where the one before ends), the tag that
/// stands for stream, level and step, whether it is plain, its time, and a check of its bytes. Numbers only: a million
/// lines are looked through without an object for each.
final class LineRecord {
    static final int SIZE = 16;
    static final int MAX_TAG = (1 << 12) - 1;
    /// No control characters: what is stored is what people see.
    static final int PLAIN = 1;
    /// Begins a group.
    static final int GROUP = 2;
    /// Ends a group.
    static final int GROUP_END = 4;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int TAG_AT = 8;
    private static final int END_AT = 20;
    private static final int TIME_AT = 16;
    private static final long MAX_TIME = (1L << 47) - 1;
    private static final int CHECK = 0xffff;
    /// A mark may stand behind what colors it.
    private static final int GROUP_LOOK = 80;

    private LineRecord() {}

    static void put(byte[] records, int line, long end, int tag, int flags, long millis, int check) {
        LONGS.set(records, line * SIZE, end << END_AT | (long) tag << TAG_AT | flags);
        long time = Math.clamp(millis, 0, MAX_TIME);
        LONGS.set(records, line * SIZE + Long.BYTES, time << TIME_AT | check & CHECK);
    }

    private static long first(byte[] records, int line) {
        return (long) LONGS.get(records, line * SIZE);
    }

    private static long second(byte[] records, int line) {
        return (long) LONGS.get(records, line * SIZE + Long.BYTES);
    }

    /// Where the text of a line begins, read from the index.
    static long start(SharedFile lines, long index) throws IOException {
        if (index == 0) {
            return 0;
        }
        byte[] before = new byte[SIZE];
        lines.read((index - 1) * SIZE, before, SIZE);
        return end(before, 0);
    }

    static long end(byte[] records, int line) {
        return first(records, line) >>> END_AT;
    }

    static int tag(byte[] records, int line) {
        return (int) (first(records, line) >>> TAG_AT) & MAX_TAG;
    }

    static boolean isPlain(byte[] records, int line) {
        return (first(records, line) & PLAIN) != 0;
    }

    static boolean beginsGroup(byte[] records, int line) {
        return (first(records, line) & GROUP) != 0;
    }

    static boolean endsGroup(byte[] records, int line) {
        return (first(records, line) & GROUP_END) != 0;
    }

    /// The flags of a line by its text.
    ///
    /// @param plain whether it has no control characters
    static int flags(byte[] text, int from, int to, boolean plain) {
        int flags = plain ? PLAIN : 0;
        if (to - from < 2 || plain && !GroupMark.mayHave(text[from], text[from + 1])) {
            return flags;
        }
        if (!plain && text[from] != VisibleText.ESCAPE && !GroupMark.mayHave(text[from], text[from + 1])) {
            return flags;
        }
        String words = new String(text, from, Math.min(to - from, GROUP_LOOK), StandardCharsets.UTF_8);
        return flags
                | switch (GroupMark.of(VisibleText.of(words))) {
                    case NONE -> 0;
                    case BEGIN -> GROUP;
                    case END -> GROUP_END;
                };
    }

    static long millis(byte[] records, int line) {
        return second(records, line) >>> TIME_AT;
    }

    static int check(byte[] records, int line) {
        return (int) second(records, line) & CHECK;
    }
}

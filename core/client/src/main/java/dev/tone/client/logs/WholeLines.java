package dev.tone.client.logs;

import java.io.IOException;
import java.util.zip.CRC32C;

/// The lines of a copy up to the last one that is whole, and whose forerunners are: what a crash left half
/// written comes after them.
///
/// @param end bytes of their text
record WholeLines(long count, long end) {
    /// Lines at the end that are checked: more than is on its way to the disk at a time.
    private static final int CHECKED = 4_096;
    /// Some hundred lines are read at a time: a read for each would be most of what opening takes.
    private static final int HELD = 1 << 18;

    static WholeLines of(SharedFile lines, SharedFile text, Tags tags) throws IOException {
        long known = lines.size() / LineRecord.SIZE;
        while (known > 0) {
            int size = (int) Math.min(known, CHECKED);
            long from = known - size;
            byte[] records = new byte[size * LineRecord.SIZE];
            lines.read(from * LineRecord.SIZE, records, records.length);
            int whole = count(records, size, LineRecord.start(lines, from), text, tags);
            if (whole > 0) {
                return new WholeLines(from + whole, LineRecord.end(records, whole - 1));
            }
            known = from;
        }
        return new WholeLines(0, 0);
    }

    private static int count(byte[] records, int size, long start, SharedFile text, Tags tags) throws IOException {
        long limit = text.size();
        long at = start;
        byte[] bytes = new byte[HELD];
        long held = start;
        long heldTo = start;
        CRC32C crc = new CRC32C();
        for (int i = 0; i < size; i++) {
            long end = LineRecord.end(records, i);
            if (end <= at || end > limit || end - at > LogCopy.MAX_LINE || LineRecord.tag(records, i) >= tags.count()) {
                return i;
            }
            if (end > heldTo) {
                held = at;
                heldTo = Math.min(limit, at + bytes.length);
                text.read(held, bytes, (int) (heldTo - held));
            }
            int from = (int) (at - held);
            int length = (int) (end - at);
            crc.reset();
            crc.update(bytes, from, length);
            if (bytes[from + length - 1] != '\n' || ((int) crc.getValue() & 0xffff) != LineRecord.check(records, i)) {
                return i;
            }
            at = end;
        }
        return size;
    }
}

package dev.tone.client.logs;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Where the steps of a log and the groups within them begin and end, read out of the index: the lines between are not
/// looked at. Thread-safe.
public final class LineBlocks {
    private static final int LOOK = 4_096;

    private final SharedFile lines;
    private final Tags tags;
    private final long count;

    /// @param count lines that there are
    LineBlocks(SharedFile lines, Tags tags, long count) {
        this.lines = lines;
        this.tags = tags;
        this.count = count;
    }

    /// Index behind the last line that belongs to the same step as a line, without one of another step between them.
    public long stepEnd(long index) {
        return stepEdge(index, 1);
    }

    /// Index of the first line of them.
    public long stepStart(long index) {
        return stepEdge(index, -1) + 1;
    }

    private long stepEdge(long index, int direction) {
        int[] step = {-1};
        return first(index, direction, (records, at) -> {
            int own = LineRecord.tag(records, at);
            boolean other = step[0] >= 0 && own != step[0] && !stepOf(own).equals(stepOf(step[0]));
            step[0] = own;
            return other;
        });
    }

    private String stepOf(int tag) {
        return tags.get(tag).step();
    }

    /// Index of the next line that begins a group, from this one on; the number of lines when there is none.
    public long nextGroup(long index) {
        return first(index, 1, LineRecord::beginsGroup);
    }

    /// Index behind the last line of the group that a line begins: behind the line that ends it, or before what begins
    /// another one, or at the end of its step.
    public long groupEnd(long start) {
        long limit = stepEnd(start);
        boolean[] closed = {false};
        long end = first(start + 1, 1, (records, at) -> {
            closed[0] = LineRecord.endsGroup(records, at);
            return closed[0] || LineRecord.beginsGroup(records, at);
        });
        return Math.min(limit, closed[0] ? end + 1 : end);
    }

    /// Index of the line that begins the group of a line; -1 when it is in none.
    public long groupStart(long index) {
        boolean[] begins = {false};
        long edge = first(index, -1, (records, at) -> {
            begins[0] = LineRecord.beginsGroup(records, at);
            return begins[0] || LineRecord.endsGroup(records, at);
        });
        if (edge == index && !begins[0]) {
            // What ends a group is its last line.
            edge = first(index - 1, -1, (records, at) -> {
                begins[0] = LineRecord.beginsGroup(records, at);
                return begins[0] || LineRecord.endsGroup(records, at);
            });
        }
        return begins[0] && edge >= stepStart(index) ? edge : -1;
    }

    private interface Wanted {
        boolean at(byte[] records, int line);
    }

    /// @return index of the first line that is wanted, from this one on; -1 or the number of lines when there is none
    private long first(long index, int direction, Wanted wanted) {
        byte[] records = new byte[LOOK * LineRecord.SIZE];
        try {
            long from = index;
            while (from >= 0 && from < count) {
                long low = direction > 0 ? from : Math.max(0, from - LOOK + 1);
                int size = (int) (direction > 0 ? Math.min(LOOK, count - from) : from - low + 1);
                lines.read(low * LineRecord.SIZE, records, size * LineRecord.SIZE);
                for (int i = 0; i < size; i++) {
                    int at = direction > 0 ? i : size - 1 - i;
                    if (wanted.at(records, at)) {
                        return low + at;
                    }
                }
                from += (long) direction * size;
            }
            return direction > 0 ? count : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

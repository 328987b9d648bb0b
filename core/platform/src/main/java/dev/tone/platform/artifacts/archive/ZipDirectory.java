package dev.tone.platform.artifacts.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The central directory of a zip file (APPNOTE 6.3.10), read strictly: what is ambiguous is refused, because another
/// reader would see other files in it.
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_SIZE = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_SIZE = 56;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int ZIP64_EXTRA = 1;
    private static final int HAS_DESCRIPTOR = 8;
    private static final long IN_ZIP64 = 0xffffffffL;
    private static final long MAX_DIRECTORY = 128L << 20;

    /// @param data where its packed bytes begin
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Item(
            byte[] name,
            int flags,
            int method,
            long crc,
            long packed,
            long size,
            long header,
            long data,
            int unixMode) {
        private static final int ENCRYPTED = 1;

        boolean isEncrypted() {
            return (flags & ENCRYPTED) != 0;
        }

        boolean isFolder() {
            return name.length > 0 && (name[name.length - 1] == '/' || name[name.length - 1] == '\\');
        }
    }

    private record End(long at, long entries, long offset, long size) {}

    private final FileChannel file;
    private final Expansion expansion;

    ZipDirectory(FileChannel file, Expansion expansion) {
        this.file = file;
        this.expansion = expansion;
    }

    List<Item> read() throws IOException {
        End end = end();
        if (end.offset + end.size != end.at || end.size > MAX_DIRECTORY || end.offset < 0 || end.size < 0) {
            throw ArchiveFaults.damaged("its list of entries is not where it should be");
        }
        ByteBuffer directory = read(end.offset, (int) end.size);
        List<Item> items = new ArrayList<>();
        while (directory.hasRemaining()) {
            expansion.entry();
            items.add(item(directory));
        }
        // Old writers count modulo 65,536.
        if ((items.size() & 0xffff) != (end.entries & 0xffff)) {
            throw ArchiveFaults.damaged("it announces " + end.entries + " entries and lists " + items.size());
        }
        return located(items, end.offset);
    }

    private End end() throws IOException {
        long size = file.size();
        if (size < END_SIZE) {
            throw ArchiveFaults.damaged("its end is missing");
        }
        int length = (int) Math.min(size, END_SIZE + MAX_COMMENT);
        ByteBuffer tail = read(size - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            boolean found = tail.getInt(at) == END && at + END_SIZE + u16(tail, at + 20) == length;
            if (found) {
                return end(tail, at, size - length + at);
            }
        }
        throw ArchiveFaults.damaged("its end is missing");
    }

    private End end(ByteBuffer tail, int at, long position) throws IOException {
        if (u16(tail, at + 4) != u16(tail, at + 6)) {
            throw ArchiveFaults.damaged("it is one part of several");
        }
        long entries = u16(tail, at + 10);
        long size = u32(tail, at + 12);
        long offset = u32(tail, at + 16);
        End end = new End(position, entries, offset, size);
        if (position < LOCATOR_64_SIZE) {
            return end;
        }
        ByteBuffer locator = read(position - LOCATOR_64_SIZE, LOCATOR_64_SIZE);
        return locator.getInt(0) == LOCATOR_64 ? end64(locator.getLong(8), end) : end;
    }

    private End end64(long at, End end) throws IOException {
        ByteBuffer bytes = read(at, END_64_SIZE);
        if (bytes.getInt(0) != END_64) {
            throw ArchiveFaults.damaged("its 64-bit end is missing");
        }
        End end64 = new End(at, bytes.getLong(32), bytes.getLong(48), bytes.getLong(40));
        boolean same = (end.entries == 0xffff || end.entries == end64.entries)
                && (end.size == IN_ZIP64 || end.size == end64.size)
                && (end.offset == IN_ZIP64 || end.offset == end64.offset);
        if (!same) {
            throw ArchiveFaults.damaged("its two ends differ");
        }
        return end64;
    }

    private static Item item(ByteBuffer directory) {
        if (directory.remaining() < CENTRAL_SIZE || directory.getInt(directory.position()) != CENTRAL) {
            throw ArchiveFaults.damaged("its list of entries breaks off");
        }
        int at = directory.position();
        int nameLength = u16(directory, at + 28);
        int extraLength = u16(directory, at + 30);
        int commentLength = u16(directory, at + 32);
        if (directory.remaining() < CENTRAL_SIZE + nameLength + extraLength + commentLength) {
            throw ArchiveFaults.damaged("its list of entries breaks off");
        }
        byte[] name = new byte[nameLength];
        directory.get(at + CENTRAL_SIZE, name);
        boolean unix = directory.get(at + 5) == 3;
        Item item = new Item(
                name,
                u16(directory, at + 8),
                u16(directory, at + 10),
                u32(directory, at + 16),
                u32(directory, at + 20),
                u32(directory, at + 24),
                u32(directory, at + 42),
                0,
                unix ? u16(directory, at + 40) : 0);
        ByteBuffer extra =
                directory.slice(at + CENTRAL_SIZE + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        directory.position(at + CENTRAL_SIZE + nameLength + extraLength + commentLength);
        return with64(item, extra);
    }

    /// Sizes and offset that do not fit into 32 bits are in an extra field, in this order, only those that do not fit.
    private static Item with64(Item item, ByteBuffer extra) {
        boolean needed = item.size == IN_ZIP64 || item.packed == IN_ZIP64 || item.header == IN_ZIP64;
        while (needed && extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = extra.getShort() & 0xffff;
            if (length > extra.remaining()) {
                break;
            }
            if (id == ZIP64_EXTRA) {
                ByteBuffer fields = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                long size = item.size == IN_ZIP64 ? next(fields) : item.size;
                long packed = item.packed == IN_ZIP64 ? next(fields) : item.packed;
                long header = item.header == IN_ZIP64 ? next(fields) : item.header;
                return new Item(item.name, item.flags, item.method, item.crc, packed, size, header, 0, item.unixMode);
            }
            extra.position(extra.position() + length);
        }
        return item;
    }

    private static long next(ByteBuffer fields) {
        if (fields.remaining() < 8) {
            throw ArchiveFaults.damaged("a 64-bit size is missing");
        }
        return fields.getLong();
    }

    /// Finds where the bytes are, checks that local headers say what the directory says, and that no two entries share
    /// bytes: overlapping entries are how a small file declares 100 GB.
    private List<Item> located(List<Item> items, long directory) throws IOException {
        List<Item> located = new ArrayList<>(items.size());
        for (Item item : items) {
            located.add(located(item));
        }
        List<Item> byPlace =
                located.stream().sorted(Comparator.comparingLong(Item::header)).toList();
        long free = 0;
        for (Item item : byPlace) {
            long after = item.data + item.packed;
            if (item.header < free || item.packed < 0 || after > directory || after < item.data) {
                throw ArchiveFaults.inconsistent(Entry.shown(item.name), "its bytes belong to another entry too");
            }
            free = after;
        }
        return located;
    }

    private Item located(Item item) throws IOException {
        ByteBuffer local = read(item.header, LOCAL_SIZE + item.name.length);
        byte[] name = new byte[item.name.length];
        local.get(LOCAL_SIZE, name);
        boolean same = local.getInt(0) == LOCAL
                && u16(local, 26) == item.name.length
                && Arrays.equals(name, item.name)
                && u16(local, 8) == item.method
                && (u16(local, 6) & 1) == (item.flags & 1);
        if (!same) {
            throw ArchiveFaults.inconsistent(Entry.shown(item.name), "its header and the list of entries differ");
        }
        long packed = u32(local, 18);
        long size = u32(local, 22);
        boolean sizesLater = (u16(local, 6) & HAS_DESCRIPTOR) != 0 && packed == 0 && size == 0;
        boolean sizes64 = packed == IN_ZIP64 || size == IN_ZIP64;
        if (!sizesLater && !sizes64 && (packed != item.packed || size != item.size)) {
            throw ArchiveFaults.inconsistent(Entry.shown(item.name), "its size is given twice, differently");
        }
        long data = item.header + LOCAL_SIZE + item.name.length + u16(local, 28);
        return new Item(
                item.name, item.flags, item.method, item.crc, item.packed, item.size, item.header, data, item.unixMode);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || at + length > file.size()) {
            throw ArchiveFaults.damaged("it ends too early");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static long u32(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffffffffL;
    }
}

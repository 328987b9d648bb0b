package dev.tone.platform.artifacts.archive;

import dev.tone.model.artifact.Manifest;
import dev.tone.platform.artifacts.archive.EntryStore.Content;
import dev.tone.platform.artifacts.archive.ZipDirectory.Item;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Unpacks a zip file.
final class ZipReader {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 1 << 16;
    private static final int MAX_TARGET = 4_096;

    private final FileChannel file;
    private final Expansion expansion;
    private final EntryStore store;

    ZipReader(FileChannel file, Expansion expansion, EntryStore store) {
        this.file = file;
        this.expansion = expansion;
        this.store = store;
    }

    List<Entry> read() throws IOException {
        List<Item> items = new ZipDirectory(file, expansion).read();
        long declared = 0;
        for (Item item : items) {
            require(item);
            declared = item.size() < 0 ? -1 : declared + item.size();
            expansion.require(Entry.shown(item.name()), declared);
        }
        List<Entry> entries = new ArrayList<>(items.size());
        for (Item item : items) {
            entries.add(entry(item));
        }
        return entries;
    }

    /// All refusals that need no byte of content.
    private static void require(Item item) {
        String name = Entry.shown(item.name());
        if (item.isEncrypted()) {
            throw ArchiveFaults.encrypted(name);
        }
        if (item.method() != STORED && item.method() != DEFLATED) {
            throw ArchiveFaults.unsupported(name, "it is packed by the unknown method " + item.method());
        }
        if (item.method() == STORED && item.packed() != item.size()) {
            throw ArchiveFaults.inconsistent(name, "it is not packed, yet has two sizes");
        }
        UnixMode.requireOrdinary(name, item.unixMode());
        EntryNames.utf8(item.name()).ifPresent(EntryNames::normalize);
    }

    private Entry entry(Item item) throws IOException {
        if (item.isFolder() || UnixMode.isFolder(item.unixMode())) {
            return new Entry.Folder(item.name());
        }
        String name = Entry.shown(item.name());
        try (InputStream bytes = expansion.count(name, unpacked(item))) {
            CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32());
            if (UnixMode.isLink(item.unixMode())) {
                byte[] target = checked.readNBytes(MAX_TARGET + 1);
                verify(item, target.length, checked);
                return new Entry.Link(item.name(), target, false);
            }
            Content content = store.store(checked);
            verify(item, content.size(), checked);
            return new Entry.Regular(item.name(), UnixMode.isExecutable(item.unixMode()), content);
        } catch (ZipException e) {
            throw ArchiveFaults.damaged("“" + Manifest.shown(name) + "” cannot be unpacked");
        }
    }

    private static void verify(Item item, long size, CheckedInputStream checked) {
        if (size != item.size()) {
            throw ArchiveFaults.inconsistent(Entry.shown(item.name()), "its size is not the one that it declares");
        }
        if (checked.getChecksum().getValue() != item.crc()) {
            throw ArchiveFaults.damaged("the checksum of “" + Manifest.shown(Entry.shown(item.name())) + "” is wrong");
        }
    }

    private InputStream unpacked(Item item) {
        InputStream packed = new Slice(file, item.data(), item.packed());
        if (item.method() == STORED) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, BUFFER) {
            @Override
            protected void fill() throws IOException {
                len = in.read(buf, 0, buf.length);
                if (len < 0) {
                    throw new ZipException("ends too early");
                }
                inf.setInput(buf, 0, len);
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try {
                    return super.read(target, offset, length);
                } catch (EOFException e) {
                    throw new ZipException("ends too early");
                }
            }

            @Override
            public void close() {
                inflater.end();
            }
        };
    }

    /// Part of a file as a stream.
    private static final class Slice extends InputStream {
        private final FileChannel file;
        private final long end;
        private long at;

        Slice(FileChannel file, long from, long length) {
            this.file = file;
            this.at = from;
            this.end = from + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int n = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(0, n);
            return n;
        }
    }
}

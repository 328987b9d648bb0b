package dev.tone.platform.artifacts.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a tar stream: the POSIX ustar and pax forms and GNU's long names.
final class TarReader {
    private static final int MAX_TARGET = 4_096;

    private final InputStream in;
    private final Expansion expansion;
    private final EntryStore store;
    private final List<Entry> entries = new ArrayList<>();
    private PaxHeader shared = PaxHeader.NONE;
    private PaxHeader next = PaxHeader.NONE;
    private byte @Nullable [] longName;
    private byte @Nullable [] longTarget;

    /// @param in unpacked, already counted against the limits
    TarReader(InputStream in, Expansion expansion, EntryStore store) {
        this.in = in;
        this.expansion = expansion;
        this.store = store;
    }

    List<Entry> read() throws IOException {
        try {
            for (TarHeader header = header(); header != null; header = header()) {
                read(header);
            }
        } catch (EOFException e) {
            throw ArchiveFaults.damaged("it ends too early");
        }
        return entries;
    }

    private @Nullable TarHeader header() throws IOException {
        byte[] block = new byte[TarHeader.BLOCK];
        int length = in.readNBytes(block, 0, block.length);
        // Two blocks of zeros end it; some writers leave one or both out.
        if (length == 0 || length == block.length && TarHeader.isBlank(block)) {
            return null;
        }
        if (length < block.length) {
            throw new EOFException();
        }
        return TarHeader.parse(block);
    }

    private void read(TarHeader header) throws IOException {
        switch (header.type()) {
            case 'x', 'X' -> next = shared.with(metadata(header));
            case 'g' -> shared = shared.with(metadata(header));
            case 'L' -> longName = TarHeader.text(metadata(header));
            case 'K' -> longTarget = TarHeader.text(metadata(header));
            default -> {
                entry(header);
                next = shared;
                longName = null;
                longTarget = null;
            }
        }
    }

    private byte[] metadata(TarHeader header) throws IOException {
        if (header.size() > PaxHeader.MAX_BYTES) {
            throw ArchiveFaults.damaged("a name in it is longer than any name can be");
        }
        byte[] bytes = in.readNBytes((int) header.size());
        if (bytes.length < header.size()) {
            throw new EOFException();
        }
        skip(padding(header.size()));
        return bytes;
    }

    private void entry(TarHeader header) throws IOException {
        expansion.entry();
        byte[] name = first(next.path(), longName, header.name());
        byte[] target = first(next.linkPath(), longTarget, header.target());
        long size = next.size() < 0 ? header.size() : next.size();
        String shown = Entry.shown(name);
        EntryNames.utf8(name).ifPresent(EntryNames::normalize);
        switch (header.type()) {
            case '0', '\0', '7' -> {
                if (next.isSparse()) {
                    throw ArchiveFaults.unsupported(shown, "it is stored with holes (sparse)");
                }
                regular(name, header.isExecutable(), size);
            }
            case '5' -> {
                entries.add(new Entry.Folder(name));
                skip(size + padding(size));
            }
            case '1', '2' -> {
                if (target.length > MAX_TARGET) {
                    throw ArchiveFaults.unsafeLink(shown, "points to a name that is too long");
                }
                entries.add(new Entry.Link(name, target, header.type() == '1'));
                skip(size + padding(size));
            }
            case '3', '4' -> throw ArchiveFaults.special(shown, "device");
            case '6' -> throw ArchiveFaults.special(shown, "pipe");
            default -> throw ArchiveFaults.unsupported(shown, "it is of an unknown kind");
        }
    }

    private void regular(byte[] name, boolean executable, long size) throws IOException {
        expansion.require(Entry.shown(name), size);
        boolean folder = name.length > 0 && name[name.length - 1] == '/';
        if (folder && size == 0) {
            entries.add(new Entry.Folder(name));
            return;
        }
        Part part = new Part(in, size);
        entries.add(new Entry.Regular(name, executable, store.store(part)));
        if (part.left > 0) {
            throw new EOFException();
        }
        skip(padding(size));
    }

    private void skip(long bytes) throws IOException {
        expansion.require("", bytes);
        in.skipNBytes(bytes);
    }

    private static long padding(long size) {
        return -size & (TarHeader.BLOCK - 1);
    }

    private static byte[] first(byte @Nullable [] one, byte @Nullable [] two, byte[] otherwise) {
        return one != null ? one : two != null ? two : otherwise;
    }

    /// The next bytes of a stream, as a stream that leaves the rest.
    private static final class Part extends InputStream {
        private final InputStream source;
        private long left;

        Part(InputStream source, long length) {
            this.source = source;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = source.read(target, offset, (int) Math.min(length, left));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
            return n;
        }
    }
}

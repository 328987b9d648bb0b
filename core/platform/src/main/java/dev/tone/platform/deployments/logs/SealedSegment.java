package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LogLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A full segment, compressed in blocks of whole lines so that any line is a few milliseconds away.
///
/// Format 1: the blocks (raw deflate); for each block lines, bytes and compressed bytes as 32-bit numbers; the
/// number of blocks; the magic number, whose last byte is the format.
final class SealedSegment implements Segment {
    static final String SUFFIX = ".logz";
    private static final int BLOCK = 1 << 16;
    private static final int MAGIC = 0x544C4701;
    private static final int ENTRY = 12;

    private final Path file;
    private final long first;
    private final int[] linesBefore;
    private final int[] sizes;
    private final long[] places;
    private final long bytesOnDisk;

    private SealedSegment(Path file, long first, int[] linesBefore, int[] sizes, long[] places, long bytesOnDisk) {
        this.file = file;
        this.first = first;
        this.linesBefore = linesBefore;
        this.sizes = sizes;
        this.places = places;
        this.bytesOnDisk = bytesOnDisk;
    }

    /// Compresses the segment beside it. The file appears whole and synced, or not at all; the raw file stays.
    static SealedSegment seal(RawSegment raw) throws IOException {
        byte[] bytes = raw.bytes();
        Path file = raw.file().resolveSibling(Segment.fileName(raw.first(), SUFFIX));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        ByteBuffer index = ByteBuffer.allocate((bytes.length / BLOCK + 1) * ENTRY + 8);
        int blocks = 0;
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            byte[] compressed = new byte[BLOCK * 2];
            int at = 0;
            while (at < bytes.length) {
                int to = at;
                int lines = 0;
                while (to < bytes.length && to - at < BLOCK) {
                    to = Segment.lineEnd(bytes, to, bytes.length) + 1;
                    lines++;
                }
                deflater.reset();
                deflater.setInput(bytes, at, to - at);
                deflater.finish();
                int size = 0;
                while (!deflater.finished()) {
                    if (size == compressed.length) {
                        compressed = Arrays.copyOf(compressed, size * 2);
                    }
                    size += deflater.deflate(compressed, size, compressed.length - size);
                }
                writeAll(out, ByteBuffer.wrap(compressed, 0, size));
                index.putInt(lines).putInt(to - at).putInt(size);
                blocks++;
                at = to;
            }
            index.putInt(blocks).putInt(MAGIC).flip();
            writeAll(out, index);
            out.force(true);
        } finally {
            deflater.end();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return open(file);
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    static SealedSegment open(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long length = in.length();
            in.seek(Math.max(0, length - 8));
            int blocks = in.readInt();
            if (in.readInt() != MAGIC || blocks < 0 || (long) blocks * ENTRY + 8 > length) {
                throw new IOException("Not a sealed log: " + file.getFileName());
            }
            byte[] index = new byte[blocks * ENTRY];
            in.seek(length - 8 - index.length);
            in.readFully(index);
            ByteBuffer entries = ByteBuffer.wrap(index);
            int[] linesBefore = new int[blocks + 1];
            int[] sizes = new int[blocks];
            long[] places = new long[blocks + 1];
            for (int i = 0; i < blocks; i++) {
                linesBefore[i + 1] = linesBefore[i] + entries.getInt();
                sizes[i] = entries.getInt();
                places[i + 1] = places[i] + entries.getInt();
            }
            return new SealedSegment(file, Segment.firstOf(file), linesBefore, sizes, places, length);
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public int lines() {
        return linesBefore[sizes.length];
    }

    @Override
    public long bytesOnDisk() {
        return bytesOnDisk;
    }

    @Override
    public void read(long from, int wanted, List<LogLine> into) throws IOException {
        int line = (int) (from - first);
        int block = blockOf(line);
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (; block < sizes.length && into.size() < wanted; block++) {
                byte[] bytes = inflate(in, block);
                int at = 0;
                int number = linesBefore[block];
                int end;
                while (into.size() < wanted && (end = Segment.lineEnd(bytes, at, bytes.length)) >= 0) {
                    if (number >= line) {
                        into.add(LineCodec.decode(first + number, bytes, at, end));
                    }
                    number++;
                    at = end + 1;
                }
            }
        }
    }

    @Override
    public void writeTexts(OutputStream out) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (int block = 0; block < sizes.length; block++) {
                byte[] bytes = inflate(in, block);
                Segment.writeTexts(bytes, bytes.length, out);
            }
        }
    }

    @Override
    public int writeLines(long from, OutputStream out) throws IOException {
        int line = (int) (from - first);
        int written = 0;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (int block = blockOf(line); block < sizes.length; block++) {
                byte[] bytes = inflate(in, block);
                int skip = Math.max(0, line - linesBefore[block]);
                written += Segment.writeLines(bytes, 0, bytes.length, skip, out);
            }
        }
        return written;
    }

    private int blockOf(int line) {
        int block = 0;
        while (block < sizes.length && linesBefore[block + 1] <= line) {
            block++;
        }
        return block;
    }

    private byte[] inflate(RandomAccessFile in, int block) throws IOException {
        byte[] compressed = new byte[(int) (places[block + 1] - places[block])];
        in.seek(places[block]);
        in.readFully(compressed);
        byte[] bytes = new byte[sizes[block]];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(compressed);
            int size = 0;
            while (size < bytes.length) {
                int count = inflater.inflate(bytes, size, bytes.length - size);
                if (count == 0) {
                    throw new IOException("The log is damaged: " + file.getFileName());
                }
                size += count;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IOException("The log is damaged: " + file.getFileName(), e);
        } finally {
            inflater.end();
        }
    }
}

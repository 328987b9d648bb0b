package dev.tone.platform.artifacts.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// A gzip file for its reader, which takes the data in blocks, but the names and comments before it byte by byte and to
/// whatever end: nobody waits for a name of a gigabyte.
final class GzipHeads extends BufferedInputStream {
    private static final int LONGEST = 1 << 16;

    private int head;

    GzipHeads(InputStream in, int buffer) {
        super(in, buffer);
    }

    @Override
    public synchronized int read() throws IOException {
        if (++head > LONGEST) {
            throw new ZipException("The head is longer than any can be");
        }
        return super.read();
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        head = 0;
        return super.read(target, offset, length);
    }
}

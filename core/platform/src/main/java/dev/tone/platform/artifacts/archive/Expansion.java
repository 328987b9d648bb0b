package dev.tone.platform.artifacts.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Keeps count of what comes out of one archive and stops it at the limits. What the archive declares is checked before
/// anything is unpacked, what really comes while it does.
final class Expansion {
    private final ArchiveLimits limits;
    private final long packedBytes;
    private int entries;
    private long bytes;

    Expansion(ArchiveLimits limits, long packedBytes) {
        this.limits = limits;
        this.packedBytes = packedBytes;
    }

    void entry() {
        if (++entries > limits.entries()) {
            throw ArchiveFaults.tooManyEntries(limits.entries());
        }
    }

    void require(String entry, long total) {
        if (total < 0 || total > limits.expandedBytes()) {
            throw ArchiveFaults.tooLarge(entry, limits.expandedBytes());
        }
        if (total > limits.ratioFrom() && total / limits.ratio() > packedBytes) {
            throw ArchiveFaults.bomb(entry, limits.ratio());
        }
    }

    /// @param entry what to blame
    InputStream count(String entry, InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int n = super.read(target, offset, length);
                if (n > 0) {
                    bytes += n;
                    require(entry, bytes);
                }
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 8_192)]));
            }
        };
    }
}

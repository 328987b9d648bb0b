package dev.tone.client.uploads;

import java.util.ArrayList;
import java.util.List;

/// Which files go over several connections at once, in parts that the platform joins.
///
/// One connection over a long way carries what its window lets through, several carry more. On the same computer there
/// is nothing to win, and joining costs the platform another pass over the bytes.
///
/// @param connections at most
/// @param least bytes of a part; a file that has no two of them goes as one
public record Parting(int connections, long least) {
    /// Every file goes as one: to a platform on this computer.
    public static final Parting NONE = new Parting(1, Long.MAX_VALUE);

    private static final int USUAL_CONNECTIONS = 4;
    private static final long USUAL_LEAST = 16L << 20;
    private static final long GRAIN = 1 << 20;

    public static Parting usual() {
        return new Parting(USUAL_CONNECTIONS, USUAL_LEAST);
    }

    /// Whether sending is as fast as hashing.
    boolean isNear() {
        return connections == 1;
    }

    /// The parts of a file, one behind the other; a single one when it is not worth more.
    List<UploadGateway.Piece> of(LocalFile file) {
        long count = Math.clamp(file.size() / least, 1, connections);
        long length = Math.ceilDiv(Math.ceilDiv(file.size(), count), GRAIN) * GRAIN;
        List<UploadGateway.Piece> pieces = new ArrayList<>();
        for (long from = 0; from < file.size(); from += length) {
            pieces.add(new UploadGateway.Piece(file, from, Math.min(from + length, file.size())));
        }
        return pieces;
    }
}

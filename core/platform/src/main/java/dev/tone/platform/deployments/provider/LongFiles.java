package dev.tone.platform.deployments.provider;

import dev.tone.model.artifact.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// Files that may be larger than anybody has patience for: a file with holes says that it has terabytes.
/// What reads them asks between two pieces whether somebody still wants it.
final class LongFiles {
    private static final int BUFFER = 1 << 16;

    private LongFiles() {}

    @FunctionalInterface
    private interface Piece {
        void take(byte[] buffer, int count) throws IOException;
    }

    static String digest(Path file, Cancellation cancellation) throws IOException, CanceledException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            read(in, cancellation, (buffer, count) -> digest.update(buffer, 0, count));
        }
        return Sha256.finish(digest);
    }

    /// To a file that is not there yet, which may be run when the other may be.
    static void copy(Path file, Path target, Cancellation cancellation) throws IOException, CanceledException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            read(in, cancellation, (buffer, count) -> out.write(buffer, 0, count));
        }
        if (Files.isExecutable(file)) {
            target.toFile().setExecutable(true, false);
        }
    }

    private static void read(InputStream in, Cancellation cancellation, Piece piece)
            throws IOException, CanceledException {
        byte[] buffer = new byte[BUFFER];
        int count;
        while ((count = in.read(buffer)) >= 0) {
            cancellation.check();
            piece.take(buffer, count);
        }
    }
}

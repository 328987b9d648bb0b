package dev.tone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A folder for one benchmark, on the disk that the system property `tone.bench.folder` names, else where temporary
/// files are. Taken away when it is closed.
public final class Scratch implements AutoCloseable {
    private static final int BLOCK = 1 << 20;

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    public static Scratch open() throws IOException {
        String parent = System.getProperty("tone.bench.folder");
        return new Scratch(
                parent == null
                        ? Files.createTempDirectory("tone-bench")
                        : Files.createTempDirectory(Path.of(parent), "tone-bench"));
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /// A file that nothing else has the content of, so that nobody can find it there already. It is on the disk, so
    /// that writing it does not go on while something is measured.
    public Path noise(String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        RandomGenerator random = RandomGenerator.getDefault();
        byte[] block = new byte[BLOCK];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long left = bytes; left > 0; left -= block.length) {
                random.nextBytes(block);
                out.write(ByteBuffer.wrap(block, 0, (int) Math.min(left, block.length)));
            }
            out.force(true);
        }
        return file;
    }

    public void delete(Path tree) throws IOException {
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A disk of its own in memory, that can be made full or read only at any moment. Needs the right to mount; without it
/// the test is skipped and says so.
public final class TinyDisk implements AutoCloseable {
    private static final int PAGE = 4_096;

    private final Path folder;

    private TinyDisk(Path folder) {
        this.folder = folder;
    }

    public static TinyDisk mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1g,mode=0700", "tone-test", folder.toString()) == 0,
                "SKIPPED: no right to mount a disk. Run it as root.");
        return new TinyDisk(folder);
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void remount(String options) {
        List<String> command = new ArrayList<>(List.of("mount", "-o", "remount," + options, folder.toString()));
        if (run(command.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("remount " + options + " was refused");
        }
    }

    public Path folder() {
        return folder;
    }

    /// From now on not a byte more fits.
    public void full() throws IOException {
        for (int attempt = 0; ; attempt++) {
            var store = Files.getFileStore(folder);
            long used = store.getTotalSpace() - store.getUnallocatedSpace();
            try {
                remount("size=" + Math.max(PAGE, used));
                return;
            } catch (IllegalStateException e) {
                // Somebody wrote between the two.
                if (attempt == 50) {
                    throw e;
                }
            }
        }
    }

    public void room() {
        remount("size=1g");
    }

    public void readOnly() {
        remount("ro");
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }
}

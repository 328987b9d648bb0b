package dev.tone.desktop.diagnostics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What helps somebody else to help: facts, logs of the app, and crash reports, as one zip. No data of projects, no
/// settings with values of people, no tokens.
final class Bundle {
    /// The end of a log tells most.
    private static final long MOST_OF_A_LOG = 2L << 20;

    private Bundle() {}

    static void write(Path target, String facts, List<Path> logs, List<Path> crashes) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "facts.txt", facts.getBytes(StandardCharsets.UTF_8));
            for (Path log : logs) {
                entry(zip, "logs/" + log.getFileName(), tail(log));
            }
            for (Path crash : crashes) {
                entry(zip, "crashes/" + crash.getFileName(), Files.readAllBytes(crash));
            }
        }
    }

    private static byte[] tail(Path log) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - MOST_OF_A_LOG));
            return java.nio.channels.Channels.newInputStream(channel).readNBytes((int) MOST_OF_A_LOG);
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}

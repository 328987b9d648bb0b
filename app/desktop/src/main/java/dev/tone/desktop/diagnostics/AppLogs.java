package dev.tone.desktop.diagnostics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The log files of the app itself. What it keeps of deployments' logs lies in the same folder and is none of them.
///
/// @param folder that need not be there
record AppLogs(Path folder) {
    private static final int TAIL_LINES = 200;
    private static final long TAIL_BYTES = 1 << 20;

    /// The one that is being written first, then the older ones.
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(AppLogs::isOwn).sorted().toList();
        }
    }

    /// The last lines of what was written last. Bytes that are no text are shown as such.
    String tail() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return "";
        }
        List<String> lines = end(files.getFirst()).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    private static String end(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - TAIL_BYTES);
            channel.position(from);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until all is there.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isOwn(Path file) {
        return file.getFileName().toString().startsWith("tone.") && Files.isRegularFile(file);
    }
}

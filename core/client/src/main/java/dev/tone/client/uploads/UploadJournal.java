package dev.tone.client.uploads;

import dev.tone.model.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tickets on disk, one small file each, replaced as a whole and synced: killing the app loses none.
final class UploadJournal {
    private static final Logger LOG = LoggerFactory.getLogger(UploadJournal.class);
    private static final String SUFFIX = ".json";

    private final Path folder;

    UploadJournal(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw LocalFaults.journal(e);
        }
    }

    /// All, in the order of their making. What cannot be read is left where it is.
    List<UploadTicket> load() {
        try (Stream<Path> files = Files.list(folder)) {
            List<UploadTicket> tickets = new ArrayList<>();
            for (Path file :
                    files.filter(name -> name.toString().endsWith(SUFFIX)).toList()) {
                read(file, tickets);
            }
            tickets.sort(Comparator.comparing(UploadTicket::createdAt).thenComparing(UploadTicket::id));
            return tickets;
        } catch (IOException e) {
            throw LocalFaults.journal(e);
        }
    }

    private static void read(Path file, List<UploadTicket> tickets) throws IOException {
        try {
            UploadTicket ticket = Json.read(Files.readString(file), UploadTicket.class);
            if (ticket.format() == UploadTicket.FORMAT) {
                tickets.add(ticket);
            }
        } catch (RuntimeException e) {
            LOG.warn("An upload's note cannot be read and is left alone: {}", file.getFileName());
        }
    }

    void save(UploadTicket ticket) {
        Path file = file(ticket.id());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(Json.write(ticket).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw LocalFaults.journal(e);
        }
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw LocalFaults.journal(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}

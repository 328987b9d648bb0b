package dev.tone.platform.deployments.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The machine's processes as `/proc` shows them. Where there is no `/proc` the table is empty and only the process
/// tree that the JDK knows is ended.
final class ProcessTable {
    private static final int PAGE = 4096;

    private final Path proc;

    ProcessTable() {
        this(Path.of("/proc"));
    }

    ProcessTable(Path proc) {
        this.proc = proc;
    }

    /// @param startTicks clock ticks after boot; with the pid it names one process for ever
    /// @param residentBytes memory in use
    record Entry(
            int pid, int parent, int group, int session, long startTicks, String name, char state, long residentBytes) {
        boolean isAlive() {
            return state != 'Z' && state != 'X';
        }

        Key key() {
            return new Key(pid, startTicks);
        }
    }

    /// One process for ever: pids are used again, but not with the same start time.
    record Key(int pid, long startTicks) {}

    List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(proc)) {
            return entries;
        }
        try (DirectoryStream<Path> pids = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path pid : pids) {
                Entry entry = read(pid);
                if (entry != null && entry.isAlive()) {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list the processes of this machine", e);
        }
        return entries;
    }

    Optional<Entry> find(long pid) {
        return Optional.ofNullable(read(proc.resolve(Long.toString(pid))));
    }

    /// Whether the process was started with this text in its environment. Processes of other users answer no.
    boolean carries(int pid, String marker) {
        try {
            byte[] environment = Files.readAllBytes(proc.resolve(pid + "/environ"));
            return new String(environment, StandardCharsets.ISO_8859_1).contains(marker);
        } catch (IOException e) {
            return false;
        }
    }

    /// How many threads the machine has in all, 0 when it does not say.
    long threads() {
        try {
            // `0.20 0.18 0.12 1/80 11206`: runnable and all.
            String[] fields = Files.readString(proc.resolve("loadavg")).split("[ /]");
            return Long.parseLong(fields[4]);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /// Changes with every boot, so that start times of different boots are never compared.
    String bootId() {
        try {
            return Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static @Nullable Entry read(Path directory) {
        try {
            String stat = Files.readString(directory.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name may hold anything, also spaces and brackets: the fields start after the last bracket.
            int open = stat.indexOf('(');
            int close = stat.lastIndexOf(')');
            String[] fields = stat.substring(close + 2).split(" ");
            return new Entry(
                    Integer.parseInt(stat.substring(0, open).strip()),
                    Integer.parseInt(fields[1]),
                    Integer.parseInt(fields[2]),
                    Integer.parseInt(fields[3]),
                    Long.parseLong(fields[19]),
                    stat.substring(open + 1, close),
                    fields[0].charAt(0),
                    Long.parseLong(fields[21]) * PAGE);
        } catch (IOException | RuntimeException e) {
            return null; // It ended while we looked.
        }
    }
}

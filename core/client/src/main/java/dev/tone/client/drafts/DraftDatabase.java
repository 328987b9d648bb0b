package dev.tone.client.drafts;

import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// `client.db`: one SQLite file in the profile folder. A write whose future is complete survives the loss of power.
///
/// A file that is damaged or that a newer Tone wrote is moved aside, never overwritten; [#notice] then says so. The
/// caller makes sure that one process uses the folder. Thread-safe.
public final class DraftDatabase implements Pin {
    public static final String FILE = "client.db";

    private final Connection reader;
    private final CommitQueue commits;
    private final @Nullable Fault notice;

    private DraftDatabase(Connection writer, Connection reader, @Nullable Fault notice) {
        this.reader = reader;
        this.notice = notice;
        commits = new CommitQueue(writer);
    }

    /// @throws dev.tone.model.fault.FaultException when the folder cannot be used at all
    public static DraftDatabase open(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = folder.resolve(FILE);
        try {
            String unusable = DraftFile.unusable(file);
            Fault notice = null;
            if (unusable != null) {
                notice = DraftFaults.setAside(unusable, DraftFile.setAside(file, unusable, clock.instant()));
            }
            Connection writer = DraftFile.connect(file);
            DraftFile.migrate(writer);
            return new DraftDatabase(writer, DraftFile.connect(file), notice);
        } catch (SQLException e) {
            throw DraftFaults.of(e);
        }
    }

    /// What people have to be told about how the store was opened.
    public Optional<Fault> notice() {
        return Optional.ofNullable(notice);
    }

    /// Queues a write. Writes happen in the order of their asking, each wholly or not at all.
    ///
    /// @return completed when it is on the disk, on the store's thread, or with a
    ///     [dev.tone.model.fault.FaultException]
    <T> CompletableFuture<T> write(SqlWork<T> work) {
        return commits.add(work);
    }

    /// Waits until everything that was asked for so far is on the disk.
    public void flush() {
        write(_ -> true).join();
    }

    /// Sees every completed write.
    <T> T read(SqlWork<T> work) {
        synchronized (reader) {
            try {
                return work.run(reader);
            } catch (SQLException e) {
                throw DraftFaults.of(e);
            }
        }
    }

    /// Finishes what is queued.
    @Override
    public void close() {
        commits.close();
        synchronized (reader) {
            DraftFile.close(reader);
        }
    }
}

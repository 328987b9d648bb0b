package dev.tone.desktop.link;

import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.Scope;
import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this window's profile keeps on the disk of drawings and queued calls. Opened by who first needs it, off the
/// JavaFX thread, so that the start does not wait for it. Thread-safe.
public final class LocalStore implements Pin {
    /// The platform of this data folder has one owner and one organization.
    static final Scope SCOPE = new Scope("embedded", "local", "local");

    private final Path folder;
    private @Nullable DraftDatabase database;
    private boolean closed;

    /// @param folder of this window's profile; used by one process at a time
    public LocalStore(Path folder) {
        this.folder = folder;
    }

    /// Blocks for the disk when it is the first to ask.
    ///
    /// @throws dev.tone.model.fault.FaultException when the folder cannot be used
    synchronized DraftDatabase database() {
        if (closed) {
            throw new IllegalStateException("The local store is closed");
        }
        DraftDatabase known = database;
        if (known == null) {
            known = DraftDatabase.open(folder, Clock.systemUTC());
            database = known;
        }
        return known;
    }

    /// What people have to be told of how the store was opened, e.g. that a damaged file was set aside. Blocks like
    /// [#database].
    public Optional<Fault> notice() {
        return database().notice();
    }

    /// How large drawings looked last, a file each.
    Path looks() {
        return folder.resolve("looks");
    }

    /// What drawings were under a name, a folder each.
    Path versions() {
        return folder.resolve("versions");
    }

    /// Where copies of logs are kept.
    Path logs() {
        return folder.resolve("logs");
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (database != null) {
            database.close();
            database = null;
        }
    }
}

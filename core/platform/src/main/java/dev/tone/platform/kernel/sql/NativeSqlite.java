package dev.tone.platform.kernel.sql;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/// SQLite's native library, unpacked once into a folder that nobody else can write. Left alone, the driver unpacks it
/// at every start into the shared temporary folder, where another user could put a library of the same name first.
public final class NativeSqlite {
    private static final String PATH = "org.sqlite.lib.path";

    private NativeSqlite() {}

    /// Has no effect when the library's place is already set: in a packaged app it ships unpacked.
    ///
    /// @param folder a private one
    public static void unpackInto(Path folder) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String name = System.mapLibraryName("sqlitejdbc");
        Path home = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        Path library = home.resolve(name);
        try {
            if (!Files.exists(library)) {
                unpack(name, home, library);
            }
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(
                            FaultKind.UNAVAILABLE,
                            "data/unusable",
                            "The data folder cannot be used.",
                            "The database's library could not be written to it. Check that the disk has room."),
                    e);
        }
        System.setProperty(PATH, home.toString());
    }

    private static void unpack(String name, Path home, Path library) throws IOException {
        String resource = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                // The driver's own search says best what is missing.
                return;
            }
            Files.createDirectories(home);
            Path part = Files.createTempFile(home, name, ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}

package dev.tone.platform.artifacts.archive;

/// File types and permissions as Unix keeps them (`st_mode`); 0 where the archive does not say.
final class UnixMode {
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final int OWNER_EXECUTES = 0100;

    static boolean isFolder(int mode) {
        return (mode & TYPE) == FOLDER;
    }

    static boolean isLink(int mode) {
        return (mode & TYPE) == LINK;
    }

    static boolean isExecutable(int mode) {
        return (mode & OWNER_EXECUTES) != 0;
    }

    /// @throws dev.tone.model.fault.FaultException `archive/special-file` for devices, pipes and sockets
    static void requireOrdinary(String name, int mode) {
        switch (mode & TYPE) {
            case 0, REGULAR, FOLDER, LINK -> {}
            case 0010000 -> throw ArchiveFaults.special(name, "pipe");
            case 0140000 -> throw ArchiveFaults.special(name, "socket");
            default -> throw ArchiveFaults.special(name, "device");
        }
    }

    private UnixMode() {}
}

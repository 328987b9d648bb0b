package dev.tone.platform.artifacts.archive;

import dev.tone.platform.artifacts.archive.EntryStore.Content;
import java.nio.charset.StandardCharsets;

/// One entry as it was read, its name still in the archive's bytes.
sealed interface Entry {
    byte[] name();

    /// @param executable by its owner
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Regular(byte[] name, boolean executable, Content content) implements Entry {}

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Folder(byte[] name) implements Entry {}

    /// @param target as the archive has it
    /// @param fromRoot a hard link: the target is the name of another entry
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Link(byte[] name, byte[] target, boolean fromRoot) implements Entry {}

    /// For messages while the encoding is not known yet.
    static String shown(byte[] name) {
        return EntryNames.utf8(name).orElseGet(() -> new String(name, StandardCharsets.ISO_8859_1));
    }
}

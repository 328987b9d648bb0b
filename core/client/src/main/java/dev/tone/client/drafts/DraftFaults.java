package dev.tone.client.drafts;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.nio.file.Path;
import java.sql.SQLException;

/// What goes wrong with the local store, in words for people.
final class DraftFaults {
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private DraftFaults() {}

    static FaultException of(SQLException failure) {
        return new FaultException(fault(failure), failure);
    }

    static boolean isDamage(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        return code == CORRUPT || code == NOTADB;
    }

    private static Fault fault(SQLException failure) {
        return switch (failure.getErrorCode() & 0xff) {
            case FULL ->
                new Fault(
                        FaultKind.EXHAUSTED,
                        "drafts/disk-full",
                        "The disk is full, so the newest changes are not saved.",
                        "Free some space; Tone saves them as soon as there is some.");
            case READONLY, CANTOPEN, IOERR ->
                new Fault(
                        FaultKind.UNAVAILABLE,
                        "drafts/unwritable",
                        "The profile folder cannot be written, so the newest changes are not saved.",
                        "Check that the folder is there and that its disk is not read-only.");
            case CORRUPT, NOTADB ->
                new Fault(
                        FaultKind.INTERNAL,
                        "drafts/damaged",
                        "The local store is damaged.",
                        "Start Tone again: it sets the damaged file aside.");
            default -> new Fault(FaultKind.INTERNAL, "drafts/failed", "The local store failed.", failure.getMessage());
        };
    }

    static Fault setAside(String why, Path aside) {
        return why.equals("newer")
                ? new Fault(
                        FaultKind.UNSUPPORTED,
                        "drafts/newer",
                        "The local store was written by a newer Tone.",
                        "It was kept as " + aside.getFileName() + ". Update Tone to open it; until then this one starts"
                                + " without it.")
                : new Fault(
                        FaultKind.INTERNAL,
                        "drafts/damaged",
                        "The local store was damaged.",
                        "It was kept as " + aside.getFileName() + ". What was synced comes back from the platform.");
    }

    static FaultException notDurable() {
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "drafts/not-durable",
                        "The disk of the profile folder cannot keep changes safe.",
                        "Choose a folder on a local disk; network folders often lack what is needed.")
                .asException();
    }
}

package dev.tone.platform.artifacts.archive;

import dev.tone.model.artifact.Manifest;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;

/// Why an archive is refused, each naming the entry and what to do.
final class ArchiveFaults {
    private static final String REPACK = "Pack it again, for example with “zip -r” or “tar -czf”, and try again.";

    static FaultException damaged(String what) {
        return invalid("damaged", "The archive is damaged or not complete: " + what + ".", REPACK);
    }

    static FaultException unknownFormat() {
        return new Fault(
                        FaultKind.UNSUPPORTED,
                        "archive/unknown-format",
                        "This is not a zip, tar or tar.gz file, whatever its name says.",
                        "Pack the folder as .zip or .tar.gz, or drop the folder itself.")
                .asException();
    }

    static FaultException inconsistent(String entry, String what) {
        return invalid(
                "inconsistent",
                "The archive says two different things about “" + Manifest.shown(entry) + "”: " + what + ".",
                "Such archives are made to deceive. Unpack it where you trust it and pack it again.");
    }

    static FaultException tooManyEntries(int limit) {
        return tooLarge(
                "too-many-entries",
                "The archive has more than " + limit + " entries.",
                "Leave out what is not needed, for example dependencies that the build installs.");
    }

    static FaultException tooLarge(String entry, long limit) {
        return tooLarge(
                "too-large",
                "Unpacked, the archive is larger than " + size(limit) + " (at “" + Manifest.shown(entry) + "”).",
                "Leave out large files that the site does not need, or split it.");
    }

    static FaultException bomb(String entry, int ratio) {
        return tooLarge(
                "suspicious-ratio",
                "“" + Manifest.shown(entry) + "” expands to more than " + ratio + " times the size of the archive.",
                "That is how archives that fill the disk are made. If the content is honest, drop the folder itself.");
    }

    static FaultException unsafePath(String entry, String flaw) {
        return invalid(
                "unsafe-path",
                "The name “" + Manifest.shown(entry) + "” " + flaw + ".",
                "Names must stay inside the folder. Rename it and pack the folder again.");
    }

    static FaultException unsafeLink(String entry, String what) {
        return invalid(
                "unsafe-link",
                "The link “" + Manifest.shown(entry) + "” " + what + ".",
                "Replace the link by the file that it points to and pack the folder again.");
    }

    static FaultException special(String entry, String what) {
        return invalid(
                "special-file",
                "“" + Manifest.shown(entry) + "” is a " + what + ", not a file.",
                "Leave it out and pack the folder again.");
    }

    static FaultException unsupported(String entry, String what) {
        return new Fault(
                        FaultKind.UNSUPPORTED,
                        "archive/unsupported",
                        "“" + Manifest.shown(entry) + "” cannot be taken: " + what + ".",
                        REPACK)
                .asException();
    }

    static FaultException encrypted(String entry) {
        return new Fault(
                        FaultKind.UNSUPPORTED,
                        "archive/encrypted",
                        "“" + Manifest.shown(entry) + "” is encrypted.",
                        "Pack the folder again without a password.")
                .asException();
    }

    static FaultException nothing() {
        return invalid("empty", "This archive is an empty file, of 0 bytes.", "Pack the folder that has the files.");
    }

    static FaultException empty() {
        return invalid("empty", "There is no file in this archive.", "Pack the folder that has the files.");
    }

    private static FaultException invalid(String what, String title, String detail) {
        return Fault.invalid("archive/" + what, title, detail).asException();
    }

    private static FaultException tooLarge(String what, String title, String detail) {
        return new Fault(FaultKind.TOO_LARGE, "archive/" + what, title, detail).asException();
    }

    private static String size(long bytes) {
        return bytes >= 1L << 30 ? (bytes >> 30) + " GiB" : (bytes >> 20) + " MiB";
    }

    private ArchiveFaults() {}
}

package dev.tone.platform.artifacts;

import dev.tone.model.artifact.Manifest;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.List;

/// What goes wrong with artifacts.
final class ArtifactFaults {
    static FaultException notFound() {
        return Fault.notFound("artifact/not-found", "There is no such artifact.")
                .asException();
    }

    static FaultException noFile() {
        return Fault.notFound("artifact/no-such-file", "This artifact has no such file.")
                .asException();
    }

    static FaultException missingBlobs(List<String> paths) {
        return Fault.conflict(
                        "artifact/missing-blobs",
                        "The bytes of " + paths.size() + " files have not arrived, “" + Manifest.shown(paths.getFirst())
                                + "” for one.",
                        "Ask which are missing, send them, and try again.")
                .asException();
    }

    static FaultException wrongSize(String path) {
        return Fault.conflict(
                        "artifact/wrong-size",
                        "“" + Manifest.shown(path) + "” has another size than its bytes.",
                        "The file changed while it was read: read it again.")
                .asException();
    }

    static FaultException empty() {
        return Fault.invalid(
                        "artifact/empty", "There is no file to make an artifact of.", "Choose a folder with files.")
                .asException();
    }

    static FaultException invalidName() {
        return Fault.invalid(
                        "artifact/invalid-name",
                        "The artifact's name cannot be used.",
                        "It has 1 to 255 bytes on one line, without slashes and characters that turn the direction of reading.")
                .asException();
    }

    static FaultException otherDigest() {
        return Fault.conflict(
                        "artifact/digest-mismatch",
                        "The upload's bytes are not the ones that were announced.",
                        "The file changed while it was read: upload it again.")
                .asException();
    }

    static FaultException inUse(String by) {
        return Fault.conflict(
                        "artifact/in-use",
                        "The artifact is used by " + by + ".",
                        "Deploy another artifact there first, or keep this one.")
                .asException();
    }

    private ArtifactFaults() {}
}

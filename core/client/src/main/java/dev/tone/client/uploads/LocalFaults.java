package dev.tone.client.uploads;

import dev.tone.model.artifact.Manifest;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// What goes wrong with the files on this machine, each naming the file and what to do.
final class LocalFaults {
    static final String CHANGED = "upload/file-changed";

    static FaultException unreadable(String name, IOException failure) {
        Fault fault = switch (failure) {
            case NoSuchFileException _ ->
                Fault.conflict(
                        "upload/file-vanished",
                        "“" + Manifest.shown(name) + "” is no longer there.",
                        "Put it back and resume, or drop the folder again.");
            case AccessDeniedException _ ->
                Fault.invalid(
                        "upload/file-unreadable",
                        "“" + Manifest.shown(name) + "” may not be read.",
                        "Give yourself the right to read it, or take it out, and resume.");
            default ->
                Fault.invalid(
                        "upload/file-unreadable",
                        "“" + Manifest.shown(name) + "” could not be read.",
                        "Check the disk that it lies on, and resume.");
        };
        return new FaultException(fault, failure);
    }

    static FaultException changed(String name) {
        return Fault.conflict(
                        CHANGED,
                        "“" + Manifest.shown(name) + "” changed while it was sent.",
                        "Wait until the program that writes it is done, and resume.")
                .asException();
    }

    static FaultException notAFile(String name) {
        return Fault.invalid(
                        "upload/not-a-file",
                        "“" + Manifest.shown(name) + "” is neither a file nor a folder.",
                        "Choose a file or a folder.")
                .asException();
    }

    static FaultException empty(String name) {
        return Fault.invalid(
                        "upload/empty-folder",
                        "There is no file in “" + Manifest.shown(name) + "”.",
                        "Choose a folder with files.")
                .asException();
    }

    static FaultException journal(IOException failure) {
        return new FaultException(
                new Fault(
                        FaultKind.EXHAUSTED,
                        "upload/not-remembered",
                        "The upload could not be noted down on this computer.",
                        "Free some space on the disk, or let Tone write to its data folder, and try again."),
                failure);
    }

    private LocalFaults() {}
}

package dev.tone.platform.artifacts.blobs;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import org.jspecify.annotations.Nullable;

/// What goes wrong with stores, in words that say what to do.
public final class StoreFaults {
    public static FaultException noBlob() {
        return new Fault(
                        FaultKind.NOT_FOUND,
                        "blob/not-found",
                        "The bytes of this file are gone.",
                        "They were damaged or lost. Upload the file again: that repairs it wherever it is used.")
                .asException();
    }

    public static FaultException otherBytes() {
        return Fault.conflict(
                        "blob/digest-mismatch",
                        "The bytes that arrived are not the ones that were announced.",
                        "They changed on the way or while they were read: send them again.")
                .asException();
    }

    public static FaultException damaged(String store) {
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "blob/damaged",
                        "The bytes that " + store + " gave back are not the ones that were stored.",
                        "Try again; if it happens again, check the storage in the diagnostics.")
                .asException();
    }

    public static FaultException unreachable(String store, String why, @Nullable Throwable cause) {
        return fault(
                "store/unreachable",
                store + " does not answer: " + why + ".",
                "Check the network and the address of the store, and try again.",
                cause);
    }

    public static FaultException refused(String store) {
        return fault(
                "store/refused",
                store + " refuses the credentials.",
                "They may have expired: put valid ones into the store's file and start the platform again.",
                null);
    }

    public static FaultException noBucket(String store) {
        return fault(
                "store/no-bucket",
                store + " is not there.",
                "Make the bucket, or name another one in the store's file.",
                null);
    }

    public static FaultException failed(String store, String what, @Nullable Throwable cause) {
        return fault(
                "store/failed",
                store + " could not do what was asked: " + what + ".",
                "Try again; if it happens again, look at the state of that service.",
                cause);
    }

    public static FaultException config(String what) {
        return Fault.invalid("store/invalid-file", "The store's file cannot be used: " + what + ".", null)
                .asException();
    }

    private static FaultException fault(String code, String title, String detail, @Nullable Throwable cause) {
        Fault fault = new Fault(FaultKind.UNAVAILABLE, code, title, detail);
        return cause == null ? fault.asException() : new FaultException(fault, cause);
    }

    private StoreFaults() {}
}

package dev.tone.platform.artifacts.uploads;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;

/// Why an upload does not go on.
public final class UploadFaults {
    public static final String LOCKED = "upload/locked";
    public static final String JOINED = "upload/joined";
    public static final String CHECKSUM_MISMATCH = "upload/checksum-mismatch";

    static FaultException notFound() {
        return Fault.notFound("upload/not-found", "There is no such upload; it may have expired.")
                .asException();
    }

    static FaultException joined() {
        return new Fault(
                        FaultKind.FORBIDDEN,
                        JOINED,
                        "This upload is made of parts.",
                        "Bytes are sent to the parts, before they are joined.")
                .asException();
    }

    static FaultException notAPart() {
        return Fault.invalid(
                        "upload/not-a-part",
                        "Only uploads that were created as `partial` can be joined.",
                        "Create each with `Upload-Concat: partial`.")
                .asException();
    }

    static FaultException wrongOffset(long offset) {
        return Fault.conflict(
                        "upload/wrong-offset",
                        "The upload is at byte " + offset + ".",
                        "Ask for the offset with HEAD and go on from there.")
                .asException();
    }

    static FaultException locked() {
        return new Fault(
                        FaultKind.CONFLICT,
                        LOCKED,
                        "Another request sends bytes to this upload.",
                        "Wait until it ends, then ask for the offset.")
                .asException();
    }

    static FaultException checksumMismatch(String detail) {
        return new Fault(
                        FaultKind.CONFLICT,
                        CHECKSUM_MISMATCH,
                        "The bytes that arrived are not the ones that were announced.",
                        detail)
                .asException();
    }

    static FaultException tooLong(String what) {
        return new Fault(FaultKind.TOO_LARGE, "upload/too-large", what, "Nothing of this request was kept.")
                .asException();
    }

    static FaultException invalidBatch() {
        return Fault.invalid(
                        "upload/invalid-batch",
                        "The batch has something that is no file of less than 1 MiB.",
                        "What came before it is kept. Larger files are sent as uploads of their own.")
                .asException();
    }

    public static FaultException noLength() {
        return Fault.invalid("upload/no-length", "A batch says how long it is.", "Send `Content-Length`.")
                .asException();
    }

    public static FaultException deferred() {
        return Fault.invalid(
                        "upload/length-deferred",
                        "An upload says how long it is before its first byte.",
                        "Send `Upload-Length` with the number of bytes, and no `Upload-Defer-Length`.")
                .asException();
    }

    static FaultException interrupted(Throwable cause) {
        return new FaultException(
                Fault.invalid(
                        "upload/interrupted",
                        "The connection broke while bytes were sent.",
                        "What arrived is kept: ask for the offset and go on."),
                cause);
    }

    static FaultException tooMany(int limit) {
        return new Fault(
                        FaultKind.LIMITED,
                        "upload/too-many",
                        "There are " + limit + " unfinished uploads.",
                        "Finish or cancel some of them first.")
                .asException();
    }

    public static FaultException notFinished(long offset, long length) {
        return Fault.conflict(
                        "upload/not-finished",
                        "Only " + offset + " of " + length + " bytes have arrived.",
                        "Send the rest first.")
                .asException();
    }

    private UploadFaults() {}
}

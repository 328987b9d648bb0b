package dev.tone.desktop.kit.work;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Failures of background work as faults that the window can show. A surprise is logged here, once.
public final class Faults {
    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    public static Fault of(Throwable error) {
        return switch (error) {
            case FaultException e -> e.fault();
            case NoSuchFileException e ->
                Fault.notFound("file/not-found", "The file " + e.getFile() + " is not there any more.");
            case AccessDeniedException e ->
                new Fault(
                        FaultKind.FORBIDDEN,
                        "file/not-readable",
                        "The file " + e.getFile() + " cannot be read or written.",
                        "Check its permissions and try again.");
            case IOException e -> unexpected("app/input-output", e);
            default -> unexpected("app/unexpected", error);
        };
    }

    private static Fault unexpected(String code, Throwable error) {
        log.error("Background work failed with {}", code, error);
        String message = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        return new Fault(FaultKind.INTERNAL, code, "Something unexpected went wrong.", message);
    }
}

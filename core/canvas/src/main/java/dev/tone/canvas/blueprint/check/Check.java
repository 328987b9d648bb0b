package dev.tone.canvas.blueprint.check;

import static dev.tone.canvas.blueprint.check.Severity.ERROR;
import static dev.tone.canvas.blueprint.check.Severity.NOTE;
import static dev.tone.canvas.blueprint.check.Severity.WARNING;

import dev.tone.canvas.service.Coded;

/// What is looked for. Codes are stable. The window has the words: `check.CODE` says what is the matter, with
/// the values of the [Finding], and `check.CODE.do` what to do about it.
public enum Check implements Coded {
    /// Name.
    DANGLING_LINK(WARNING),
    /// Name.
    MISSING_IMAGE(WARNING),
    /// Name, image.
    IMAGE_INVALID(ERROR),
    /// Name, image.
    IMAGE_UNPINNED(NOTE),
    /// Port, names.
    PORT_CONFLICT(ERROR),
    /// Port, names; all of them have it only because such services usually do.
    PORT_SHARED(NOTE),
    /// Name, port.
    PORT_TWICE(WARNING),
    /// Name, variable.
    SECRET_IN_PLAIN_TEXT(ERROR),
    /// Name, variable.
    SECRET_INVALID(ERROR),
    /// Name, variable.
    VARIABLE_INVALID(ERROR),
    /// Names.
    SYNCHRONOUS_CYCLE(WARNING),
    /// Name, how many.
    DUPLICATE_NAME(WARNING),
    /// Kind's code; it has no name.
    NAME_MISSING(WARNING),
    /// Name, domain.
    DOMAIN_NOT_WEB(WARNING),
    /// Name, domain.
    DOMAIN_INVALID(ERROR),
    /// Name, domain.
    DOMAIN_WITHOUT_PORT(ERROR),
    /// Domain, names.
    DOMAIN_TWICE(ERROR),
    /// Name.
    DATABASE_WITHOUT_VOLUME(WARNING),
    /// Name, replicas.
    VOLUME_SHARED(WARNING),
    /// Name, path.
    HEALTH_PATH_INVALID(WARNING),
    /// Name, caller.
    CALLED_WITHOUT_PORT(WARNING),
    /// Name.
    OUTSIDE_WITHOUT_HOST(NOTE),
    /// Name, what it calls.
    OUTSIDE_CALLS_IN(NOTE),
    /// Name, frame.
    MISPLACED(WARNING);

    private final Severity severity;

    Check(Severity severity) {
        this.severity = severity;
    }

    /// Whether it only says that a drawing is not finished. A sketch is full of these, and nobody wants to be told of
    /// them before they ask what would run.
    public boolean isUnfinished() {
        return this == MISSING_IMAGE || this == PORT_SHARED;
    }

    /// Whether it is the matter of all of its elements alike, and of none of them more than of the others.
    boolean isOfAll() {
        return switch (this) {
            case PORT_CONFLICT, PORT_SHARED, SYNCHRONOUS_CYCLE, DUPLICATE_NAME, DOMAIN_TWICE -> true;
            default -> false;
        };
    }

    public Severity severity() {
        return severity;
    }
}

package dev.tone.platform.kernel.egress;

/// No answer came of a call.
public final class EgressException extends Exception {
    private static final long serialVersionUID = 1;

    public enum Reason {
        /// Nobody answered: no network, no such host, a refused or broken connection.
        UNREACHABLE,
        TIMED_OUT,
        TOO_LARGE,
        /// It leads to an address that this platform does not call.
        FORBIDDEN_ADDRESS,
        /// Whoever called wants no answer any more.
        ENDED
    }

    private final Reason reason;

    public EgressException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    EgressException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

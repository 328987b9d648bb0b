package dev.tone.model.fault;

/// Carries a [Fault] to the edge that reports it: the HTTP layer on the platform, the view-model in the app.
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.code() + ": " + fault.title() + (fault.detail() == null ? "" : " " + fault.detail()));
        this.fault = fault;
    }

    public FaultException(Fault fault, Throwable cause) {
        this(fault);
        initCause(cause);
    }

    public Fault fault() {
        return fault;
    }
}

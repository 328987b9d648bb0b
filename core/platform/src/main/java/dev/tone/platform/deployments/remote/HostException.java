package dev.tone.platform.deployments.remote;

/// A provider did not do what it was asked to do.
public final class HostException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final boolean timedOut;
    private final int status;

    /// @param code stable, `provider/…`
    /// @param sentence for people
    public HostException(String code, String sentence) {
        this(code, sentence, 0, false);
    }

    private HostException(String code, String sentence, int status, boolean timedOut) {
        super(sentence);
        this.code = code;
        this.status = status;
        this.timedOut = timedOut;
    }

    static HostException answered(String code, String sentence, int status) {
        return new HostException(code, sentence, status, false);
    }

    static HostException timedOut(String sentence) {
        return new HostException("provider/timed-out", sentence, 0, true);
    }

    /// What it answered was not what its description says.
    public static HostException unexpected(String title, String what) {
        return new HostException("provider/unexpected-answer", title + " answered something unexpected: " + what + ".");
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /// HTTP status that led to it, 0 when there was none.
    public int status() {
        return status;
    }

    public boolean isTimeOut() {
        return timedOut;
    }
}

package dev.tone.platform.deployments.remote;

import java.util.List;

/// A provider did not do what it was asked to do.
public final class HostException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final boolean timedOut;
    private final int status;
    /// Only read in the process that threw it.
    private final transient List<String> details;

    /// @param code stable, `provider/…`
    /// @param sentence for people
    public HostException(String code, String sentence) {
        this(code, sentence, List.of());
    }

    /// @param details numbers and names in the sentence
    public HostException(String code, String sentence, List<String> details) {
        this(code, sentence, details, 0, false);
    }

    private HostException(String code, String sentence, List<String> details, int status, boolean timedOut) {
        super(sentence);
        this.details = List.copyOf(details);
        this.code = code;
        this.status = status;
        this.timedOut = timedOut;
    }

    static HostException answered(String code, String sentence, int status) {
        return new HostException(code, sentence, List.of(), status, false);
    }

    static HostException timedOut(String sentence) {
        return new HostException("provider/timed-out", sentence, List.of(), 0, true);
    }

    /// What it answered was not what its description says.
    public static HostException unexpected(String title, String what) {
        return new HostException("provider/unexpected-answer", title + " answered something unexpected: " + what + ".");
    }

    public String code() {
        return code;
    }

    public List<String> details() {
        return details;
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

package dev.tone.desktop.logs;

/// How a row stands out beside the same row of another log.
enum LineMark {
    NONE(""),
    CHANGED("~"),
    ADDED("+"),
    REMOVED("−"),
    /// The other side has a line here.
    ABSENT(""),
    STEP(""),
    FOLDED("");

    private final String sign;

    LineMark(String sign) {
        this.sign = sign;
    }

    /// Says it without color; may be empty.
    String sign() {
        return sign;
    }

    /// Whether there is no line of the log in the row.
    boolean hasNoLine() {
        return this == ABSENT || this == STEP || this == FOLDED;
    }
}

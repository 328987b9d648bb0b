package dev.tone.model.fault;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An expected failure.
///
/// @param code stable and findable, `domain/what-happened`, e.g. `deployment/not-found`
/// @param title what happened, one sentence for people
/// @param detail what it means and what to do, or null when the title says it all
public record Fault(
        FaultKind kind, String code, String title, @Nullable String detail) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

    public Fault {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A fault code is domain/what-happened, not " + code);
        }
    }

    public static Fault invalid(String code, String title, @Nullable String detail) {
        return new Fault(FaultKind.INVALID, code, title, detail);
    }

    public static Fault notFound(String code, String title) {
        return new Fault(FaultKind.NOT_FOUND, code, title, null);
    }

    public static Fault conflict(String code, String title, @Nullable String detail) {
        return new Fault(FaultKind.CONFLICT, code, title, detail);
    }

    public FaultException asException() {
        return new FaultException(this);
    }
}

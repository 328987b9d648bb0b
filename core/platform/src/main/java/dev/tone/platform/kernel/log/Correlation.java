package dev.tone.platform.kernel.log;

import dev.tone.model.observe.Pin;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The id that ties a click to what it caused, down to the SQL statement: it is in every log record and audit event of
/// the thread that works for the click.
public final class Correlation {
    public static final String KEY = "correlationId";
    /// What the platform does by itself.
    public static final String OWN = "platform";

    private static final int MAX_LENGTH = 64;

    private Correlation() {}

    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? OWN : id;
    }

    /// Makes the id that of this thread until the pin is closed. Work that moves to another thread takes it along.
    public static Pin bind(String id) {
        String before = MDC.get(KEY);
        MDC.put(KEY, id);
        return () -> {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        };
    }

    /// Whether a text from outside may serve as an id: it ends up in logs and headers.
    public static boolean isAcceptable(@Nullable String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= MAX_LENGTH
                && id.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_');
    }
}

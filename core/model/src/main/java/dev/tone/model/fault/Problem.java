package dev.tone.model.fault;

import org.jspecify.annotations.Nullable;

/// Problem details for HTTP APIs (RFC 9457) with our two extension members, `code` and `correlationId`.
///
/// @param type URI reference that names the problem, `/problems/{code}`
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        FaultKind kind,
        String correlationId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Fault fault, int status, String correlationId) {
        return new Problem(
                "/problems/" + fault.code(),
                fault.title(),
                status,
                fault.detail(),
                fault.code(),
                fault.kind(),
                correlationId);
    }

    public Fault toFault() {
        return new Fault(kind, code, title, detail);
    }
}

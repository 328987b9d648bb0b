package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;

/// What was just said a service is made with, in case it is the beginning of the next one: `게이트웨이는 Go 카탈로그
/// 서비스로 …`.
record Told(Part part, Token maker) {
    /// Whether the noun behind it, with words of its own, speaks of another service.
    boolean isOfAnother(Token noun) {
        ServiceKind kind = noun.known().kind();
        return kind != null
                && Kinds.isProgram(kind)
                && kind != part.kind
                && noun.known().strength() != Strength.TITLE;
    }

    /// Takes it back, and begins the other service.
    Part release() {
        part.technologies.remove(maker.technology());
        part.role = Role.TOPIC;
        return Part.of(maker);
    }
}

package dev.tone.canvas.history;

import dev.tone.canvas.document.DiffCodec;
import java.time.Instant;

/// Steps as text, for keeping: when, in milliseconds since 1970, a space, and the diff. Steps of earlier versions have
/// only the diff.
public final class StepCodec {
    private StepCodec() {}

    public static String encode(Step step) {
        String diff = DiffCodec.encode(step.diff());
        return step.at() == null ? diff : step.at().toEpochMilli() + " " + diff;
    }

    public static Step decode(String text) {
        int space = text.startsWith("{") ? -1 : text.indexOf(' ');
        return space < 0
                ? new Step(DiffCodec.decode(text), null)
                : new Step(
                        DiffCodec.decode(text.substring(space + 1)),
                        Instant.ofEpochMilli(Long.parseLong(text.substring(0, space))));
    }
}

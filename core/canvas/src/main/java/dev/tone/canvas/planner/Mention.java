package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.ServiceKind;
import org.jspecify.annotations.Nullable;

/// A part of the sentence that means something.
///
/// @param what the sort of word, as in the list of words; `technology`, `noun`, `host`, `port`, `replicas`, `break`
/// @param weak a kind that is said of nearly anything
/// @param start where it begins in the sentence; `end` is behind its last character
/// @param value the number, for ports and replicas
record Mention(
        String what,
        @Nullable Technology technology,
        @Nullable ServiceKind kind,
        boolean weak,
        int start,
        int end,
        String text,
        int value) {
    static Mention word(String what, int start, int end, String text) {
        return new Mention(what, null, null, false, start, end, text, 0);
    }

    static Mention number(String what, int start, int end, String text, int value) {
        return new Mention(what, null, null, false, start, end, text, value);
    }

    boolean is(String wanted) {
        return what.equals(wanted);
    }
}

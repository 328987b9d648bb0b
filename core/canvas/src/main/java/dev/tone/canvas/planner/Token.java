package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A part of the sentence, with what is known of it.
///
/// @param start where it begins in the sentence; `end` is behind its last character
/// @param value the number, for ports, replicas and counts
record Token(Sort sort, @Nullable Entry entry, Role role, int start, int end, String text, int value) implements Item {
    static Token of(Sort sort, int start, int end, String text) {
        return new Token(sort, null, Role.NONE, start, end, text, 0);
    }

    static Token number(Sort sort, int start, int end, String text, int value) {
        return new Token(sort, null, Role.NONE, start, end, text, value);
    }

    Token with(Role other) {
        return new Token(sort, entry, other, start, end, text, value);
    }

    /// The same word as the name of a service.
    Token asProgram() {
        Entry noun = new Entry(Sort.NOUN, null, ServiceKind.API, Strength.STRONG);
        return new Token(Sort.NOUN, noun, role, start, end, text, 0);
    }

    boolean is(Sort wanted) {
        return sort == wanted;
    }

    boolean isBreak(String signs) {
        return sort == Sort.BREAK && signs.contains(text);
    }

    /// The same word once it has done what it does.
    Token used() {
        return new Token(Sort.FILLER, entry, role, start, end, text, value);
    }

    /// Whether it names a service of one of these kinds.
    boolean known(ServiceKind... kinds) {
        return entry != null && entry.kind() != null && List.of(kinds).contains(entry.kind());
    }

    Entry known() {
        return Objects.requireNonNull(entry);
    }

    Technology technology() {
        return Objects.requireNonNull(known().technology());
    }

    /// A verb that says something of the next noun, as `읽는` does.
    boolean isAttributive() {
        return sort.isVerb() && text.matches(".*[는한던된할은]") && !text.endsWith("은");
    }

    boolean isPlural() {
        return text.endsWith("s") || text.endsWith("들");
    }
}

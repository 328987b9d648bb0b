package dev.tone.canvas.describe.grammar;

/// A change as it was said, its names not looked up yet.
///
/// @param what the words for what is changed, or added
/// @param other the words for the other side: the new name, what takes its place, who it is connected with
/// @param third of `between`: the second neighbour
/// @param number replicas or a port; 0 when not said
/// @param domain empty when not said
/// @param left what was said beside it, and is not read
/// @param sure whether the words can mean nothing else; else it is no command when its names are unknown
record Command(
        Verb verb, String what, String other, String third, int number, String domain, String left, boolean sure) {
    enum Verb {
        ADD,
        ADD_BETWEEN,
        ADD_BEFORE,
        ADD_TO,
        /// As `ADD_TO`, but the other side may also be what it is for.
        ADD_FOR,
        /// What is drawn comes behind something new; else as `ADD_TO`.
        ADD_BEHIND,
        REMOVE,
        LINK,
        UNLINK,
        REPLACE,
        RENAME,
        SCALE,
        MULTIPLY,
        READY,
        ENCLOSE,
        EXPOSE
    }

    static Command of(Verb verb, String what) {
        return new Command(verb, what.strip(), "", "", 0, "", "", true);
    }

    static Command of(Verb verb, String what, String other) {
        return new Command(verb, what.strip(), other.strip(), "", 0, "", "", true);
    }

    Command unsure() {
        return new Command(verb, what, other, third, number, domain, left, false);
    }

    Command with(String nextThird) {
        return new Command(verb, what, other, nextThird.strip(), number, domain, left, sure);
    }

    Command with(int nextNumber, String nextDomain) {
        return new Command(verb, what, other, third, nextNumber, nextDomain, left, sure);
    }

    Command leaving(String nextLeft) {
        return new Command(verb, what, other, third, number, domain, nextLeft, sure);
    }
}

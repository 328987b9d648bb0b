package dev.tone.canvas.describe.grammar;

/// A change as it was said, its names not looked up yet.
///
/// @param what the words for what is changed, or added
/// @param other the words for the other side: the new name, what takes its place, who it is connected with
/// @param third of `between`: the second neighbour
/// @param number replicas or a port; 0 when not said
/// @param domain empty when not said
/// @param sure whether the words can mean nothing else; else it is no command when its names are unknown
record Command(Verb verb, String what, String other, String third, int number, String domain, boolean sure) {
    enum Verb {
        ADD,
        ADD_BETWEEN,
        ADD_BEFORE,
        ADD_TO,
        /// As `ADD_TO`, but the other side may also be what it is for.
        ADD_FOR,
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
        return new Command(verb, what.strip(), "", "", 0, "", true);
    }

    static Command of(Verb verb, String what, String other) {
        return new Command(verb, what.strip(), other.strip(), "", 0, "", true);
    }

    Command unsure() {
        return new Command(verb, what, other, third, number, domain, false);
    }

    Command with(String nextThird) {
        return new Command(verb, what, other, nextThird.strip(), number, domain, sure);
    }

    Command with(int nextNumber, String nextDomain) {
        return new Command(verb, what, other, third, nextNumber, nextDomain, sure);
    }
}

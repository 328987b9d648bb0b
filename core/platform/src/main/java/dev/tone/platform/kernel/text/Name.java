package dev.tone.platform.kernel.text;

import dev.tone.model.text.Bidi;
import java.util.Optional;

/// A name that people give to something and others read in lists, mails and approvals.
public final class Name {
    /// @return without the space around it; empty when it is no name of one line, or has characters that make others
    ///     read it in another order than it has (a program as a picture, say)
    public static Optional<String> of(String given, int longest) {
        String name = given.strip();
        boolean plain = name.chars().noneMatch(c -> Character.isISOControl(c) || Bidi.turns(c));
        return name.isEmpty() || name.length() > longest || !plain ? Optional.empty() : Optional.of(name);
    }

    private Name() {}
}

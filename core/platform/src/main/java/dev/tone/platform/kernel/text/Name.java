package dev.tone.platform.kernel.text;

import java.util.Optional;

/// A name that people give to something and others read in lists, mails and approvals.
public final class Name {
    /// @return without the space around it; empty when it is no name of one line, or has characters that make others
    ///     read it in another order than it has (a program as a picture, say)
    public static Optional<String> of(String given, int longest) {
        String name = given.strip();
        boolean plain = name.chars().noneMatch(c -> Character.isISOControl(c) || turns(c));
        return name.isEmpty() || name.length() > longest || !plain ? Optional.empty() : Optional.of(name);
    }

    /// Embeddings, overrides and isolates of the bidirectional algorithm; its marks, which people type, are none of
    /// them.
    private static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private Name() {}
}

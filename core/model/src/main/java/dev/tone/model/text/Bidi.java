package dev.tone.model.text;

/// Characters of the bidirectional algorithm.
public final class Bidi {
    private Bidi() {}

    /// Embeddings, overrides and isolates, which make others read a text in another order than it has (a program as a
    /// picture, say). The algorithm's marks, which people type, are none of them.
    public static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}

package dev.tone.model.failure;

/// A line that shows why.
///
/// @param sequence in the log
/// @param text as people see it, at most [#MAX_TEXT] characters
public record Evidence(long sequence, String text) {
    public static final int MAX_TEXT = 300;

    static Evidence of(long sequence, String visible) {
        String text = visible.strip();
        return new Evidence(sequence, text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…");
    }
}

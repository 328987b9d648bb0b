package dev.tone.model.failure;

/// Lines that belong together.
///
/// @param from sequence of the first
/// @param to sequence of the last
public record LineRange(long from, long to) {
    public boolean contains(long sequence) {
        return sequence >= from && sequence <= to;
    }
}

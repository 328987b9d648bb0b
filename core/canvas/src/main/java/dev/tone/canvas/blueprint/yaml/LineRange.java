package dev.tone.canvas.blueprint.yaml;

/// Lines of a text, counted from 0.
///
/// @param last the last line of the range, not the one behind it
public record LineRange(int first, int last) {
    public boolean contains(int line) {
        return first <= line && line <= last;
    }
}

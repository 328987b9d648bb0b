package dev.tone.desktop.logs;

/// A place between two characters.
///
/// @param row among the rows that the filter lets pass, from 0
/// @param column UTF-16 index in the row's visible text
record LogPosition(long row, int column) implements Comparable<LogPosition> {
    @Override
    public int compareTo(LogPosition other) {
        int byRow = Long.compare(row, other.row);
        return byRow != 0 ? byRow : Integer.compare(column, other.column);
    }
}

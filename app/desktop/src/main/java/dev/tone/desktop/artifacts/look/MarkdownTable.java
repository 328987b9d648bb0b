package dev.tone.desktop.artifacts.look;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table as GitHub writes it, found in the lines of a paragraph: a row of names, a row of dashes, rows of cells.
///
/// @param before lines of the paragraph that stand above the table
/// @param columns one for each cell of the first row
/// @param rows the first of which holds the names; each has as many cells as there are columns
record MarkdownTable(List<String> before, List<Column> columns, List<List<String>> rows) {
    private static final Pattern RULE = Pattern.compile(":?-+:?");
    /// A longer row is no table that anybody reads.
    private static final int MOST_COLUMNS = 64;

    /// On which side the words of a column stand.
    enum Column {
        LEFT,
        CENTER,
        RIGHT
    }

    /// @param lines of a paragraph
    /// @return null when there is none
    static @Nullable MarkdownTable in(List<String> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            List<Column> columns = columns(lines.get(i + 1));
            if (!columns.isEmpty() && cells(lines.get(i)).size() == columns.size()) {
                List<List<String>> rows = new ArrayList<>();
                rows.add(cells(lines.get(i)));
                for (String line : lines.subList(i + 2, lines.size())) {
                    rows.add(fitted(cells(line), columns.size()));
                }
                return new MarkdownTable(lines.subList(0, i), columns, rows);
            }
        }
        return null;
    }

    /// Of the row of dashes; none when it is not one.
    private static List<Column> columns(String line) {
        List<String> cells = line.contains("|") ? cells(line) : List.of();
        if (cells.size() > MOST_COLUMNS
                || !cells.stream().allMatch(cell -> RULE.matcher(cell).matches())) {
            return List.of();
        }
        return cells.stream().map(MarkdownTable::column).toList();
    }

    private static Column column(String rule) {
        if (!rule.endsWith(":")) {
            return Column.LEFT;
        }
        return rule.startsWith(":") ? Column.CENTER : Column.RIGHT;
    }

    private static List<String> fitted(List<String> cells, int count) {
        List<String> row = new ArrayList<>(cells.subList(0, Math.min(count, cells.size())));
        while (row.size() < count) {
            row.add("");
        }
        return row;
    }

    /// What stands between the bars, of which the outer two need not be there and `\|` is none.
    private static List<String> cells(String line) {
        String row = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }
}

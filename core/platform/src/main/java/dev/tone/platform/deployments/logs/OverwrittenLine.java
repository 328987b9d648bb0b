package dev.tone.platform.deployments.logs;

import dev.tone.model.log.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// A line over which its writer goes again after a carriage return, as progress bars do: what a terminal shows of it in
/// the end. Every code point is one column. Not thread-safe.
final class OverwrittenLine {
    private static final String RESET = VisibleText.ESCAPE + "[0m";

    private static final int MOST_STYLE = 128;

    /// A column: the text there, and the color and style sequences that were in force.
    private record Cell(String text, String style) {
        static final Cell EMPTY = new Cell(" ", "");
    }

    private final List<Cell> cells = new ArrayList<>();
    private String style = "";
    private int cursor;

    /// Back to the first column; what stands there stays until something is written over it.
    void restart() {
        cursor = 0;
    }

    void clear() {
        cells.clear();
        style = "";
        cursor = 0;
    }

    int columns() {
        return cells.size();
    }

    /// @param text without line ends
    void write(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (VisibleText.beginsSequence(c)) {
                int end = VisibleText.sequenceEnd(text, i);
                obey(text, i, end);
                i = end;
            } else if (c == '\b') {
                cursor = Math.max(0, cursor - 1);
                i++;
            } else {
                int point = text.codePointAt(i);
                int end = i + Character.charCount(point);
                put(text.substring(i, end));
                i = end;
            }
        }
    }

    private void put(String text) {
        while (cells.size() < cursor) {
            cells.add(Cell.EMPTY);
        }
        Cell cell = new Cell(text, style);
        if (cursor == cells.size()) {
            cells.add(cell);
        } else {
            cells.set(cursor, cell);
        }
        cursor++;
    }

    /// Colors and styles are kept; of the rest, only what progress bars erase lines with does anything.
    private void obey(String text, int from, int end) {
        if (VisibleText.kind(text, from) != '[') {
            return;
        }
        String parameters = text.substring(Math.min(end, VisibleText.parameters(text, from)), Math.max(from, end - 1));
        switch (text.charAt(end - 1)) {
            case 'm' -> style = styled(parameters, text.substring(from, end));
            case 'K' -> erase(parameters);
            default -> {}
        }
    }

    /// One that resets first, or comes after very many, stands alone.
    private String styled(String parameters, String sequence) {
        if (parameters.isEmpty() || parameters.equals("0")) {
            return "";
        }
        return parameters.startsWith("0;") || style.length() > MOST_STYLE ? sequence : style + sequence;
    }

    private void erase(String which) {
        switch (which) {
            case "", "0" ->
                cells.subList(Math.min(cursor, cells.size()), cells.size()).clear();
            case "1" -> {
                for (int i = 0; i < Math.min(cursor + 1, cells.size()); i++) {
                    cells.set(i, Cell.EMPTY);
                }
            }
            case "2" -> cells.clear();
            default -> {}
        }
    }

    /// What is seen now, without the blanks at the end that only wipe out what was there.
    String shown() {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).text().isBlank()) {
            end--;
        }
        StringBuilder text = new StringBuilder();
        String current = "";
        for (Cell cell : cells.subList(0, end)) {
            if (!cell.style().equals(current)) {
                if (!current.isEmpty()) {
                    text.append(RESET);
                }
                text.append(cell.style());
                current = cell.style();
            }
            text.append(cell.text());
        }
        return current.isEmpty() ? text.toString() : text.append(RESET).toString();
    }
}

package dev.tone.cli;

import dev.tone.model.json.Json;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes results: aligned columns for people, JSON lines for programs.
final class Printer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final PrintWriter out;
    private final boolean json;

    Printer(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    boolean isJson() {
        return json;
    }

    /// @param forPeople said instead of the value where JSON is not asked for
    void say(Object value, String forPeople) {
        print(json ? Json.write(value) : forPeople);
    }

    void line(String text) {
        print(text);
    }

    private void print(String line) {
        out.println(line);
        if (out.checkError()) {
            throw new Output.Unwritten();
        }
    }

    <T> void table(List<T> values, List<String> heads, Row<T> row) {
        if (json) {
            values.forEach(value -> print(Json.write(value)));
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(heads);
        values.forEach(value -> lines.add(row.cells(value)));
        int[] widths = new int[heads.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 2));
            }
            print(text.toString().stripTrailing());
        }
    }

    /// One line of a table: as many cells as there are heads.
    @FunctionalInterface
    interface Row<T> {
        List<String> cells(T value);
    }

    /// The word that the API and the window use.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// To the second, in this machine's time zone.
    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// @param one what it is called where there is one of it
    static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    static String bytes(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        int power = (63 - Long.numberOfLeadingZeros(bytes)) / 10;
        return String.format(Locale.ROOT, "%.1f %siB", bytes / Math.pow(1024, power), "KMGTPE".charAt(power - 1));
    }
}

package dev.tone.cli;

import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.Remark;
import dev.tone.model.comparison.ValueChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Differences as lines: a sign, what it is, from what to what.
final class DifferencePrinter {
    private static final Map<String, String> REMARKS = Map.of(
            "plan/process-data", "What the running process has written stays as it is",
            "plan/process-restarts", "The process starts anew and loses what it only had in memory",
            "plan/volumes-lost", "The drawing no longer asks for these volumes",
            "plan/older-secrets", "These secrets go back to an older value",
            "plan/same-release", "The same files are published already",
            "plan/supersedes", "Waits in this environment and makes way",
            "plan/files-unknown", "The files of one of the two are no longer kept",
            "plan/no-flags", "Feature flags are not part of a release: none of them changes");

    private final Printer printer;

    DifferencePrinter(Printer printer) {
        this.printer = printer;
    }

    void print(Difference difference) {
        FileChanges files = difference.files();
        printer.line(
                files.source() == FileChanges.Source.UNKNOWN
                        ? "files: no longer kept"
                        : "files: " + files.added() + " added, " + files.removed() + " removed, " + files.changed()
                                + " changed");
        for (FileChange file : files.changes()) {
            printer.line("  " + sign(file.change()) + " " + file.path());
        }
        values("variable", difference.variables());
        values("setting", difference.settings());
        values("provider", difference.provider());
        if (!difference.drawing().known()) {
            DrawingChange drawing = difference.drawing();
            printer.line(
                    drawing.before() == null && drawing.after() == null
                            ? "drawing: neither was deployed from one"
                            : "drawing: one of the two was not deployed from a drawing");
        }
        for (ElementChange element : difference.drawing().elements()) {
            printer.line("  " + sign(element.kind()) + " " + element.type() + " " + element.name());
            element.fields()
                    .forEach(field -> printer.line(
                            "      " + field.name() + ": " + shown(field.before()) + " -> " + shown(field.after())));
        }
    }

    void print(List<Remark> remarks) {
        for (Remark remark : remarks) {
            String said = REMARKS.getOrDefault(remark.code(), remark.code());
            String details = remark.details().isEmpty() ? "" : ": " + String.join(", ", remark.details());
            printer.line((remark.weight() == Remark.Weight.IRREVERSIBLE ? "! " : "  ") + said + details);
        }
    }

    private void values(String what, List<ValueChange> values) {
        for (ValueChange value : values) {
            printer.line("  " + sign(value.change()) + " " + what + " " + value.name() + ": " + shown(value.before())
                    + " -> " + shown(value.after()));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(none)" : value;
    }

    private static String sign(Change change) {
        return switch (change) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    private static String sign(ElementChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
            case MOVED -> ">";
        };
    }
}

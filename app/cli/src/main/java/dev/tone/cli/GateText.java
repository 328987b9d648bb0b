package dev.tone.cli;

import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.PlannedChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a deployment waits for, and what it will change, in lines.
final class GateText {
    private static final int MOST = 20;

    private GateText() {}

    /// In a few words.
    static String waits(Gate gate) {
        List<String> all = new ArrayList<>();
        if (!gate.isApproved()) {
            all.add("waits for approval, " + gate.approvals().size() + " of " + gate.needed());
        }
        if (gate.at() != null) {
            all.add((gate.missed() ? "has missed " : "begins at ") + Printer.time(gate.at()));
        }
        return String.join(", ", all);
    }

    static String of(Gate gate) {
        StringBuilder text = new StringBuilder();
        if (gate.at() != null) {
            text.append(gate.missed() ? "It has missed its time, " : "It begins at ")
                    .append(Printer.time(gate.at()))
                    .append(gate.missed() ? ": `tone schedule` says what becomes of it." : ".");
        }
        Approval refusal = gate.refusal();
        if (!text.isEmpty() && (refusal != null || gate.needed() > 0)) {
            text.append(' ');
        }
        if (refusal != null) {
            text.append("Refused by ").append(refusal.by().name()).append(": ").append(refusal.comment());
        } else if (gate.needed() > 0) {
            text.append(gate.approvals().size())
                    .append(" of ")
                    .append(gate.needed())
                    .append(gate.needed() == 1 ? " approval" : " approvals");
            if (!gate.isApproved()) {
                text.append(
                        gate.lacksPeople()
                                ? "; a second person is needed, and there are too few people here"
                                : "; these can approve: "
                                        + gate.approvers().stream()
                                                .map(Person::name)
                                                .collect(Collectors.joining(", ")));
            }
        }
        gate.approvals()
                .forEach(approval -> text.append("\n  ")
                        .append(approval.by().name())
                        .append(approval.comment() == null ? "" : ": " + approval.comment()));
        return text.append(plan(gate.plan())).toString();
    }

    private static String plan(PlannedChanges plan) {
        StringBuilder text = new StringBuilder("\nIt changes, compared with ")
                .append(plan.baseNumber() == null ? "nothing (nothing is deployed)" : "#" + plan.baseNumber())
                .append(':');
        List<FileChange> files = plan.files();
        if (files == null) {
            text.append("\n  files: not kept any more");
        } else {
            files.stream()
                    .limit(MOST)
                    .forEach(file -> text.append("\n  ")
                            .append(Printer.word(file.change()))
                            .append(' ')
                            .append(file.path()));
            if (files.size() > MOST) {
                text.append("\n  and ").append(files.size() - MOST).append(" more files");
            }
        }
        values(text, "setting", plan.settings());
        values(text, "variable", plan.variables());
        return text.toString();
    }

    private static void values(StringBuilder text, String kind, List<ValueChange> values) {
        values.forEach(value -> text.append("\n  ")
                .append(Printer.word(value.change()))
                .append(' ')
                .append(kind)
                .append(' ')
                .append(value.name())
                .append(": ")
                .append(value.before() == null ? "–" : value.before())
                .append(" → ")
                .append(value.after() == null ? "–" : value.after()));
    }
}

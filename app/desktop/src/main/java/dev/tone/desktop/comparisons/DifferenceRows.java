package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.ValueChange;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A row for each thing that differs: how, what, and from what to what.
final class DifferenceRows {
    private final Ui ui;

    DifferenceRows(Ui ui) {
        this.ui = ui;
    }

    Node file(FileChange file) {
        MiddleLabel path = new MiddleLabel(file.path());
        path.getStyleClass().addAll("mono", "small");
        HBox.setHgrow(path, Priority.ALWAYS);
        return row(
                mark(file.change()),
                path,
                Nodes.label(ui.formats().bytesDelta(file.sizeAfter() - file.sizeBefore()), "muted", "small"));
    }

    /// @param name as people read it
    Node value(String name, ValueChange value) {
        Label what = Nodes.label(name, "medium", "small");
        what.setMinWidth(Region.USE_PREF_SIZE);
        return row(mark(value.change()), what, fromTo(value));
    }

    private Label fromTo(ValueChange value) {
        String text = value.secret()
                ? ui.texts().word("compare.secret", value.change())
                : shown(value.before()) + "  →  " + shown(value.after());
        Label label = Nodes.label(text, value.secret() ? "muted" : "mono", "small");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return Nodes.tip(label, text);
    }

    private static String shown(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "–" : value.isEmpty() ? "“”" : value;
    }

    /// An element, and below it what of it differs.
    Node element(ElementChange element) {
        String name = element.name().isEmpty() ? ui.texts().get("element." + type(element)) : element.name();
        Label what = Nodes.label(name, "medium", "small");
        Label kind = Nodes.label(
                ui.texts().get("element." + type(element)) + " · " + ui.texts().word("compare.element", element.kind()),
                "muted",
                "small");
        HBox head = row(mark(element.kind()), what, kind);
        if (element.fields().isEmpty()) {
            return head;
        }
        String fields = element.fields().stream().map(this::field).collect(Collectors.joining("\n"));
        Label detail = Nodes.paragraph(fields, "muted", "small");
        detail.setPadding(new javafx.geometry.Insets(0, 0, 0, 24));
        return new VBox(2, head, detail);
    }

    private String field(ValueChange field) {
        String key = "compare.field." + field.name();
        String name = ui.texts().has(key) ? ui.texts().get(key) : field.name();
        return name + ": "
                + (field.secret()
                        ? ui.texts().word("compare.secret", field.change())
                        : shown(field.before()) + " → " + shown(field.after()));
    }

    String type(ElementChange element) {
        return ui.texts().has("element." + element.type()) ? element.type() : "other";
    }

    Node mark(Change change) {
        return switch (change) {
            case ADDED -> mark(Feather.PLUS, "success-icon", ui.texts().word("compare.change", change));
            case REMOVED -> mark(Feather.MINUS, "danger-icon", ui.texts().word("compare.change", change));
            case CHANGED -> mark(Feather.EDIT_2, "attention-icon", ui.texts().word("compare.change", change));
        };
    }

    Node mark(ElementChange.Kind kind) {
        String word = ui.texts().word("compare.element", kind);
        return switch (kind) {
            case ADDED -> mark(Feather.PLUS, "success-icon", word);
            case REMOVED -> mark(Feather.MINUS, "danger-icon", word);
            case CHANGED -> mark(Feather.EDIT_2, "attention-icon", word);
            case MOVED -> mark(Feather.MOVE, "muted-icon", word);
        };
    }

    private static Label mark(Ikon icon, String tone, String word) {
        Label label = Nodes.label("", "small");
        label.setGraphic(Icons.of(icon, tone));
        label.setAccessibleText(word);
        label.setMinWidth(16);
        return Nodes.tip(label, word);
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A fact with its icon.
    static Label fact(Ikon icon, String text, String... styleClasses) {
        Label fact = Nodes.paragraph(text, styleClasses);
        fact.setGraphic(Icons.of(icon));
        fact.setGraphicTextGap(8);
        return fact;
    }

    /// The first of them, and how many more there are.
    List<Node> some(List<? extends Node> rows, int most) {
        if (rows.size() <= most) {
            return List.copyOf(rows);
        }
        List<Node> shown = new java.util.ArrayList<>(rows.subList(0, most));
        shown.add(Nodes.label(ui.text("compare.more", rows.size() - most), "muted", "small"));
        return shown;
    }
}

package dev.tone.desktop.governance;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.governance.PlannedChanges;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a deployment will change, in a few lines.
final class PlanSummary extends VBox {
    private static final int MOST = 8;

    PlanSummary(PlannedChanges plan, Ui ui) {
        super(4);
        setId("gate-plan");
        Long base = plan.baseNumber();
        getChildren()
                .add(line(
                        Feather.GIT_COMMIT,
                        base == null ? ui.text("gate.plan.first") : ui.text("gate.plan.base", base)));
        List<FileChange> files = plan.files();
        getChildren()
                .add(line(
                        Feather.FILE_TEXT,
                        files == null
                                ? ui.text("gate.plan.files-unknown")
                                : files.isEmpty()
                                        ? ui.text("compare.no-files")
                                        : ui.text(
                                                "gate.plan.files",
                                                count(files, Change.ADDED),
                                                count(files, Change.CHANGED),
                                                count(files, Change.REMOVED))));
        if (files != null && !files.isEmpty()) {
            String names = files.stream().limit(MOST).map(FileChange::path).collect(Collectors.joining("  "));
            getChildren().add(Nodes.paragraph(names + (files.size() > MOST ? "  …" : ""), "mono", "muted", "small"));
        }
        values(plan.settings(), Feather.SLIDERS);
        values(plan.variables(), Feather.KEY);
    }

    private void values(List<ValueChange> values, Ikon icon) {
        values.stream()
                .limit(MOST)
                .forEach(value -> getChildren()
                        .add(line(
                                icon,
                                value.name() + ": " + (value.before() == null ? "–" : value.before()) + "  →  "
                                        + (value.after() == null ? "–" : value.after()))));
    }

    private static long count(List<FileChange> files, Change change) {
        return files.stream().filter(file -> file.change() == change).count();
    }

    private static Node line(Ikon icon, String text) {
        var label = Nodes.paragraph(text);
        label.setGraphic(Icons.of(icon));
        label.setGraphicTextGap(8);
        return label;
    }
}

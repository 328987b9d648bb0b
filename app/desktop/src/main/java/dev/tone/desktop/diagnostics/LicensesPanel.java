package dev.tone.desktop.diagnostics;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The list of what others made and we ship, with its licenses. Packaging writes it and lays it beside the app.
public final class LicensesPanel {
    private static final double WIDTH = 820;
    private static final int ROWS = 22;

    private final Path list;
    private final Dialogs dialogs;
    private final Work work;
    private final Ui ui;

    public LicensesPanel(Path list, Dialogs dialogs, Work work, Ui ui) {
        this.list = list;
        this.dialogs = dialogs;
        this.work = work;
        this.ui = ui;
    }

    public void show() {
        work.of(() -> Files.readString(list)).onDone(this::show).start();
    }

    private void show(String text) {
        TextArea area = new TextArea(text);
        area.setId("licenses-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.getStyleClass().add("mono");
        area.setAccessibleText(ui.text("licenses.title"));
        Button copy = Nodes.button(
                "licenses-copy", ui.text("licenses.copy"), () -> ui.desk().copy(text));
        Button close = Nodes.button("licenses-close", ui.text("dialog.close"), dialogs::close);
        close.getStyleClass().add(Focus.INITIAL);
        VBox body = new VBox(12, Nodes.paragraph(ui.text("licenses.text"), "muted"), area);
        dialogs.panel("licenses-dialog", ui.text("licenses.title"), body, WIDTH, copy, close);
    }
}

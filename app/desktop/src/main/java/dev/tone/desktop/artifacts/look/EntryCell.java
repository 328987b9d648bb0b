package dev.tone.desktop.artifacts.look;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.FilePreview;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// An entry of an archive.
final class EntryCell extends ListCell<FilePreview.Entry> {
    private final Ui ui;

    EntryCell(Ui ui) {
        this.ui = ui;
        // As wide as the list and no wider: a long path gives way to the size.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(FilePreview.@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setId(null);
            return;
        }
        setId("entry-" + entry.path());
        HBox row = new HBox(
                6,
                Icons.of(FileKind.of(entry.path()).icon()),
                new MiddleLabel(entry.path()),
                Nodes.spacer(),
                Nodes.whole(Nodes.label(ui.formats().bytes(entry.size()), "subtle", "small")));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(26);
        setGraphic(row);
    }
}

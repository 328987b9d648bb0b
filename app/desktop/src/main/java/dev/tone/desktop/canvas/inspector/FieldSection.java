package dev.tone.desktop.canvas.inspector;

import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.TitledPane;
import org.controlsfx.control.PropertySheet;

/// The fields of one group, under its name, which folds them away.
final class FieldSection extends TitledPane {
    private final PropertySheet sheet = new PropertySheet();
    private List<FieldItem> items = List.of();

    FieldSection(Field.Group group, Ui ui) {
        super(ui.texts().word("inspector.group", group), null);
        setId("inspector-group-" + group.name().toLowerCase(Locale.ROOT));
        setAnimated(false);
        sheet.setFocusTraversable(false);
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setSearchBoxVisible(false);
        sheet.setModeSwitcherVisible(false);
        sheet.setPropertyEditorFactory(item -> ((FieldItem) item).editor(ui));
        setContent(sheet);
    }

    /// @param locked whether nothing can be changed but by unlocking
    void lock(boolean locked) {
        sheet.setDisable(locked);
    }

    /// Something else is selected.
    void leave() {
        items.forEach(FieldItem::leave);
    }

    /// Sets the values into the editors that are there, or makes others where there are other fields.
    void show(List<Field> fields, Ui ui) {
        if (isOf(fields)) {
            for (int i = 0; i < fields.size(); i++) {
                items.get(i).update(fields.get(i));
            }
            return;
        }
        items = fields.stream().map(field -> new FieldItem(field, ui)).toList();
        sheet.getItems().setAll(FXCollections.<PropertySheet.Item>observableArrayList(items));
    }

    private boolean isOf(List<Field> fields) {
        if (fields.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            Field old = items.get(i).field();
            if (!old.id().equals(fields.get(i).id())
                    || old.getClass() != fields.get(i).getClass()) {
                return false;
            }
        }
        return true;
    }
}
